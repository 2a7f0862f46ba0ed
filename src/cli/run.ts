import { relative } from 'node:path';
import { calculate } from '../calculate/calculate.js';
import type { Table } from '../contract/tables.js';
import type { Case } from '../domain/case.js';
import { type Finding, hasErrors, sortedByPlace } from '../domain/finding.js';
import { textIn } from '../domain/language.js';
import type { Result } from '../domain/result.js';
import { sha256 } from '../platform/digest.js';
import type { RunRecord } from '../present/receipt.js';
import { resultJson } from '../present/result-json.js';
import { isFinding, type SourceFile } from '../read/file.js';
import { tableName } from '../read/place.js';
import { allFindings, type LoadedCase, loadCase } from '../validate/load.js';
import { writeOut } from '../write/disk/streams.js';
import { toJson } from '../write/json.js';
import { languageOf } from './language.js';
import { say } from './message.js';
import type { CaseOptions, CommonOptions } from './options.js';
import { refuse, report, reportFiles } from './report.js';
import { caseRequest } from './request.js';
import { version } from './version.js';

/** A case that was read, found fit and calculated. */
export interface Run {
  readonly case: Case;
  readonly result: Result;
  readonly loaded: LoadedCase;
  readonly findings: readonly Finding[];
}

/** Reads, validates and calculates; undefined after the findings that stop the run were reported. */
export async function runCase(args: readonly string[], options: CaseOptions): Promise<Run | undefined> {
  const loaded = await readCase(args, options);
  if (!loaded?.case) return undefined;
  const result = calculate(loaded.case);
  const findings = allFindings(loaded, result.findings);
  if (options.strict && findings.length > 0) {
    refuse(findings, options);
    return undefined;
  }
  report(findings, options);
  return { case: loaded.case, result, loaded, findings };
}

/** Reads and validates; undefined after the findings that stop the run were reported. */
export async function readCase(
  args: readonly string[],
  options: CaseOptions,
): Promise<LoadedCase | undefined> {
  const request = caseRequest(args, options);
  if (isFinding(request)) {
    refuse([request], options);
    return undefined;
  }
  const loaded = await loadCase(request);
  if (options.verbose) reportInputs(loaded, options);
  if (!loaded.case || hasErrors(loaded.findings)) {
    refuse(loaded.findings, options);
    return undefined;
  }
  return loaded;
}

/** Says what was read; of several cases each after a text that names its case. */
export function reportInputs(
  { inputs, policy }: LoadedCase,
  options: Pick<CommonOptions, 'lang'>,
  before = '',
): void {
  reportFiles(inputs, options, before);
  if (!policy) return;
  const title = textIn(policy.title, languageOf(options.lang));
  say(options, (words) => words.policy(policy.id, title), before);
}

/** What the receipt and JSON say of a run. */
export function runRecord(
  { case: kase, loaded, findings }: Run,
  { set, stamp }: Pick<CaseOptions, 'set'> & { readonly stamp?: boolean },
): RunRecord {
  return {
    version,
    title: kase.title ?? null,
    run: kase.run ?? null,
    prefecture: loaded.prefecture ?? null,
    policy: runPolicy(loaded),
    set,
    inputs: runInputs(loaded),
    findings: sortedByPlace(findings),
    stamp: stamp ? new Date().toISOString() : null,
  };
}

/** The policy of a case, as a receipt has it. */
export function runPolicy({ policy }: LoadedCase): RunRecord['policy'] {
  return policy ? { id: policy.id, sha256: sha256(policy.canonical) } : null;
}

/** What was read of a case, as a receipt has it. */
export function runInputs({ inputs, folder }: LoadedCase): RunRecord['inputs'] {
  return inputs.map(({ source, sheet, encoding, rows }) => ({
    path: tableName({ file: inputPath(source, folder), sheet }),
    sha256: sha256(source.bytes),
    encoding,
    rows,
  }));
}

/** Prints tables as JSON. */
export function printJson(run: Run, tables: readonly Table[], options: CaseOptions): void {
  const language = languageOf(options.lang);
  writeOut(toJson(resultJson(runRecord(run, options), run.result, tables, run.findings, language)));
}

/** An input relative to the case. */
function inputPath({ name, path }: SourceFile, folder: string): string {
  return path === null ? name : relative(folder, path).replaceAll('\\', '/');
}
