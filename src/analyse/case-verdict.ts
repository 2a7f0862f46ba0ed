import type { Table } from '../contract/tables.js';
import type { Finding } from '../domain/finding.js';
import { loneTable, type TableDifferences, tableDifferences } from './table-differences.js';

/** How a case stands against its expected tables. */
export interface CaseVerdict {
  /** The case as it was named on the command line or found. */
  readonly name: string;
  /** The folder of its file: what its findings name files relative to. */
  readonly folder: string;
  /** The folder of its expected tables; null where none are looked for. */
  readonly expected: string | null;
  /** Whether there were figures to compare: false after errors, or warnings where those fail. */
  readonly isFit: boolean;
  /** Everything that was found in the case and in its expected tables. */
  readonly findings: readonly Finding[];
  /** One entry per expected table, in the order of the contract; none for an unfit case. */
  readonly tables: readonly TableDifferences[];
}

/** Every expected table against the one that the case gives. A table that nobody expects is not looked at. */
export function againstExpected(expected: readonly Table[], given: readonly Table[]): TableDifferences[] {
  return expected.map((table) => {
    const made = given.find(({ name }) => name === table.name);
    return made ? tableDifferences(table, withColumnsOf(table, made)) : loneTable(table.name, 'before');
  });
}

/** A table with an empty column for each that another one has and it lacks, such as those of more instalments. */
function withColumnsOf({ columns }: Table, made: Table): Table {
  const lacking = columns.filter(({ id }) => !made.columns.some((one) => one.id === id));
  if (lacking.length === 0) return made;
  const empty = lacking.map(() => null);
  return {
    ...made,
    columns: [...made.columns, ...lacking],
    rows: made.rows.map((row) => [...row, ...empty]),
  };
}

/** What many verdicts add up to. */
export interface Tally {
  readonly cases: number;
  readonly tables: number;
  /** Cells that were compared. */
  readonly cells: number;
  readonly differences: number;
  /** Cases without figures to compare. */
  readonly unfit: number;
}

export function tally(verdicts: readonly CaseVerdict[]): Tally {
  const tables = verdicts.flatMap((verdict) => verdict.tables);
  return {
    cases: verdicts.length,
    tables: tables.length,
    cells: tables.reduce((sum, { cells }) => sum + cells, 0),
    differences: tables.reduce((sum, { differences }) => sum + differences.length, 0),
    unfit: verdicts.filter(({ isFit }) => !isFit).length,
  };
}

/** The verdict of an argument that stands for no case. */
export function verdictOfNone(found: Finding): CaseVerdict {
  const name = found.place.value ?? '';
  return { name, folder: name, expected: null, isFit: false, findings: [found], tables: [] };
}
