import { Command, CommanderError } from 'commander';
import { writeMessage, writeOut } from '../write/streams.js';
import { type ExitCode, exitCode } from './exit-code.js';
import {
  type AuditCommandOptions,
  auditOptions,
  type CommonOptions,
  type CompareOptions,
  commonOptions,
  compareOptions,
  type ExplainOptions,
  explainOptions,
  type ResultOptions,
  resultOptions,
  type VerifyOptions,
  verifyOptions,
} from './options.js';
import { StoppedError } from './stopped-error.js';
import { UsageError } from './usage-error.js';
import { version } from './version.js';

interface Subcommand {
  readonly name: string;
  readonly description: string;
  readonly example: string;
  /** Arguments, options and action; each command's own code is loaded when it runs. */
  readonly configure: (command: Command) => void;
}

const caseArgument = ['[case...]', 'folder, case.yaml or tables'] as const;

const subcommands: readonly Subcommand[] = [
  {
    name: 'calc',
    description: 'levies and standard premium rates of a case',
    example: 'nhi calc fixtures/tokyo-r8-sample --set alpha=0.5 --out result',
    configure: (command) =>
      resultOptions(command)
        .argument(...caseArgument)
        .action(async (args: string[], options: ResultOptions) =>
          leave(await (await import('./calc.js')).calc(args, options)),
        ),
  },
  {
    name: 'check',
    description: 'read and validate only; silent when all is well',
    example: 'nhi check my-case --strict',
    configure: (command) =>
      resultOptions(command)
        .argument(...caseArgument)
        .action(async (args: string[], options: ResultOptions) =>
          leave(await (await import('./check.js')).check(args, options)),
        ),
  },
  {
    name: 'collection',
    description: 'target collection rates 目標収納率 and what was achieved',
    example: 'nhi collection fixtures/tokyo-r8-sample --format csv --table collection-tiers',
    configure: (command) =>
      resultOptions(command)
        .argument(...caseArgument)
        .action(async (args: string[], options: ResultOptions) =>
          leave(await (await import('./collection.js')).collection(args, options)),
        ),
  },
  {
    name: 'explain',
    description: 'how a figure came about, down to the cells of the input',
    example: 'nhi explain fixtures/readme -m 那覇市 -s medical --depth all',
    configure: (command) =>
      explainOptions(command)
        .argument(...caseArgument)
        .action(async (args: string[], options: ExplainOptions) =>
          leave(await (await import('./explain.js')).explain(args, options)),
        ),
  },
  {
    name: 'compare',
    description: 'who pays more, who pays less, and why',
    example: 'nhi compare fixtures/tokyo-r8-sample --set alpha=0.5 -s medical',
    configure: (command) =>
      compareOptions(command)
        .argument('[a]', 'a case or a folder of results (default: this folder)')
        .argument('[b]', 'another one; without it A with --set')
        .action(async (a: string | undefined, b: string | undefined, options: CompareOptions) =>
          leave(
            await (await import('./compare.js')).compare(
              [a, b].filter((path) => path !== undefined),
              options,
            ),
          ),
        ),
  },
  {
    name: 'verify',
    description: 'recalculate and compare with the expected tables, cell by cell',
    example: 'nhi verify fixtures --format junit > nhi.xml',
    configure: (command) =>
      verifyOptions(command)
        .argument('[case...]', 'folder or case.yaml; a folder of cases stands for all that have expected/')
        .action(async (args: string[], options: VerifyOptions) =>
          leave(await (await import('./verify.js')).verify(args, options)),
        ),
  },
  {
    name: 'audit',
    description: 'consistency of a published table of standard premium rates',
    example: 'nhi audit fixtures/official/r8_standard_rates_miyagi.csv --per-insured-weight 0.7',
    configure: (command) =>
      auditOptions(command)
        .argument('<rates.csv>', 'a published table or premium-rates.csv; - is standard input')
        .action(async (name: string, options: AuditCommandOptions) =>
          leave(await (await import('./audit.js')).audit(name, options)),
        ),
  },
  {
    name: 'policy',
    description: 'built-in policies: every value with unit, validity, source and status',
    example: 'nhi policy tokyo-r6',
    configure: (command) =>
      commonOptions(command)
        .argument('[id|file]', 'one policy')
        .action(async (name: string | undefined, options: CommonOptions) =>
          leave(await (await import('./policy.js')).policy(name, options)),
        ),
  },
  {
    name: 'init',
    description: 'a new case folder with commented templates',
    example: 'nhi init okinawa-r9',
    configure: (command) =>
      commonOptions(command)
        .argument('<dir>', 'folder to make')
        .option('-f, --force', 'overwrite files that are there')
        .action(async (folder: string, options: CommonOptions & { force?: boolean }) =>
          leave((await import('./init.js')).init(folder, options)),
        ),
  },
];

const program = new Command('nhi')
  .description(
    'Levy 国民健康保険事業費納付金 and standard premium rates 標準保険料率 of National Health Insurance',
  )
  .version(version, '-V, --version')
  .exitOverride()
  .configureOutput({ writeOut, writeErr: writeMessage })
  .addHelpText(
    'after',
    `
A CASE is a folder with a case.yaml, a case.yaml, or CSV tables with --set for the rest. Default: this folder.
Exit status: 0 done · 1 differences found (verify, audit, compare) · 2 wrong command line · 3 input not fit, or a file cannot be read or written · 70 defect in nhi.

Start:
  $ nhi init my-case && nhi calc my-case`,
  );

for (const { name, description, example, configure } of subcommands) {
  const command = program.command(name).description(description);
  command.addHelpText('after', `\nExample:\n  $ ${example}`);
  // Half of what commander does at a start is making options that the run has no use for.
  if (process.argv.includes(name)) configure(command);
}

function leave(code: ExitCode): void {
  process.exitCode = code;
}

/** A standard stream that the system refuses to write or read is no defect of ours. */
function systemCode(error: unknown): string | undefined {
  const { syscall, code } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  return syscall === undefined ? undefined : code;
}

/** Every way in which a run can end before its time. */
function fail(error: unknown): void {
  if (error instanceof CommanderError)
    leave(error.exitCode === 0 ? exitCode.done : exitCode.wrongCommandLine);
  else if (error instanceof UsageError) {
    writeMessage(`error: ${error.message}\n`);
    leave(exitCode.wrongCommandLine);
  } else if (error instanceof StoppedError) leave(exitCode.unfit);
  else if (systemCode(error) !== undefined) {
    writeMessage(`error: ${error instanceof Error ? error.message : systemCode(error)}\n`);
    leave(exitCode.unfit);
  } else {
    writeMessage(`defect in nhi ${version}, please report it with the case\n`);
    writeMessage(`${error instanceof Error ? error.stack : String(error)}\n`);
    leave(exitCode.defect);
  }
}

program.parseAsync().catch(fail);
