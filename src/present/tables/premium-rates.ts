import type { Table } from '../../contract/tables.js';
import type { MunicipalPremium, PremiumRates, Result } from '../../domain/result.js';
import { nearestYen, publishedPercent, ratePercent, thirteenDecimals, yen } from '../figures.js';
import {
  fiscalYearColumn,
  inCommon,
  municipalityColumns,
  number,
  type ResultColumn,
  tableOf,
  text,
} from './columns.js';
import { type MunicipalRow, municipalRows } from './rows.js';

/** `premium-rates.csv`: 市町村標準保険料率. */
export function premiumRatesTable(result: Result): Table {
  // A municipality has one rate for all its segments.
  const rate = inCommon(ratePercent);
  return tableOf<MunicipalRow>(
    'premium-rates',
    [
      fiscalYearColumn(result.fiscalYear),
      ...municipalityColumns<MunicipalRow>(({ row }) => row.municipality),
      text('segment', ({ segment }) => segment.segment),
      number('levy', ({ row }) => yen(row.levy)),
      ofPremium('premium_adjustment', ({ premiumAdjustment }) => yen(premiumAdjustment)),
      ofPremium('premium_requirement', ({ premiumRequirement }) => yen(premiumRequirement)),
      ofPremium('collection_rate', ({ collectionRate }) => rate(collectionRate)),
      ofPremium('levied_total', ({ leviedTotal }) => nearestYen(leviedTotal)),
      ofPremium('income_coefficient', ({ ownIncomeCoefficient }) => thirteenDecimals(ownIncomeCoefficient)),
      ofRates('income_rate_percent', ({ incomeRate }) => publishedPercent(incomeRate.published)),
      ofRates('asset_rate_percent', ({ assetRate }) => publishedPercent(assetRate?.published ?? null)),
      ofRates('per_insured', ({ perInsured }) => yen(perInsured.published)),
      ofRates('per_household', ({ perHousehold }) => yen(perHousehold?.published ?? null)),
      ofRates('per_adult_surcharge', ({ adult }) => yen(adult?.surcharge ?? null)),
    ],
    municipalRows(result),
  );
}

function ofPremium(
  id: string,
  cell: (premium: MunicipalPremium) => string | null,
): ResultColumn<MunicipalRow> {
  return number(id, ({ row }) => row.premium && cell(row.premium));
}

function ofRates(id: string, cell: (rates: PremiumRates) => string | null): ResultColumn<MunicipalRow> {
  return ofPremium(id, ({ rates }) => rates && cell(rates));
}
