import { join } from 'node:path';
import type { CaseVerdict } from '../analyse/case-verdict.js';
import { version } from '../contract/version.js';
import { visible } from '../domain/control-characters.js';
import { type Finding, sortedByPlace } from '../domain/finding.js';
import { toldLines } from '../present/findings/told.js';
import { resultJson } from '../present/result-json.js';
import { tableName } from '../read/place.js';
import { atOf } from '../validate/confirmations.js';
import type { InputRecord } from '../validate/sources.js';
import { writeMessage, writeOut } from '../write/disk/streams.js';
import { toJson } from '../write/json.js';
import { languageOf } from './language.js';
import { say } from './message.js';
import type { CommonOptions } from './options.js';
import { type CommandWords, commandWords } from './words/command-words.js';

/** Findings as lines on standard error, and how many there are where a line stands for several; with `quiet` only errors. */
export function report(
  findings: readonly Finding[],
  options: Pick<CommonOptions, 'lang' | 'quiet'> & Partial<Pick<CommonOptions, 'verbose'>>,
): void {
  const language = languageOf(options.lang);
  const words = commandWords(language);
  const wanted = findings.filter(({ severity }) => severity === 'error' || !options.quiet);
  const isCount = ({ code }: Finding) => Number(code === 'findings-more');
  const told = sortedByPlace(wanted).sort((a, b) => isCount(a) - isCount(b));
  const lines = toldLines(told, language);
  writeMessage(lines.map(({ severity, line }) => `${words.severity(severity)}: ${line}\n`).join(''));
  const count = (of: readonly { readonly severity: string }[], severity: Finding['severity']) =>
    of.filter((one) => one.severity === severity).length;
  for (const severity of ['error', 'warning'] as const) {
    const [all, kinds] = [count(told, severity), count(lines, severity)];
    if (all > kinds) writeMessage(`${words.inAll(severity, all, kinds)}\n`);
  }
  if (options.verbose) reportConfirmable(told, words);
}

/** So many warnings are shown as a case would confirm them. */
const mostConfirmed = 20;

/** How a case says of warnings that they were looked at. */
function reportConfirmable(told: readonly Finding[], words: CommandWords): void {
  const warnings = told.filter(({ severity }) => severity === 'warning').slice(0, mostConfirmed);
  if (warnings.length === 0) return;
  const entries = warnings.map(
    (one) => `  - { finding: ${one.code}, at: ${JSON.stringify(visible(atOf(one)))}, reason: … }\n`,
  );
  writeMessage(`${words.confirmable}\nconfirm:\n${entries.join('')}`);
}

/**
 * What keeps cases from being compared, each with the case to which it belongs. Warnings that stop nothing
 * are no news of a case that was written down: only `verbose` tells them.
 */
export function reportCases(
  verdicts: readonly CaseVerdict[],
  options: Pick<CommonOptions, 'lang' | 'verbose'>,
): void {
  for (const verdict of verdicts) {
    if (verdict.isFit && !options.verbose) continue;
    const placed = verdict.findings.map((one) => inCase(one, verdict, verdicts.length > 1));
    report(placed, { ...options, quiet: false, verbose: false });
  }
}

/** A finding of a case with its path from here; of several cases, what has no path is told after its case. */
function inCase(one: Finding, verdict: CaseVerdict, isOneOfSeveral: boolean): Finding {
  const { file, origin } = one.place;
  const isPath = file !== undefined && file !== '-' && origin === undefined;
  if (isPath) return { ...one, place: { ...one.place, file: join(verdict.folder, file) } };
  if (!isOneOfSeveral) return one;
  return { ...one, place: { ...one.place, file: [verdict.name, file].filter((part) => part).join(' ') } };
}

/** Findings that stop a run: on standard error, and as JSON on standard output where that was asked for. */
export function refuse(findings: readonly Finding[], options: CommonOptions): void {
  report(findings, { ...options, quiet: false });
  if (options.format === 'json') {
    const record = { version, title: null, run: null, prefecture: null, policy: null };
    writeOut(toJson(resultJson(record, undefined, [], sortedByPlace(findings), languageOf(options.lang))));
  }
}

/** The files that were read, for `--verbose`. */
export function reportFiles(
  inputs: readonly InputRecord[],
  options: Pick<CommonOptions, 'lang'>,
  before = '',
): void {
  for (const { source, sheet, encoding, rows } of inputs) {
    say(options, (words) => words.read(tableName({ file: source.name, sheet }), encoding, rows), before);
  }
}
