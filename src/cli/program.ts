import { Command, CommanderError } from 'commander';
import { version } from '../contract/version.js';
import type { Language } from '../domain/language.js';
import { openStreams, writeMessage } from '../write/disk/streams.js';
import { visibleLines } from '../write/visible.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { configureHelp } from './help/configure.js';
import { helpWords } from './help/words/help-words.js';
import { languageAsked, languageBehind, languageOf } from './language.js';
import { StoppedError } from './stopped-error.js';
import { subcommands } from './subcommands.js';
import { UsageError } from './usage-error.js';
import { type CommandWords, commandWords } from './words/command-words.js';

/**
 * Runs a command line to its end.
 *
 * @param given what stands after `nhi`
 * @returns the status that the process has to leave; what goes wrong was told by then
 */
export async function run(given: readonly string[]): Promise<ExitCode> {
  openStreams();
  const args = languageBehind(given);
  // Help and what is wrong with a command line need a language before the command line is understood.
  const language = languageOf(languageAsked(given));
  let status: ExitCode = exitCode.done;
  try {
    const program = programFor(args, language, (code) => {
      status = code;
    });
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    return fail(error, commandWords(language));
  }
}

/** All commands of `nhi`; those that the command line names have their options. */
function programFor(args: readonly string[], language: Language, done: (code: ExitCode) => void): Command {
  const words = helpWords(language);
  const program = configureHelp(new Command('nhi'), words)
    .description(words.program)
    .version(version, '-V, --version', words.version)
    .exitOverride()
    .addHelpText('after', `${words.after}\n  $ nhi init my-case && nhi calc my-case`);
  for (const { name, example, configure } of subcommands) {
    const command = program.command(name).description(words.commands[name]);
    command.addHelpText('after', `\n${words.example}\n  $ ${example}`);
    // Half of what commander does at a start is making options that the run has no use for.
    if (args.includes(name)) configure(command, words, done);
  }
  return program;
}

/** What the system refuses to write or read, a folder or a standard stream, is no defect of ours. */
function refusedBySystem(error: unknown): { readonly code: string; readonly path?: string } | undefined {
  const { syscall, code, path } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  if (syscall === undefined || code === undefined) return undefined;
  return { code, ...(path !== undefined && { path }) };
}

function tell(message: string): void {
  writeMessage(`${visibleLines(message)}\n`);
}

/** Every way in which a run can end before its time. */
function fail(error: unknown, says: CommandWords): ExitCode {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? exitCode.done : exitCode.wrongCommandLine;
  if (error instanceof UsageError) {
    tell(says.error(error.says(says)));
    return exitCode.wrongCommandLine;
  }
  if (error instanceof StoppedError) return exitCode.unfit;
  const refused = refusedBySystem(error);
  if (refused) {
    tell(says.error(says.system(refused.code, refused.path)));
    return exitCode.unfit;
  }
  tell(says.defect(version));
  tell(error instanceof Error ? `${error.stack}` : String(error));
  return exitCode.defect;
}
