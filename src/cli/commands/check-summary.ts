import { inputChanges } from '../../analyse/inputs.js';
import { version } from '../../contract/version.js';
import { changeBlocks, summaryBlocks } from '../../present/inputs/input-blocks.js';
import {
  changeColumns,
  changeRecords,
  summaryColumns,
  summaryRecords,
} from '../../present/inputs/input-records.js';
import { indexSummary } from '../../runs/index-summary.js';
import { inputSummary } from '../../runs/input-summary.js';
import { municipalityCount } from '../../runs/municipality-count.js';
import { ownSummary } from '../../runs/own-summary.js';
import type { LoadedCase } from '../../validate/load.js';
import { writeOut } from '../../write/disk/streams.js';
import { toJson } from '../../write/json.js';
import { printRecords } from '../csv.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { languageOf } from '../language.js';
import { say } from '../message.js';
import type { CheckOptions } from '../options.js';
import { readCase } from '../run.js';
import { print } from '../terminal.js';

/** The table of inputs, beside those of another case where one is named. */
export async function showInputs(loaded: LoadedCase, options: CheckOptions): Promise<ExitCode> {
  const own = summaryOf(loaded);
  if (options.against === undefined) {
    const municipalities = municipalityCount(loaded.tables!.names.keys());
    const blocks = () => summaryBlocks(municipalities, own, languageOf(options.lang));
    const [columns, records] = [summaryColumns, summaryRecords(own)];
    await printed({ blocks, columns, records, head: { municipalities } }, options);
    return exitCode.done;
  }
  const other = await readCase([options.against], { ...options, set: [], policy: undefined });
  if (!other?.tables) {
    const { against } = options;
    say(options, (words) => words.unfit([against]));
    return exitCode.unfit;
  }
  const changes = inputChanges(own, summaryOf(other));
  const name = options.against;
  const blocks = () => changeBlocks(changes, name, languageOf(options.lang));
  await printed({ blocks, columns: changeColumns, records: changeRecords(changes) }, options);
  return exitCode.done;
}

function summaryOf({ tables, bands, own }: LoadedCase) {
  return [
    ...inputSummary(tables!),
    ...(bands ? indexSummary(bands, tables!.names) : []),
    ...(own ? ownSummary(own, tables!.names) : []),
  ];
}

interface Shown {
  readonly blocks: () => ReturnType<typeof summaryBlocks>;
  readonly columns: readonly string[];
  readonly records: readonly object[];
  /** What JSON says before the columns. */
  readonly head?: object;
}

async function printed({ blocks, columns, records, head }: Shown, options: CheckOptions): Promise<void> {
  switch (options.format) {
    case 'table':
      await print(blocks(), options);
      return;
    case 'csv':
      await printRecords(records, columns, options);
      return;
    case 'json':
      writeOut(toJson({ format: 'nhi.inputs.v1', version, ...head, columns: records }));
  }
}
