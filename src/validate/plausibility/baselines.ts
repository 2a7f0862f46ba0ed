import type { Case } from '../../domain/case.js';
import { type Finding, finding } from '../../domain/finding.js';
import { baselinesApart, manyHeads, prefectureHeads } from '../../domain/limits.js';
import { Rational, sum } from '../../domain/rational.js';
import { isMeasured } from '../../domain/relief.js';
import { cellPlace } from '../../read/place.js';
import { type JoinedTables, placeIn } from '../tables/joined.js';
import { totalOf } from './segments.js';

const [levelApart, rowApart, fewHeads] = [baselinesApart.all, baselinesApart.one, manyHeads].map(
  Rational.fromDigits,
) as [Rational, Rational, Rational];

/** Baselines of relief that cannot be levies per insured of the measured segments: their unit, their digits, their segments. */
export function implausibleBaselines(
  { relief, segments, municipalities }: Case,
  { columns, names }: JoinedTables,
): Finding[] {
  const column = columns.get('baseline_levy_per_insured');
  if (relief?.basis !== 'growth' || !column) return [];
  const given = municipalities.flatMap(({ code, insured, baselineLevyPerInsured }) =>
    insured && baselineLevyPerInsured
      ? [
          {
            code,
            heads: Rational.fromDecimal(insured),
            baseline: Rational.fromDecimal(baselineLevyPerInsured),
          },
        ]
      : [],
  );
  const heads = sum(given.map((one) => one.heads));
  if (heads.compare(Rational.fromDigits(prefectureHeads)) < 0) return [];
  const measured = segments.filter(({ segment }) => isMeasured(relief, segment));
  const total = measured.reduce((yen, { pot }) => yen + totalOf(pot).total, 0n);
  const levy = Rational.of(total).dividedBy(heads);
  const mean = sum(given.map((one) => one.baseline.times(one.heads))).dividedBy(heads);
  const rounded = (value: Rational) => `${value.roundToUnit(1n, 'half-up')}`;
  const far = given.filter(
    (one) => isApart(one.baseline, levy, rowApart) && one.heads.compare(fewHeads) >= 0,
  );
  // One that is far makes the mean far.
  if (far.length > 0 && far.length * 4 <= given.length)
    return far.map(({ code, baseline }) =>
      finding('relief-baseline-far', placeIn(column.table, column.source, code, names.get(code)), {
        baseline: rounded(baseline),
        levy: rounded(levy),
      }),
    );
  if (!isApart(mean, levy, levelApart)) return [];
  const place = {
    ...cellPlace(column.table, column.table.headerLine, column.source),
    value: column.source.header,
  };
  return [finding('relief-baseline-level', place, { baseline: rounded(mean), levy: rounded(levy) })];
}

function isApart(one: Rational, other: Rational, times: Rational): boolean {
  return one.compare(other.times(times)) > 0 || other.compare(one.times(times)) > 0;
}
