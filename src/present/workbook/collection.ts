import { prefectureTier } from '../../contract/table-cells.js';
import { tableHeaders } from '../../contract/table-columns.js';
import type { HeaderLanguage } from '../../contract/tables.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import { Rational, sum } from '../../domain/rational.js';
import type {
  CollectionOfPrefecture,
  CollectionResult,
  CollectionRow,
  TierCount,
} from '../../domain/result.js';
import { tierName } from '../tables/collection.js';
import { cellOn, localRange, type Rows } from './address.js';
import { type Book, inputRow } from './book.js';
import { type Content, given, live, number, percent, text } from './cells.js';
import { bodyRow, type ColumnCells, columnModels, gridColumns, headerRow, totalRow } from './grid.js';
import { rateId } from './inputs/columns.js';
import { formatOf } from './inputs/sheet.js';
import type { RowModel, SheetModel } from './model.js';
import { formats, style } from './styles.js';

interface CollectionLine {
  readonly row: CollectionRow;
  readonly at: number;
}

/** `collection`: 目標収納率 by municipality, and below it what each tier achieved. */
export function collectionSheet(book: Book): SheetModel {
  const { frames, language, result } = book;
  const columns = gridColumns('collection-targets', frames.collection.ids, language, targetCells(book));
  const { collection } = result;
  const body = collection
    ? collection.rows.map((row, at) => bodyRow<CollectionLine>(columns, { row, at }, inputRow(at)))
    : [noTargets(book)];
  const tiers = collection ? tierTable(book, collection, body.length + 5) : [];
  return {
    name: frames.collection.sheet,
    columns: columnModels(columns),
    rows: [headerRow(columns), ...body, ...tiers],
    rowHeight: 16.5,
    frozen: { rows: 1, columns: 3 },
    print: {
      titleRows: 1,
      header: book.title,
      area: `$A$1:$${frames.collection.letter('achieved')}$${1 + body.length + tiers.length}`,
    },
  };
}

function noTargets({ language }: Book): RowModel {
  const why = {
    en: 'This case has no target collection rates (collection.targets).',
    ja: 'この事例には目標収納率（collection.targets）の設定がありません。',
  };
  return { cells: [{ value: text(why[language]), style: style('label') }] };
}

function targetCells(book: Book): Readonly<Record<string, ColumnCells<CollectionLine>>> {
  const { frames, inputs, result, word, municipalities } = book;
  const key = (id: 'municipality_code' | 'municipality_name', width: number) => ({
    width,
    format: formats.general,
    cell: ({ row: { municipality }, at }: CollectionLine) =>
      live(
        cellOn(frames.inputs, id, inputRow(at)),
        text(id === 'municipality_code' ? municipality.code : municipality.name),
      ),
  });
  const insured = inputs.columns.find(({ id }) => id === 'insured');
  const rate = (before: number, value: (row: CollectionRow) => CollectionRow['previousRate']) =>
    rateCells(book, result.fiscalYear - before, value);
  return {
    fiscal_year: {
      width: 9,
      format: formats.general,
      isCentred: true,
      cell: () => given(text(formatFiscalYear(result.fiscalYear))),
    },
    municipality_code: key('municipality_code', 11),
    municipality_name: key('municipality_name', 16),
    before_previous_rate: rate(2, ({ beforePreviousRate }) => beforePreviousRate),
    previous_rate: rate(1, ({ previousRate }) => previousRate),
    tier: {
      width: 14,
      format: formats.general,
      isCentred: true,
      cell: ({ row: { tier } }, at) =>
        live(ofTier(at('previous_rate'), 'tier_names'), text(tier && tierName(tier))),
    },
    rule: {
      width: 18,
      format: formats.general,
      isCentred: true,
      cell: ({ row: { tier } }, at) =>
        live(ofTier(at('previous_rate'), 'tier_rules'), text(tier && word(tier.target.rule))),
    },
    target_rate: {
      width: 14,
      format: formats.percent,
      cell: ({ row: { targetRate } }, at) =>
        live(
          targetFormula(book, at('rule'), at('previous_rate'), at('before_previous_rate')),
          number(percent(targetRate)),
        ),
    },
    actual_rate: rate(0, ({ actualRate }) => actualRate),
    achieved: {
      width: 11,
      format: formats.general,
      isCentred: true,
      cell: ({ row: { achieved } }, at) => {
        const [target, actual] = [at('target_rate'), at('actual_rate')];
        const verdict = `IF(${actual}>=${target},${book.quoted('true')},${book.quoted('false')})`;
        return live(
          `IF(OR(${target}="",${actual}=""),"",${verdict})`,
          text(achieved === null ? null : word(achieved ? 'true' : 'false')),
        );
      },
    },
    counted_insured: {
      width: 15,
      format: insured ? formatOf(insured, municipalities) : formats.yen,
      cell: ({ row, at: index }, at) => {
        const heads = insured ? `N(${cellOn(frames.inputs, 'insured', inputRow(index))})` : '0';
        return live(`IF(${at('actual_rate')}="",0,${heads})`, number(countedHeads(row)));
      },
    },
    weighted_rate: {
      width: 19,
      format: formats.exact,
      cell: ({ row }, at) =>
        live(
          `IF(${at('actual_rate')}="",0,${at('counted_insured')}*${at('actual_rate')})`,
          number(weightedRate(row)),
        ),
    },
  };
}

function countedHeads({ actualRate, municipality: { insured } }: CollectionRow): Rational {
  return actualRate && insured ? Rational.fromDecimal(insured) : Rational.zero;
}

function weightedRate(row: CollectionRow): Rational {
  return countedHeads(row).times(percent(row.actualRate) ?? Rational.zero);
}

function rateCells(
  { frames }: Book,
  year: number,
  value: (row: CollectionRow) => CollectionRow['previousRate'],
): ColumnCells<CollectionLine> {
  const id = rateId(year);
  return {
    width: 14,
    format: formats.percent,
    cell: ({ row, at }) => {
      if (!frames.inputs.has(id)) return null;
      const cell = cellOn(frames.inputs, id, inputRow(at));
      return live(`IF(${cell}="","",${cell})`, number(percent(value(row))));
    },
  };
}

/** What a column of the tier table says for a previous rate; nothing without a rate or below the first tier. */
function ofTier(previous: string, column: string): string {
  return `IF(${previous}="","",IFERROR(INDEX(${column},MATCH(${previous},tier_from,1)),""))`;
}

/** The rule of the tier; sums of decimals are brought back to twelve decimals, so that they compare as written. */
function targetFormula({ quoted }: Book, rule: string, previous: string, before: string): string {
  const value = `INDEX(tier_values,MATCH(${previous},tier_from,1))`;
  const raised = `MIN(100,ROUND(${previous}+${value},12))`;
  const either = `IF(${before}="",${previous},MIN(${previous},${before}))`;
  const rest = `IF(${rule}=${quoted('maintain-either')},${either},${value})`;
  const maintained = `IF(${rule}=${quoted('maintain')},${previous},${rest})`;
  return `IF(${rule}="","",IF(${rule}=${quoted('raise')},${raised},${maintained}))`;
}

const tierIds = tableHeaders('collection-tiers').map(({ id }) => id);

type TierLine = { readonly count: TierCount; readonly index: number };

/** `collection-tiers`: how many achieved of how many, and the prefecture as a whole. */
function tierTable(book: Book, collection: CollectionResult, first: number): RowModel[] {
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
  const { word, result, quoted } = book;
  const tier = municipal(book, 'tier');
  const achieved = municipal(book, 'achieved');
  const empty = { width: 0, format: formats.percent, cell: () => null };
  return {
    fiscal_year: {
      width: 0,
      format: formats.general,
      isCentred: true,
      cell: () => given(text(formatFiscalYear(result.fiscalYear))),
    },
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
