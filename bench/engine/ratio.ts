import { calculate } from '../../src/calculate/index.js';
import type { Case } from '../../src/domain/case.js';
import type { Rational } from '../../src/domain/rational.js';
import type { Result, SegmentResult } from '../../src/domain/result.js';
import { interleaved } from '../measure.js';
import { type PlainResult, type PlainSegment, plainly } from './plain-engine.js';
import { halfUp } from './plain-integers.js';

/** How often the time of the plain implementation the engine takes for a case, both warm. */
export function engineRatio(kase: Case, runs: number): number {
  const differences = differencesBetween(calculate(kase), plainly(kase));
  if (differences > 0) throw new Error(`engine and plain BigInt differ in ${differences} figures`);
  const ways = { engine: () => calculate(kase), plain: () => plainly(kase) };
  interleaved(ways, runs);
  const { engine, plain } = interleaved(ways, runs);
  return engine / plain;
}

/** In how many figures the two results differ. */
function differencesBetween(result: Result, plain: PlainResult): number {
  const pairs = [
    ...result.segments.flatMap((segment, at) => segmentPairs(segment, plain.segments[at]!)),
    ...result.municipalities.flatMap(({ levyTotal, levyPerInsured }, row) => {
      const { levy, levyPerInsured: own } = plain.totals[row]!;
      return [[levyTotal, levy] as const, [levyPerInsured, own] as const];
    }),
  ];
  return pairs.filter(([left, right]) => left !== right).length;
}

type Pair = readonly [unknown, unknown];

function segmentPairs(segment: SegmentResult, plain: PlainSegment): Pair[] {
  const rows = segment.rows.flatMap((row, at): Pair[] => {
    const own = plain.rows[at]!;
    return [
      [row.baseLevy, own.baseLevy],
      [row.levyPerInsured, own.levyPerInsured],
      [row.remainderOrder?.rank, own.rank],
      [published(row.abilityShare), own.abilityShare],
      [published(row.benefitShare), own.benefitShare],
      ...(row.premium ? ratePairs(row.premium, plain.rates[at]!) : []),
    ];
  });
  const prefecture = segment.premium ? ratePairs(segment.premium, plain.prefectureRates!) : [];
  return [
    [published(segment.adjustmentFactor), plain.adjustmentFactor],
    [published(segment.incomeCoefficient), plain.beta],
    ...rows,
    ...prefecture,
  ];
}

function ratePairs(
  { rates }: Pick<SegmentResult['rows'][number]['premium'] & object, 'rates'>,
  plain: PlainSegment['rates'][number],
): Pair[] {
  return [
    [rates?.incomeRate.published.times(10_000).toFixed(), `${plain.incomeRate}`],
    [rates?.perInsured.published, plain.perInsured],
    [rates?.adult?.total.published ?? null, plain.adult],
  ];
}

/** In units of 10⁻¹³, half-up. */
function published({ numerator, denominator }: Rational): bigint {
  return halfUp(10n ** 13n * numerator, denominator);
}
