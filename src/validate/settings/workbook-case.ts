import { type CaseSheet, isCaseSheet, settingHeaders } from '../../domain/case-sheets.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import type { ListSetting, ScalarSetting, SectionSetting, Setting } from '../../domain/setting.js';
import { cellPlace, type Located, tableName } from '../../read/place.js';
import type { Workbook } from '../../read/workbook.js';
import type { WorkbookSheet } from '../../read/xlsx.js';
import { foldHeader } from '../tables/columns.js';
import { type Assignment, assignedLayer } from './assigned.js';
import { deepestKey } from './set-layer.js';

/** Whether a workbook is a whole case: it has a sheet of settings. Any other holds tables only. */
export function isCaseWorkbook({ sheets }: Workbook): boolean {
  return settingsSheet(sheets) !== undefined;
}

/** The sheet of a workbook that holds the settings. */
export function settingsSheet(sheets: readonly WorkbookSheet[]): WorkbookSheet | undefined {
  return sheets.find(({ name }) => isCaseSheet(name, 'settings'));
}

/**
 * A case that is one workbook as one section: the keys of its sheet 設定, and its tables under `inputs` and
 * `adjustments`. Keys without a value are not given.
 */
export function workbookCase(workbook: Workbook, findings: Finding[]): SectionSetting {
  const file = workbook.source.name;
  const settings = settingsSheet(workbook.sheets)!;
  const at = { file, sheet: settings.name };
  const layer = assignedLayer(assignmentsOf(settings, at, findings), at, findings);
  const entries = new Map(layer.entries);
  const table = (sheet: CaseSheet) => ownTable(workbook, sheet, at);
  const municipalities = table('municipalities');
  if (municipalities) entries.set('inputs', withOwn(municipalities, entries.get('inputs')));
  const adjustments = table('adjustments');
  if (adjustments && !entries.has('adjustments')) entries.set('adjustments', adjustments);
  return { ...layer, entries };
}

/** A sheet of the workbook with more than headers on it, as a table of the case. */
function ownTable({ sheets }: Workbook, kind: CaseSheet, at: Located): ScalarSetting | undefined {
  const sheet = sheets.find(({ name }) => isCaseSheet(name, kind));
  if (!sheet || sheet.rows.length < 2) return undefined;
  const text = tableName({ file: at.file, sheet: sheet.name });
  return { kind: 'scalar', text, place: { file: at.file, sheet: sheet.name, value: text } };
}

/** The table of the workbook before others that its settings name. */
function withOwn(own: ScalarSetting, given: Setting | undefined): ListSetting {
  const items = given === undefined ? [] : given.kind === 'list' ? given.items : [given];
  return { kind: 'list', items: [own, ...items], place: own.place };
}

/** Every row of the sheet that gives a value. */
function assignmentsOf(sheet: WorkbookSheet, at: Located, findings: Finding[]): Assignment[] {
  const { first, key: keyAt, value: valueAt } = columnsOf(sheet);
  const lines = new Map<string, number>();
  return sheet.rows.slice(first).flatMap(({ line, cells }) => {
    const value = (cells[valueAt] ?? '').trim();
    const key = (cells[keyAt] ?? '').normalize('NFKC').trim();
    if (value === '') return [];
    const place: Place = { ...cellPlace(at, line, { header: key, at: valueAt }), value };
    const problem = problemOf(key, lines, { ...place, value: key || value });
    if (problem) findings.push(problem);
    else lines.set(key, line);
    return problem ? [] : [{ key, value, place }];
  });
}

/** Why a key cannot be taken. */
function problemOf(key: string, lines: ReadonlyMap<string, number>, place: Place): Finding | undefined {
  if (key === '') return finding('setting-without-key', place);
  if (lines.has(key)) return finding('key-repeated', place);
  return key.split('.').length > deepestKey ? finding('key-unknown', place, { suggestion: null }) : undefined;
}

/** The columns of keys and values by their headers, else the first two; and the first row under the headers. */
function columnsOf({ rows }: WorkbookSheet): {
  readonly first: number;
  readonly key: number;
  readonly value: number;
} {
  const found = rows.map(({ cells }) => ({
    key: cells.findIndex((cell) => isHeader('key', cell)),
    value: cells.findIndex((cell) => isHeader('value', cell)),
  }));
  const at = found.findIndex(({ key, value }) => key >= 0 && value >= 0);
  return at < 0 ? { first: 0, key: 0, value: 1 } : { first: at + 1, ...found[at]! };
}

function isHeader(column: keyof typeof settingHeaders, cell: string): boolean {
  return (settingHeaders[column] as readonly string[]).includes(foldHeader(cell));
}
