import type { Adjustment } from '../../domain/case.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import { FindingLog, type Read, refused, sound } from '../../domain/finding-log.js';
import { itemColumns } from '../../domain/input-columns.js';
import { isPartOfAnother } from '../../domain/law-items.js';
import { readNumber } from '../../domain/number-text.js';
import { type Segment, segmentOfTotal } from '../../domain/segment.js';
import { stageWords, valueNamed } from '../../domain/settings/value-words.js';
import type { TextRow } from '../../read/csv.js';
import { type CellColumn, cellPlace, rowPlace } from '../../read/place.js';
import type { TextTable } from '../../read/table.js';
import { unfitText, unguarded } from './cells.js';
import { codeCell, type KnownCodes } from './code-cell.js';
import { nameOf } from './columns.js';
import type { Frame, FramedTable } from './frame.js';
import { againstSigns } from './law-items.js';
import { type NamedColumns, namedColumns } from './named-columns.js';
import type { PlacedAdjustment } from './placed.js';
import { segmentCell } from './segment-cell.js';
import { hasAllCells } from './table.js';
import { wholeYen } from './whole-yen.js';

const { municipality_code, municipality_name, segment, stage, item, amount } = itemColumns;
const columns = { municipality_code, municipality_name, segment, stage, item, amount };

type ColumnName = keyof typeof columns;

export interface AdjustmentContext extends KnownCodes {
  /** The segments that the case has. */
  readonly segments: readonly Segment[];
  readonly ignored: readonly string[];
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
export function readAdjustments(table: FramedTable, context: AdjustmentContext): Read<PlacedAdjustment[]> {
  const { ignored } = context;
  const optional = ['municipality_name', 'segment'] as const;
  const log = new FindingLog();
  const header = log.take(namedColumns<ColumnName>(table, columns, { ignored, optional }));
  if (!header) return log.with([]);
  const lines = new Map<string, number>();
  const read = table.rows.flatMap((row) => {
    if (!log.take(hasAllCells(row, table))) return [];
    const adjustment = log.take(readRow(row, header, table, context));
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
      log.add(finding('adjustment-repeated', { ...place, value: adjustment.item }, { line: earlier }));
    } else lines.set(key, row.line);
    return [adjustment];
  });
  if (read.length === table.rows.length) {
    log.add(disagreeingTotals(table, header, read));
    log.add(againstSigns(read));
  }
  return log.with(read);
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
): Read<PlacedAdjustment | undefined> {
  const log = new FindingLog();
  const text = (name: ColumnName) => unguarded(row.cells[header[name].at] ?? '');
  const place = (name: ColumnName): Place => ({
    ...cellPlace(table, row.line, header[name]),
    value: text(name),
  });
  const code = log.take(codeCell(row, header, table, context));
  const stage = valueNamed(text('stage'), stageWords);
  const isOfTotal = text('segment') === '';
  const segment = isOfTotal
    ? log.take(segmentOfNone(stage, () => segmentPlace(row, header.segment, table), context.segments))
    : log.take(segmentCell(text('segment'), () => place('segment'), context.segments));
  if (!stage) log.add(finding('adjustment-stage', place('stage')));
  const item = text('item');
  if (item === '') log.add(finding('adjustment-item-missing', place('item')));
  log.add(unfitText(item, () => place('item')));
  if (isPartOfAnother(item)) log.add(finding('item-is-part', place('item')));
  const amount = log.take(wholeYen(text('amount'), () => place('amount')));
  if (code === undefined || !segment || !stage || item === '' || amount === undefined)
    return log.with(undefined);
  const there = { ...place('amount'), value: row.cells[header.amount.at] ?? '' };
  const adjustment = { municipalityCode: code, segment, stage, item, amount, line: row.line, place: there };
  return log.with(isOfTotal ? { ...adjustment, isOfTotal } : adjustment);
}

/** Where a row that names no segment stands. A row whose stage is not understood is told for that alone. */
function segmentOfNone(
  stage: Adjustment['stage'] | undefined,
  place: () => Place,
  present: readonly Segment[],
): Read<Segment | undefined> {
  if (!stage) return refused();
  if (stage === 'levy' && present.includes(segmentOfTotal)) return sound(segmentOfTotal);
  return refused(finding('adjustment-segment-missing', place(), { stage, options: present }));
}

/** The empty cell, or the row where there is no such column. */
function segmentPlace(row: TextRow, column: CellColumn, table: TextTable): Place {
  return column.at < 0 ? rowPlace(table, row.line) : { ...cellPlace(table, row.line, column), value: '' };
}
