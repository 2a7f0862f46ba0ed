import { compare as compareSides } from '../analyse/compare/index.js';
import type { Segment } from '../domain/segment.js';
import { comparisonBlocks } from '../present/comparison/index.js';
import { comparisonCsv, comparisonJson } from '../present/comparison/records.js';
import { segmentNamed } from '../validate/tables/columns.js';
import { toJson } from '../write/json.js';
import { writeMessage, writeOut } from '../write/streams.js';
import { readSide, tableCounts } from './compared-side.js';
import { type ExitCode, exitCode } from './exit-code.js';
import type { CompareOptions } from './options.js';
import { print } from './terminal.js';
import { UsageError } from './usage-error.js';
import { version } from './version.js';

/** `nhi compare A [B]`: who pays more, who pays less, and why. `--set` and `--policy` belong to the second side. */
export async function compare(args: readonly string[], options: CompareOptions): Promise<ExitCode> {
  const [first = '.', second = first] = args;
  const isSame = args.length < 2;
  const table = args.find((path) => path === '-' || /\.csv$/i.test(path));
  if (table !== undefined)
    throw new UsageError(`${table} is a table: give a case folder, a case.yaml or a folder of results`);
  if (args.length > 2)
    throw new UsageError('give two cases or two folders of results, or one case and --set');
  if (isSame && options.set.length === 0 && options.policy === undefined)
    throw new UsageError('there is nothing to compare with: give a second case, or --set KEY=VALUE');
  const segment = segmentOf(options.segment);
  const { policy: _, ...asItStands } = options;
  // What is doubtful in a case is said once.
  const before = readSide(first, { ...asItStands, set: [], ...(isSame && { quiet: true }) });
  const after = readSide(second, options);
  if (!before || !after) {
    const unfit = [...(before ? [] : [first]), ...(after ? [] : [second])];
    if (!isSame) writeMessage(`unfit: ${unfit.join(', ')}\n`);
    return exitCode.unfit;
  }
  const comparison = compareSides(before.side(after), after.side(before));
  const counts = tableCounts(before.tables, after.tables);
  switch (options.format) {
    case 'json':
      writeOut(toJson(comparisonJson(comparison, counts, version)));
      break;
    case 'csv': {
      const { toCsvRows } = await import('../write/csv.js');
      writeOut(toCsvRows(comparisonCsv(comparison)));
      break;
    }
    case 'table':
      if (!options.quiet) await print(comparisonBlocks(comparison, counts, segment), options);
  }
  const hasChanged = counts.some(({ differences }) => differences !== null && differences > 0);
  return options.failOnChange && hasChanged ? exitCode.differences : exitCode.done;
}

function segmentOf(text: string | undefined): Segment | null {
  if (text === undefined) return null;
  const segment = segmentNamed(text);
  if (!segment) throw new UsageError(`-s ${text}: write medical, support, care or child`);
  return segment;
}
