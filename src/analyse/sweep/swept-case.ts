import type { Case } from '../../domain/case.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import type { Segment } from '../../domain/segment.js';
import { CaseSweep } from './case-sweep.js';
import type { SegmentSweep } from './segment-sweep.js';

/** d_i of a case as it stands, whole yen. */
export type Levies = ReadonlyMap<Segment, ReadonlyMap<MunicipalityCode, number>>;

/** d_i of a case as it stands. @throws UnfitCase as the engine does. */
export function leviesAsItStands(kase: Case): Levies {
  const sweep = new CaseSweep(kase);
  sweep.calculate([]);
  return new Map(
    sweep.segments.map(({ segment, baseLevies, added }) => [
      segment,
      new Map(sweep.municipalities.map(({ code }, row) => [code, baseLevies[row]! + added[row]!])),
    ]),
  );
}

/** What the levies of a segment are held against, by municipality: NaN where the case as it stands has none. */
export function leviesBefore(
  before: Levies | null,
  sweep: CaseSweep,
  { segment }: SegmentSweep,
): Float64Array {
  const levies = before?.get(segment);
  return Float64Array.from(sweep.municipalities, ({ code }) => levies?.get(code) ?? Number.NaN);
}
