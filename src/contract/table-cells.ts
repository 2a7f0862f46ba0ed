import type { RequirementItem, TargetRule } from '../domain/case.js';
import { isQuantityId, type QuantityId, quantity } from '../domain/quantities/catalogue.js';
import type { RequirementTotal } from '../domain/requirement.js';
import type { RatesHeld } from '../domain/result.js';
import { japaneseSegments } from '../domain/segment.js';
import { kindWords, ruleWords, termsOf } from '../domain/settings/value-words.js';
import { columnMeaning } from './column-meaning.js';
import type { HeaderLanguage, Table, TableName } from './tables.js';

/** How a target is set, by its Japanese name. */
export const japaneseRules: Readonly<Record<TargetRule['rule'], string>> = termsOf(ruleWords);

/** Whether a target was achieved. */
export const japaneseAchieved = { true: '達成', false: '未達成' } as const;

/** What rates in force are held against. */
export const japaneseBases: Readonly<Record<RatesHeld['basis'], string>> = {
  'own-method': '自らの算定基準',
  uniform: '市町村標準保険料率',
};

/** The row of `collection-tiers` for the prefecture as a whole. */
export const prefectureTier = 'prefecture';

/** What the rows of `requirement-items` are: costs, revenues, and what they come to. */
export type ItemRowKind = RequirementItem['kind'] | 'total';
const japaneseKinds: Readonly<Record<ItemRowKind, string>> = { ...termsOf(kindWords), total: '計' };

/**
 * The rows of kind total, from what is given to the levy base. No item that is read has one of the Japanese words: they end
 * as sums do, or are those of B and C, and such rows are refused.
 */
const japaneseItemTotals: Readonly<Record<RequirementTotal, string>> = {
  costs: `${kindWords.cost[0]}計`,
  revenues: `${kindWords.revenue[0]}計`,
  required_total: quantity('required_total').ja,
  own_adjustments: '個別の加減算計',
  relief: '激変緩和の財源計',
  levy_base: quantity('levy_base').ja,
};

/** Words that stand in cells of result tables, with their Japanese ones, by the quantity of the column. */
const words: Readonly<Partial<Record<QuantityId, Readonly<Record<string, string>>>>> = {
  segment: japaneseSegments,
  kind: japaneseKinds,
  item: japaneseItemTotals,
  tier: { [prefectureTier]: '都道府県' },
  rule: japaneseRules,
  achieved: japaneseAchieved,
  basis: japaneseBases,
};

function wordsIn(table: TableName, column: string): Readonly<Record<string, string>> | undefined {
  return words[columnMeaning(table, column).quantity];
}

/** A text of a column by its quantity, as Japanese tables write it; what is no such word stays as it is. */
export function japaneseText(column: string, text: string): string {
  return (isQuantityId(column) && words[column]?.[text]) || text;
}

/** A table as `--headers` writes it: with `ja` the words in its cells are Japanese too. Figures stay as they are. */
export function inLanguage(table: Table, language: HeaderLanguage): Table {
  if (language === 'en') return table;
  const byColumn = table.columns.map(({ id }) => wordsIn(table.name, id));
  return {
    ...table,
    rows: table.rows.map((row) => row.map((cell, at) => (cell && byColumn[at]?.[cell]) ?? cell)),
  };
}

/** Whether the cells of a column hold words that `--headers` writes in either language. */
export function hasWords(table: TableName, column: string): boolean {
  return wordsIn(table, column) !== undefined;
}

/** Columns whose cells may hold other texts beside the words. */
const isOpen: ReadonlySet<QuantityId> = new Set(['item']);

/** Whether a cell of such a column is written in Japanese. */
export function isInJapanese(table: TableName, column: string, text: string): boolean {
  const known = wordsIn(table, column);
  if (!known) return false;
  return isOpen.has(columnMeaning(table, column).quantity)
    ? Object.values(known).includes(text)
    : /[^\0-\x7f]/.test(text);
}

/** A cell in the words of `nhi`, whichever language it is written in; other texts as they are. */
export function plainCell(table: TableName, column: string, text: string): string {
  const [english = text] =
    Object.entries(wordsIn(table, column) ?? {}).find(([, japanese]) => japanese === text) ?? [];
  return english;
}
