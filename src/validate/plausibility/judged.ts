import type { Case } from '../../domain/case.js';
import type { Finding, Place } from '../../domain/finding.js';
import type { Workbook } from '../../read/workbook.js';
import type { JoinedTables } from '../tables/joined.js';
import { columnsAlike, rowsAlike } from './alike.js';
import { levelsOutOfLine } from './levels.js';
import { outOfLine } from './out-of-line.js';
import { basesAlike, segmentsLeftOut } from './segments.js';
import { endedSeries, seriesOutOfLine } from './series.js';
import { sharesOutOfLine } from './shares.js';
import { sizesOf } from './sizes.js';

/** A case that is fit, with the tables and the workbook of which it was made. */
export interface Judged {
  readonly case: Case;
  readonly tables: JoinedTables;
  readonly workbook: Workbook | undefined;
  /** Where a key of the settings stands. */
  readonly placeOf: (key: string) => Place;
}

/** Figures that can be, but most likely are a slip. All are warnings; `plausibility: off` leaves them out. */
export function implausibleFigures({ case: kase, tables, workbook, placeOf }: Judged): readonly Finding[] {
  const { segments, fiscalYear } = kase;
  const sizes = sizesOf(tables);
  const single = outOfLine(tables, sizes);
  const alike = basesAlike(segments, placeOf);
  const levels = levelsOutOfLine(segments, tables, sizes, placeOf).filter(
    // One figure out of line moves the mean of all, and the base of another segment is out of line in this one.
    ({ code, place }) =>
      code === 'pot-implausible'
        ? !alike.some((one) => one.place.column === place.column)
        : single.length === 0,
  );
  return [
    ...single,
    ...seriesOutOfLine(tables, sizes),
    ...endedSeries(tables, fiscalYear),
    ...columnsAlike(tables),
    ...rowsAlike(tables, sizes),
    ...sharesOutOfLine(tables, sizes),
    ...levels,
    ...alike,
    ...segmentsLeftOut(workbook, segments, tables),
  ];
}
