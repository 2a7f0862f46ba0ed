import { isWorkbookPath } from '../../contract/tables.js';
import { type ReadCase, readCases } from '../../runs/sweep/read-cases.js';
import type { ExitCode } from '../exit-code.js';
import { exitCode } from '../exit-code.js';
import { say } from '../message.js';
import type { SweepOptions } from '../options.js';
import { checkOut, isOtherFile } from '../out-path.js';
import { reportCases } from '../report.js';
import { checkAssignments } from '../request.js';
import { reportInputs } from '../run.js';
import { type Grid, gridOf } from '../sweep/axes.js';
import { sweptCases } from '../sweep/swept-cases.js';
import { unsettled } from '../sweep/unsettled.js';
import { UsageError } from '../usage-error.js';

/** `nhi sweep`: the levies of cases over a grid of scenarios. */
export async function sweep(args: readonly string[], options: SweepOptions): Promise<ExitCode> {
  checkOptions(options);
  const grid = gridOf(options);
  if (grid.axes.length === 0) throw new UsageError((words) => words.nothingToSweep);
  if (grid.findings.length > 0) {
    reportCases(
      [{ name: '', folder: '', expected: null, isFit: false, findings: grid.findings, tables: [] }],
      options,
    );
    return exitCode.unfit;
  }
  const cases = await readCases(sweptCases(args, options), {
    grid,
    policy: options.policy,
    strict: options.strict,
  });
  if (options.verbose) reportReading(cases, options);
  // What a case warns of is in every scenario too.
  reportCases(
    cases.map(({ verdict }) => verdict),
    { ...options, verbose: !options.quiet },
  );
  if (cases.some(({ verdict }) => !verdict.isFit)) return exitCode.unfit;
  const failing = unsettled(cases, grid.axes);
  if (failing.length > 0) {
    reportCases(failing, options);
    return exitCode.unfit;
  }
  if (!options.quiet)
    for (const { asked, last } of grid.cut) say(options, (words) => words.rangeCut(asked, last));
  if (!(await put(cases, grid, options))) return exitCode.unfit;
  if (options.verbose) reportCounts(cases, options);
  return exitCode.done;
}

/** @throws UsageError where options do not go together. */
function checkOptions(options: SweepOptions): void {
  const { summary = false, table, format, set, out } = options;
  if (out !== undefined && (isWorkbookPath(out) || isOtherFile(out)))
    throw new UsageError((words) => words.sweepWorkbook(out));
  checkOut(options);
  if (!summary && format === 'table') throw new UsageError((words) => words.sweepTable);
  if (!summary && table !== undefined && table !== 'sweep')
    throw new UsageError((words) => words.summaryTable(table));
  if (summary && table === 'sweep') throw new UsageError((words) => words.longTable);
  checkAssignments(set);
}

/** Writes or prints what was asked for; false after findings were reported. */
async function put(cases: readonly ReadCase[], grid: Grid, options: SweepOptions): Promise<boolean> {
  if (options.summary)
    return await (await import('../sweep/print-summary.js')).putSummary(cases, grid, options);
  if (options.format === 'json')
    await (await import('../sweep/long-json.js')).printLongJson(cases, grid, options);
  const long = await import('../sweep/long.js');
  if (options.out !== undefined) return await long.saveLong(options.out, cases, grid, options);
  return options.format === 'json' || (await long.printLong(cases, grid, options));
}

function reportReading(cases: readonly ReadCase[], options: SweepOptions): void {
  for (const { loaded, verdict } of cases) {
    const [first] = loaded;
    if (first) reportInputs(first, options, cases.length > 1 ? `${verdict.name}: ` : '');
  }
}

/** How many apportionments needed integers. */
function reportCounts(cases: readonly ReadCase[], options: SweepOptions): void {
  const counts = cases.flatMap(({ sweeps }) =>
    sweeps.flatMap(({ segments }) => segments.map((one) => one.counts)),
  );
  const all = counts.reduce((sum, one) => sum + one.apportionments, 0);
  const exact = counts.reduce((sum, one) => sum + one.exact, 0);
  const percent = all === 0 ? '0' : ((100 * exact) / all).toFixed(3);
  say(options, (words) => words.sweptExactly(exact.toLocaleString('en'), all.toLocaleString('en'), percent));
}
