import type { Finding } from '../../domain/finding.js';
import { columnName } from '../../domain/input-columns.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import type { Contradiction } from '../tables/contradictions.js';
import type { JoinedColumn } from '../tables/joined.js';

/** Contradictions without those in which a figure stands that is told already: one cause is told once. */
export function unexplained(
  contradictions: readonly Contradiction[],
  implausible: readonly Finding[],
): readonly Finding[] {
  return contradictions.flatMap(({ found, columns }) => {
    const code = found.place.municipality?.code;
    return columns.some((column) => implausible.some((one) => isAbout(one, column, code))) ? [] : [found];
  });
}

/** Whether a finding is of the figure of a municipality in a column: of the cell, the whole column, or a pasted row. */
export function isAbout(one: Finding, column: JoinedColumn, code?: MunicipalityCode): boolean {
  const own = one.place.municipality?.code;
  if (one.code === 'rows-alike') return own === code || one.args.other.code === code;
  if (own !== undefined && own !== code) return false;
  return isIn(one, column);
}

/** Whether a finding is of a column or of a cell in it, by its place or by what it names beside. */
export function isIn(one: Finding, column: JoinedColumn): boolean {
  return isColumn(one, column) || namedColumns(one).includes(columnName(column.source.column));
}

/** Whether a finding is of a column, or of a cell in it. */
export function isColumn({ place }: Finding, { table, source }: JoinedColumn): boolean {
  return place.column === source.header && place.file === table.file && place.sheet === table.sheet;
}

/** Columns that a finding names beside its own. */
function namedColumns(one: Finding): readonly string[] {
  if (one.code === 'columns-alike') return [one.args.other.en];
  return one.code === 'figure-is-sum' ? one.args.columns.map(({ en }) => en) : [];
}
