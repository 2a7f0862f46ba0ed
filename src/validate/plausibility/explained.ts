import type { Finding } from '../../domain/finding.js';
import { groupedBy } from '../../domain/grouping.js';
import { columnName } from '../../domain/input-columns.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import type { Contradiction } from '../tables/contradictions.js';
import type { JoinedColumn } from '../tables/joined.js';

/**
 * What is told of figures that contradict one another, and of those that are implausible: one cause once. A figure that is
 * told already explains the contradictions in which it stands; a level of the whole does where most rows contradict, and is
 * itself explained by a few that do.
 */
export function toldOnce(
  contradictions: readonly Contradiction[],
  implausible: readonly Finding[],
): readonly Finding[] {
  const levels = implausible.filter((one) => isLevel(one) && isOfFew(one, contradictions));
  const kept = implausible.filter((one) => !levels.includes(one));
  const told = byMunicipality(kept);
  const open = contradictions.filter(({ found, columns }) => {
    // What stops a run is never left out.
    if (found.severity === 'error') return true;
    const code = found.place.municipality?.code;
    const near = [...(told.get(undefined) ?? []), ...(told.get(code) ?? [])];
    return !columns.some((column) => near.some((one) => isAbout(one, column, code)));
  });
  return [...open.map(({ found }) => found), ...kept];
}

/** Findings by the municipalities that they speak of; those of a whole column under none. */
function byMunicipality(findings: readonly Finding[]) {
  const of = findings.flatMap((one) => codesOf(one).map((code) => ({ code, one })));
  const groups = groupedBy(of, ({ code }) => code);
  return new Map([...groups].map(([code, group]) => [code, group.map(({ one }) => one)] as const));
}

/** The municipality of a finding, and that whose row was pasted there. */
export function codesOf(one: Finding): readonly (string | undefined)[] {
  const own = one.place.municipality?.code;
  return one.code === 'rows-alike' ? [own, one.args.other.code] : [own];
}

/** A level of a whole column, which some of its figures may move. */
function isLevel({ code }: Finding): boolean {
  return code === 'share-implausible' || code === 'income-implausible';
}

/** Whether some rows of the column of a finding contradict others, but not most. */
function isOfFew(one: Finding, contradictions: readonly Contradiction[]): boolean {
  const own = contradictions.filter(({ columns }) => columns.some((column) => isAbout(one, column)));
  const rows = own[0]?.columns.find((column) => isAbout(one, column))?.figures.size ?? 0;
  const codes = new Set(own.map(({ found }) => found.place.municipality?.code));
  return codes.size > 0 && 2 * codes.size <= rows;
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
  if (one.code === 'columns-alike') return [one.args.other, ...one.args.more].map(({ en }) => en);
  return one.code === 'figure-is-sum' ? one.args.columns.map(({ en }) => en) : [];
}
