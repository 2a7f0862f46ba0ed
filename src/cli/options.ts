import { type Command, Option } from 'commander';
import { type HeaderLanguage, headerLanguages, tableNames } from '../domain/table.js';
import { type OutputEncoding, outputEncodings } from '../write/encoding.js';

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

/** Options of commands that make result tables. */
export interface ResultOptions extends CaseOptions {
  readonly table?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly headers: HeaderLanguage;
  readonly stamp?: boolean;
}

/** Options of `nhi verify`. */
export interface VerifyOptions extends Omit<CaseOptions, 'format'> {
  readonly format: CommonOptions['format'] | 'junit';
  readonly update?: boolean;
  readonly receipt?: string;
}

const formats = ['table', 'csv', 'json'] as const satisfies readonly CommonOptions['format'][];

export function commonOptions(command: Command, kinds: readonly string[] = formats): Command {
  return command
    .addOption(
      new Option('--format <kind>', 'what goes to standard output').choices([...kinds]).default('table'),
    )
    .addOption(new Option('--lang <language>', 'language of messages').choices(['ja', 'en']))
    .addOption(
      new Option('--color <when>', 'colour; NO_COLOR turns it off')
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    )
    .addOption(
      new Option(
        '--encoding <name>',
        'encoding of CSV (default: utf-8-bom in files, utf-8 on standard output)',
      ).choices([...outputEncodings]),
    )
    .option('-q, --quiet', 'no messages besides errors, no summary')
    .option('-v, --verbose', 'say what was read');
}

export function caseOptions(command: Command, kinds?: readonly string[]): Command {
  return commonOptions(command, kinds)
    .option('--policy <id|file>', 'a built-in policy, or a file of your own')
    .option('--set <key=value>', 'set any key of case.yaml; repeatable', collected, [])
    .option('--strict', 'warnings fail too')
    .option('--allow-outside', 'the case may name files outside its folder');
}

export function resultOptions(command: Command): Command {
  return caseOptions(command)
    .addOption(new Option('--table <name>', 'which table goes to standard output').choices([...tableNames]))
    .option(
      '-o, --out <dir|file.xlsx>',
      'write all tables and receipt.json into a folder, or the audit workbook',
    )
    .option('-f, --force', 'overwrite files that nhi did not write')
    .addOption(
      new Option('--headers <language>', 'headers of tables').choices([...headerLanguages]).default('en'),
    )
    .option('--stamp', 'put the time of the run into the receipt');
}

/** Options of `nhi compare`. */
export interface CompareOptions extends CaseOptions {
  readonly segment?: string;
  readonly failOnChange?: boolean;
}

export function compareOptions(command: Command): Command {
  return caseOptions(command)
    .option('-s, --segment <name>', 'only medical 医療, support 後期, care 介護 or child 子ども')
    .option('--fail-on-change', 'exit with 1 when any cell of the result tables differs');
}

/** Options of `nhi explain`. */
export interface ExplainOptions extends CaseOptions {
  readonly municipality?: string;
  readonly segment?: string;
  readonly of: string;
  readonly depth?: string;
}

export function explainOptions(command: Command): Command {
  return caseOptions(command)
    .option('-m, --municipality <code|name>', 'whose figure; without it the prefecture')
    .option('-s, --segment <name>', 'medical 医療, support 後期, care 介護, child 子ども; without it all')
    .option('--of <quantity>', 'which figure: a column of the result tables, or its Japanese term', 'levy')
    .option('--depth <n|all>', 'how many levels down (default: what a screen shows)');
}

export function verifyOptions(command: Command): Command {
  return caseOptions(command, [...formats, 'junit'])
    .option('--update', 'rewrite the expected tables that differ, and say what changed')
    .option(
      '--receipt <file|dir>',
      'whether what made the results of a receipt is still there and still makes them',
    );
}

/** Options of `nhi audit`, as written. */
export interface AuditCommandOptions extends CommonOptions {
  readonly perInsuredWeight?: string;
  readonly incomeWeight?: string;
}

export function auditOptions(command: Command): Command {
  return commonOptions(command)
    .option('--per-insured-weight <w>', '均等割指数, for what three and four methods imply')
    .option('--income-weight <w>', '所得割指数, for what four methods imply');
}

function collected(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
