import type { Table } from '../../contract/tables.js';
import type { PrefecturePremium, Result, SegmentResult } from '../../domain/result.js';
import { nearestYen, plain, publishedPercent, ratePercent, thirteenDecimals, yen } from '../figures.js';
import { fiscalYearColumn, number, type ResultColumn, tableOf, text } from './columns.js';

/** `prefecture.csv`: the pots, coefficients and 都道府県標準保険料率, one row per segment. */
export function prefectureTable({ fiscalYear, segments }: Result): Table {
  return tableOf<SegmentResult>(
    'prefecture',
    [
      fiscalYearColumn(fiscalYear),
      text('segment', ({ segment }) => segment),
      number('required_total', ({ pot }) => yen(pot.requiredTotal)),
      number('levy_base', ({ pot }) => yen(pot.levyBase)),
      number('alpha', ({ medicalReflection }) => thirteenDecimals(medicalReflection)),
      number('beta', ({ incomeCoefficient }) => thirteenDecimals(incomeCoefficient)),
      number('gamma', ({ adjustmentFactor }) => thirteenDecimals(adjustmentFactor)),
      number('insured', ({ totals }) => plain(totals.heads)),
      number('income', ({ totals }) => plain(totals.income)),
      number('base_levy_total', ({ baseLevyTotal }) => yen(baseLevyTotal)),
      number('residue', ({ residue }) => yen(residue)),
      number('levy_total', ({ levyTotal }) => yen(levyTotal)),
      ofPremium('premium_requirement', ({ premiumRequirement }) => yen(premiumRequirement)),
      ofPremium('collection_rate', ({ collectionRate }) => ratePercent(collectionRate)),
      ofPremium('levied_total', ({ leviedTotal }) => nearestYen(leviedTotal)),
      ofPremium('income_rate_percent', ({ rates }) => publishedPercent(rates.incomeRate.published)),
      ofPremium('per_insured', ({ rates }) => yen(rates.perInsured.published)),
      ofPremium('per_adult_surcharge', ({ rates }) => yen(rates.adult?.surcharge ?? null)),
    ],
    segments,
  );
}

function ofPremium(
  id: string,
  cell: (premium: PrefecturePremium) => string | null,
): ResultColumn<SegmentResult> {
  return number(id, ({ premium }) => premium && cell(premium));
}
