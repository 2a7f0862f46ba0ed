import { segmentNames } from '../../../domain/segment.js';
/** What `--help` says, and what commander says of a wrong command line. */
export const en = {
  program:
    'Levy 国民健康保険事業費納付金 and standard premium rates 標準保険料率 of National Health Insurance',
  after: `
A CASE is a folder with a case.yaml or case.xlsx, one of these files, or tables (CSV, sheets) with --set for the rest. Default: this folder.
Exit status: 0 done · 1 differences found (verify, audit, compare), or a table not wholly audited · 2 wrong command line · 3 input not fit, or a file cannot be read or written · 70 defect in nhi · 130 interrupted.

Start:`,
  example: 'Example:',
  commands: {
    calc: 'levies and standard premium rates of a case',
    check: 'read and validate only; --summary shows what was read',
    collection: 'target collection rates 目標収納率 and what was achieved',
    explain: 'how a figure came about, down to the cells of the input',
    compare: 'who pays more, who pays less, and why',
    sweep: 'levies over a grid of scenarios: α, years, any key',
    verify: 'recalculate and compare with the expected tables, cell by cell',
    audit: 'consistency of a published table of standard premium rates',
    policy: 'built-in policies: every value with unit, validity, source and status',
    init: 'a new case folder with commented templates',
  },
  arguments: {
    case: 'folder, case.yaml, workbook or tables',
    before: 'a case, a folder of results or a table of levies (default: this folder)',
    after: 'another one; without it A with --set',
    verified: 'folder or case.yaml; a folder of cases stands for all that have expected/',
    swept: 'folder, case.yaml, workbook or tables; a folder of cases stands for all of them',
    rates: 'a published table or premium-rates.csv; - is standard input',
    policy: 'one policy',
    folder: 'folder, or workbook .xlsx, to make',
  },
  options: {
    format: 'what goes to standard output',
    lang: 'language of messages',
    color: 'colour; NO_COLOR turns it off',
    encoding: 'encoding of CSV (default: utf-8-bom in files, utf-8 on standard output)',
    quiet: 'no messages besides errors, no summary',
    verbose: 'say what was read',
    policy: 'a built-in policy, a file of your own, or none',
    set: 'set any key of case.yaml; repeatable',
    strict: 'warnings fail too',
    inputs: 'the table of inputs: totals with their file, spread, blanks',
    against: 'with --summary: beside the inputs of another case',
    allowOutside: 'the case may name files outside its folder',
    table: 'which table goes to standard output',
    out: 'write all tables and receipt.json into a folder, or the audit workbook',
    force: 'overwrite files that nhi did not write',
    headers: 'headers and words of tables',
    stamp: 'put the time of the run into the receipt',
    onlySegment: `only one of ${segmentNames.join(', ')}`,
    order: 'how municipalities are ordered in tables for reading',
    compareSummary: 'one screen: the prefecture by segment, and who changes most',
    compareOut: 'write the tables and receipt.json into a folder, or a workbook of values',
    failOnChange: 'exit with 1 when any cell of the result tables differs',
    municipality: 'whose figure; without it the prefecture',
    segment: `${segmentNames.join(', ')}; without it all`,
    of: 'which figure: a column of the result tables, or its Japanese term; without it the levy, and of a municipality the rates by its own method and what its rates in force come to, where the case has them',
    depth: 'how many levels down (default: what a screen shows)',
    update: 'rewrite the expected tables that differ, and say what changed',
    receipt: 'whether what made the results of a receipt is still there and still makes them',
    alpha: 'values of α: FROM:TO:STEP, such as 0:1:0.01, or A,B,C',
    years: 'fiscal years, such as R8:R12',
    setRange: 'set any key of case.yaml, or sweep it: KEY=FROM:TO:STEP; repeatable',
    summary: 'who pays least and most, and what each scenario means, instead of every figure',
    sweepTable: 'which table of the summary goes to standard output',
    sweepOut: 'write the tables and receipt.json into a folder',
    perInsuredWeight: '均等割指数, for what three and four methods imply',
    incomeWeight: '所得割指数, for what four methods imply',
    overwrite: 'overwrite files that are there',
    prefecture: 'a row for each of its municipalities, with codes and names, to be filled',
  },
  help: 'display help for command',
  version: 'output the version number',
  /** A heading of commander's: `Usage:`, `Arguments:`, `Options:`, `Commands:`. */
  heading: (heading: string): string => heading,
  /** How a command is written, as commander says it: `nhi calc [options] [case...]`. */
  usage: (usage: string): string => usage,
  /** What may be written and what is taken where nothing is, after a description. */
  values: (choices: readonly string[], byDefault: string | undefined): string => {
    const parts = [
      ...(choices.length > 0 ? [`choices: ${choices.map(quoted).join(', ')}`] : []),
      ...(byDefault === undefined ? [] : [`default: ${quoted(byDefault)}`]),
    ];
    return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
  },
  /** What commander says of a wrong command line. */
  wrong: (message: string): string => message,
};

function quoted(text: string): string {
  return JSON.stringify(text);
}

export type HelpWords = typeof en;
