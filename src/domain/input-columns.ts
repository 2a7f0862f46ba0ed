import type { Case, MeasuredName, SegmentBase, SegmentTerms } from './case.js';
import { type FiscalYear, formatFiscalYear } from './fiscal-year.js';
import { type ColumnRecord, inputColumns } from './input-column-records.js';
import type { Bilingual } from './language.js';
import type { PartBase } from './own-method.js';
import { japaneseSegments, type Segment, segmentRecord } from './segment.js';

export { type ColumnRecord, type Grammar, inputColumns } from './input-column-records.js';

export type InputQuantity = keyof typeof inputColumns;

export const inputQuantities = Object.keys(inputColumns) as InputQuantity[];

export function columnRecord(quantity: InputQuantity): ColumnRecord {
  return inputColumns[quantity];
}

/** The columns of tables of items: adjustments, and what makes up 保険料収納必要総額. */
export const itemColumns = {
  municipality_code: inputColumns.municipality_code,
  municipality_name: inputColumns.municipality_name,
  segment: { grammar: 'word', japanese: ['区分'] },
  stage: { grammar: 'word', japanese: ['段階'] },
  kind: { grammar: 'word', japanese: ['種別'] },
  item: { grammar: 'word', japanese: ['項目'] },
  amount: { grammar: 'yen', japanese: ['金額'] },
} as const satisfies Record<string, ColumnRecord>;

/** The columns of a plain table of levies, by the headers that `levy.csv` has. */
export const levyColumns = {
  fiscal_year: { grammar: 'word', japanese: ['年度'] },
  municipality_code: inputColumns.municipality_code,
  municipality_name: inputColumns.municipality_name,
  segment: itemColumns.segment,
  levy: { grammar: 'yen', japanese: ['納付金', '納付金額'] },
  insured: inputColumns.insured,
} as const satisfies Record<string, ColumnRecord>;

/** A column: a quantity, for one segment, one year or both where its header says so. */
export interface InputColumn {
  readonly quantity: InputQuantity;
  readonly segment?: Segment;
  readonly year?: FiscalYear;
}

/** The English name of a column: `income_care`, `medical_index_R6`. */
export function columnName({ quantity, segment, year }: InputColumn): string {
  const own = segment ? `${quantity}_${segment}` : quantity;
  return year === undefined ? own : `${own}_${formatFiscalYear(year)}`;
}

/** A column as Japanese tables head it: 所得総額(介護), 医療費指数(R6). */
export function japaneseName({ quantity, segment, year }: InputColumn): string {
  const [header] = inputColumns[quantity].japanese;
  const suffixes = [
    ...(segment ? [japaneseSegments[segment]] : []),
    ...(year === undefined ? [] : [formatFiscalYear(year)]),
  ];
  return [header, ...suffixes.map((one) => `(${one})`)].join('');
}

/** Both names of a column, for findings. */
export function bothNames(column: InputColumn): Bilingual {
  return { ja: japaneseName(column), en: columnName(column) };
}

/** The column that has a figure of a segment for itself: its heads, or `income_care`. */
export function columnOf(quantity: InputQuantity, segment: Segment): InputColumn {
  const { heads } = segmentRecord(segment);
  const { base, takes } = columnRecord(quantity);
  if (base === 'heads' && heads) return { quantity: heads.column as InputQuantity };
  return takes?.includes('segment') ? { quantity, segment } : { quantity };
}

/** The column of the heads by whom the income of a segment is measured in another year. */
export function yearHeadsOf(segment: Segment): InputQuantity {
  return segmentRecord(segment).hasAdults ? 'insured' : columnOf('insured', segment).quantity;
}

/** The columns that may give a figure of a segment, its own first. Heads never fall back to those of all. */
export function columnsFor(quantity: InputQuantity, segment: Segment): string[] {
  const own = columnName(columnOf(quantity, segment));
  return columnRecord(quantity).takes?.includes('segment') ? [own, quantity] : [own];
}

/** Whether it may be given by years instead, each with the heads of that year. */
export function isMeasured(quantity: InputQuantity): quantity is MeasuredName {
  return quantity === 'income' || quantity === 'assets';
}

/** The columns whose figures a segment needs. */
export function neededColumns(terms: SegmentTerms, kase: Pick<Case, 'premium'>): InputQuantity[] {
  return inputQuantities.filter((quantity) => {
    const { base, needed } = columnRecord(quantity);
    return base && (!needed || needed(terms, kase));
  });
}

/** The columns of a segment that count what a part of a rate is raised by: of those that it needs by 四方式, which has all parts. */
export function partColumns(
  part: PartBase,
  terms: SegmentTerms,
  kase: Pick<Case, 'premium'>,
): InputQuantity[] {
  return neededColumns({ ...terms, method: 'four' }, kase).filter((one) => columnRecord(one).part === part);
}

const partsByFigure = new Map(
  inputQuantities.flatMap((one) => {
    const { base, part } = columnRecord(one);
    return base && part ? [[base, part] as const] : [];
  }),
);

/** What only a part of a rate is raised by, of a figure that counts in it. */
export function partOf(figure: keyof SegmentBase): PartBase | undefined {
  return partsByFigure.get(figure);
}
