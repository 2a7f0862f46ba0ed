import { type Finding, finding, type Place } from '../domain/finding.js';
import { FindingLog, type Read, refused, sound } from '../domain/finding-log.js';
import type { SectionSetting } from '../domain/setting.js';
import { policies, policyById } from '../policy/policies.js';
import { decode } from '../read/encoding.js';
import { isFinding, readSource, type SourceFile } from '../read/file.js';
import { isSpreadsheetName, isYamlName, splitName } from '../read/kind-by-name.js';
import { limits } from '../read/limits.js';
import { fileName, folderOf, leadsOutside } from '../read/paths.js';
import { openedWorkbook, readSheet } from '../read/table.js';
import { isWorkbook, newReading, type Reading } from '../read/workbook.js';
import { readYaml } from '../read/yaml.js';
import type { CaseRequest } from './case-request.js';
import { policyOfFile } from './settings/policy-file.js';
import { builtInPolicy, type ReadPolicy } from './settings/policy-layer.js';
import { renamedSettings, settingsSheet } from './settings/settings-sheet.js';
import { workbookCase } from './settings/workbook-case.js';
import { suggest } from './suggest.js';
import { type Frame, type FramedTable, framed } from './tables/frame.js';

/** One file that a run has read. */
export interface InputRecord {
  readonly source: SourceFile;
  /** Of a workbook the sheet that was read. */
  readonly sheet?: string | undefined;
  readonly encoding: string;
  /** Rows under the header; null for what is no table. */
  readonly rows: number | null;
}

/** What a case is read from, and where reading leaves what it read. */
export interface Intake extends Reading {
  readonly inputs: InputRecord[];
  /** Whether a case may name files outside its folder. What the command line names may lie anywhere. */
  readonly allowOutside: boolean;
}

export function newIntake({ allowOutside = false, files }: CaseRequest = {}): Intake {
  return { ...newReading(files), inputs: [], allowOutside };
}

/**
 * That what a case names leads out of its folder: a case may come from anybody. Standard input is no file of the folder,
 * and who runs a case that was sent does not expect to be asked for one.
 */
function strayed(
  name: string,
  folder: string,
  place: Place,
  { allowOutside, files }: Intake,
): Finding | undefined {
  const isNamedByUser = place.origin === 'command-line';
  if (allowOutside || isNamedByUser || !(name === '-' || leadsOutside(folder, name, files))) return undefined;
  return finding('file-outside', { ...place, value: name });
}

/**
 * A case.yaml, or a workbook with a sheet of settings, as one section; another workbook is a table like any other.
 */
export async function readCaseFile(
  path: string,
  intake: Intake,
): Promise<Read<SectionSetting | 'tables' | undefined>> {
  const [file, folder] = [fileName(path), folderOf(path)];
  if (isSpreadsheetName(path)) return readCaseWorkbook(file, folder, { file, value: path }, intake);
  const { value, findings } = readSettingsFile(file, folder, { file, value: path }, intake);
  return { value: value?.root, findings };
}

async function readCaseWorkbook(
  file: string,
  folder: string,
  place: Place,
  intake: Intake,
): Promise<Read<SectionSetting | 'tables' | undefined>> {
  const workbook = await openedWorkbook(file, folder, place, intake);
  if (!workbook) return refused();
  if (isFinding(workbook)) return refused(workbook);
  const settings = settingsSheet(workbook.sheets);
  if (!settings) {
    const renamed = renamedSettings(workbook);
    return renamed ? refused(renamed) : sound('tables');
  }
  intake.inputs.push({ source: workbook.source, sheet: settings.name, encoding: 'xlsx', rows: null });
  const log = new FindingLog();
  log.add(settings.warnings);
  return log.with(log.take(workbookCase(workbook)));
}

/** A plan.yaml as one section. */
export function readPlanFile(path: string, intake: Intake): Read<SectionSetting | undefined> {
  const file = fileName(path);
  const { value, findings } = readSettingsFile(file, folderOf(path), { file, value: path }, intake);
  return { value: value?.root, findings };
}

interface SettingsFile {
  readonly root: SectionSetting;
  readonly text: string;
}

function readSettingsFile(
  file: string,
  folder: string,
  place: Place,
  { files, inputs }: Intake,
): Read<SettingsFile | undefined> {
  const source = readSource(file, folder, place, limits.settings, files);
  if (isFinding(source)) return refused(source);
  if (isWorkbook(source.bytes)) return refused(finding('file-workbook', { file }));
  const decoded = decode(source.bytes);
  if (typeof decoded === 'string') return refused(finding('file-encoding', { file }, { looksLike: decoded }));
  const { encoding, text } = decoded;
  inputs.push({ source, encoding, rows: null });
  const { value: root, findings } = readYaml(text, file);
  return { value: root && { root, text }, findings };
}

/** A built-in policy by its id, or a file of one's own by its path. */
export function findPolicy(
  name: string,
  folder: string,
  place: Place,
  intake: Intake,
): Read<ReadPolicy | undefined> {
  const builtIn = policyById(name);
  if (builtIn) return sound(builtInPolicy(builtIn));
  if (/[/\\]/.test(name) || isYamlName(name)) {
    const stray = strayed(name, folder, place, intake);
    if (stray) return refused(stray);
    const log = new FindingLog();
    const read = log.take(readSettingsFile(name, folder, place, intake));
    return log.with(read && log.take(policyOfFile(read.root, name, read.text)));
  }
  const options = policies.map(({ id }) => id);
  return refused(finding('policy-unknown', place, { options, suggestion: suggest(name, options) }));
}

/** A table that is named somewhere, and where. */
export interface NamedTable {
  readonly name: string;
  readonly place: Place;
}

/**
 * The tables that can be read: each once, and nowhere else than the case may name it.
 *
 * @param ignored headers of columns that are not read
 */
export async function readNamedTables(
  named: readonly NamedTable[],
  folder: string,
  frame: Frame,
  intake: Intake,
  ignored: readonly string[] = [],
): Promise<Read<FramedTable[]>> {
  const log = new FindingLog();
  const seen = new Set<string>();
  const tables: FramedTable[] = [];
  for (const { name, place } of named) {
    const path = name === '-' ? name : intake.files.resolve(folder, name);
    const problem = seen.has(path)
      ? finding(name === '-' ? 'stdin-twice' : 'input-repeated', place)
      : strayed(splitName(name).file, folder, place, intake);
    seen.add(path);
    const sheet = problem ?? (await readSheet(name, folder, place, intake));
    if (!sheet) continue;
    if (isFinding(sheet)) log.add(sheet);
    else {
      log.add(sheet.warnings);
      const table = log.take(framed(sheet, frame, ignored));
      const { source, encoding, rows } = table;
      intake.inputs.push({ source, sheet: table.sheet, encoding, rows: rows.length });
      tables.push(table);
    }
  }
  return log.with(tables);
}
