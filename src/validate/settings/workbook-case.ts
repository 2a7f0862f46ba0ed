import { type CaseSheet, caseSheets, isCaseSheet } from '../../contract/case-sheets.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import { type IndexTable, indexTableIds } from '../../domain/index-columns.js';
import { type OwnTable, ownTables } from '../../domain/own-columns.js';
import {
  itemsOf,
  type ScalarSetting,
  type SectionSetting,
  type Setting,
  settingAt,
} from '../../domain/setting.js';
import { splitName } from '../../read/kind-by-name.js';
import { cellPlace, type Located, tableName } from '../../read/place.js';
import { sheetsNamed, shownSheets, type Workbook } from '../../read/workbook.js';
import type { WorkbookSheet } from '../../read/xlsx.js';
import { hasIndexFigures, hasIndexHeader, indexFrame } from '../index-bands/frames.js';
import { hasOwnFigures, hasOwnHeader, ownFrames } from '../own-methods/frames.js';
import { adjustmentFrame } from '../tables/adjustments.js';
import { leftBySpreadsheet } from '../tables/cells.js';
import { doubtfulCells } from '../tables/doubtful-cells.js';
import { deepestHeader, type Frame, framed } from '../tables/frame.js';
import { requirementFrame } from '../tables/requirement.js';
import { municipalFrame } from '../tables/table.js';
import { unitIn } from '../tables/units-in-formats.js';
import { type Assignment, assignedLayer, combined } from './assigned.js';
import { isEnglishKey, isJapanese, japaneseMeant, keyNamed } from './key-named.js';
import { nested } from './layers.js';
import { deepestKey } from './set-layer.js';
import {
  columnsOf,
  firstShown,
  hasKeys,
  isHeaded,
  isWritten,
  keyIn,
  settingsSheet,
} from './settings-sheet.js';

/**
 * A case that is one workbook as one section: the keys of its sheet 設定, and its tables under `inputs`, `adjustments`
 * and `requirement`. Keys without a value are not given.
 */
export function workbookCase(workbook: Workbook): Read<SectionSetting> {
  const log = new FindingLog();
  const { source, sheets } = workbook;
  const settings = settingsSheet(sheets)!;
  const at = { file: source.name, sheet: settings.name };
  const writtenSettings = sheets.filter((sheet) => isCaseSheet(sheet.name, 'settings') && isWritten(sheet));
  const layer = log.take(assignedLayer(log.take(assignmentsOf(settings, at)), at, 'is an error'));
  log.add(doubtful(writtenSettings, settings, workbook));
  let whole = layer;
  for (const [key, kind] of tableKeys) {
    const written = settingAt(layer, key);
    const given = written && withFile(written, workbook);
    const taken = kind === 'municipalities' ? inputsOf(given, workbook) : tableOf(kind, given, workbook);
    const setting = log.take(taken);
    if (setting) whole = combined(whole, nested(key, setting));
  }
  log.add(unreadTables(whole, workbook));
  log.add(unreadSettings(workbook));
  return log.with(whole);
}

/** Sheets that are shown, look like a table of the case and have no name by which one is read: 個別調整, 市町村 (2). */
function unreadTables(layer: SectionSetting, workbook: Workbook): Finding[] {
  const named = tableKeys.flatMap(([key]) => itemsOf(settingAt(layer, key)));
  return workbook.sheets.flatMap((sheet) => {
    const isRead = named.some((item) => isSheet(item, sheet, workbook));
    const hasRole = sheetKinds.some((kind) => isCaseSheet(sheet.name, kind));
    if (sheet.isHidden || isRead || hasRole) return [];
    const kind = tableKinds.find((one) => hasHeader(sheet, one) && isFilled(sheet, one, workbook));
    const place = { file: workbook.source.name, sheet: sheet.name };
    // That no table of municipalities was found is told by itself.
    if (!kind || (kind === 'municipalities' && !layer.entries.has('inputs'))) return [];
    return [finding('sheet-unread', place, { kind, name: caseSheets[kind][0] })];
  });
}

/** A second sheet of keys and values under another name than that of the settings. */
function unreadSettings({ source, sheets }: Workbook): Finding[] {
  const others = sheets.filter(
    (sheet) => !sheet.isHidden && !isCaseSheet(sheet.name, 'settings') && isHeaded(sheet) && hasKeys(sheet),
  );
  const args = { kind: 'settings', name: caseSheets.settings[0] } as const;
  return others.map(({ name }) => finding('sheet-unread', { file: source.name, sheet: name }, args));
}

const sheetKinds = Object.keys(caseSheets) as readonly CaseSheet[];

/** Adjustments have codes as municipalities have: what tells them apart are their other headers. */
function hasHeader({ rows }: WorkbookSheet, kind: TableSheet): boolean {
  const head = rows.slice(0, deepestHeader);
  if (isIndexTable(kind)) return head.some(({ cells }) => hasIndexHeader(cells, kind));
  if (isOwnTable(kind)) return head.some(({ cells }) => hasOwnHeader(cells, kind));
  const isOwn = (cell: string) => kind === 'municipalities' || !municipalFrame.isHeader([cell]);
  return head.some(({ cells }) => frames[kind].isHeader(cells.filter(isOwn)));
}

function isIndexTable(kind: TableSheet): kind is IndexTable {
  return (indexTableIds as readonly string[]).includes(kind);
}

function isOwnTable(kind: TableSheet): kind is OwnTable {
  return (ownTables as readonly string[]).includes(kind);
}

const tableKeys: readonly (readonly [key: string, kind: TableSheet])[] = [
  ['inputs', 'municipalities'],
  ['adjustments', 'adjustments'],
  ['requirement', 'requirement'],
  ...indexTableIds.map((id) => [`medical_index.${id}`, id] as const),
  ...ownTables.map((id) => [id, id] as const),
];

/** The municipalities of the workbook stand before other tables that its settings name. */
function inputsOf(given: Setting | undefined, workbook: Workbook): Read<Setting | undefined> {
  const { own, filled } = sheetsFor('municipalities', workbook);
  const isNamed = (sheet: WorkbookSheet) => itemsOf(given).some((item) => isSheet(item, sheet, workbook));
  const findings = doubtful(filled, own, workbook, isNamed);
  if (!own || (given && (own.isHidden || !filled.includes(own)))) return { value: given, findings };
  const others = given?.kind === 'section' ? [given] : itemsOf(given);
  const setting = tableSetting(own, workbook);
  const items = [setting, ...others.filter((item) => !isSheet(item, own, workbook))];
  return { value: { kind: 'list', items, place: setting.place }, findings };
}

/** A sheet that is filled is a table of the case; beside another one of the same kind one of the two would be lost. */
function tableOf(
  kind: Exclude<TableSheet, 'municipalities'>,
  given: Setting | undefined,
  workbook: Workbook,
): Read<Setting | undefined> {
  const { own, filled } = sheetsFor(kind, workbook);
  const isNamed = (sheet: WorkbookSheet) => given !== undefined && isSheet(given, sheet, workbook);
  const findings = doubtful(filled, own, workbook, isNamed);
  if (!own || !filled.includes(own)) return { value: given, findings };
  if (!given) return { value: tableSetting(own, workbook), findings };
  if (isNamed(own)) return { value: given, findings };
  const both = finding('keys-exclusive', given.place, { other: own.name });
  return { value: given, findings: [...findings, both] };
}

/** The sheets that have something of a kind, and the one that is taken: filled and shown, if there is one. */
function sheetsFor(kind: TableSheet, workbook: Workbook): OwnSheets {
  const all = workbook.sheets.filter(({ name }) => isCaseSheet(name, kind));
  const filled = all.filter((sheet) => isFilled(sheet, kind, workbook));
  return { own: firstShown(filled) ?? firstShown(all), filled };
}

interface OwnSheets {
  readonly own: WorkbookSheet | undefined;
  readonly filled: readonly WorkbookSheet[];
}

/** Sheets that have something of the case and that the settings do not name: hidden, or two for the same. */
function doubtful(
  filled: readonly WorkbookSheet[],
  own: WorkbookSheet | undefined,
  { source }: Workbook,
  isNamed: (sheet: WorkbookSheet) => boolean = () => false,
): Finding[] {
  return filled.flatMap((sheet) => {
    if (isNamed(sheet)) return [];
    const place = { file: source.name, sheet: sheet.name };
    if (sheet.isHidden) return [finding('case-sheet', place, { reason: 'hidden' })];
    const isSecond = own !== undefined && sheet !== own;
    return isSecond ? [finding('case-sheet', place, { reason: 'twice', other: own.name })] : [];
  });
}

/** Whether anything stands on a sheet but the form: titles, headers, units, notes and sums. */
function isFilled({ name, rows, warnings }: WorkbookSheet, kind: TableSheet, { source }: Workbook): boolean {
  const sheet = { source, encoding: 'xlsx', file: source.name, sheet: name, rows, warnings } as const;
  const { value: table, findings } = framed(sheet, frames[kind]);
  if (isIndexTable(kind)) return hasIndexFigures(table, kind);
  if (isOwnTable(kind)) return hasOwnFigures(table, kind);
  return table.rows.length > 0 || findings.some(({ code }) => code === 'row-above-header');
}

type TableSheet = Exclude<CaseSheet, 'settings'>;

/** Those first whose headers no other kind has. */
const tableKinds: readonly TableSheet[] = [
  ...indexTableIds,
  ...ownTables,
  'requirement',
  'adjustments',
  'municipalities',
];

const frames: Readonly<Record<TableSheet, Frame>> = {
  municipalities: municipalFrame,
  adjustments: adjustmentFrame,
  requirement: requirementFrame,
  costs: indexFrame('costs'),
  heads: indexFrame('heads'),
  national: indexFrame('national'),
  ...ownFrames,
};

/** Whether a setting names a sheet of the workbook. */
function isSheet(setting: Setting, sheet: WorkbookSheet, { source, sheets }: Workbook): boolean {
  const { file, sheet: name } = splitName(setting.kind === 'scalar' ? setting.text.trim() : '');
  return file === source.name && name !== undefined && sheetsNamed(name, sheets).includes(sheet);
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

/** A sheet of the workbook as the settings would name it. */
function tableSetting({ name }: WorkbookSheet, { source }: Workbook): ScalarSetting {
  const text = tableName({ file: source.name, sheet: name });
  return { kind: 'scalar', text, place: { file: source.name, sheet: name, value: text } };
}

/** That a workbook of settings has no table: which sheets there are tells what the sheet is called. */
export function withoutTable({ source, sheets }: Workbook): Finding {
  const options = shownSheets(sheets).map(({ name }) => name);
  const place = { file: source.name, value: caseSheets.municipalities[0] };
  const isMunicipal = (sheet: WorkbookSheet) =>
    !sheetKinds.some((kind) => isCaseSheet(sheet.name, kind)) && hasHeader(sheet, 'municipalities');
  const [likely, second] = shownSheets(sheets).filter(isMunicipal);
  return finding('sheet-missing', place, {
    options,
    isOfCase: true,
    ...(!second && likely && { likely: likely.name }),
  });
}

/** The keys of a workbook of settings beside which no value stands, and where one would. */
export function unfilledKeys({
  source,
  sheets,
}: Workbook): readonly { readonly key: string; readonly place: Place }[] {
  const sheet = settingsSheet(sheets);
  if (!sheet) return [];
  const { first, key: keyAt, value: valueAt } = columnsOf(sheet);
  return sheet.rows.slice(first).flatMap(({ line, cells }) => {
    const written = keyIn(cells, keyAt);
    if (written === '' || (cells[valueAt] ?? '').trim() !== '') return [];
    const at = { file: source.name, sheet: sheet.name };
    const place = cellPlace(at, line, { header: written, at: valueAt });
    return [{ key: keyNamed(written) ?? written, place }];
  });
}

/** Every row of the sheet that gives a value. */
function assignmentsOf(sheet: WorkbookSheet, at: Located): Read<Assignment[]> {
  const log = new FindingLog();
  const { first, key: keyAt, value: valueAt } = columnsOf(sheet);
  const read = sheet.rows.filter(({ cells }) => keyIn(cells, keyAt) !== '');
  const isRead = (column: number) => column === keyAt || column === valueAt;
  log.add(doubtfulCells({ ...at, rows: read, marks: sheet.marks, isRead }));
  for (const { line, cells } of read) {
    const unit = sheet.marks.find((one) => one.line === line && one.at === valueAt && unitIn(one.mark));
    const header = keyIn(cells, keyAt);
    const place = { ...cellPlace(at, line, { header, at: valueAt }), value: cells[valueAt] ?? '' };
    if (unit) log.add(finding('header-unit', place, { unit: unitIn(unit.mark)!, column: header }));
  }
  const assignments = sheet.rows.flatMap(({ line, cells }, row) => {
    const value = (cells[valueAt] ?? '').trim();
    const written = keyIn(cells, keyAt);
    const named = keyNamed(written);
    // Above the headers stand titles; what is a key there is no title.
    if (value === '' || (row < first && named === undefined && !isEnglishKey(written))) return [];
    const key = named ?? written;
    const place: Place = { ...cellPlace(at, line, { header: written, at: valueAt }), value };
    const keyPlace: Place = { ...cellPlace(at, line, { header: written, at: keyAt }), value: written };
    const problem = problemOf(key, keyPlace, place);
    log.add(problem);
    return problem ? [] : [{ key, value, place, keyPlace }];
  });
  return log.with(assignments);
}

/** Why a row gives no value. */
function problemOf(key: string, keyPlace: Place, place: Place): Finding | undefined {
  if (key === '') return finding('setting-without-key', place);
  if (key.split('.').length > deepestKey) return finding('key-unknown', keyPlace, { suggestion: null });
  if (isJapanese(key)) return finding('key-unknown', keyPlace, { suggestion: japaneseMeant(key) });
  return leftBySpreadsheet(place.value ?? '', place);
}
