import type { Case, SegmentTerms } from '../../domain/case.js';
import { decimal, roughly } from '../../domain/decimal.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import { baseApart, prefectureHeads } from '../../domain/limits.js';
import { Rational } from '../../domain/rational.js';
import { segmentRecord } from '../../domain/segment.js';
import type { JoinedColumn, JoinedTables } from '../tables/joined.js';
import { sumOf } from '../tables/joined-column.js';
import { measuredLevels } from './income-levels.js';
import { totalOf } from './segments.js';
import { rough, type Sizes, totalSize } from './sizes.js';
import { sizeText } from './spread.js';
import { headsOf, measuredPairs } from './used-columns.js';

/** What a whole prefecture has per head in a segment, far outside of all that was published: most often a unit. */
export function levelsOutOfLine(
  kase: Pick<Case, 'segments' | 'municipalities'>,
  tables: JoinedTables,
  sizes: Sizes,
  placeOf: (key: string) => Place,
): Finding[] {
  const told = new Set<JoinedColumn>();
  return kase.segments.flatMap((terms) => {
    const { segment } = terms;
    const heads = headsOf(segment, tables);
    const incomes = measuredPairs('income', segment, kase, tables);
    if (!heads || incomes.length === 0 || totalSize(sizes.of(heads)) < fewest) return [];
    const assets = measuredPairs('assets', segment, kase, tables);
    const own = (key: string) => placeOf(`segments.${segment}.${key}`);
    // Two segments that count the same incomes, and the β that comes of them, are no second cause.
    const found = measuredLevels({ terms, incomes, assets, sizes, placeOf: own }, told);
    if (found.some(({ code }) => code === 'income-implausible'))
      for (const { amounts } of incomes) told.add(amounts);
    if (found.some(({ code }) => code === 'assets-implausible'))
      for (const { amounts } of assets) told.add(amounts);
    return [...found, ...baseLevel(terms, heads, sizes, own)];
  });
}

const fewest = rough(prefectureHeads);

/** A levy base, or a required total, per head beside what published rates imply. */
function baseLevel(
  { segment, pot }: SegmentTerms,
  heads: JoinedColumn,
  sizes: Sizes,
  placeOf: (key: string) => Place,
): Finding[] {
  const { key, total } = totalOf(pot);
  const [least, most] = segmentRecord(segment).perHead;
  const [times, perHead] = [rough(baseApart), roughly(decimal(`${total}`)) / totalSize(sizes.of(heads))];
  if (perHead * times >= rough(least) && perHead <= rough(most) * times) return [];
  const exact = Rational.of(total).dividedBy(Rational.fromDecimal(sumOf(heads)));
  return [finding('pot-implausible', placeOf(key), { segment, perHead: sizeText(exact), least, most })];
}
