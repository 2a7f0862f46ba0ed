import { basename, dirname, resolve } from 'node:path';
import { type Finding, finding, type Place } from '../domain/finding.js';
import type { SectionSetting } from '../domain/setting.js';
import { policies, policyById } from '../policy/index.js';
import { decode } from '../read/encoding.js';
import { isFinding, readSource, type SourceFile } from '../read/file.js';
import { readTable, type TextTable } from '../read/table.js';
import { readYaml } from '../read/yaml.js';
import { policyOfFile } from './settings/policy-file.js';
import { builtInPolicy, type ReadPolicy } from './settings/policy-layer.js';
import { suggest } from './suggest.js';

/** One file that a run has read. */
export interface InputRecord {
  readonly source: SourceFile;
  readonly encoding: string;
  /** Rows under the header; null for what is no table. */
  readonly rows: number | null;
}

/** Where reading leaves what it read and what it found. */
export interface Intake {
  readonly inputs: InputRecord[];
  readonly findings: Finding[];
}

/** case.yaml as one section. */
export async function readCaseFile(path: string, intake: Intake): Promise<SectionSetting | undefined> {
  const file = basename(path);
  return (await readSettingsFile(file, dirname(path), { file, value: path }, intake))?.root;
}

interface SettingsFile {
  readonly root: SectionSetting;
  readonly text: string;
}

async function readSettingsFile(
  name: string,
  folder: string,
  place: Place,
  intake: Intake,
): Promise<SettingsFile | undefined> {
  const source = readSource(name, folder, place);
  if (isFinding(source)) {
    intake.findings.push(source);
    return undefined;
  }
  const decoded = decode(source.bytes);
  if (!decoded) {
    intake.findings.push(finding('file-not-utf8', { file: name }));
    return undefined;
  }
  intake.inputs.push({ source, encoding: decoded.encoding, rows: null });
  const { root, findings } = readYaml(decoded.text, name);
  intake.findings.push(...findings);
  return root && { root, text: decoded.text };
}

/** A built-in policy by its id, or a file of one's own by its path. */
export async function findPolicy(
  name: string,
  folder: string,
  place: Place,
  intake: Intake,
): Promise<ReadPolicy | undefined> {
  const builtIn = policyById(name);
  if (builtIn) return builtInPolicy(builtIn);
  if (/[/\\]|\.ya?ml$/i.test(name)) {
    const read = await readSettingsFile(name, folder, place, intake);
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
  intake: Intake,
): Promise<TextTable[]> {
  const seen = new Set<string>();
  const tables: TextTable[] = [];
  for (const { name, place } of named) {
    const path = name === '-' ? name : resolve(folder, name);
    if (seen.has(path)) {
      intake.findings.push(finding(name === '-' ? 'stdin-twice' : 'input-repeated', place));
      continue;
    }
    seen.add(path);
    const table = await readTable(name, folder, place);
    if (isFinding(table)) intake.findings.push(table);
    else {
      intake.inputs.push({ source: table.source, encoding: table.encoding, rows: table.rows.length });
      tables.push(table);
    }
  }
  return tables;
}
