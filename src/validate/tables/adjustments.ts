import type { Adjustment } from '../../domain/case.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { readNumber } from '../../domain/number-text.js';
import type { Segment } from '../../domain/segment.js';
import type { TextRow } from '../../read/csv.js';
import { type CellColumn, cellPlace, rowPlace } from '../../read/place.js';
import type { TextTable } from '../../read/table.js';
import { suggest } from '../suggest.js';
import { notANumber, unguarded } from './cells.js';
import { foldHeader, isInsurerNumber, japaneseHeaders, segmentNamed } from './columns.js';
import type { Frame, FramedTable } from './frame.js';
import type { JoinedTables } from './joined.js';
import { checkLength, codeOf } from './table.js';

const columns = {
  municipality_code: japaneseHeaders('municipality_code'),
  municipality_name: japaneseHeaders('municipality_name'),
  segment: ['区分'],
  stage: ['段階'],
  item: ['項目'],
  amount: ['金額'],
} as const satisfies Record<string, readonly string[]>;

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
  readonly prefecture: string | undefined;
  /** The segments that the case has. */
  readonly segments: readonly Segment[];
  readonly namedIn: JoinedTables['namedIn'];
  readonly ignored: readonly string[];
  /** Codes of the tables that could not be read: a code that seems unknown may be one of them. */
  readonly unread: readonly string[];
}

export const adjustmentFrame: Frame = {
  isHeader: (cells) =>
    ['municipality_code', 'amount'].some((name) => cells.some((cell) => columnNamed(cell) === name)),
  codeAt: (headers) => headers.findIndex((header) => columnNamed(header) === 'municipality_code'),
  nameAt: (headers) => headers.findIndex((header) => columnNamed(header) === 'municipality_name'),
};

/** 個別の加減算 of a case, row by row. Rows with findings are left out. */
export function readAdjustments(
  table: FramedTable,
  context: AdjustmentContext,
  findings: Finding[],
): PlacedAdjustment[] {
  const header = readAdjustmentHeader(table, context.ignored, findings);
  if (!header) return [];
  const lines = new Map<string, number>();
  return table.rows.flatMap((row) => {
    if (!checkLength(row, table, findings)) return [];
    const adjustment = readRow(row, header, table, context, findings);
    if (!adjustment) return [];
    const key = [adjustment.municipalityCode, adjustment.segment, adjustment.stage, adjustment.item].join(
      '\0',
    );
    const earlier = lines.get(key);
    if (earlier !== undefined) {
      const place = {
        ...cellPlace(table, row.line, header.get('item')!),
        municipality: { code: adjustment.municipalityCode },
      };
      findings.push(finding('adjustment-repeated', { ...place, value: adjustment.item }, { line: earlier }));
    } else lines.set(key, row.line);
    return [adjustment];
  });
}

type Header = ReadonlyMap<ColumnName, CellColumn>;

function readAdjustmentHeader(
  table: TextTable,
  ignored: readonly string[],
  findings: Finding[],
): Header | undefined {
  const place = rowPlace(table, table.headerLine);
  const passedOver = new Set(ignored.map(foldHeader));
  const header = new Map<ColumnName, CellColumn>();
  table.headers.forEach((written, at) => {
    const text = written.trim();
    const name = columnNamed(text);
    const there = { ...cellPlace(table, table.headerLine, { header: text, at }), value: text };
    if (name && header.has(name)) {
      const first = header.get(name)?.header ?? '';
      findings.push(finding('header-repeated', there, { first }));
    } else if (name) header.set(name, { header: text, at });
    else if (isInsurerNumber(text)) findings.push(finding('header-insurer-number', there));
    else if (text !== '' && !passedOver.has(foldHeader(text))) {
      const suggestion = suggest(foldHeader(text), Object.entries(columns).flat(2));
      findings.push(finding('header-unknown', there, { suggestion }));
    }
  });
  const missing = Object.keys(columns).filter(
    (name) => name !== 'municipality_name' && !header.has(name as ColumnName),
  );
  for (const name of missing) {
    if (name === 'municipality_code' && table.headers.some(isInsurerNumber)) continue;
    findings.push(finding('column-missing', place, { columns: [name], need: null }));
  }
  return missing.length === 0 ? header : undefined;
}

function columnNamed(header: string): ColumnName | undefined {
  const folded = foldHeader(header);
  return (Object.keys(columns) as ColumnName[]).find(
    (name) => name === folded || (columns[name] as readonly string[]).includes(folded),
  );
}

function readRow(
  row: TextRow,
  header: Header,
  table: TextTable,
  context: AdjustmentContext,
  findings: Finding[],
): PlacedAdjustment | undefined {
  const text = (name: ColumnName) => unguarded(row.cells[header.get(name)?.at ?? -1] ?? '');
  const place = (name: ColumnName) => (): Place => ({
    ...cellPlace(table, row.line, header.get(name)!),
    value: text(name),
  });
  const code = readCode(row, header, table, context, findings);
  const segment = readSegment(text('segment'), place('segment'), context.segments, findings);
  const stage = stages[foldHeader(text('stage'))];
  if (!stage) findings.push(finding('adjustment-stage', place('stage')()));
  const item = text('item');
  if (item === '') findings.push(finding('adjustment-item-missing', place('item')()));
  const amount = readAmount(text('amount'), place('amount'), findings);
  if (code === undefined || !segment || !stage || item === '' || amount === undefined) return undefined;
  const there = { ...place('amount')(), value: row.cells[header.get('amount')!.at] ?? '' };
  return { municipalityCode: code, segment, stage, item, amount, line: row.line, place: there };
}

function readCode(
  row: TextRow,
  header: Header,
  table: TextTable,
  { prefecture, namedIn, unread }: AdjustmentContext,
  findings: Finding[],
): MunicipalityCode | undefined {
  const column = header.get('municipality_code');
  if (!column) return undefined;
  const code = codeOf(row, column, { table, name: undefined, context: { prefecture } }, findings);
  if (code !== undefined && !namedIn.has(code) && !unread.some((text) => text.startsWith(code.slice(0, 5)))) {
    const place = { ...cellPlace(table, row.line, column), value: row.cells[column.at] ?? '' };
    findings.push(finding('adjustment-unknown-code', place));
    return undefined;
  }
  const known = code === undefined ? undefined : namedIn.get(code);
  if (code === undefined || !known) return undefined;
  const nameColumn = header.get('municipality_name');
  const name = unguarded(row.cells[nameColumn?.at ?? -1] ?? '');
  if (nameColumn && name !== '' && known.name !== '' && name !== known.name) {
    const place = { ...cellPlace(table, row.line, nameColumn), value: name, municipality: { code } };
    findings.push(finding('name-disagrees', place, known));
  }
  return code;
}

function readSegment(
  text: string,
  place: () => Place,
  present: readonly Segment[],
  findings: Finding[],
): Segment | undefined {
  const segment = segmentNamed(text);
  if (!segment) findings.push(finding('adjustment-segment', place(), { options: present }));
  else if (!present.includes(segment))
    findings.push(finding('adjustment-segment-absent', place(), { segment }));
  else return segment;
  return undefined;
}

function readAmount(text: string, place: () => Place, findings: Finding[]): bigint | undefined {
  if (text === '') {
    findings.push(finding('adjustment-amount-missing', place()));
    return undefined;
  }
  const reading = readNumber(text);
  if (!reading.ok) findings.push(notANumber(text, reading.problem, place()));
  else if (reading.percent) findings.push(finding('number-invalid', place(), { problem: 'percent' }));
  else if (!reading.value.isInteger()) findings.push(finding('adjustment-not-whole', place()));
  else return BigInt(reading.value.toFixed());
  return undefined;
}
