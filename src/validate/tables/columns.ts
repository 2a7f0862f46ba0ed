import { type FiscalYear, formatFiscalYear, parseFiscalYear } from '../../domain/fiscal-year.js';
import { japaneseSegments, type Segment } from '../../domain/segment.js';

/** What a cell of a column may hold. */
export type Grammar = 'code' | 'name' | 'count' | 'yen' | 'index' | 'rate';

interface Definition {
  readonly grammar: Grammar;
  /** Japanese headers; the first is the one that we write. */
  readonly japanese: readonly string[];
  readonly takes?: 'segment' | 'year';
}

/** The columns of input tables. Source: contract, input tables. */
const definitions = {
  municipality_code: { grammar: 'code', japanese: ['団体コード', '市町村コード'] },
  municipality_name: { grammar: 'name', japanese: ['市町村名', '区市町村名', '保険者名'] },
  insured: { grammar: 'count', japanese: ['被保険者数'] },
  insured_care: { grammar: 'count', japanese: ['介護2号被保険者数'] },
  insured_child: { grammar: 'count', japanese: ['18歳以上被保険者数'] },
  insured_under18: { grammar: 'count', japanese: ['18歳未満被保険者数'] },
  households: { grammar: 'count', japanese: ['世帯数'], takes: 'segment' },
  income: { grammar: 'yen', japanese: ['所得総額'], takes: 'segment' },
  assets: { grammar: 'yen', japanese: ['資産税額'], takes: 'segment' },
  medical_index: { grammar: 'index', japanese: ['医療費指数'], takes: 'year' },
  collection_rate: { grammar: 'rate', japanese: ['収納率', '現年分収納率'], takes: 'year' },
  standard_collection_rate: { grammar: 'rate', japanese: ['標準的な収納率'] },
} as const satisfies Record<string, Definition>;

export type Quantity = keyof typeof definitions;

/** Segments as headers, adjustments and published tables may name them in Japanese, short or at length. */
export const segmentAliases: Readonly<Record<string, Segment>> = {
  医療: 'medical',
  後期: 'support',
  支援: 'support',
  介護: 'care',
  子ども: 'child',
  医療給付費: 'medical',
  後期高齢者支援金: 'support',
  後期高齢者支援金等: 'support',
  介護納付金: 'care',
  '子ども・子育て支援金': 'child',
  '子ども・子育て支援納付金': 'child',
};

/** A recognised column: a quantity, for one segment or one year where its header says so. */
export interface Column {
  readonly quantity: Quantity;
  readonly segment?: Segment;
  readonly year?: FiscalYear;
}

const names = new Map<string, Quantity>(
  Object.entries(definitions).flatMap(([quantity, { japanese }]) =>
    [quantity, ...japanese].map((name) => [name, quantity as Quantity] as const),
  ),
);

/** A header in the form in which headers are compared: half width, no blanks, lower case. */
export function foldHeader(header: string): string {
  return header.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/** As {@link foldHeader}, without a unit at the end: `所得割率(％)` and `所得割率` are one. */
export function foldTitle(header: string): string {
  return foldHeader(header).replace(/\((?:%|円)\)$/, '');
}

/** The column that a header names, or undefined. Suffixes: `_care`, `(介護)`, `_R6`, `(R6)`, `（令和6年度）`, `_2024`. */
export function readHeader(header: string): Column | undefined {
  const folded = foldHeader(header);
  const whole = names.get(folded);
  if (whole) return { quantity: whole };
  const match = /^(.+?)(?:_([^_()]+)|\(([^()]+)\))$/.exec(folded);
  const quantity = match?.[1] === undefined ? undefined : names.get(match[1]);
  const suffix = match?.[2] ?? match?.[3];
  return quantity && suffix ? withSuffix(quantity, suffix) : undefined;
}

function withSuffix(quantity: Quantity, suffix: string): Column | undefined {
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
  const folded = foldHeader(name).replace(/分$/, '');
  const english = Object.values(segmentAliases).find((segment) => segment === folded);
  return english ?? segmentAliases[folded];
}

/** The English name of a column: `income_care`, `medical_index_R6`. */
export function columnName({ quantity, segment, year }: Column): string {
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

export function grammarOf({ quantity }: Column): Grammar {
  return definitions[quantity].grammar;
}

/** All headers that can be suggested for a misspelt one, with the years around a fiscal year. */
export function suggestibleHeaders(year: FiscalYear | undefined): string[] {
  const years = year === undefined ? [] : [year - 3, year - 2, year - 1, year].map(formatFiscalYear);
  return Object.entries(definitions).flatMap(([quantity, { japanese, takes }]: [string, Definition]) => {
    const plain = [quantity, ...japanese];
    if (takes === 'year') return [...plain, ...plain.flatMap((name) => years.map((one) => `${name}_${one}`))];
    if (takes === 'segment')
      return [...plain, ...['medical', 'support', 'care', 'child'].map((s) => `${quantity}_${s}`)];
    return plain;
  });
}

/** The number of an insurer is another number than the municipality code. */
export function isInsurerNumber(header: string): boolean {
  return ['保険者番号', '保険者コード', 'insurer_number'].includes(foldHeader(header));
}
