import { inputChanges } from '../../analyse/inputs.js';
import { calculate } from '../../calculate/calculate.js';
import { version } from '../../contract/version.js';
import { changeBlocks, summaryBlocks } from '../../present/inputs/input-blocks.js';
import {
  changeColumns,
  changeRecords,
  summaryColumns,
  summaryRecords,
} from '../../present/inputs/input-records.js';
import { inputSummary, municipalityCount } from '../../runs/input-summary.js';
import { allFindings, type LoadedCase } from '../../validate/load.js';
import { writeOut } from '../../write/disk/streams.js';
import { toJson } from '../../write/json.js';
import { printRecords } from '../csv.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { languageOf } from '../language.js';
import { say } from '../message.js';
import { type CheckOptions, idleInCheck } from '../options.js';
import { refuse, report } from '../report.js';
import { loadNamed, readCase } from '../run.js';
import { print } from '../terminal.js';
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
  if (!loaded.case) {
    refuse(loaded.findings, options);
    sayRead(loaded, false, options);
    return exitCode.unfit;
  }
  const findings = allFindings(loaded, calculate(loaded.case).findings);
  const fails = options.strict === true && findings.length > 0;
  if (fails || (options.format === 'json' && !options.summary)) refuse(findings, options);
  else report(findings, options);
  const isShown = !fails && options.summary === true;
  const shown = isShown ? await show(loaded, options) : exitCode.done;
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

/** The table of inputs, beside those of another case where one is named. */
async function show(loaded: LoadedCase, options: CheckOptions): Promise<ExitCode> {
  const own = inputSummary(loaded.tables!);
  if (options.against === undefined) {
    const language = languageOf(options.lang);
    await printed(
      { blocks: () => summaryBlocks(own, language), columns: summaryColumns, records: summaryRecords(own) },
      options,
    );
    return exitCode.done;
  }
  const other = await readCase([options.against], { ...options, set: [], policy: undefined });
  if (!other?.tables) {
    const { against } = options;
    say(options, (words) => words.unfit([against]));
    return exitCode.unfit;
  }
  const changes = inputChanges(own, inputSummary(other.tables));
  const name = options.against;
  const blocks = () => changeBlocks(changes, name, languageOf(options.lang));
  await printed({ blocks, columns: changeColumns, records: changeRecords(changes) }, options);
  return exitCode.done;
}

interface Shown {
  readonly blocks: () => ReturnType<typeof summaryBlocks>;
  readonly columns: readonly string[];
  readonly records: readonly object[];
}

async function printed({ blocks, columns, records }: Shown, options: CheckOptions): Promise<void> {
  switch (options.format) {
    case 'table':
      await print(blocks(), options);
      return;
    case 'csv':
      await printRecords(records, columns, options);
      return;
    case 'json':
      writeOut(toJson({ format: 'nhi.inputs.v1', version, columns: records }));
  }
}
