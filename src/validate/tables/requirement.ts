import { finding, hasErrors, type Place } from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import { itemColumns } from '../../domain/input-columns.js';
import { isPartOfAnother, isSumOfItems } from '../../domain/law-items.js';
import type { Segment } from '../../domain/segment.js';
import { kindWords, valueNamed } from '../../domain/settings/value-words.js';
import type { TextRow } from '../../read/csv.js';
import { cellPlace } from '../../read/place.js';
import { unfitText, unguarded } from './cells.js';
import { nameOf } from './columns.js';
import type { Frame, FramedTable } from './frame.js';
import { againstLaw, withoutRevenue } from './law-items.js';
import { type NamedColumns, namedColumns } from './named-columns.js';
import type { PlacedItem } from './placed.js';
import { segmentCell } from './segment-cell.js';
import { hasAllCells } from './table.js';
import { wholeYen } from './whole-yen.js';

const { segment, kind, item, amount } = itemColumns;
const columns = { segment, kind, item, amount };

type RequirementColumn = keyof typeof columns;

/** A table of items is known by its columns of kinds and amounts; it has no municipalities. */
export const requirementFrame: Frame = {
  isHeader: (cells) => cells.some((cell) => nameOf(cell, { kind }) === 'kind'),
  codeAt: () => -1,
  labelsAt: (headers) =>
    (['segment', 'kind'] as const).map((name) =>
      headers.findIndex((header) => nameOf(header, columns) === name),
    ),
};

/** The items of 保険料収納必要総額, row by row. Rows with findings are left out. */
export function readRequirement(
  table: FramedTable,
  { segments, ignored }: { readonly segments: readonly Segment[]; readonly ignored: readonly string[] },
): Read<PlacedItem[]> {
  const log = new FindingLog();
  const header = log.take(namedColumns<RequirementColumn>(table, columns, { ignored, optional: [] }));
  if (!header) return log.with([]);
  const lines = new Map<string, number>();
  const items = table.rows.flatMap((row) => {
    if (!log.take(hasAllCells(row, table))) return [];
    const read = log.take(readRow(row, header, table, segments));
    if (!read) return [];
    const key = [read.segment, read.kind, read.item].join('\0');
    const earlier = lines.get(key);
    if (earlier === undefined) lines.set(key, row.line);
    else {
      const place = { ...cellPlace(table, row.line, header.item), value: read.item };
      log.add(finding('requirement-repeated', place, { line: earlier }));
    }
    return [read];
  });
  if (!hasErrors(log.findings)) log.add(withoutRevenue(items));
  return log.with(items);
}

function readRow(
  row: TextRow,
  header: NamedColumns<RequirementColumn>,
  table: FramedTable,
  segments: readonly Segment[],
): Read<PlacedItem | undefined> {
  const log = new FindingLog();
  const text = (name: RequirementColumn) => unguarded(row.cells[header[name].at] ?? '');
  const place = (name: RequirementColumn): Place => ({
    ...cellPlace(table, row.line, header[name]),
    value: text(name),
  });
  const segment = log.take(segmentCell(text('segment'), () => place('segment'), segments));
  const kind = valueNamed(text('kind'), kindWords);
  if (!kind) log.add(finding('requirement-kind', place('kind')));
  const item = text('item');
  if (item === '') log.add(finding('adjustment-item-missing', place('item')));
  log.add(unfitText(item, () => place('item')));
  if (isPartOfAnother(item)) log.add(finding('item-is-part', place('item')));
  else if (isSumOfItems(item)) log.add(finding('row-is-sum', place('item')));
  const amount = log.take(wholeYen(text('amount'), () => place('amount')));
  if (!segment || !kind || item === '' || amount === undefined) return log.with(undefined);
  if (amount < 0n) log.add(finding('requirement-negative-amount', place('amount'), { kind }));
  log.add(againstLaw({ segment, kind, item }, place('item')));
  return log.with({ segment, kind, item, amount, place: place('amount') });
}
