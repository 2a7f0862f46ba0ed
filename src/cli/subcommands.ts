import type { Command } from 'commander';
import type { ExitCode } from './exit-code.js';
import type { HelpWords } from './help/words/help-words.js';
import {
  type AuditCommandOptions,
  auditOptions,
  type CommonOptions,
  type CompareOptions,
  checkOptions,
  commonOptions,
  compareOptions,
  explainOptions,
  resultOptions,
  sweepOptions,
  verifyOptions,
} from './options.js';

/** A command of `nhi`. */
export interface Subcommand {
  readonly name: keyof HelpWords['commands'];
  readonly example: string;
  /** Arguments, options and action; each command's own code is loaded when it runs. */
  readonly configure: (command: Command, words: HelpWords, done: (code: ExitCode) => void) => void;
}

/** A command that takes cases; its own code is loaded when it runs. */
function takesCases<Options>(
  options: (command: Command, words: HelpWords) => Command,
  load: () => Promise<(args: readonly string[], options: Options) => Promise<ExitCode>>,
  argument: keyof HelpWords['arguments'] = 'case',
): Subcommand['configure'] {
  return (command, words, done) =>
    options(command, words)
      .argument('[case...]', words.arguments[argument])
      .action(async (args: string[], given: Options) => done(await (await load())(args, given)));
}

export const subcommands: readonly Subcommand[] = [
  {
    name: 'calc',
    example: 'nhi calc fixtures/tokyo-r8-sample --set alpha=0.5 --out result',
    configure: takesCases(resultOptions, async () => (await import('./commands/calc.js')).calc),
  },
  {
    name: 'check',
    example: 'nhi check my-case --strict',
    configure: takesCases(checkOptions, async () => (await import('./commands/check.js')).check),
  },
  {
    name: 'collection',
    example: 'nhi collection fixtures/tokyo-r8-sample --format csv --table collection-tiers',
    configure: takesCases(resultOptions, async () => (await import('./commands/collection.js')).collection),
  },
  {
    name: 'explain',
    example: 'nhi explain fixtures/readme -m 那覇市 -s medical --depth all',
    configure: takesCases(explainOptions, async () => (await import('./commands/explain.js')).explain),
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
    configure: takesCases(sweepOptions, async () => (await import('./commands/sweep.js')).sweep, 'swept'),
  },
  {
    name: 'verify',
    example: 'nhi verify fixtures --format junit > nhi.xml',
    configure: takesCases(
      verifyOptions,
      async () => (await import('./commands/verify.js')).verify,
      'verified',
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
        .option('--prefecture <code|name>', words.options.prefecture)
        .option('-f, --force', words.options.overwrite)
        .action(async (folder: string, options: CommonOptions & { force?: boolean; prefecture?: string }) =>
          done(await (await import('./commands/init.js')).init(folder, options)),
        ),
  },
];
