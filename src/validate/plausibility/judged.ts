import type { Case } from '../../domain/case.js';
import type { Finding, Place } from '../../domain/finding.js';
import { columnName, columnOf } from '../../domain/input-columns.js';
import type { Segment } from '../../domain/segment.js';
import type { Workbook } from '../../read/workbook.js';
import type { JoinedColumn, JoinedTables } from '../tables/joined.js';
import { columnsAlike, rowsAlike } from './alike.js';
import { codesOf, isAbout, isColumn, isIn } from './explained.js';
import { levelsOutOfLine } from './levels.js';
import { outOfLine } from './out-of-line.js';
import { basesAlike, segmentsLeftOut } from './segments.js';
import { seriesOutOfLine } from './series.js';
import { sharesOutOfLine } from './shares.js';
import { type Sizes, sizesOf } from './sizes.js';
import { measuredPairs } from './used-columns.js';
import { isByJump, isByYear, isWith, jumpFindings, wholeYearFindings } from './year-findings.js';
import { type WholeJump, yearJumps } from './years.js';
import { zerosBesideHeads } from './zeros.js';

/** A case with the tables and the workbook of which it was made. */
export interface Judged {
  readonly case: Case;
  readonly tables: JoinedTables;
  readonly workbook: Workbook | undefined;
  /** Whether every figure could be read: otherwise nothing is said of sums. */
  readonly isComplete: boolean;
  /** Whether municipalities of the prefecture are missing, whose levy base is there. With `municipalities: some` it is taken to be that of those that are meant. */
  readonly areSomeMissing: boolean;
  /** Where a key of the settings stands. */
  readonly placeOf: (key: string) => Place;
}

/**
 * Figures that can be, but most likely are a slip, each cause once. All are warnings; `plausibility: off` leaves them out.
 */
export function implausibleFigures(judged: Judged): readonly Finding[] {
  const { case: kase, tables, workbook, isComplete } = judged;
  const sizes = sizesOf(tables);
  const copies = columnsAlike(tables);
  const pasted = rowsAlike(tables, sizes);
  const pastedCodes = new Set(pasted.flatMap(codesOf));
  const jumps = yearJumps(usedColumns(judged), tables, sizes);
  const whole = jumps.whole.filter(({ column }) => !copies.some((one) => isAbout(one, column)));
  // What was pasted explains what is out of line in its row.
  const beside = outOfLine(tables, sizes).filter(
    (one) =>
      !pastedCodes.has(one.place.municipality?.code) && !isByJump(one, jumps.single) && !isByYear(one, whole),
  );
  const own = jumps.single.filter(
    ({ code, column }) =>
      !pastedCodes.has(code) &&
      !beside.some((one) => isAbout(one, column, code) || (isOf(one, code) && isWith(one, column))),
  );
  const single = [...beside, ...jumpFindings(own, tables), ...zerosBesideHeads(tables, sizes)];
  const years = wholeYearFindings(whole);
  const isOfCopy = (one: Finding) => copies.some(isOfColumn(one, tables));
  const shares = sharesOutOfLine(tables, sizes).filter((one) => !isOfCopy(one) && !isByYear(one, whole));
  const columns = [...copies, ...shares];
  return [
    ...single,
    ...seriesOutOfLine(tables, sizes),
    ...copies,
    ...years,
    ...pasted,
    ...(isComplete && single.length + pasted.length === 0 ? shares : []),
    ...(isComplete ? levels(judged, sizes, { single, pasted, columns, whole }) : []),
    ...segmentsLeftOut(workbook, kase.segments, tables),
  ];
}

function isOf({ place }: Finding, code: string): boolean {
  return place.municipality?.code === code;
}

/** The columns that count, of those that are given by years. */
function usedColumns({ case: kase, tables }: Judged): ReadonlySet<JoinedColumn> {
  const pairs = kase.segments.flatMap(({ segment }) =>
    (['income', 'assets'] as const).flatMap((quantity) => measuredPairs(quantity, segment, kase, tables)),
  );
  return new Set(pairs.flatMap(({ amounts, heads }) => [amounts, heads]));
}

interface Explained {
  /** Single figures, which move the mean of all. */
  readonly single: readonly Finding[];
  readonly pasted: readonly Finding[];
  /** What was found of columns: what is counted by them is out of line, too. */
  readonly columns: readonly Finding[];
  readonly whole: readonly WholeJump[];
}

/** What a prefecture has per head, where nothing that was found before explains it. */
function levels(
  { case: kase, tables, areSomeMissing, placeOf }: Judged,
  sizes: Sizes,
  { single, pasted, columns, whole }: Explained,
): Finding[] {
  const { segments } = kase;
  const alike = basesAlike(segments, placeOf);
  const isMoved = single.length + pasted.length > 0;
  const isTold = (column: JoinedColumn | undefined) =>
    column !== undefined &&
    (columns.some((one) => isAbout(one, column)) ||
      whole.some((one) => one.column === column) ||
      single.some((one) => isIn(one, column) || isByHeads(one, column)));
  const sound = segments.filter(
    ({ segment }) => !isTold(tables.columns.get(columnName(columnOf('insured', segment)))),
  );
  const moved = segments.filter(({ segment }) => isMoved || isMeasuredBy(segment, isTold));
  const found = levelsOutOfLine({ ...kase, segments: sound }, tables, sizes, placeOf).filter((one) =>
    one.code === 'pot-implausible'
      ? pasted.length === 0 && !areSomeMissing && !alike.some(isOfPot(one))
      : isGiven(one) || !moved.some(({ segment }) => segment === segmentOf(one)),
  );
  return [...alike, ...found];

  function isMeasuredBy(segment: Segment, holds: (column: JoinedColumn) => boolean): boolean {
    const pairs = (['income', 'assets'] as const).flatMap((one) => measuredPairs(one, segment, kase, tables));
    return pairs.some(({ amounts, heads }) => holds(amounts) || holds(heads));
  }
}

/** Whether heads that are too many may be what makes a figure small. */
function isByHeads(one: Finding, { source }: JoinedColumn): boolean {
  return (
    one.code === 'figure-out-of-line' && !one.args.isAbove && one.args.heads.en === columnName(source.column)
  );
}

/** A β that is given comes of no income. */
function isGiven({ code, place }: Finding): boolean {
  return code === 'income-level-implausible' && place.column?.endsWith('.beta') === true;
}

function segmentOf(one: Finding): Segment | undefined {
  return (one.args as { readonly segment?: Segment }).segment;
}

/** Whether a finding is of the column of another, or of the one that it repeats. */
function isOfColumn(one: Finding, { columns }: JoinedTables) {
  const own = [...columns.values()].find((column) => isColumn(one, column));
  return (other: Finding) => own !== undefined && isAbout(other, own);
}

/** Whether two levy bases are alike of which a finding is about one. */
function isOfPot(one: Finding) {
  const segment = segmentOf(one);
  return (alike: Finding) =>
    alike.code === 'bases-alike' && [alike.args.segment, alike.args.other].includes(segment!);
}
