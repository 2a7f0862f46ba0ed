import type { Adjustment } from '../../domain/case.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import { itemColumns } from '../../domain/input-columns.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { readNumber } from '../../domain/number-text.js';
import type { Segment } from '../../domain/segment.js';
import type { TextRow } from '../../read/csv.js';
import { cellPlace } from '../../read/place.js';
import type { TextTable } from '../../read/table.js';
import { checkText, unguarded } from './cells.js';
import { foldHeader } from './fold.js';
import type { Frame, FramedTable } from './frame.js';
import type { JoinedTables } from './joined.js';
import { type NamedColumns, namedColumns, nameOf } from './named-columns.js';
import { segmentCell } from './segment-cell.js';
import { checkLength, codeOf } from './table.js';
import type { CodeReader } from './table-context.js';
import { wholeYen } from './whole-yen.js';

const { municipality_code, municipality_name, segment, stage, item, amount } = itemColumns;
const columns = { municipality_code, municipality_name, segment, stage, item, amount };

type ColumnName = keyof typeof columns;

const stages: Readonly<Record<string, Adjustment['stage']>> = {
  levy: 'levy',
  納付金: 'levy',
  premium: 'premium',
  保険料: 'premium',
};

/** An adjustment and where its amount stands. */
export interface PlacedAdjustment extends Adjustment {
  readonly line: number;
  readonly place: Place;
}

export interface AdjustmentContext {
  readonly codes: CodeReader;
  /** The segments that the case has. */
  readonly segments: readonly Segment[];
  readonly namedIn: JoinedTables['namedIn'];
  readonly ignored: readonly string[];
  /** Codes of the tables that could not be read: a code that seems unknown may be one of them. */
  readonly unread: readonly string[];
}

export const adjustmentFrame: Frame = {
  isHeader: (cells) => ['municipality_code', 'amount'].some((name) => columnAt(cells, name) >= 0),
  codeAt: (headers) => columnAt(headers, 'municipality_code'),
  itemAt: (headers) => columnAt(headers, 'item'),
  labelsAt: (headers) =>
    (['municipality_code', 'municipality_name'] as const).map((name) => columnAt(headers, name)),
};

function columnAt(headers: readonly string[], name: string): number {
  return headers.findIndex((header) => nameOf(header, columns) === name);
}

/** 個別の加減算 of a case, row by row. Rows with findings are left out. */
export function readAdjustments(
  table: FramedTable,
  context: AdjustmentContext,
  findings: Finding[],
): PlacedAdjustment[] {
  const { ignored } = context;
  const optional = ['municipality_name'] as const;
  const header = namedColumns<ColumnName>(table, columns, { ignored, optional }, findings);
  if (!header) return [];
  const lines = new Map<string, number>();
  const read = table.rows.flatMap((row) => {
    if (!checkLength(row, table, findings)) return [];
    const adjustment = readRow(row, header, table, context, findings);
    if (!adjustment) return [];
    const key = [adjustment.municipalityCode, adjustment.segment, adjustment.stage, adjustment.item].join(
      '\0',
    );
    const earlier = lines.get(key);
    if (earlier !== undefined) {
      const place = {
        ...cellPlace(table, row.line, header.item),
        municipality: { code: adjustment.municipalityCode },
      };
      findings.push(finding('adjustment-repeated', { ...place, value: adjustment.item }, { line: earlier }));
    } else lines.set(key, row.line);
    return [adjustment];
  });
  if (read.length === table.rows.length) findings.push(...disagreeingTotals(table, header, read));
  return read;
}

/** A row 合計 says what all amounts add up to; one that slipped shows there. */
function disagreeingTotals(
  table: FramedTable,
  { amount: column }: Header,
  read: readonly PlacedAdjustment[],
): Finding[] {
  const sum = read.reduce((total, { amount }) => total + amount, 0n);
  return table.totals.flatMap(({ line, cells }) => {
    const value = cells[column.at] ?? '';
    const reading = readNumber(value);
    if (!reading.ok || reading.value.eq(`${sum}`)) return [];
    return [finding('total-disagrees', { ...cellPlace(table, line, column), value }, { sum: `${sum}` })];
  });
}

type Header = NamedColumns<keyof typeof columns>;

function readRow(
  row: TextRow,
  header: Header,
  table: TextTable,
  context: AdjustmentContext,
  findings: Finding[],
): PlacedAdjustment | undefined {
  const text = (name: ColumnName) => unguarded(row.cells[header[name].at] ?? '');
  const place = (name: ColumnName): Place => ({
    ...cellPlace(table, row.line, header[name]),
    value: text(name),
  });
  const code = readCode(row, header, table, context, findings);
  const segment = segmentCell(text('segment'), () => place('segment'), context.segments, findings);
  const stage = stages[foldHeader(text('stage'))];
  if (!stage) findings.push(finding('adjustment-stage', place('stage')));
  const item = text('item');
  if (item === '') findings.push(finding('adjustment-item-missing', place('item')));
  checkText(item, () => place('item'), findings);
  const amount = wholeYen(text('amount'), () => place('amount'), findings);
  if (code === undefined || !segment || !stage || item === '' || amount === undefined) return undefined;
  const there = { ...place('amount'), value: row.cells[header.amount.at] ?? '' };
  return { municipalityCode: code, segment, stage, item, amount, line: row.line, place: there };
}

function readCode(
  row: TextRow,
  header: Header,
  table: TextTable,
  { codes, namedIn, unread }: AdjustmentContext,
  findings: Finding[],
): MunicipalityCode | undefined {
  const column = header.municipality_code;
  const code = codeOf(row, column, { table, name: undefined, codes }, findings);
  if (code !== undefined && !namedIn.has(code) && !unread.some((text) => text.startsWith(code.slice(0, 5)))) {
    const place = { ...cellPlace(table, row.line, column), value: row.cells[column.at] ?? '' };
    findings.push(finding('adjustment-unknown-code', place));
    return undefined;
  }
  const known = code === undefined ? undefined : namedIn.get(code);
  if (code === undefined || !known) return undefined;
  const nameColumn = header.municipality_name;
  const name = unguarded(row.cells[nameColumn.at] ?? '');
  if (name !== '' && known.name !== '' && name !== known.name) {
    const place = { ...cellPlace(table, row.line, nameColumn), value: name, municipality: { code } };
    findings.push(finding('name-disagrees', place, known));
  }
  return code;
}
