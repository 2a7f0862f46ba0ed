import { join } from 'node:path';
import type { CaseSweep } from '../../analyse/sweep/case-sweep.js';
import { leviesBefore } from '../../analyse/sweep/swept-case.js';
import { type TableHeader, tableFile } from '../../contract/tables.js';
import type { Finding } from '../../domain/finding.js';
import type { Language } from '../../domain/language.js';
import { japaneseSegments } from '../../domain/segment.js';
import type { Axis } from '../../domain/variation.js';
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
import { writeSweep } from './write.js';

/** What rows of one reading of a case share. */
interface Rows {
  readonly heads: Pieces;
  readonly figures: readonly SweptFigures[];
}

/** Where the long table goes, and in which way it is written there. */
export interface Outlet {
  readonly encoding: OutputEncoding;
  readonly headers: Language;
  readonly put: (bytes: Uint8Array) => void;
}

/** A way of writing the long table: what begins its lines is made once for each reading of a case. */
class LongTable {
  private readonly csv: SweepCsv;
  private readonly code: Coder;
  private readonly known = new Map<CaseSweep, Rows>();

  constructor(
    private readonly outlet: Outlet,
    columns: readonly TableHeader[],
  ) {
    const { encoding, headers, put } = outlet;
    this.csv = new SweepCsv(put);
    this.code = codedIn(encoding);
    const mark = encoding === 'utf-8-bom' ? '\ufeff' : '';
    this.csv.text(this.code(`${mark}${csvHead(columns, headers, encoding)}\n`));
  }

  /** @param cells those of the scenario, as every line begins */
  add(one: ReadCase, sweep: CaseSweep, cells: readonly string[]): void {
    const rows = this.known.get(sweep) ?? rowsOf(one, sweep, this.code, this.outlet);
    this.known.set(sweep, rows);
    const start = this.code(`${csvCells(cells, this.outlet.encoding)},`);
    this.csv.rows(pieces([start]), rows.heads, rows.figures);
  }

  end(): void {
    this.csv.flush();
  }
}

/** Writes the long table, in one way or several at once: every municipality and segment in every scenario. */
export async function writeLong(
  cases: readonly ReadCase[],
  axes: readonly Axis[],
  outlets: readonly Outlet[],
  isOver: () => boolean,
  options: Pick<SweepOptions, 'quiet' | 'lang'>,
): Promise<void> {
  const names = new ScenarioNames(axes);
  const isOneOfSeveral = cases.length > 1;
  const tables = outlets.map((outlet) => new LongTable(outlet, sweepColumns(axes, isOneOfSeveral)));
  await walk(
    cases,
    axes,
    ({ case: one, sweep, scenario }) => {
      const cells = names.cells(isOneOfSeveral ? one.verdict.name : null, sweep, scenario);
      for (const table of tables) table.add(one, sweep, cells);
    },
    isOver,
    options,
  );
  for (const table of tables) table.end();
}

function rowsOf(
  { before }: ReadCase,
  sweep: CaseSweep,
  code: Coder,
  { headers, encoding }: Omit<Outlet, 'put'>,
): Rows {
  const segments = sweep.segments.map(({ segment }) =>
    headers === 'ja' ? japaneseSegments[segment] : segment,
  );
  const heads = sweep.municipalities.flatMap((municipality) =>
    segments.map((segment) => code(`${csvCells([municipality.code, segment], encoding)},`)),
  );
  const figures = sweep.segments.map((segment) => ({
    baseLevies: segment.baseLevies,
    added: segment.added,
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
  const { encoding = 'utf-8', headers } = options;
  const lacking = lackingNames(cases, encoding, '-');
  const outlet = { encoding, headers, put: writeOut };
  if (lacking.length > 0) report(lacking, { ...options, quiet: false });
  else await writeLong(cases, grid.axes, [outlet], isOutClosed, options);
  return lacking.length === 0;
}

/** The long table as a file of a folder; false after findings were reported. */
export async function saveLong(
  folder: string,
  cases: readonly ReadCase[],
  grid: Grid,
  options: SweepOptions,
): Promise<boolean> {
  const name = tableFile('sweep');
  const { encoding = 'utf-8-bom', headers } = options;
  const make = async () => {
    const lacking = lackingNames(cases, encoding, join(folder, name));
    if (lacking.length > 0) return lacking;
    const file = await streamFile(folder, name, (put) =>
      writeLong(cases, grid.axes, [{ encoding, headers, put }], () => false, options),
    );
    if (isFinding(file)) return [file];
    return { files: [{ name, made: file.made }], discard: file.discard };
  };
  return await writeSweep(folder, cases, grid, ['sweep'], make, options);
}

/** Only names of cases can have characters that an encoding lacks. */
export function lackingNames(
  cases: readonly ReadCase[],
  encoding: OutputEncoding,
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
