import { type Finding, sortedByPlace } from '../domain/finding.js';
import { findingLine } from '../present/findings/index.js';
import { resultJson } from '../present/result-json.js';
import type { InputRecord } from '../validate/sources.js';
import { toJson } from '../write/json.js';
import { writeMessage, writeOut } from '../write/streams.js';
import { languageOf } from './language.js';
import type { CommonOptions } from './options.js';
import { version } from './version.js';

/** Findings as lines on standard error; with `quiet` only errors. */
export function report(findings: readonly Finding[], options: Pick<CommonOptions, 'lang' | 'quiet'>): void {
  const language = languageOf(options.lang);
  const shown = sortedByPlace(findings).filter(({ severity }) => severity === 'error' || !options.quiet);
  const lines = shown.map((one) => `${one.severity}: ${findingLine(one, language)}\n`);
  if (lines.length > 0) writeMessage(lines.join(''));
}

/** Findings that stop a run: on standard error, and as JSON on standard output where that was asked for. */
export function refuse(findings: readonly Finding[], options: CommonOptions): void {
  report(findings, { ...options, quiet: false });
  if (options.format === 'json') {
    const record = { version, title: null, run: null, prefecture: null, policy: null };
    writeOut(toJson(resultJson(record, undefined, [], sortedByPlace(findings), languageOf(options.lang))));
  }
}

/** What was read, for `--verbose`. */
export function reportInputs(inputs: readonly InputRecord[]): void {
  for (const { source, encoding, rows } of inputs) {
    writeMessage(`read ${source.name} (${encoding}${rows === null ? '' : `, ${rows} rows`})\n`);
  }
}
