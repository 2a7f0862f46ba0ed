import { rateParts } from '../domain/own-method.js';
import { quantity } from '../domain/quantities/catalogue.js';
import { segments } from '../domain/segment.js';
import { columnMeaning, instalmentColumns, japaneseHeader } from './column-meaning.js';
import type { TableHeader, TableName } from './tables.js';

const municipality = ['fiscal_year', 'municipality_code', 'municipality_name'] as const;

/** The columns of the result tables, in order. Source: contract, section 2; a test holds the tables to it. */
const columns = {
  totals: [
    ...municipality,
    'insured',
    ...segments.map((segment) => `levy_${segment}` as const),
    'levy_total',
    'levy_per_insured',
    'relief',
    'premium_requirement_per_insured',
    'standard_premium_per_insured',
  ],
  levy: [
    ...municipality,
    'segment',
    'insured',
    'income',
    'medical_index',
    'alpha',
    'medical_factor',
    'ability_share',
    'benefit_share',
    'weight',
    'base_levy',
    'adjustment',
    'relief',
    'levy',
    'levy_per_insured',
  ],
  'premium-rates': [
    ...municipality,
    'segment',
    'levy',
    'premium_adjustment',
    'premium_requirement',
    'collection_rate',
    'levied_total',
    'income_coefficient',
    'income_rate_percent',
    'asset_rate_percent',
    'per_insured',
    'per_household',
    'per_adult_surcharge',
  ],
  prefecture: [
    'fiscal_year',
    'segment',
    'required_total',
    'levy_base',
    'alpha',
    'beta',
    'gamma',
    'insured',
    'income',
    'base_levy_total',
    'residue',
    'levy_total',
    'premium_requirement',
    'collection_rate',
    'levied_total',
    'income_rate_percent',
    'per_insured',
    'per_adult_surcharge',
    'relief',
    'relief_residue',
    'beta_prefecture',
  ],
  'requirement-items': ['fiscal_year', 'segment', 'kind', 'item', 'amount', 'law'],
  relief: [
    ...municipality,
    'insured',
    'before_relief',
    'limit',
    'excess',
    'relief',
    'after_relief',
    'after_relief_per_insured',
  ],
  'own-method-rates': [
    ...municipality,
    'segment',
    'levy',
    'premium_adjustment',
    'premium_requirement',
    'collection_rate',
    'levied_total',
    ...Object.keys(rateParts),
    'income_share',
    'asset_share',
    'per_insured_share',
    'per_household_share',
  ],
  'rate-comparison': [
    ...municipality,
    'segment',
    'basis',
    ...Object.keys(rateParts).flatMap((part) => [
      `standard_${part}`,
      `in_force_${part}`,
      `difference_${part}`,
    ]),
    'levied_at_rates_in_force',
    'collected',
    'premium_requirement',
    'sufficiency_percent',
    'shortage',
  ],
  instalments: [...municipality, 'levy_total', ...instalmentColumns],
  'collection-targets': [
    ...municipality,
    'before_previous_rate',
    'previous_rate',
    'tier',
    'rule',
    'target_rate',
    'actual_rate',
    'achieved',
  ],
  'collection-tiers': [
    'fiscal_year',
    'tier',
    'rule',
    'municipalities',
    'achieved',
    'target_rate',
    'actual_rate',
  ],
} as const satisfies Record<TableName, readonly string[]>;

/** The headers of a result table as `nhi` writes it; of instalments as many as there may be. */
export function tableHeaders(table: TableName): readonly TableHeader[] {
  return columns[table].map((id) => ({ id, ja: japaneseHeader(table, id), kind: kindOf(table, id) }));
}

function kindOf(table: TableName, id: string): TableHeader['kind'] {
  const { form } = quantity(columnMeaning(table, id).quantity);
  return form === 'text' || form === 'boolean' ? 'text' : 'number';
}
