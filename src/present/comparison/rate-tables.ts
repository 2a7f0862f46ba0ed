import {
  type ComparedRates,
  hasRateChange,
  type RateChange,
  type RateKind,
} from '../../analyse/compare/compare.js';
import { grouped } from '../../domain/grouped.js';
import { quantity } from '../../domain/quantities/catalogue.js';
import type { Rational } from '../../domain/rational.js';
import { figureText } from '../figures.js';
import type { TextTable } from '../text-table.js';
import { type Shown, titleOf } from './levy-tables.js';

/** The rates of a segment that differ anywhere, by municipality and last of the prefecture. */
export function rateTable(compared: ComparedRates, shown: Shown): TextTable | undefined {
  const { words, labels, names } = shown;
  if (!hasRateChange(compared)) return undefined;
  const titles = [labels.before, labels.after, words.difference];
  const row = (one: ComparedRates['rows'][number]) => [
    one.code === null ? words.prefecture : names(one.code),
    ...compared.kinds.flatMap((kind) => rateCells(kind, one.rates.get(kind))),
  ];
  return {
    title: compared.segment ? words.rateTitle(titleOf(compared, words)) : words.totalRateTitle,
    columns: [
      { title: words.municipality, align: 'left' },
      ...compared.kinds.flatMap((kind) =>
        titles.map((title) => ({ title, group: words.rate(kind), align: 'right' }) as const),
      ),
    ],
    rows: compared.rows.filter(({ code }) => code !== null).map(row),
    footer: compared.rows.filter(({ code }) => code === null).map(row),
  };
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
