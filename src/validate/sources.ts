import { type Finding, finding, type Place } from '../domain/finding.js';
import type { SectionSetting } from '../domain/setting.js';
import { policies, policyById } from '../policy/policies.js';
import { decode } from '../read/encoding.js';
import { isFinding, readSource, type SourceFile } from '../read/file.js';
import { limits } from '../read/limits.js';
import { fileName, folderOf, leadsOutside } from '../read/paths.js';
import { isWorkbookName, openedWorkbook, readSheet, splitName } from '../read/table.js';
import { isWorkbook, newReading, type Reading } from '../read/workbook.js';
import { readYaml } from '../read/yaml.js';
import type { CaseRequest } from './case-request.js';
import { FindingList } from './finding-list.js';
import { policyOfFile } from './settings/policy-file.js';
import { builtInPolicy, type ReadPolicy } from './settings/policy-layer.js';
import { settingsSheet, workbookCase } from './settings/workbook-case.js';
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

/** What a case is read from, and where reading leaves what it read and what it found. */
export interface Intake extends Reading {
  readonly inputs: InputRecord[];
  readonly findings: Finding[];
  /** Whether a case may name files outside its folder. What the command line names may lie anywhere. */
  readonly allowOutside: boolean;
}

export function newIntake({ allowOutside = false, files }: CaseRequest = {}): Intake {
  return { ...newReading(files), inputs: [], findings: new FindingList(), allowOutside };
}

/**
 * Whether what a case names leads out of its folder, which is a finding then: a case may come from anybody. Standard input
 * is no file of the folder, and who runs a case that was sent does not expect to be asked for one.
 */
function strays(name: string, folder: string, place: Place, intake: Intake): boolean {
  const { allowOutside, files, findings } = intake;
  const isNamedByUser = place.origin === 'command-line';
  if (allowOutside || isNamedByUser || !(name === '-' || leadsOutside(folder, name, files))) return false;
  findings.push(finding('file-outside', { ...place, value: name }));
  return true;
}

/**
 * A case.yaml, or a workbook with a sheet of settings, as one section; another workbook is a table like any other.
 */
export async function readCaseFile(
  path: string,
  intake: Intake,
): Promise<SectionSetting | 'tables' | undefined> {
  const [file, folder] = [fileName(path), folderOf(path)];
  if (isWorkbookName(path)) return readCaseWorkbook(file, folder, { file, value: path }, intake);
  return readSettingsFile(file, folder, { file, value: path }, intake)?.root;
}

async function readCaseWorkbook(
  file: string,
  folder: string,
  place: Place,
  intake: Intake,
): Promise<SectionSetting | 'tables' | undefined> {
  const workbook = await openedWorkbook(file, folder, place, intake);
  if (!workbook || isFinding(workbook)) {
    if (workbook) intake.findings.push(workbook);
    return undefined;
  }
  const settings = settingsSheet(workbook.sheets);
  if (!settings) return 'tables';
  intake.inputs.push({ source: workbook.source, sheet: settings.name, encoding: 'xlsx', rows: null });
  intake.findings.push(...settings.warnings);
  return workbookCase(workbook, intake.findings);
}

interface SettingsFile {
  readonly root: SectionSetting;
  readonly text: string;
}

function readSettingsFile(
  name: string,
  folder: string,
  place: Place,
  intake: Intake,
): SettingsFile | undefined {
  const source = readSource(name, folder, place, limits.settings, intake.files);
  if (isFinding(source)) {
    intake.findings.push(source);
    return undefined;
  }
  const decoded = isWorkbook(source.bytes) ? 'workbook' : decode(source.bytes);
  if (typeof decoded === 'string') {
    const file = name;
    intake.findings.push(
      decoded === 'workbook'
        ? finding('file-workbook', { file })
        : finding('file-encoding', { file }, { looksLike: decoded }),
    );
    return undefined;
  }
  intake.inputs.push({ source, encoding: decoded.encoding, rows: null });
  const { root, findings } = readYaml(decoded.text, name);
  intake.findings.push(...findings);
  return root && { root, text: decoded.text };
}

/** A built-in policy by its id, or a file of one's own by its path. */
export function findPolicy(
  name: string,
  folder: string,
  place: Place,
  intake: Intake,
): ReadPolicy | undefined {
  const builtIn = policyById(name);
  if (builtIn) return builtInPolicy(builtIn);
  if (/[/\\]|\.ya?ml$/i.test(name)) {
    if (strays(name, folder, place, intake)) return undefined;
    const read = readSettingsFile(name, folder, place, intake);
    return read && policyOfFile(read.root, name, read.text, intake.findings);
  }
  const options = policies.map(({ id }) => id);
  intake.findings.push(finding('policy-unknown', place, { options, suggestion: suggest(name, options) }));
  return undefined;
}

/** A table that is named somewhere, and where. */
export interface NamedTable {
  readonly name: string;
  readonly place: Place;
}

/** The tables that can be read. */
export async function readNamedTables(
  named: readonly NamedTable[],
  folder: string,
  frame: Frame,
  intake: Intake,
): Promise<FramedTable[]> {
  const seen = new Set<string>();
  const tables: FramedTable[] = [];
  for (const one of named) {
    if (!isNew(one, folder, seen, intake)) continue;
    const sheet = await readSheet(one.name, folder, one.place, intake);
    if (!sheet) continue;
    if (isFinding(sheet)) intake.findings.push(sheet);
    else {
      intake.findings.push(...sheet.warnings);
      const table = framed(sheet, frame, intake.findings);
      const { source, encoding, rows } = table;
      intake.inputs.push({ source, sheet: table.sheet, encoding, rows: rows.length });
      tables.push(table);
    }
  }
  return tables;
}

/** Whether a table is to be read: once, and nowhere else than the case may name it. */
function isNew({ name, place }: NamedTable, folder: string, seen: Set<string>, intake: Intake): boolean {
  const path = name === '-' ? name : intake.files.resolve(folder, name);
  if (seen.has(path)) {
    intake.findings.push(finding(name === '-' ? 'stdin-twice' : 'input-repeated', place));
    return false;
  }
  seen.add(path);
  return !strays(splitName(name).file, folder, place, intake);
}
