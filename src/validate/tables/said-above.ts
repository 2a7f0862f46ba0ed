import { type Finding, finding } from '../../domain/finding.js';
import { type FiscalYear, parseFiscalYear } from '../../domain/fiscal-year.js';
import { columnOf, columnRecord, japaneseName } from '../../domain/input-columns.js';
import { type Segment, segmentOfAll, segmentRecord, segments } from '../../domain/segment.js';
import { fileName } from '../../read/paths.js';
import { cellPlace } from '../../read/place.js';
import type { FramedTable } from './frame.js';
import type { TableColumn } from './table-context.js';

/** A year or a segment that a title, the name of a sheet or of a file speaks of counts for the columns below. */
export function saidAbove(
  table: FramedTable,
  columns: readonly TableColumn[],
  year: FiscalYear | undefined,
  ofCase: readonly Segment[],
): Finding[] {
  const texts = textsAbove(table);
  return [
    ...(year === undefined ? [] : otherYear(table, columns, texts, year)),
    ...otherSegment(table, columns, texts, ofCase),
  ];
}

function textsAbove({ titles, sheet, file }: FramedTable): string[] {
  const cells = titles.flatMap((row) => row.cells).filter((cell) => cell.trim() !== '');
  return [...cells, sheet ?? fileName(file)].map((text) => text.normalize('NFKC').replace(/\s+/g, ''));
}

/** A plain 収納率 is that of the year before the fiscal year, where no title speaks of another one. */
function otherYear(
  table: FramedTable,
  columns: readonly TableColumn[],
  texts: readonly string[],
  year: FiscalYear,
): Finding[] {
  const plain = columns.find(
    ({ header, column }) => column.quantity === 'collection_rate' && !hasYear(header),
  );
  if (!plain) return [];
  const years = texts.flatMap(yearsIn);
  const [said] = years;
  if (said === undefined || years.some((one) => one === year || one === year - 1)) return [];
  const place = { ...cellPlace(table, table.headerLine, plain), value: plain.header };
  return [finding('title-year', place, { said, read: year - 1 })];
}

function hasYear(header: string): boolean {
  return yearsIn(header.normalize('NFKC')).length > 0;
}

/** Years as titles write them; a date is the day on which something was made. */
function yearsIn(text: string): FiscalYear[] {
  const written = text.matchAll(
    /(?:令和|平成|(?<![A-Za-z])[RH])(?:\d{1,2}|元)(?:年度|年(?!\d+月))?|20\d\d年度?(?!\d+月)/gi,
  );
  return [...written].flatMap(([one]) => parseFiscalYear(one.replace(/年$/, '年度')) ?? []);
}

/** What all segments share stands under the title of one that only some pay, or that has heads of its own. */
function otherSegment(
  table: FramedTable,
  columns: readonly TableColumn[],
  texts: readonly string[],
  ofCase: readonly Segment[],
): Finding[] {
  const said = new Set(texts.flatMap(segmentsIn));
  const [segment] = said;
  const isOnly = ofCase.length === 1 && ofCase[0] === segment;
  if (segment === undefined || said.size > 1 || segment === segmentOfAll || isOnly) return [];
  return columns.flatMap(({ header, column, at }) => {
    const own = columnOf(column.quantity, segment);
    const isPlain = column.segment === undefined && columnRecord(column.quantity).base !== undefined;
    if (!isPlain || japaneseName(own) === japaneseName(column)) return [];
    const place = { ...cellPlace(table, table.headerLine, { header, at }), value: header };
    return [finding('title-segment', place, { segment, column: japaneseName(own) })];
  });
}

/** The segments that a text names as such: 介護納付金分, 後期高齢者支援金等分, or alone. */
function segmentsIn(text: string): Segment[] {
  return segments.filter((segment) => {
    const { ja, aliases, name } = segmentRecord(segment);
    const names = [ja, ...aliases];
    return text.includes(name) || names.some((one) => text === one || text.includes(`${one}分`));
  });
}
