import { isPrefecture, readMunicipalityCode } from '../../domain/municipality-code.js';
import { prefectureNamed } from '../../domain/prefectures.js';
import type { TextRow } from '../../read/csv.js';
import type { CellColumn } from '../../read/place.js';
import type { TextTable } from '../../read/table.js';
import { unguarded } from '../tables/cells.js';
import type { Identity } from './headers.js';

/**
 * The prefecture of a row whose code may have lost a zero, as in a table of prefectures 01 to 09 that a spreadsheet
 * saved: by its column of prefectures, by its other code, or by the only prefecture in which every code of the table
 * can be. Undefined where the code needs none, and where the table does not tell.
 */
export function prefectureTeller(
  { rows }: TextTable,
  { code, otherCodes, prefecture }: Identity,
): (row: TextRow) => string | undefined {
  if (!code) return () => undefined;
  const common = commonPrefecture(rows.map((row) => candidates(row, code)));
  return (row) => {
    const possible = candidates(row, code);
    if (possible.length < 2) return undefined;
    const told = [
      prefecture && prefectureIn(textIn(row, prefecture)),
      ...otherCodes.map((other) => only(candidates(row, other))),
      common,
    ];
    return told.find((one) => one !== undefined && possible.includes(one));
  };
}

/** The prefectures in which the code of a row can be; none where it is no code. */
function candidates(row: TextRow, column: CellColumn): string[] {
  const reading = readMunicipalityCode(textIn(row, column));
  switch (reading.kind) {
    case 'code':
      return [reading.code.slice(0, 2)];
    case 'ambiguous':
      return reading.candidates.map((code) => code.slice(0, 2));
    default:
      return [];
  }
}

/** The one prefecture in which all codes can be; what is no code has no say. */
function commonPrefecture(possible: readonly (readonly string[])[]): string | undefined {
  const [first = [], ...others] = possible.filter(({ length }) => length > 0);
  return only(first.filter((one) => others.every((other) => other.includes(one))));
}

function only(values: readonly string[]): string | undefined {
  return values.length === 1 ? values[0] : undefined;
}

/** A prefecture by its name or its code, which may have lost its zero too. */
function prefectureIn(text: string): string | undefined {
  const code = text.normalize('NFKC').padStart(2, '0');
  return isPrefecture(code) ? code : prefectureNamed(text);
}

function textIn({ cells }: TextRow, { at }: CellColumn): string {
  return unguarded(cells[at] ?? '');
}
