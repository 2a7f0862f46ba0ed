import { type Comparison, compare as compareSides, hasRateChange } from '../../analyse/compare/compare.js';
import { version } from '../../contract/version.js';
import { type Finding, finding, onCommandLine } from '../../domain/finding.js';
import { type Segment, segments } from '../../domain/segment.js';
import { comparisonBlocks, type TableCount } from '../../present/comparison/comparison-blocks.js';
import { comparisonJson } from '../../present/comparison/json.js';
import { withoutIdle } from '../../present/comparison/tables/table.js';
import { type ComparisonTables, comparisonTables } from '../../present/comparison/tables/tables.js';
import { readable } from '../../present/tables/readable.js';
import { segmentNamed } from '../../validate/tables/columns.js';
import { isTerminal, writeOut } from '../../write/disk/streams.js';
import { toJson } from '../../write/json.js';
import { isReadTwice, readSide } from '../compare/read-side.js';
import { tableCounts } from '../compare/table-counts.js';
import { type ReadSides, writeComparison } from '../compare/write.js';
import { printTable } from '../csv.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { languageOf } from '../language.js';
import { say } from '../message.js';
import type { CompareOptions } from '../options.js';
import { checkOut } from '../out-path.js';
import { refuse } from '../report.js';
import { print } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/** `nhi compare A [B]`: who pays more, who pays less, and why. `--set` and `--policy` belong to the second side. */
export async function compare(args: readonly string[], options: CompareOptions): Promise<ExitCode> {
  checkSides(args, options);
  checkOut(options);
  const segment = segmentOf(options.segment);
  if (isReadTwice(args, options)) return exitCode.unfit;
  const sides = await readSides(args, options);
  if (!sides) return exitCode.unfit;
  const { before, after } = sides;
  const comparison = compareSides(before.side(after), after.side(before));
  const absent = segment && absentSegment(segment, comparison, options);
  if (absent) {
    refuse([absent], options);
    return exitCode.wrongCommandLine;
  }
  const made = comparisonTables(comparison, { segment, order: options.order }, options.headers);
  if (options.out !== undefined && !(await writeComparison(options.out, made, sides, options)))
    return exitCode.unfit;
  const counts = tableCounts(before, after, comparison.untold);
  await show(comparison, made, counts, segment, options);
  const hasChanged =
    counts.some(({ differences }) => differences !== null && differences > 0) ||
    comparison.rates.some(hasRateChange);
  return options.failOnChange && hasChanged ? exitCode.differences : exitCode.done;
}

function checkSides(args: readonly string[], { set, policy }: CompareOptions): void {
  if (args.length > 2) throw new UsageError((words) => words.twoSides);
  if (args.length < 2 && set.length === 0 && policy === undefined)
    throw new UsageError((words) => words.nothingToCompare);
}

/** Both sides; undefined after the findings that stop the run were reported. */
async function readSides(args: readonly string[], options: CompareOptions): Promise<ReadSides | undefined> {
  const [first = '.', second = first] = args;
  const isSame = args.length < 2;
  const { policy: _, ...asItStands } = options;
  // What is doubtful in a case is said once.
  const before = await readSide(first, { ...asItStands, set: [], ...(isSame && { quiet: true }) });
  const after = await readSide(second, options);
  if (before && after) return { before, after };
  const unfit = [...(before ? [] : [first]), ...(after ? [] : [second])];
  if (!isSame) say(options, (words) => words.unfit(unfit));
  return undefined;
}

async function show(
  comparison: Comparison,
  { tables }: ComparisonTables,
  counts: readonly TableCount[],
  segment: Segment | null,
  options: CompareOptions,
): Promise<void> {
  const named = tables.find(({ name }) => name === options.table);
  switch (options.format) {
    case 'json':
      writeOut(toJson(comparisonJson(comparison, counts, version, segment)));
      break;
    case 'csv':
      await printTable(named ?? tables[0]!, options);
      break;
    case 'table':
      if (named) await print([readable(withoutIdle(named), ({ title }) => title)], options);
      else if (!options.quiet && (options.out === undefined || isTerminal()))
        await print(
          comparisonBlocks(
            comparison,
            counts,
            { segment, order: options.order, isSummary: options.summary ?? false },
            languageOf(options.lang),
          ),
          options,
        );
  }
}

/** What is wrong with a segment that neither side has. */
function absentSegment(
  segment: Segment,
  { before, after }: Comparison,
  options: CompareOptions,
): Finding | undefined {
  const own = [before, after].flatMap(({ segments: sides }) => sides.map((one) => one.segment));
  if (own.includes(segment)) return undefined;
  return finding('segment-absent', onCommandLine('-s', options.segment!), {
    options: segments.filter((one) => own.includes(one)),
  });
}

function segmentOf(text: string | undefined): Segment | null {
  if (text === undefined) return null;
  const segment = segmentNamed(text);
  if (!segment) throw new UsageError((words) => words.segment(text));
  return segment;
}
