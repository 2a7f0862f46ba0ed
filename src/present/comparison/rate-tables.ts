import {
  type ComparedRates,
  hasRateChange,
  type RateChange,
  type RateGroup,
  type RateKind,
  ratesInGroup,
} from '../../analyse/compare/compare.js';
import { grouped } from '../../domain/grouped.js';
import { quantity } from '../../domain/quantities/catalogue.js';
import type { Rational } from '../../domain/rational.js';
import { figureText } from '../figures.js';
import type { TextColumn, TextTable } from '../text-table.js';
import { type Shown, titleOf } from './levy-tables.js';
import type { ComparisonWords } from './words/comparison-words.js';

/** The rates of a segment that differ anywhere, by municipality and last of the prefecture. */
export function rateTable(all: ComparedRates, group: RateGroup, shown: Shown): TextTable | undefined {
  const { words, labels, names } = shown;
  const compared = ratesInGroup(all, group);
  if (!hasRateChange(compared)) return undefined;
  const titles = [labels.before, labels.after, words.difference];
  const row = (one: ComparedRates['rows'][number]) => [
    one.code === null ? words.prefecture : names(one.code),
    ...compared.kinds.flatMap((kind) => rateCells(kind, one.rates.get(kind))),
  ];
  const table = withoutEmpty({
    title: titleOfRates(compared, group, words),
    columns: [
      { title: words.municipality, align: 'left' },
      ...compared.kinds.flatMap((kind) =>
        titles.map((title): TextColumn => ({ title, group: words.rate(kind), align: 'right' })),
      ),
    ],
    rows: compared.rows.filter(({ code }) => code !== null).map(row),
    footer: compared.rows.filter(({ code }) => code === null).map(row),
  });
  return { ...table, columns: table.columns.map((column) => inOneTitle(column, table, words)) };
}

/** The only column of a group says in its own title what it is. */
function inOneTitle(column: TextColumn, { columns }: TextTable, words: ComparisonWords): TextColumn {
  const { group, title, ...rest } = column;
  const isAlone = group !== undefined && columns.filter((one) => one.group === group).length === 1;
  return isAlone ? { ...rest, title: words.of(group, title) } : column;
}

function titleOfRates({ segment }: ComparedRates, group: RateGroup, words: ComparisonWords): string {
  if (!segment) return words.totalRateTitle;
  return words.rateTitle(titleOf({ segment }, words), group);
}

/** Without columns in which nothing stands, or dashes only: those of a side that has no such rates. */
function withoutEmpty({ columns, rows, footer, ...table }: TextTable): TextTable {
  const all = [...rows, ...footer];
  const kept = [...columns.keys()].filter((at) => all.some((row) => !['', '–'].includes(row[at]!)));
  const of = (row: readonly string[]) => kept.map((at) => row[at]!);
  return { ...table, columns: kept.map((at) => columns[at]!), rows: rows.map(of), footer: footer.map(of) };
}

function rateCells(kind: RateKind, change: RateChange | undefined): string[] {
  if (!change) return ['', '', ''];
  const sign = change.change && !change.change.isNegative && !change.change.isZero ? '+' : '';
  return [
    grouped(rateText(kind, change.before)),
    grouped(rateText(kind, change.after)),
    `${sign}${grouped(rateText(kind, change.change))}`,
  ];
}

/** A rate or an amount as result tables write it. */
export function rateText(kind: RateKind, value: Rational | null): string | null {
  return value && figureText(quantity(kind).form, value);
}
