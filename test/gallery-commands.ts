import { Command } from 'commander';
import { audit } from '../src/cli/audit.js';
import { calc } from '../src/cli/calc.js';
import { check } from '../src/cli/check.js';
import { collection } from '../src/cli/collection.js';
import { compare } from '../src/cli/compare.js';
import { explain } from '../src/cli/explain.js';
import { init } from '../src/cli/init.js';
import {
  auditOptions,
  commonOptions,
  compareOptions,
  explainOptions,
  resultOptions,
  verifyOptions,
} from '../src/cli/options.js';
import { verify } from '../src/cli/verify.js';

interface InProcess {
  readonly options: (command: Command) => Command;
  // biome-ignore lint/suspicious/noExplicitAny: each command takes the options that were just parsed for it
  readonly run: (args: readonly string[], options: any) => number | Promise<number>;
}

const commands: Readonly<Record<string, InProcess>> = {
  audit: { options: auditOptions, run: ([name = ''], options) => audit(name, options) },
  calc: { options: resultOptions, run: calc },
  check: { options: resultOptions, run: check },
  collection: { options: resultOptions, run: collection },
  compare: { options: compareOptions, run: compare },
  explain: { options: explainOptions, run: explain },
  init: { options: commonOptions, run: ([folder = ''], options) => init(folder, options) },
  verify: { options: verifyOptions, run: verify },
};

/** Runs a command line in this process, as `nhi` would; the status with which it ends. */
export async function runHere([name = '', ...rest]: readonly string[]): Promise<number> {
  const { options, run } = commands[name]!;
  const command = options(new Command(name)).argument('[args...]').exitOverride();
  let status: number | undefined;
  command.action(async (args: string[]) => {
    status = await run(args, command.opts());
  });
  await command.parseAsync([...rest], { from: 'user' });
  return status!;
}
