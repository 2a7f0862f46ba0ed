import { type FiscalYear, formatFiscalYear, parseFiscalYear } from '../../domain/fiscal-year.js';
import { japaneseSegments, type Segment, segmentRecord, segments } from '../../domain/segment.js';
import type { segmentRecords } from '../../domain/segment-records.js';
import { foldHeader } from './fold.js';
import { type Grammar, splitUnit, units } from './units.js';

interface Definition {
  readonly grammar: Grammar;
  /** Japanese headers; the first is the one that we write. */
  readonly japanese: readonly string[];
  readonly takes?: 'segment' | 'year';
}

/** Heads of segments that are not all insured have columns of their own. */
type HeadsColumn = Exclude<(typeof segmentRecords)[Segment]['heads'], null>['column'];
const headsColumns = Object.fromEntries(
  segments.flatMap((segment) => {
    const { heads } = segmentRecord(segment);
    const definition = (japanese: readonly string[]): Definition => ({ grammar: 'count', japanese });
    return heads ? [[heads.column, definition(heads.japanese)] as const] : [];
  }),
) as Readonly<Record<HeadsColumn, Definition>>;

/**
 * The columns of input tables. Source: contract, input tables; further names are those of the tables from which
 * officers copy. 基準総所得金額 alone is none of them: it does not say that 賦課限度額 is taken off.
 */
const definitions = {
  municipality_code: {
    grammar: 'code',
    japanese: [
      '団体コード',
      '市町村コード',
      '市区町村コード',
      '区市町村コード',
      '全国地方公共団体コード',
      '地方公共団体コード',
    ],
  },
  municipality_name: {
    grammar: 'name',
    japanese: ['市町村名', '区市町村名', '保険者名', '市区町村名', '団体名'],
  },
  insured: { grammar: 'count', japanese: ['被保険者数'] },
  ...headsColumns,
  insured_under18: { grammar: 'count', japanese: ['18歳未満被保険者数', '18歳未満の被保険者数'] },
  households: { grammar: 'count', japanese: ['世帯数', '国保世帯数'], takes: 'segment' },
  income: {
    grammar: 'yen',
    japanese: ['所得総額', '賦課限度額控除後基準総所得金額', '賦課限度額控除後の基準総所得金額'],
    takes: 'segment',
  },
  assets: { grammar: 'yen', japanese: ['資産税額', '資産税額等', '固定資産税額'], takes: 'segment' },
  medical_index: { grammar: 'index', japanese: ['医療費指数', '年齢調整後医療費指数'], takes: 'year' },
  collection_rate: {
    grammar: 'rate',
    japanese: ['収納率', '現年分収納率', '現年度分収納率', '現年度収納率'],
    takes: 'year',
  },
  standard_collection_rate: { grammar: 'rate', japanese: ['標準的な収納率', '標準的収納率'] },
} as const satisfies Record<string, Definition>;

export type InputQuantity = keyof typeof definitions;

/** Segments as headers, adjustments and published tables may name them in Japanese, short or at length. */
const segmentAliases = new Map<string, Segment>(
  segments.flatMap((segment) => {
    const { ja, aliases } = segmentRecord(segment);
    return [segment, ja, ...aliases].map((name) => [name, segment] as const);
  }),
);

/** A recognised column: a quantity, for one segment or one year where its header says so. */
export interface InputColumn {
  readonly quantity: InputQuantity;
  readonly segment?: Segment;
  readonly year?: FiscalYear;
}

const names = new Map<string, InputQuantity>(
  Object.entries(definitions).flatMap(([quantity, { japanese }]) =>
    [quantity, ...japanese].map((name) => [name, quantity as InputQuantity] as const),
  ),
);

/** The Japanese headers of a column; the first is the one that we write. */
export function japaneseHeaders(quantity: InputQuantity): readonly string[] {
  return definitions[quantity].japanese;
}

/** As {@link foldHeader}, without a unit at the end: `所得割率(％)` and `所得割率` are one. */
export function foldTitle(header: string): string {
  return foldHeader(header).replace(/\((?:%|円)\)$/, '');
}

/**
 * The column that a header names, or undefined. With a segment or a year: `_care`, `(介護)`, `_R6`, `(R6)`,
 * `（令和6年度）`, `_2024`, `令和6年度収納率`; with the unit that it has anyway: `(人)`, `(円)`, `(％)`.
 */
export function readHeader(header: string): InputColumn | undefined {
  const read = readWithUnit(header);
  return read && (read.unit === undefined || units[grammarOf(read.column)].includes(read.unit))
    ? read.column
    : undefined;
}

/** The unit of a header in which the column is not read: 所得総額(千円). */
export function foreignUnit(header: string): { readonly unit: string; readonly column: string } | undefined {
  const read = readWithUnit(header);
  if (!read?.unit || readHeader(header)) return undefined;
  return { unit: read.unit, column: splitUnit(foldHeader(header)).name };
}

function readWithUnit(header: string): { readonly column: InputColumn; readonly unit?: string } | undefined {
  const folded = foldHeader(header);
  const plain = columnNamed(folded);
  if (plain) return { column: plain };
  const { name, unit } = splitUnit(folded);
  const column = columnNamed(name);
  return column && unit !== undefined ? { column, unit } : undefined;
}

function columnNamed(folded: string): InputColumn | undefined {
  const whole = names.get(folded);
  if (whole) return { quantity: whole };
  const after = /^(.+?)(?:_([^_()]+)|\(([^()]+)\))$/.exec(folded);
  const before = /^((?:令和|平成|r|h)(?:\d+|元)(?:年度?)?|\d{4}年度?)(?:の|分)?(.+)$/.exec(folded);
  const quantity = names.get(after?.[1] ?? before?.[2] ?? '');
  const suffix = after?.[2] ?? after?.[3] ?? before?.[1];
  return quantity && suffix ? withSuffix(quantity, suffix) : undefined;
}

function withSuffix(quantity: InputQuantity, suffix: string): InputColumn | undefined {
  const { takes }: Definition = definitions[quantity];
  if (takes === 'segment') {
    const segment = segmentNamed(suffix);
    return segment && { quantity, segment };
  }
  const year = takes === 'year' ? parseFiscalYear(suffix) : undefined;
  return year === undefined ? undefined : { quantity, year };
}

/** A segment by its name in English or Japanese. */
export function segmentNamed(name: string): Segment | undefined {
  return segmentAliases.get(foldHeader(name).replace(/分$/, ''));
}

/** The English name of a column: `income_care`, `medical_index_R6`. */
export function columnName({ quantity, segment, year }: InputColumn): string {
  if (segment) return `${quantity}_${segment}`;
  return year === undefined ? quantity : `${quantity}_${formatFiscalYear(year)}`;
}

/** A column by its English name as Japanese tables head it: 所得総額(介護), 医療費指数(R6); a series 医療費指数(R…). */
export function japaneseColumn(name: string): string {
  const series = /^(.+)_R…$/.exec(name)?.[1];
  const column = readHeader(series ?? name);
  if (!column) return name;
  const { quantity, segment, year } = column;
  const [header] = definitions[quantity].japanese;
  const suffix = segment
    ? japaneseSegments[segment]
    : year === undefined
      ? series && 'R…'
      : formatFiscalYear(year);
  return suffix ? `${header}(${suffix})` : header;
}

export function grammarOf({ quantity }: InputColumn): Grammar {
  return definitions[quantity].grammar;
}

/** All headers that can be suggested for a misspelt one, with the years around a fiscal year. */
export function suggestibleHeaders(year: FiscalYear | undefined): string[] {
  const years = year === undefined ? [] : [year - 3, year - 2, year - 1, year].map(formatFiscalYear);
  return Object.entries(definitions).flatMap(([quantity, { japanese, takes }]: [string, Definition]) => {
    const plain = [quantity, ...japanese];
    if (takes === 'year') return [...plain, ...plain.flatMap((name) => years.map((one) => `${name}_${one}`))];
    if (takes === 'segment') return [...plain, ...segments.map((segment) => `${quantity}_${segment}`)];
    return plain;
  });
}

/** The number of an insurer is another number than the municipality code. */
export function isInsurerNumber(header: string): boolean {
  return ['保険者番号', '保険者コード', 'insurer_number'].includes(foldHeader(header));
}
