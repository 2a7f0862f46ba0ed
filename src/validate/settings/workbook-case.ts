import { type CaseSheet, caseSheets, isCaseSheet, settingHeaders } from '../../domain/case-sheets.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import {
  itemsOf,
  type ListSetting,
  type ScalarSetting,
  type SectionSetting,
  type Setting,
} from '../../domain/setting.js';
import { cellPlace, type Located, tableName } from '../../read/place.js';
import { sheetsNamed, shownSheets, type Workbook } from '../../read/workbook.js';
import type { WorkbookSheet } from '../../read/xlsx.js';
import { foldHeader } from '../tables/fold.js';
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
  for (const key of ['inputs', 'adjustments', 'requirement'] as const) {
    const given = entries.get(key);
    if (given) entries.set(key, withFile(given, workbook));
  }
  const table = (sheet: CaseSheet) => ownTable(workbook, sheet, at);
  const municipalities = table('municipalities');
  if (municipalities?.isFilled || (municipalities && !entries.has('inputs')))
    entries.set('inputs', withOwn(municipalities.setting, entries.get('inputs')));
  for (const kind of ['adjustments', 'requirement'] as const) {
    const own = table(kind);
    if (own?.isFilled && !entries.has(kind)) entries.set(kind, own.setting);
  }
  return { ...layer, entries };
}

/** `#指数` is a sheet of the workbook itself, and so is 指数 where it has one that is called so. */
function withFile(setting: Setting, workbook: Workbook): Setting {
  if (setting.kind === 'list')
    return { ...setting, items: setting.items.map((item) => withFile(item, workbook)) };
  if (setting.kind !== 'scalar') return setting;
  const name = setting.text.trim();
  const sheet = name.startsWith('#') ? name.slice(1) : sheetsNamed(name, workbook.sheets)[0]?.name;
  return sheet === undefined
    ? setting
    : { ...setting, text: tableName({ file: workbook.source.name, sheet }) };
}

/** A sheet of the workbook as a table of the case, and whether any figure stands on it: without one it is a form. */
function ownTable(
  { sheets }: Workbook,
  kind: CaseSheet,
  at: Located,
): { readonly setting: ScalarSetting; readonly isFilled: boolean } | undefined {
  const sheet = sheets.find(({ name }) => isCaseSheet(name, kind));
  if (!sheet) return undefined;
  const isFilled = sheet.rows.some(({ cells }) => cells.some(isFigure));
  const text = tableName({ file: at.file, sheet: sheet.name });
  const place = { file: at.file, sheet: sheet.name, value: text };
  return { setting: { kind: 'scalar', text, place }, isFilled };
}

/** That a workbook of settings has no table: which sheets there are tells what the sheet is called. */
export function withoutTable({ source, sheets }: Workbook): Finding {
  const options = shownSheets(sheets).map(({ name }) => name);
  const place = { file: source.name, value: caseSheets.municipalities[0] };
  return finding('sheet-missing', place, { options, isOfCase: true });
}

function isFigure(cell: string): boolean {
  return /^[-△▲]?[\d,.]+%?$/.test(cell.normalize('NFKC').trim());
}

/** The table of the workbook before others that its settings name; they may name it, too. */
function withOwn(own: ScalarSetting, given: Setting | undefined): ListSetting {
  const others = given?.kind === 'section' ? [given] : itemsOf(given);
  const items = others.filter((item) => item.kind !== 'scalar' || item.text.trim() !== own.text.trim());
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
    const keyPlace: Place = { ...cellPlace(at, line, { header: key, at: keyAt }), value: key };
    const problem = key === '' ? finding('setting-without-key', place) : problemOf(key, lines, keyPlace);
    if (problem) findings.push(problem);
    else lines.set(key, line);
    return problem ? [] : [{ key, value, place, keyPlace }];
  });
}

/** Why a key cannot be taken. */
function problemOf(key: string, lines: ReadonlyMap<string, number>, place: Place): Finding | undefined {
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
