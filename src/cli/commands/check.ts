import { calculate } from '../../calculate/calculate.js';
import { allFindings } from '../../validate/load.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { say } from '../message.js';
import { idleInCheck, type ResultOptions } from '../options.js';
import { refuse, report } from '../report.js';
import { readCase } from '../run.js';

/** `nhi check`: reads and validates; silent when all is well. Nothing is printed or written but findings. */
export async function check(args: readonly string[], options: ResultOptions): Promise<ExitCode> {
  const idle = idleInCheck(options);
  if (idle.length > 0 && !options.quiet) say(options, (words) => words.idleInCheck(idle));
  const loaded = await readCase(args, options);
  if (!loaded?.case) return exitCode.unfit;
  const findings = allFindings(loaded, calculate(loaded.case).findings);
  const fails = options.strict === true && findings.length > 0;
  if (fails || options.format === 'json') refuse(findings, options);
  else report(findings, options);
  return fails ? exitCode.unfit : exitCode.done;
}
