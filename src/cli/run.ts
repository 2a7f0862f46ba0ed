import type { Table } from '../contract/tables.js';
import { hasErrors } from '../domain/finding.js';
import { textIn } from '../domain/language.js';
import type { RunRecord } from '../present/receipt.js';
import { resultJson } from '../present/result-json.js';
import { isFinding } from '../read/file.js';
import { calculated, type Run, runRecord } from '../runs/run.js';
import { type LoadedCase, loadCase } from '../validate/load.js';
import { writeOut } from '../write/disk/streams.js';
import { toJson } from '../write/json.js';
import { languageOf } from './language.js';
import { say } from './message.js';
import type { CaseOptions, CommonOptions } from './options.js';
import { refuse, report, reportFiles } from './report.js';
import { caseRequest } from './request.js';

/** Reads, validates and calculates; undefined after the findings that stop the run were reported. */
export async function runCase(args: readonly string[], options: CaseOptions): Promise<Run | undefined> {
  const loaded = await readCase(args, options);
  if (!loaded) return undefined;
  const { run, findings } = calculated(loaded);
  if (!run) {
    refuse(findings, options);
    return undefined;
  }
  if (options.strict && run.findings.length > 0) {
    refuse(run.findings, options);
    return undefined;
  }
  report(run.findings, options);
  return run;
}

/** Reads and validates; undefined after the findings that stop the run were reported. */
export async function readCase(
  args: readonly string[],
  options: CaseOptions,
): Promise<LoadedCase | undefined> {
  const loaded = await loadNamed(args, options);
  if (!loaded || (loaded.case && !hasErrors(loaded.findings))) return loaded;
  refuse(loaded.findings, options);
  return undefined;
}

/** Reads and validates, fit or not; undefined after it was said that no case is named. */
export async function loadNamed(
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

/** What the receipt and JSON say of a run, with the time where that was asked for. */
export function recordOf(
  run: Run,
  { set, stamp }: Pick<CaseOptions, 'set'> & { readonly stamp?: boolean },
): RunRecord {
  return runRecord(run, { set, stamp: stamp ? new Date().toISOString() : null });
}

/** Prints tables as JSON. */
export function printJson(run: Run, tables: readonly Table[], options: CaseOptions): void {
  const language = languageOf(options.lang);
  writeOut(toJson(resultJson(recordOf(run, options), run.result, tables, run.findings, language)));
}
