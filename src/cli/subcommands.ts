import type { Command } from 'commander';
import type { ExitCode } from './exit-code.js';
import type { HelpWords } from './help/words/help-words.js';
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
  type SweepOptions,
  sweepOptions,
  type VerifyOptions,
  verifyOptions,
} from './options.js';

/** A command of `nhi`. */
export interface Subcommand {
  readonly name: keyof HelpWords['commands'];
  readonly example: string;
  /** Arguments, options and action; each command's own code is loaded when it runs. */
  readonly configure: (command: Command, words: HelpWords, done: (code: ExitCode) => void) => void;
}

export const subcommands: readonly Subcommand[] = [
  {
    name: 'calc',
    example: 'nhi calc fixtures/tokyo-r8-sample --set alpha=0.5 --out result',
    configure: (command, words, done) =>
      resultOptions(command, words)
        .argument('[case...]', words.arguments.case)
        .action(async (args: string[], options: ResultOptions) =>
          done(await (await import('./commands/calc.js')).calc(args, options)),
        ),
  },
  {
    name: 'check',
    example: 'nhi check my-case --strict',
    configure: (command, words, done) =>
      resultOptions(command, words)
        .argument('[case...]', words.arguments.case)
        .action(async (args: string[], options: ResultOptions) =>
          done(await (await import('./commands/check.js')).check(args, options)),
        ),
  },
  {
    name: 'collection',
    example: 'nhi collection fixtures/tokyo-r8-sample --format csv --table collection-tiers',
    configure: (command, words, done) =>
      resultOptions(command, words)
        .argument('[case...]', words.arguments.case)
        .action(async (args: string[], options: ResultOptions) =>
          done(await (await import('./commands/collection.js')).collection(args, options)),
        ),
  },
  {
    name: 'explain',
    example: 'nhi explain fixtures/readme -m 那覇市 -s medical --depth all',
    configure: (command, words, done) =>
      explainOptions(command, words)
        .argument('[case...]', words.arguments.case)
        .action(async (args: string[], options: ExplainOptions) =>
          done(await (await import('./commands/explain.js')).explain(args, options)),
        ),
  },
  {
    name: 'compare',
    example: 'nhi compare fixtures/tokyo-r8-sample --set alpha=0.5 -s medical',
    configure: (command, words, done) =>
      compareOptions(command, words)
        .argument('[a]', words.arguments.before)
        .argument('[b]', words.arguments.after)
        .action(async (a: string | undefined, b: string | undefined, options: CompareOptions) =>
          done(
            await (await import('./commands/compare.js')).compare(
              [a, b].filter((path) => path !== undefined),
              options,
            ),
          ),
        ),
  },
  {
    name: 'sweep',
    example: 'nhi sweep fixtures/tokyo-r8-sample --alpha 0:1:0.1 --summary',
    configure: (command, words, done) =>
      sweepOptions(command, words)
        .argument('[case...]', words.arguments.swept)
        .action(async (args: string[], options: SweepOptions) =>
          done(await (await import('./commands/sweep.js')).sweep(args, options)),
        ),
  },
  {
    name: 'verify',
    example: 'nhi verify fixtures --format junit > nhi.xml',
    configure: (command, words, done) =>
      verifyOptions(command, words)
        .argument('[case...]', words.arguments.verified)
        .action(async (args: string[], options: VerifyOptions) =>
          done(await (await import('./commands/verify.js')).verify(args, options)),
        ),
  },
  {
    name: 'audit',
    example: 'nhi audit fixtures/official/r8_standard_rates_miyagi.csv --per-insured-weight 0.7',
    configure: (command, words, done) =>
      auditOptions(command, words)
        .argument('<rates.csv>', words.arguments.rates)
        .action(async (name: string, options: AuditCommandOptions) =>
          done(await (await import('./commands/audit.js')).audit(name, options)),
        ),
  },
  {
    name: 'policy',
    example: 'nhi policy tokyo-r6',
    configure: (command, words, done) =>
      commonOptions(command, words)
        .argument('[id|file]', words.arguments.policy)
        .action(async (name: string | undefined, options: CommonOptions) =>
          done(await (await import('./commands/policy.js')).policy(name, options)),
        ),
  },
  {
    name: 'init',
    example: 'nhi init okinawa-r9',
    configure: (command, words, done) =>
      commonOptions(command, words)
        .argument('<dir|file.xlsx>', words.arguments.folder)
        .option('-f, --force', words.options.overwrite)
        .action(async (folder: string, options: CommonOptions & { force?: boolean }) =>
          done(await (await import('./commands/init.js')).init(folder, options)),
        ),
  },
];
