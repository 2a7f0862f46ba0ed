import { type Finding, finding } from '../../domain/finding.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { columnName, columnOf, columnRecord, japaneseName } from '../../domain/input-columns.js';
import { type Segment, segmentOfAll, segmentRecord, segments } from '../../domain/segment.js';
import { fileName } from '../../read/paths.js';
import { cellPlace } from '../../read/place.js';
import type { FramedTable } from './frame.js';
import type { TableColumn } from './table-context.js';
import { yearsNamed } from './years-named.js';

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
  return [...cells, sheet ?? fileName(file).replace(/\.[^.]+$/, '')].map((text) =>
    text.normalize('NFKC').replace(/\s+/g, ''),
  );
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
  const years = texts.flatMap(yearsNamed);
  const [said] = years;
  // Of several years those between are meant, too: 令和5年度〜令和7年度.
  if (said === undefined || (Math.min(...years) <= year && year - 1 <= Math.max(...years))) return [];
  const place = { ...cellPlace(table, table.headerLine, plain), value: plain.header };
  return [finding('title-year', place, { said, read: year - 1 })];
}

function hasYear(header: string): boolean {
  return yearsNamed(header.normalize('NFKC')).length > 0;
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
  const given = new Set(columns.map(({ column }) => columnName(column)));
  return columns.flatMap(({ header, column, at }) => {
    const own = columnOf(column.quantity, segment);
    // The column of the segment stands beside that of all.
    if (given.has(columnName(own))) return [];
    const isPlain = column.segment === undefined && columnRecord(column.quantity).base !== undefined;
    if (!isPlain || japaneseName(own) === japaneseName(column)) return [];
    const place = { ...cellPlace(table, table.headerLine, { header, at }), value: header };
    return [finding('title-segment', place, { segment, column: japaneseName(own) })];
  });
}

/**
 * The segments that a text names as such: 介護納付金分, 後期高齢者支援金等分, 所得総額（介護）, 【介護】, 介護 alone or as a word of a
 * name such as 03_介護 and income_care.
 */
function segmentsIn(text: string): Segment[] {
  const words = text
    .toLowerCase()
    .replace(/^\d+/, '')
    .split(/[_\-–.■●◆○◎□◇:#/]+/);
  return segments.filter((segment) => {
    const { ja, aliases, name, heads } = segmentRecord(segment);
    const names = [ja, ...aliases];
    // Short names are words of others: 介護保険課, 高齢者支援課.
    const long = [name, ...aliases].filter((one) => one.length >= longName);
    return (
      long.some((one) => text.includes(one)) ||
      heads?.japanese.some((one) => [text, `${text}数`].includes(one)) ||
      words.includes(segment) ||
      names.some((one) => words.includes(one) || text.includes(`${one}分`) || bracketed(one).test(text))
    );
  });
}

const longName = 5;

function bracketed(name: string): RegExp {
  return new RegExp(`[([<〈《【〔「『＜]${name}(?:分)?[)\\]>〉》】〕」』＞]`);
}
