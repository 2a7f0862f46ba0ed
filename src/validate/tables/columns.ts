import { type FiscalYear, formatFiscalYear, parseFiscalYear } from '../../domain/fiscal-year.js';
import {
  type ColumnRecord,
  columnRecord,
  type Grammar,
  type InputColumn,
  type InputQuantity,
  inputQuantities,
  japaneseName,
} from '../../domain/input-columns.js';
import { type Segment, segmentRecord, segments } from '../../domain/segment.js';
import { foldHeader } from './fold.js';
import { splitUnit, units } from './units.js';

/** Segments as headers, adjustments and published tables may name them in Japanese, short or at length. */
const segmentAliases = new Map<string, Segment>(
  segments.flatMap((segment) => {
    const { ja, aliases } = segmentRecord(segment);
    return [segment, ja, ...aliases].map((name) => [name, segment] as const);
  }),
);

const names = new Map<string, InputQuantity>(
  inputQuantities.flatMap((quantity) =>
    [quantity, ...columnRecord(quantity).japanese].map((name) => [name, quantity] as const),
  ),
);

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

/** A column with a segment and a year behind it, in either order, or a year in front. */
function columnNamed(folded: string, suffixes = 2): InputColumn | undefined {
  const whole = names.get(folded);
  if (whole) return { quantity: whole };
  if (suffixes === 0) return undefined;
  const after = /^(.+)(?:_([^_()]+)|\(([^()]+)\))$/.exec(folded);
  const before = /^((?:令和|平成|r|h)(?:\d+|元)(?:年度?)?|\d{4}年度?)(?:の|分)?(.+)$/.exec(folded);
  const rest = after?.[1] ?? before?.[2];
  const suffix = after?.[2] ?? after?.[3] ?? before?.[1];
  const column = rest === undefined ? undefined : columnNamed(rest, suffixes - 1);
  return column && suffix ? withSuffix(column, suffix) : undefined;
}

/** The same column of a segment or of a year, where it takes one and has none yet. */
function withSuffix(column: InputColumn, suffix: string): InputColumn | undefined {
  const { takes = [] } = columnRecord(column.quantity);
  if (takes.includes('segment') && column.segment === undefined) {
    const segment = segmentNamed(suffix);
    if (segment) return { ...column, segment };
  }
  const year = takes.includes('year') && column.year === undefined ? parseFiscalYear(suffix) : undefined;
  return year === undefined ? undefined : { ...column, year };
}

/** A segment by its name in English or Japanese. */
export function segmentNamed(name: string): Segment | undefined {
  return segmentAliases.get(foldHeader(name).replace(/分$/, ''));
}

/** A column by its English name as Japanese tables head it: 所得総額(介護), 医療費指数(R6); a series 医療費指数(R…). */
export function japaneseColumn(name: string): string {
  const series = /^(.+)_R…$/.exec(name)?.[1];
  const column = readHeader(series ?? name);
  if (!column) return name;
  return series === undefined ? japaneseName(column) : `${japaneseName(column)}(R…)`;
}

export function grammarOf({ quantity }: InputColumn): Grammar {
  return columnRecord(quantity).grammar;
}

/** The header that one with its segment in front is meant for: 所得総額(介護)(R6) for 介護所得総額(R6). */
export function segmentInFront(header: string): string | undefined {
  const folded = foldHeader(header);
  const inFront = [...segmentAliases].filter(([alias]) => folded.startsWith(alias));
  const [name, segment] = inFront.sort(([one], [other]) => other.length - one.length)[0] ?? [];
  const column = name && readHeader(folded.slice(name.length).replace(/^[分の_]+/, ''));
  if (!column || !segment || column.segment !== undefined) return undefined;
  return columnRecord(column.quantity).takes?.includes('segment')
    ? japaneseName({ ...column, segment })
    : undefined;
}

/** All headers that can be suggested for a misspelt one, with the years around a fiscal year. */
export function suggestibleHeaders(year: FiscalYear | undefined): string[] {
  const years = year === undefined ? [] : [year - 3, year - 2, year - 1, year].map(formatFiscalYear);
  return inputQuantities.flatMap((quantity) => {
    const { japanese, takes } = columnRecord(quantity);
    const plain = [quantity, ...japanese];
    const ofSegments = takes?.includes('segment') ? segments.map((segment) => `${quantity}_${segment}`) : [];
    const own = [...plain, ...ofSegments];
    if (!takes?.includes('year')) return own;
    return [...own, ...own.flatMap((name) => years.map((one) => `${name}_${one}`))];
  });
}

/** The number of an insurer is another number than the municipality code. */
export function isInsurerNumber(header: string): boolean {
  return ['保険者番号', '保険者コード', 'insurer_number'].includes(foldHeader(header));
}

/** The columns that a table may have, by their English names. */
export type Headers<Name extends string> = Readonly<Record<Name, Pick<ColumnRecord, 'grammar' | 'japanese'>>>;

/** The English name of a header, with a unit behind it or without, or undefined. */
export function nameOf<Name extends string>(header: string, headers: Headers<Name>): Name | undefined {
  const folded = splitUnit(foldHeader(header)).name;
  return (Object.keys(headers) as Name[]).find(
    (name) => name === folded || headers[name].japanese.includes(folded),
  );
}
