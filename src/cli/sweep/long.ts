import type { CaseSweep } from '../../analyse/sweep/case-sweep.js';
import { leviesBefore } from '../../analyse/sweep/swept-case.js';
import { japaneseSegments } from '../../domain/segment.js';
import { sweepColumns } from '../../present/sweep/columns.js';
import { ScenarioNames } from '../../present/sweep/scenario.js';
import { csvCells, csvHead } from '../../write/csv.js';
import { type Coder, codedIn } from '../../write/encoding.js';
import { isOutClosed, writeOut } from '../../write/streams.js';
import { type Pieces, pieces, SweepCsv, type SweptFigures } from '../../write/sweep-csv.js';
import type { SweepOptions } from '../options.js';
import type { Grid } from './axes.js';
import type { ReadCase } from './read.js';
import { walk } from './walk.js';

/** What rows of one reading of a case share. */
interface Rows {
  readonly heads: Pieces;
  readonly figures: readonly SweptFigures[];
}

/** Writes the long table: every municipality and segment in every scenario. */
export async function writeLong(
  cases: readonly ReadCase[],
  { axes }: Grid,
  put: (bytes: Uint8Array) => void,
  options: SweepOptions,
): Promise<void> {
  const { encoding = 'utf-8', headers } = options;
  const code = await codedIn(encoding);
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
    isOutClosed,
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

/** The long table to standard output. */
export async function printLong(
  cases: readonly ReadCase[],
  grid: Grid,
  options: SweepOptions,
): Promise<void> {
  await writeLong(cases, grid, writeOut, options);
}
