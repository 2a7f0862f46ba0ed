import type { Case } from '../domain/case.js';
import { type Finding, hasErrors, type Place, sortedByPlace } from '../domain/finding.js';
import type { Provenance } from '../domain/provenance.js';
import { settingAt } from '../domain/setting.js';
import { loadTables } from './load-tables.js';
import { type LoadedSettings, loadSettings } from './settings/load-settings.js';
import type { ReadPolicy } from './settings/policy-layer.js';
import { type InputRecord, newIntake } from './sources.js';
import { columnName, readHeader } from './tables/columns.js';

/** What the command line asks to be calculated. */
export interface CaseRequest {
  /** Path of a case.yaml, or undefined when plain tables are given. */
  readonly caseFile?: string;
  /** Paths of plain tables; `-` is standard input. */
  readonly tables?: readonly string[];
  /** `KEY=VALUE`. */
  readonly set?: readonly string[];
  /** A policy that replaces the one of the case. */
  readonly policy?: string;
  /** Whether the case may name files outside its folder. */
  readonly allowOutside?: boolean;
}

/** A case read from files, with everything that was found on the way. */
export interface LoadedCase {
  /** Undefined when an error was found. */
  readonly case: Case | undefined;
  readonly findings: readonly Finding[];
  readonly provenance: Provenance | undefined;
  readonly policy: ReadPolicy | undefined;
  /** Keys whose value comes from the policy and is an assumption there. */
  readonly assumed: readonly string[];
  readonly prefecture: string | undefined;
  /** What paths of the receipt are relative to. */
  readonly folder: string;
  readonly inputs: readonly InputRecord[];
}

/** Reads and validates a case. All findings come in one run; nothing is thrown for what a user may have written. */
export async function loadCase(request: CaseRequest): Promise<LoadedCase> {
  const intake = newIntake(request.allowOutside);
  const { inputs, findings } = intake;
  const settings = await loadSettings(request, intake);
  const loaded = settings && (await loadTables(settings, intake));
  const unique = withoutRepeats(sortedByPlace(withoutConsequences(findings)));
  const isFit = loaded !== undefined && !hasErrors(unique);
  return {
    case: isFit ? loaded.case : undefined,
    findings: unique,
    provenance: isFit ? loaded.provenance : undefined,
    policy: settings?.policy,
    assumed: settings ? assumedKeys(settings) : [],
    prefecture: settings?.settings.prefecture,
    folder: settings?.folder ?? '.',
    inputs,
  };
}

/** A value of the policy that no upper layer replaced is the very setting in the merged tree. */
function assumedKeys({ policy, tree }: LoadedSettings): string[] {
  const values = policy?.values.filter(({ status }) => status === 'assumption') ?? [];
  return values.filter(({ key, setting }) => settingAt(tree, key) === setting).map(({ key }) => key);
}

/** A figure that several segments need is missing once. */
function isLacking({ code }: Finding): boolean {
  return code === 'column-missing' || code === 'value-missing' || code === 'total-zero';
}

/** What is missing because of something reported already: a misspelt header, a policy outside its years. */
function withoutConsequences(findings: readonly Finding[]): Finding[] {
  const meant = new Set(findings.flatMap(meantBy));
  return findings.filter((one) => {
    if (one.code === 'column-missing') return !one.args.columns.some((column) => isMeant(column, meant));
    return one.code !== 'key-missing' || !one.args.options.some((key) => isKeyMeant(key, one.place, meant));
  });
}

/** The columns and keys that a finding is about, which are not missing besides. */
function meantBy(one: Finding): string[] {
  switch (one.code) {
    case 'header-unknown':
      return one.args.suggestion === null ? [] : [columnMeant(one.args.suggestion)];
    case 'header-unit':
      return [columnMeant(one.args.column)];
    case 'key-unknown':
      return one.args.suggestion === null ? [] : [one.args.suggestion];
    case 'requirement-not-positive':
      return [`segments.${one.args.segment}.required_total`];
    case 'policy-validity':
    case 'yaml-alias':
    case 'cell-error':
    case 'cell-formula':
      return [one.place.column ?? ''];
    case 'policy-unknown':
      return ['alpha'];
    default:
      return [];
  }
}

/** A key that is missing in a section is named without it. */
function isKeyMeant(key: string, { column }: Place, meant: ReadonlySet<string>): boolean {
  return meant.has(key) || meant.has(`${column}.${key}`);
}

/** A series is missing as `collection_rate_R…`, whichever year was meant. */
function isMeant(column: string, meant: ReadonlySet<string>): boolean {
  const series = column.endsWith('…') ? column.slice(0, -1) : undefined;
  return (
    meant.has(column) || (series !== undefined && [...meant].some((one) => `${one}_R`.startsWith(series)))
  );
}

function columnMeant(header: string): string {
  const column = readHeader(header);
  return column ? columnName(column) : header;
}

/** A setting that several readers looked at is reported once. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((one) => {
    const key = JSON.stringify(
      isLacking(one) ? { ...one, args: one.code === 'column-missing' ? one.args.columns[0] : {} } : one,
    );
    return seen.has(key) ? false : seen.add(key);
  });
}
