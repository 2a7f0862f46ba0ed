import { join } from 'node:path';
import type { CaseVerdict } from '../analyse/case-verdict.js';
import { version } from '../contract/version.js';
import { type Finding, kindOf, sortedByPlace } from '../domain/finding.js';
import type { Language } from '../domain/language.js';
import { findingLine, moreLine } from '../present/findings/finding-lines.js';
import { resultJson } from '../present/result-json.js';
import { tableName } from '../read/place.js';
import type { InputRecord } from '../validate/sources.js';
import { writeMessage, writeOut } from '../write/disk/streams.js';
import { toJson } from '../write/json.js';
import { languageOf } from './language.js';
import { say } from './message.js';
import type { CommonOptions } from './options.js';
import { commandWords } from './words/command-words.js';

/** Findings as lines on standard error; with `quiet` only errors. */
export function report(findings: readonly Finding[], options: Pick<CommonOptions, 'lang' | 'quiet'>): void {
  const language = languageOf(options.lang);
  const told = sortedByPlace(findings).filter(({ severity }) => severity === 'error' || !options.quiet);
  const kinds = byKind(told.filter((one) => !countsKind(one)));
  const counts = new Map(told.filter(countsKind).map((one) => [countedKind(one), one]));
  const shown = new Set(kinds.flatMap((kind) => kind.slice(0, mostOfAKind)));
  const lines = told.filter((one) => shown.has(one)).map((one) => [one, findingLine(one, language)] as const);
  const more = kinds
    .filter((kind) => kind.length > mostOfAKind)
    .map((kind) => [kind[0]!, beyondLine(kind, counts.get(kindOf(kind[0]!)), language)] as const);
  const { severity: label } = commandWords(language);
  writeMessage([...lines, ...more].map(([{ severity }, line]) => `${label(severity)}: ${line}\n`).join(''));
}

/** Findings of one kind in one file that are told one by one; no prefecture has as many municipalities. */
const mostOfAKind = 200;

function byKind(findings: readonly Finding[]): Finding[][] {
  const kinds = new Map<string, Finding[]>();
  for (const one of findings) {
    const others = kinds.get(kindOf(one));
    if (others) others.push(one);
    else kinds.set(kindOf(one), [one]);
  }
  return [...kinds.values()];
}

/** The line for those of a kind that are not told one by one: all are in JSON, or they were only counted. */
function beyondLine(kind: readonly Finding[], count: KindCount | undefined, language: Language): string {
  const untold = kind.length - mostOfAKind;
  if (!count) return moreLine(kind[0]!, untold, language);
  const { code, more } = count.args.of;
  return findingLine(
    { ...count, args: { listed: mostOfAKind, of: { code, more: more + untold } } },
    language,
  );
}

type More = Extract<Finding, { code: 'findings-more' }>;
type KindCount = More & { readonly args: { readonly of: NonNullable<More['args']['of']> } };

/** Whether a finding stands for those of one kind that were only counted. */
function countsKind(one: Finding): one is KindCount {
  return one.code === 'findings-more' && one.args.of !== null;
}

function countedKind({ args, place }: KindCount): string {
  return kindOf({ code: args.of.code, place });
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
    report(placed, { ...options, quiet: false });
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
