import type { Case } from '../../domain/case.js';
import type { Finding, Place } from '../../domain/finding.js';
import { columnName, columnOf } from '../../domain/input-columns.js';
import type { Workbook } from '../../read/workbook.js';
import type { JoinedTables } from '../tables/joined.js';
import { columnsAlike, rowsAlike } from './alike.js';
import { levelsOutOfLine } from './levels.js';
import { outOfLine } from './out-of-line.js';
import { basesAlike, segmentsLeftOut } from './segments.js';
import { seriesOutOfLine } from './series.js';
import { sharesOutOfLine } from './shares.js';
import { type Sizes, sizesOf } from './sizes.js';

/** A case with the tables and the workbook of which it was made. */
export interface Judged {
  readonly case: Case;
  readonly tables: JoinedTables;
  readonly workbook: Workbook | undefined;
  /** Whether every figure could be read: otherwise nothing is said of sums. */
  readonly isComplete: boolean;
  /** Where a key of the settings stands. */
  readonly placeOf: (key: string) => Place;
}

/**
 * Figures that can be, but most likely are a slip, each cause once. All are warnings; `plausibility: off` leaves them out.
 */
export function implausibleFigures(judged: Judged): readonly Finding[] {
  const { case: kase, tables, workbook, isComplete } = judged;
  const sizes = sizesOf(tables);
  const single = outOfLine(tables, sizes);
  const copies = columnsAlike(tables);
  const shares = sharesOutOfLine(tables, sizes).filter((one) => !copies.some(isAt(one)));
  return [
    ...single,
    ...seriesOutOfLine(tables, sizes),
    ...copies,
    ...rowsAlike(tables, sizes),
    ...(isComplete && single.length === 0 ? shares : []),
    ...(isComplete
      ? levels(judged, sizes, { isMoved: single.length > 0, columns: [...single, ...copies, ...shares] })
      : []),
    ...segmentsLeftOut(workbook, kase.segments, tables),
  ];
}

interface Explained {
  /** Whether a single figure is out of line, which moves the mean of all. */
  readonly isMoved: boolean;
  /** What was found of columns: what is counted by them is out of line, too. */
  readonly columns: readonly Finding[];
}

/** What a prefecture has per head, where nothing that was found before explains it. */
function levels(
  { case: { segments }, tables, placeOf }: Judged,
  sizes: Sizes,
  { isMoved, columns }: Explained,
): Finding[] {
  const alike = basesAlike(segments, placeOf);
  const sound = segments.filter(({ segment }) => {
    const heads = tables.columns.get(columnName(columnOf('insured', segment)));
    return !columns.some(({ place }) => place.column === heads?.source.header);
  });
  const found = levelsOutOfLine(sound, tables, sizes, placeOf).filter((one) =>
    one.code === 'pot-implausible' ? !alike.some(isAt(one)) : !isMoved,
  );
  return [...alike, ...found];
}

/** Whether two findings are of the same column or key. */
function isAt({ place }: Finding) {
  return (other: Finding) => other.place.column === place.column;
}
