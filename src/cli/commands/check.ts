import { attempt } from '../../runs/attempt.js';
import { municipalityCount } from '../../runs/municipality-count.js';
import type { LoadedCase } from '../../validate/load.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { say } from '../message.js';
import { type CheckOptions, idleInCheck } from '../options.js';
import { refuse, report } from '../report.js';
import { loadNamed } from '../run.js';
import { UsageError } from '../usage-error.js';

/**
 * `nhi check`: reads and validates, and ends with one line on standard error that says what was read; with `--summary` the
 * table of inputs goes to standard output. Nothing is written.
 */
export async function check(args: readonly string[], options: CheckOptions): Promise<ExitCode> {
  if (options.against !== undefined && !options.summary) throw new UsageError((words) => words.against);
  const idle = idleInCheck(options);
  if (idle.length > 0 && !options.quiet) say(options, (words) => words.idleInCheck(idle));
  const loaded = await loadNamed(args, options);
  if (!loaded) return exitCode.unfit;
  const { result, findings } = attempt(loaded);
  if (!result) {
    refuse(findings, options);
    sayRead(loaded, false, options);
    return exitCode.unfit;
  }
  const fails = options.strict === true && findings.length > 0;
  if (fails || (options.format === 'json' && !options.summary)) refuse(findings, options);
  else report(findings, options);
  const isShown = !fails && options.summary === true;
  const shown = isShown
    ? await (await import('./check-summary.js')).showInputs(loaded, options)
    : exitCode.done;
  sayRead(loaded, !fails, options);
  return fails ? exitCode.unfit : shown;
}

/** `41 of 41 municipalities, 4 segments, 6 tables: fit`. */
function sayRead({ case: kase, inputs }: LoadedCase, isFit: boolean, options: CheckOptions): void {
  if (options.quiet) return;
  const tables = inputs.filter(({ rows }) => rows !== null).length;
  const count = kase && municipalityCount(kase.municipalities.map(({ code }) => code));
  const segments = kase?.segments.length ?? 0;
  say(options, (words) => words.checked(count && { ...count, segments }, tables, isFit));
}
