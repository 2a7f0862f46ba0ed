import { prefectureTier } from '../../../contract/table-cells.js';
import { tableHeaders } from '../../../contract/table-columns.js';
import type { HeaderLanguage } from '../../../contract/tables.js';
import { formatFiscalYear } from '../../../domain/fiscal-year.js';
import { type Rational, sum } from '../../../domain/rational.js';
import type {
  CollectionOfPrefecture,
  CollectionResult,
  CollectionRow,
  TierCount,
} from '../../../domain/result.js';
import { tierName } from '../../tables/collection.js';
import { localRange, type Rows } from '../address.js';
import { type Book, inputRow } from '../book.js';
import { type Content, given, live, number, percent, text } from '../cells.js';
import { bodyRow, type ColumnCells, gridColumns, headerRow, totalRow } from '../grid.js';
import { yearCells } from '../key-cells.js';
import type { RowModel } from '../model.js';
import { formats, style } from '../styles.js';
import { countedHeads, weightedRate } from './targets.js';

const tierIds = tableHeaders('collection-tiers').map(({ id }) => id);

type TierLine = { readonly count: TierCount; readonly index: number };

/** `collection-tiers`: how many achieved of how many, and the prefecture as a whole. */
export function tierTable(book: Book, collection: CollectionResult, first: number): RowModel[] {
  const { language } = book;
  const columns = gridColumns('collection-tiers', tierIds, language, tierCells(book));
  const rows = collection.tiers.map((count, index) =>
    bodyRow<TierLine>(columns, { count, index }, first + index),
  );
  const title = { en: 'Achieved by tier', ja: '区分別の達成状況' }[language];
  return [
    { cells: [] },
    { cells: [{ value: text(title), style: style('section') }] },
    headerRow(columns),
    ...rows,
    totalRow(columns, prefectureLine(book, collection)),
  ];
}

/** The municipal rows of a column of this sheet. */
function municipal({ frames, municipalities }: Book, id: string): string {
  const rows: Rows = { first: inputRow(0), last: inputRow(municipalities.length - 1) };
  return localRange(frames.collection.letter(id), rows);
}

function tierCells(book: Book): Readonly<Record<string, ColumnCells<TierLine>>> {
  const { word, quoted } = book;
  const tier = municipal(book, 'tier');
  const achieved = municipal(book, 'achieved');
  const empty = { width: 0, format: formats.percent, cell: () => null };
  return {
    fiscal_year: yearCells(book, 0),
    tier: {
      width: 0,
      format: formats.general,
      isCentred: true,
      cell: ({ count, index }) => live(`INDEX(tier_names,${index + 1})`, text(tierName(count.tier))),
    },
    rule: {
      width: 0,
      format: formats.general,
      isCentred: true,
      cell: ({ count, index }) => live(`INDEX(tier_rules,${index + 1})`, text(word(count.tier.target.rule))),
    },
    municipalities: {
      width: 0,
      format: formats.yen,
      cell: ({ count }, at) => live(`SUMPRODUCT(--(${tier}=${at('tier')}))`, number(count.municipalities)),
    },
    achieved: {
      width: 0,
      format: formats.yen,
      cell: ({ count }, at) => {
        const known = `SUMPRODUCT((${tier}=${at('tier')})*(${achieved}<>""))`;
        const reached = `SUMPRODUCT((${tier}=${at('tier')})*(${achieved}=${quoted('true')}))`;
        const formula = `IF(${at('municipalities')}=0,0,IF(${known}=0,"",${reached}))`;
        return live(formula, number(count.achieved));
      },
    },
    target_rate: empty,
    actual_rate: empty,
  };
}

function prefectureLine(
  book: Book,
  { prefecture, rows }: CollectionResult,
): Readonly<Record<string, Content>> {
  const { language, word, quoted } = book;
  const tier = municipal(book, 'tier');
  const achieved = municipal(book, 'achieved');
  const heads = municipal(book, 'counted_insured');
  const known = `SUMPRODUCT((${tier}<>"")*(${achieved}<>""))`;
  const reached = `SUMPRODUCT((${tier}<>"")*(${achieved}=${quoted('true')}))`;
  const all = `SUMPRODUCT(--(${tier}<>""))`;
  const actual = `IF(SUM(${heads})=0,"",SUM(${municipal(book, 'weighted_rate')})/SUM(${heads}))`;
  return {
    fiscal_year: given(text(formatFiscalYear(book.result.fiscalYear))),
    tier: given(text(tierOfPrefecture(language, word('prefecture')))),
    rule: given(text(word('at-least'))),
    municipalities: live(all, number(prefecture.municipalities)),
    achieved: live(`IF(${all}=0,0,IF(${known}=0,"",${reached}))`, number(prefecture.achieved)),
    target_rate: live('IF(national_average="","",national_average)', targetOf(prefecture)),
    actual_rate: live(actual, number(meanOf(rows))),
  };
}

function tierOfPrefecture(language: HeaderLanguage, japanese: string): string {
  return language === 'ja' ? japanese : prefectureTier;
}

function targetOf({ targetRate }: CollectionOfPrefecture) {
  return number(percent(targetRate));
}

function meanOf(rows: readonly CollectionRow[]): Rational | null {
  const heads = sum(rows.map(countedHeads));
  return heads.isZero ? null : sum(rows.map(weightedRate)).dividedBy(heads);
}
