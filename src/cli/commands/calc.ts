import { tableNames } from '../../contract/tables.js';
import { summary } from '../../present/summary/summary.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { languageOf } from '../language.js';
import type { ResultOptions } from '../options.js';
import { checkOut } from '../out-path.js';
import { putOut } from '../output.js';
import { runCase } from '../run.js';

/** `nhi calc`: 納付金 and 標準保険料率 of a case. */
export async function calc(args: readonly string[], options: ResultOptions): Promise<ExitCode> {
  checkOut(options);
  const run = await runCase(args, options);
  if (!run) return exitCode.unfit;
  const { policy, assumed, isPolicyUsed, home } = run.loaded;
  const note = policy && { id: policy.id, assumed, isUsed: isPolicyUsed };
  // Without a case the options are what it is, and no scenario of it.
  const scenario = home === 'set' ? [] : options.set;
  return putOut(
    run,
    {
      tables: tableNames,
      main: 'levy',
      blocks: () => summary(run.case, run.result, { policy: note, scenario }, languageOf(options.lang)),
    },
    options,
  );
}
