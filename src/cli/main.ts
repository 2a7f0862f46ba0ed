import { Command, CommanderError } from 'commander';
import { writeMessage } from '../write/disk/streams.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { configureHelp } from './help/configure.js';
import { helpWords } from './help/words/help-words.js';
import { languageAsked, languageOf } from './language.js';
import { StoppedError } from './stopped-error.js';
import { subcommands } from './subcommands.js';
import { UsageError } from './usage-error.js';
import { version } from './version.js';
import { commandWords } from './words/command-words.js';

// Help and what is wrong with a command line need a language before the command line is understood.
const language = languageOf(languageAsked(process.argv.slice(2)));
const words = helpWords(language);
const says = commandWords(language);

const program = configureHelp(new Command('nhi'), words)
  .description(words.program)
  .version(version, '-V, --version', words.version)
  .exitOverride()
  .addHelpText('after', `${words.after}\n  $ nhi init my-case && nhi calc my-case`);

for (const { name, example, configure } of subcommands) {
  const command = program.command(name).description(words.commands[name]);
  command.addHelpText('after', `\n${words.example}\n  $ ${example}`);
  // Half of what commander does at a start is making options that the run has no use for.
  if (process.argv.includes(name)) configure(command, words);
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
    writeMessage(`${says.error(error.says(says))}\n`);
    leave(exitCode.wrongCommandLine);
  } else if (error instanceof StoppedError) leave(exitCode.unfit);
  else if (systemCode(error) !== undefined) {
    const message = error instanceof Error ? error.message : `${systemCode(error)}`;
    writeMessage(`${says.error(says.system(message))}\n`);
    leave(exitCode.unfit);
  } else {
    writeMessage(`${says.defect(version)}\n`);
    writeMessage(`${error instanceof Error ? error.stack : String(error)}\n`);
    leave(exitCode.defect);
  }
}

program.parseAsync().catch(fail).finally(leaveQuickly);

/**
 * Ends the process without taking apart what is in memory, a tenth of a short run: all that was written was written to
 * its end. A signal that came meanwhile is heard between two turns of the loop, and has its say first.
 */
function leaveQuickly(): void {
  setImmediate(() => setImmediate(() => process.exit()));
}
