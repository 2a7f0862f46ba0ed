import { columnMeaning, instalmentColumns, japaneseHeader } from '../contract/column-meaning.js';
import { type Finding, finding, onCommandLine } from '../domain/finding.js';
import { methodFigures, ownMethodColumns, wideRateColumns } from '../domain/own-columns.js';
import { type QuantityId, quantity, quantityIds } from '../domain/quantities/catalogue.js';
import { type Segment, segments } from '../domain/segment.js';
import { suggest } from './suggest.js';
import { foldHeader } from './tables/fold.js';

/** A quantity, of one segment where its name says so. */
export interface NamedQuantity {
  readonly quantity: QuantityId;
  readonly segment?: Segment;
}

/** What officers call a quantity beside its terms. */
const aliases: Readonly<Record<string, QuantityId>> = {
  加減算: 'adjustment',
  個別加減算: 'adjustment',
  個別の加減算: 'adjustment',
  均等割: 'per_insured',
  平等割: 'per_household',
  所得割: 'income_rate_percent',
  資産割: 'asset_rate_percent',
  収納率: 'collection_rate',
  一人当たり納付金: 'levy_per_insured',
  一人当たり保険料収納必要額: 'premium_requirement_per_insured',
  一人当たり標準保険料: 'standard_premium_per_insured',
};

/** The columns of the tables of own methods and of rates in force as their readers take them. */
const ownNames: readonly (readonly [name: string, NamedQuantity])[] = [
  ...methodFigures.flatMap((id) =>
    ownMethodColumns[id].japanese.map((name) => [name, { quantity: id }] as const),
  ),
  ...wideRateColumns.flatMap(({ name, segment, figure }) =>
    figure === 'adult_total' ? [] : [[name, { quantity: `in_force_${figure}` as const, segment }] as const],
  ),
];

/**
 * By folded name: columns of tables of own methods and rates in force, ids, terms and symbols, the columns `levy_medical` …
 * and `instalment_1` …, and aliases. Later ones win.
 */
const names: ReadonlyMap<string, NamedQuantity> = new Map(
  [
    ...ownNames,
    ...quantityIds.flatMap((id) => namesOf(id).map((name) => [name, { quantity: id }] as const)),
    ...segments.flatMap((segment) =>
      [`levy_${segment}`, japaneseHeader('totals', `levy_${segment}`)].map(
        (name) => [name, { quantity: 'levy', segment }] as const,
      ),
    ),
    ...instalmentColumns.flatMap((column) =>
      [column, japaneseHeader('instalments', column)].map(
        (name) => [name, columnMeaning('instalments', column)] as const,
      ),
    ),
    ...Object.entries(aliases).map(([name, id]) => [name, { quantity: id }] as const),
  ].map(([name, found]) => [foldHeader(name), found]),
);

/** A quantity by its id, its term in Japanese or English, its symbol, or as a column of a result table. */
export function findQuantity(text: string, option: string): NamedQuantity | Finding {
  const found = names.get(foldHeader(text));
  if (found) return found;
  const folded = foldHeader(text);
  const suggestion = japaneseAround(folded) ?? suggest(folded, [...names.keys()]);
  return finding('quantity-unknown', onCommandLine(option, text), { suggestion });
}

/** The shortest name of which Japanese letters are a part: 按分率 for 按分. */
function japaneseAround(folded: string): string | null {
  const isJapanese = folded.length > 1 && !/[\x20-\x7e]/.test(folded);
  const found = isJapanese ? [...names.keys()].filter((name) => name.includes(folded)) : [];
  return found.sort((a, b) => a.length - b.length)[0] ?? null;
}

function namesOf(id: QuantityId): string[] {
  const { ja, en, symbol } = quantity(id);
  return [symbol, en, ja, id].filter((name) => name !== '');
}
