import { join, relative } from 'node:path';
import { type CaseVerdict, tally } from '../../analyse/case-verdict.js';
import { type Table, tableFile } from '../../contract/tables.js';
import { version } from '../../contract/version.js';
import { type Finding, finding } from '../../domain/finding.js';
import { disk } from '../../platform/disk.js';
import { updateLine, verdictBlocks } from '../../present/verify/blocks.js';
import { mendedTable } from '../../present/verify/mended-table.js';
import { differenceColumns, differenceRecords, verdictsJson } from '../../present/verify/records.js';
import { verifyWords } from '../../present/verify/words/verify-words.js';
import { isNoneLeft, type JudgedCase } from '../../runs/verify/judge.js';
import { toCsv } from '../../write/csv.js';
import { type OutputRequest, type Written, writeFiles } from '../../write/disk/files.js';
import type { HeldFile } from '../../write/disk/output-file.js';
import { writeMessage, writeOut } from '../../write/disk/streams.js';
import { encodedCsv } from '../../write/encoded-csv.js';
import { encode } from '../../write/encoding.js';
import { toJson } from '../../write/json.js';
import { printRecords } from '../csv.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { languageOf } from '../language.js';
import { say } from '../message.js';
import type { VerifyOptions } from '../options.js';
import { report, reportCases } from '../report.js';
import { printJudged } from './print-judged.js';
import { updatedReceipt } from './updated-receipt.js';

/** A case whose expected tables were rewritten where they differed. */
interface UpdatedCase {
  readonly verdict: CaseVerdict;
  /** Names of the tables that were written or removed. */
  readonly files: readonly string[];
  /** Paths of those of them that were removed. */
  readonly removed: readonly string[];
  readonly warnings: readonly Finding[];
}

/** `nhi verify --update`: makes the expected tables what the cases give, and says what changed. */
export async function update(judged: readonly JudgedCase[], options: VerifyOptions): Promise<ExitCode> {
  const updated: UpdatedCase[] = [];
  for (const one of judged) updated.push(await updateCase(one));
  const failed = updated.filter(({ verdict }, at) => verdict !== judged[at]?.verdict);
  reportCases(
    failed.map(({ verdict }) => verdict),
    options,
  );
  await show(updated, options);
  reportRemovals(updated, options);
  report(
    updated.flatMap(({ warnings }) => warnings),
    { ...options, quiet: false },
  );
  return updated.every(({ verdict }) => verdict.isFit) ? exitCode.done : exitCode.unfit;
}

/** Rewrites the expected tables of a case that differ; an unfit case stays as it is. */
async function updateCase(judged: JudgedCase): Promise<UpdatedCase> {
  const { verdict } = judged;
  const different = verdict.tables.filter(({ differences }) => differences.length > 0);
  if (!verdict.isFit || different.length === 0) return { verdict, files: [], removed: [], warnings: [] };
  const names = different.map(({ table }) => tableFile(table));
  const files: HeldFile[] = [];
  const unheld: Finding[] = [];
  for (const table of judged.made.filter(({ name }) => names.includes(tableFile(name)))) {
    const file = newFile(table, judged);
    if (file && 'bytes' in file) files.push(file);
    else unheld.push(...(file ?? []));
  }
  if (unheld.length > 0) return { verdict: unfit(judged, unheld), files: [], removed: [], warnings: [] };
  const removes = names.filter((name) => !files.some((file) => file.name === name));
  const receipt = updatedReceipt(judged, files, removes);
  const written = writeOver({
    folder: judged.expectedPath,
    files: receipt ? [...files, receipt] : files,
    inputs: judged.loaded?.inputs.flatMap(({ source }) => source.path ?? []) ?? [],
    force: true,
    removes,
  });
  if ('findings' in written)
    return { verdict: unfit(judged, written.findings), files: [], removed: [], warnings: [] };
  const removed = removes.map((name) => join(judged.expectedPath, name));
  return { verdict, files: names, removed, warnings: written.warnings };
}

/** Writes what takes the place of files. A link is left alone: a file in its place would no more be shared. */
function writeOver(request: OutputRequest): Written {
  const names = [...request.files.map(({ name }) => name), ...(request.removes ?? [])];
  const links = names.map((name) => join(request.folder, name)).filter(disk.isLink);
  if (links.length > 0) return { findings: links.map((file) => finding('output-is-link', { file })) };
  return writeFiles(request);
}

/** A table that goes is named whatever else is not said: what it expected is gone with it. */
function reportRemovals(updated: readonly UpdatedCase[], options: VerifyOptions): void {
  for (const path of updated.flatMap(({ removed }) => removed)) {
    say(options, (words) => words.removedTable(path));
  }
}

/**
 * An expected table as the case gives it now, in the encoding that it had, or what that encoding lacks. Undefined for a
 * table that is not expected; where none was, all are.
 */
function newFile(table: Table, judged: JudgedCase): HeldFile | readonly Finding[] | undefined {
  const { expected, made } = judged;
  const name = tableFile(table.name);
  const old = expected.find((one) => one.table.name === table.name);
  if (!old)
    return isNoneLeft(expected, made) ? { name, bytes: encode(toCsv(table), 'utf-8-bom') } : undefined;
  const csv = toCsv(mendedTable(old, table), 'ja', old.encoding);
  const bytes = encodedCsv(csv, old.encoding, join(judged.expectedPath, name));
  return bytes instanceof Uint8Array ? { name, bytes } : bytes;
}

/** A case whose expected tables could not be written; the findings speak of files from the case on. */
function unfit({ verdict }: JudgedCase, findings: readonly Finding[]): CaseVerdict {
  const { folder } = verdict;
  const placed = findings.map((one) => {
    const file = relative(folder, one.place.file ?? folder);
    return { ...one, place: { ...one.place, file } };
  });
  return { ...verdict, isFit: false, findings: placed, tables: [] };
}

async function show(updated: readonly UpdatedCase[], options: VerifyOptions): Promise<void> {
  const verdicts = updated.map(({ verdict }) => verdict);
  const files = updated.reduce((sum, one) => sum + one.files.length, 0);
  const summary = `${updateLine(tally(verdicts), files)}\n`;
  switch (options.format) {
    case 'json': {
      const changed = new Map(updated.map((one) => [one.verdict, one.files]));
      writeOut(toJson(verdictsJson(version, verdicts, languageOf(options.lang), changed)));
      break;
    }
    case 'csv':
      await printRecords(differenceRecords(verdicts), differenceColumns, options);
      break;
    default: {
      const words = verifyWords(languageOf(options.lang));
      const sides = { title: words.changesTitle, before: words.from, after: words.to };
      const blocks = verdictBlocks(verdicts, sides, words);
      await printJudged(blocks, words.updated(tally(verdicts), files), summary, options);
      return;
    }
  }
  if (!options.quiet) writeMessage(summary);
}
