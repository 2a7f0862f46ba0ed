import { Rational } from '../../src/domain/rational.js';
import type { PremiumRates, Result, SegmentResult } from '../../src/domain/result.js';
import type { PlainResult, PlainSegment } from './plain-engine.js';
import { halfUp } from './plain-integers.js';
import type { PlainRates } from './plain-rates.js';

/** A figure of the engine and the same of the plain implementation. */
type Pair = readonly [engine: unknown, plain: unknown];

/** Every figure that both have. */
export function pairsOf(result: Result, plain: PlainResult): Pair[] {
  return [
    ...result.segments.flatMap((segment, at) => segmentPairs(segment, plain.segments[at]!)),
    ...result.municipalities.flatMap(({ levyTotal, levyPerInsured }, row): Pair[] => {
      const own = plain.totals[row]!;
      return [
        [levyTotal, own.levy],
        [levyPerInsured, own.levyPerInsured],
      ];
    }),
  ];
}

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

function ratePairs({ rates }: { readonly rates: PremiumRates | null }, plain: PlainRates): Pair[] {
  return [
    [rates?.incomeRate.published.times(Rational.of(10_000n)).toText(), `${plain.incomeRate}`],
    [rates?.perInsured.published, plain.perInsured],
    [rates?.adult?.total.published ?? null, plain.adult],
  ];
}

/** In units of 10⁻¹³, half-up. */
function published({ numerator, denominator }: Rational): bigint {
  return halfUp(10n ** 13n * numerator, denominator);
}
