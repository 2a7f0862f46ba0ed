import { Command } from 'commander';
import { helpWords } from '../src/cli/help/words/help-words.js';
import { subcommands } from '../src/cli/subcommands.js';

/** Runs a command line in this process, as `nhi` would; the status with which it ends. */
export async function runHere([name = '', ...rest]: readonly string[]): Promise<number> {
  const command = new Command(name).exitOverride();
  subcommands.find((one) => one.name === name)?.configure(command, helpWords('en'));
  const before = process.exitCode;
  try {
    await command.parseAsync([...rest], { from: 'user' });
    return Number(process.exitCode);
  } finally {
    process.exitCode = before;
  }
}
