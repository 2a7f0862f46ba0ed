import { join } from 'node:path';
import type { CaseSweep } from '../../analyse/sweep/case-sweep.js';
import { leviesBefore } from '../../analyse/sweep/swept-case.js';
import type { Finding } from '../../domain/finding.js';
import { japaneseSegments } from '../../domain/segment.js';
import { sweepColumns } from '../../present/sweep/columns.js';
import { ScenarioNames } from '../../present/sweep/scenario.js';
import { isFinding } from '../../read/file.js';
import type { ReadCase } from '../../runs/sweep/read-cases.js';
import { csvCells, csvHead } from '../../write/csv.js';
import { streamFile } from '../../write/disk/streamed.js';
import { isOutClosed, writeOut } from '../../write/disk/streams.js';
import { encodedCsv } from '../../write/encoded-csv.js';
import { type Coder, codedIn, type OutputEncoding } from '../../write/encoding.js';
import { type Pieces, pieces, SweepCsv, type SweptFigures } from '../../write/sweep-csv.js';
import type { SweepOptions } from '../options.js';
import { report } from '../report.js';
import type { Grid } from './axes.js';
import { walk } from './walk.js';
import { sweepFile, writeSweep } from './write.js';

/** What rows of one reading of a case share. */
interface Rows {
  readonly heads: Pieces;
  readonly figures: readonly SweptFigures[];
}

/** Writes the long table: every municipality and segment in every scenario. */
async function writeLong(
  cases: readonly ReadCase[],
  { axes }: Grid,
  put: (bytes: Uint8Array) => void,
  isOver: () => boolean,
  options: SweepOptions,
): Promise<void> {
  const { encoding = 'utf-8', headers } = options;
  const code = codedIn(encoding);
  const names = new ScenarioNames(axes);
  const isOneOfSeveral = cases.length > 1;
  const csv = new SweepCsv(put);
  csv.text(
    code(
      `${encoding === 'utf-8-bom' ? '\ufeff' : ''}${csvHead(sweepColumns(axes, isOneOfSeveral), headers, encoding)}\n`,
    ),
  );
  const known = new Map<CaseSweep, Rows>();
  await walk(
    cases,
    axes,
    ({ case: one, sweep, scenario }) => {
      const rows = known.get(sweep) ?? rowsOf(one, sweep, code, options);
      known.set(sweep, rows);
      const cells = names.cells(isOneOfSeveral ? one.verdict.name : null, sweep, scenario);
      csv.rows(pieces([code(`${csvCells(cells, encoding)},`)]), rows.heads, rows.figures);
    },
    isOver,
    options,
  );
  csv.flush();
}

function rowsOf(
  { before }: ReadCase,
  sweep: CaseSweep,
  code: Coder,
  { headers, encoding }: SweepOptions,
): Rows {
  const segments = sweep.segments.map(({ segment }) =>
    headers === 'ja' ? japaneseSegments[segment] : segment,
  );
  const heads = sweep.municipalities.flatMap((municipality) =>
    segments.map((segment) => code(`${csvCells([municipality.code, segment], encoding)},`)),
  );
  const figures = sweep.segments.map((segment) => ({
    baseLevies: segment.baseLevies,
    own: segment.own,
    before: leviesBefore(before, sweep, segment),
  }));
  return { heads: pieces(heads), figures };
}

/** The long table to standard output; false after findings were reported. */
export async function printLong(
  cases: readonly ReadCase[],
  grid: Grid,
  options: SweepOptions,
): Promise<boolean> {
  const lacking = lackingNames(cases, options.encoding, '-');
  if (lacking.length > 0) report(lacking, { ...options, quiet: false });
  else await writeLong(cases, grid, writeOut, isOutClosed, options);
  return lacking.length === 0;
}

/** The long table as a file of a folder; false after findings were reported. */
export async function saveLong(
  folder: string,
  cases: readonly ReadCase[],
  grid: Grid,
  options: SweepOptions,
): Promise<boolean> {
  const name = sweepFile('sweep');
  const { encoding = 'utf-8-bom' } = options;
  const make = async () => {
    const lacking = lackingNames(cases, encoding, join(folder, name));
    if (lacking.length > 0) return lacking;
    const file = await streamFile(folder, name, (put) =>
      writeLong(cases, grid, put, () => false, { ...options, encoding }),
    );
    if (isFinding(file)) return [file];
    return { files: [{ name, made: file.made }], discard: file.discard };
  };
  return await writeSweep(folder, cases, grid, ['sweep'], make, options);
}

/** Only names of cases can have characters that an encoding lacks. */
function lackingNames(
  cases: readonly ReadCase[],
  encoding: OutputEncoding = 'utf-8',
  file: string,
): readonly Finding[] {
  const names = cases.length > 1 ? cases.map(({ verdict }) => verdict.name) : [];
  const bytes = encodedCsv(
    `${['case', ...names.map((name) => csvCells([name], encoding))].join('\n')}\n`,
    encoding,
    file,
  );
  return bytes instanceof Uint8Array ? [] : bytes;
}
