import { type Command, Option } from 'commander';
import { type ComparisonTableName, comparisonTableNames } from '../contract/comparison-tables.js';
import { type SweepTableName, sweepTableNames } from '../contract/sweep-tables.js';
import { type HeaderLanguage, headerLanguages, tableNames } from '../contract/tables.js';
import { type OutputEncoding, outputEncodings } from '../write/encoding.js';
import type { HelpWords } from './help/words/help-words.js';

/** Options that every command understands. */
export interface CommonOptions {
  readonly format: 'table' | 'csv' | 'json';
  readonly lang?: string;
  readonly color: 'auto' | 'always' | 'never';
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly encoding?: OutputEncoding;
}

/** Options of commands that take a case. */
export interface CaseOptions extends CommonOptions {
  readonly policy?: string;
  readonly set: readonly string[];
  readonly strict?: boolean;
  readonly allowOutside?: boolean;
}

/** Options of commands that write tables. */
interface OutOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly headers: HeaderLanguage;
  readonly stamp?: boolean;
}

/** Options of commands that make result tables. */
export interface ResultOptions extends CaseOptions, OutOptions {
  readonly table?: string;
}

/** Options of `nhi verify`. */
export interface VerifyOptions extends Omit<CaseOptions, 'format'> {
  readonly format: CommonOptions['format'] | 'junit';
  readonly update?: boolean;
  readonly receipt?: string;
}

const formats = ['table', 'csv', 'json'] as const satisfies readonly CommonOptions['format'][];

export function commonOptions(
  command: Command,
  { options: words }: HelpWords,
  format: Option = formatOption(words).default('table'),
): Command {
  return command
    .addOption(format)
    .addOption(new Option('--lang <language>', words.lang).choices(['ja', 'en']))
    .addOption(new Option('--color <when>', words.color).choices(['auto', 'always', 'never']).default('auto'))
    .addOption(new Option('--encoding <name>', words.encoding).choices([...outputEncodings]))
    .option('-q, --quiet', words.quiet)
    .option('-v, --verbose', words.verbose);
}

function formatOption({ format }: HelpWords['options'], kinds: readonly string[] = formats): Option {
  return new Option('--format <kind>', format).choices([...kinds]);
}

function caseOptions(
  command: Command,
  words: HelpWords,
  format?: Option,
  set: string = words.options.set,
): Command {
  const { options } = words;
  return commonOptions(command, words, format)
    .option('--policy <id|file>', options.policy)
    .option('--set <key=value>', set, collected, [])
    .option('--strict', options.strict)
    .option('--allow-outside', options.allowOutside);
}

export function resultOptions(command: Command, words: HelpWords): Command {
  const { options } = words;
  const named = caseOptions(command, words)
    .addOption(new Option('--table <name>', options.table).choices([...tableNames]))
    .option('-o, --out <dir|file.xlsx>', options.out);
  return outOptions(named, words);
}

/** Options of results, each with whether a command line gives it where it does nothing. */
const ofResults: Readonly<Record<string, (options: CheckOptions) => boolean>> = {
  '--table': ({ table }) => table !== undefined,
  '--out': ({ out }) => out !== undefined,
  '--force': ({ force = false }) => force,
  '--headers': ({ headers }) => headers !== 'en',
  '--stamp': ({ stamp = false }) => stamp,
  '--encoding': ({ encoding, summary }) => encoding !== undefined && !summary,
};

/** Options of `nhi check`. */
export interface CheckOptions extends ResultOptions {
  readonly summary?: boolean;
  readonly against?: string;
}

/**
 * Options of `nhi check`. Those of results are understood, since a command line is often that of `nhi calc` with another
 * verb, but they are not in its help.
 */
export function checkOptions(command: Command, words: HelpWords): Command {
  resultOptions(command, words)
    .option('--summary', words.options.inputs)
    .option('--against <case>', words.options.against);
  for (const option of command.options) if (Object.hasOwn(ofResults, option.long ?? '')) option.hideHelp();
  return command;
}

/** The options of a command line that do nothing in `nhi check`. */
export function idleInCheck(options: CheckOptions): string[] {
  const isCsvIdle = options.format === 'csv' && !options.summary;
  const given = Object.entries(ofResults).filter(([, isIdle]) => isIdle(options));
  return [...(isCsvIdle ? ['--format csv'] : []), ...given.map(([name]) => name)];
}

function outOptions(command: Command, { options }: HelpWords): Command {
  return command
    .option('-f, --force', options.force)
    .addOption(
      new Option('--headers <language>', options.headers).choices([...headerLanguages]).default('en'),
    )
    .option('--stamp', options.stamp);
}

/** Options of `nhi compare`. */
export interface CompareOptions extends CaseOptions, OutOptions {
  readonly segment?: string;
  readonly order: 'code' | 'change';
  readonly summary?: boolean;
  readonly failOnChange?: boolean;
  readonly table?: ComparisonTableName;
}

export function compareOptions(command: Command, words: HelpWords): Command {
  const { options } = words;
  const named = caseOptions(command, words)
    .option('-s, --segment <name>', options.onlySegment)
    .addOption(new Option('--order <by>', options.order).choices(['code', 'change']).default('change'))
    .option('--summary', options.compareSummary)
    .option('--fail-on-change', options.failOnChange)
    .addOption(new Option('--table <name>', options.table).choices([...comparisonTableNames]))
    .option('-o, --out <dir|file.xlsx>', options.compareOut);
  return outOptions(named, words);
}

/** Options of `nhi explain`. */
export interface ExplainOptions extends CaseOptions {
  readonly municipality?: string;
  readonly segment?: string;
  readonly of?: string;
  readonly depth?: string;
}

export function explainOptions(command: Command, words: HelpWords): Command {
  const { options } = words;
  return caseOptions(command, words)
    .option('-m, --municipality <code|name>', options.municipality)
    .option('-s, --segment <name>', options.segment)
    .option('--of <quantity>', options.of)
    .option('--depth <n|all>', options.depth);
}

export function verifyOptions(command: Command, words: HelpWords): Command {
  const { options } = words;
  return caseOptions(command, words, formatOption(options, [...formats, 'junit']).default('table'))
    .option('--update', options.update)
    .option('--receipt <file|dir>', options.receipt);
}

/** Options of `nhi sweep`. */
export interface SweepOptions extends Omit<CaseOptions, 'format'>, OutOptions {
  readonly format?: CommonOptions['format'];
  readonly alpha?: string;
  readonly years?: string;
  readonly summary?: boolean;
  readonly table?: SweepTableName;
}

export function sweepOptions(command: Command, words: HelpWords): Command {
  const { options } = words;
  const named = caseOptions(command, words, formatOption(options), options.setRange)
    .option('--alpha <range>', options.alpha)
    .option('--years <range>', options.years)
    .option('--summary', options.summary)
    .addOption(new Option('--table <name>', options.sweepTable).choices([...sweepTableNames]))
    .option('-o, --out <dir>', options.sweepOut);
  return outOptions(named, words);
}

/** Options of `nhi audit`, as written. */
export interface AuditCommandOptions extends CommonOptions {
  readonly perInsuredWeight?: string;
  readonly incomeWeight?: string;
}

export function auditOptions(command: Command, words: HelpWords): Command {
  const { options } = words;
  return commonOptions(command, words)
    .option('--per-insured-weight <w>', options.perInsuredWeight)
    .option('--income-weight <w>', options.incomeWeight);
}

function collected(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
