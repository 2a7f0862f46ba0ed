import { Command, CommanderError } from 'commander';
import { Defect } from '../domain/defect.js';
import { PipeClosed, writeMessage } from '../write/streams.js';
import { type ExitCode, exitCode } from './exit-code.js';
import {
  type CaseOptions,
  type CommonOptions,
  caseOptions,
  commonOptions,
  type ResultOptions,
  resultOptions,
} from './options.js';
import { UsageError } from './usage-error.js';
import { version } from './version.js';

const program = new Command('nhi')
  .description(
    'National Health Insurance of Japan: levy 国民健康保険事業費納付金 and standard premium rates 標準保険料率',
  )
  .version(version, '-V, --version')
  .exitOverride()
  .configureHelp({ showGlobalOptions: false })
  .addHelpText(
    'after',
    `
A CASE is a folder with a case.yaml, a case.yaml, or plain CSV tables with --set for the rest. Default: this folder.
Exit status: 0 done · 2 wrong command line · 3 input not fit, or a file cannot be read or written · 70 defect in nhi.

Start:  nhi init my-case && nhi calc my-case`,
  );

resultOptions(command('calc', 'levies and standard premium rates of a case'))
  .argument('[case...]', 'folder, case.yaml or tables')
  .addHelpText('after', example('nhi calc fixtures/tokyo-r8-sample --set alpha=0.5 --out result'))
  .action(async (args: string[], options: ResultOptions) => {
    leave(await (await import('./calc.js')).calc(args, options));
  });

caseOptions(command('check', 'read and validate only; silent when all is well'))
  .argument('[case...]', 'folder, case.yaml or tables')
  .addHelpText('after', example('nhi check my-case --strict'))
  .action(async (args: string[], options: CaseOptions) => {
    leave((await import('./check.js')).check(args, options));
  });

resultOptions(command('collection', 'target collection rates 目標収納率 and what was achieved'))
  .argument('[case...]', 'folder, case.yaml or tables')
  .addHelpText(
    'after',
    example('nhi collection fixtures/tokyo-r8-sample --format csv --table collection-tiers'),
  )
  .action(async (args: string[], options: ResultOptions) => {
    leave(await (await import('./collection.js')).collection(args, options));
  });

commonOptions(command('policy', 'built-in policies: every value with unit, validity, source and status'))
  .argument('[id|file]', 'one policy')
  .addHelpText('after', example('nhi policy tokyo-r6'))
  .action(async (name: string | undefined, options: CommonOptions) => {
    leave(await (await import('./policy.js')).policy(name, options));
  });

commonOptions(command('init', 'a new case folder with commented templates'))
  .argument('<dir>', 'folder to make')
  .option('-f, --force', 'overwrite files that are there')
  .addHelpText('after', example('nhi init okinawa-r9'))
  .action(async (folder: string, options: CommonOptions & { force?: boolean }) => {
    leave((await import('./init.js')).init(folder, options));
  });

function command(name: string, description: string): Command {
  return program.command(name).description(description);
}

function example(line: string): string {
  return `\nExample:\n  $ ${line}`;
}

function leave(code: ExitCode): void {
  process.exitCode = code;
}

/** Every way in which a run can end. */
function fail(error: unknown): void {
  if (error instanceof CommanderError) {
    leave(error.exitCode === 0 ? exitCode.done : exitCode.wrongCommandLine);
  } else if (error instanceof PipeClosed) {
    leave(exitCode.done);
  } else if (error instanceof UsageError) {
    writeMessage(`error: ${error.message}\n`);
    leave(exitCode.wrongCommandLine);
  } else {
    const what =
      error instanceof Defect ? 'a conservation law does not hold' : 'something that should not happen';
    writeMessage(`defect in nhi ${version}: ${what}. Please report this with the case.\n`);
    writeMessage(`${error instanceof Error ? error.stack : String(error)}\n`);
    leave(exitCode.defect);
  }
}

program.parseAsync().catch(fail);
