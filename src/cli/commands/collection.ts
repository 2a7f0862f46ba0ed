import { isWorkbookPath } from '../../contract/tables.js';
import { finding } from '../../domain/finding.js';
import { holdsIn, targetTables } from '../../policy/policies.js';
import { collectionSummary } from '../../present/summary/collection.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { languageOf } from '../language.js';
import type { ResultOptions } from '../options.js';
import { checkOut } from '../out-path.js';
import { putOut } from '../output.js';
import { refuse } from '../report.js';
import { runCase } from '../run.js';
import { UsageError } from '../usage-error.js';

/** `nhi collection`: 目標収納率 and what was achieved. */
export async function collection(args: readonly string[], options: ResultOptions): Promise<ExitCode> {
  checkOut(options);
  const { out } = options;
  if (out !== undefined && isWorkbookPath(out))
    throw new UsageError((words) => words.collectionWorkbook(out));
  const run = await runCase(args, options);
  if (!run) return exitCode.unfit;
  const { collection: result } = run.result;
  if (!result) {
    const file = run.loaded.inputs[0]?.source.name;
    const place = { ...(file && { file }), column: 'collection.targets' };
    const year = run.case.fiscalYear;
    const holding = targetTables.filter((table) => holdsIn(table, year));
    refuse([finding('targets-missing', place, { year, options: holding.map(({ id }) => id) })], options);
    return exitCode.unfit;
  }
  return putOut(
    run,
    {
      tables: ['collection-targets', 'collection-tiers'],
      main: 'collection-targets',
      blocks: () => collectionSummary(run.case, result, languageOf(options.lang)),
    },
    options,
  );
}
