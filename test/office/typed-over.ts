import { readXlsx } from 'hucre/xlsx';
import { cellName } from '../../src/domain/cell-name.js';
import type { Segment } from '../../src/domain/segment.js';
import { unzipped, zipped } from '../zip.js';
import { replacedIn } from './changed.js';
import { Sheets } from './sheets.js';

/** A cell by its sheet, municipality, segment and column, with what somebody types over it. */
export type Over = readonly [
  sheet: string,
  code: string,
  segment: Segment | '',
  column: string,
  value: number | string | null,
];

/** What makes of a workbook one in which somebody has typed over some cells. */
export async function typedOver(made: Uint8Array): Promise<(all: readonly Over[]) => Uint8Array> {
  const sheets = new Sheets(await readXlsx(made));
  return (all) => {
    const parts = unzipped(made);
    for (const over of all) replacedIn(parts, over[0], placeOf(sheets, over), over[4]);
    return zipped(parts);
  };
}

/** The cell of a column, as `P5`. */
function placeOf(sheets: Sheets, [sheet, code, segment, column]: Over): string {
  const cells = sheets.cells(sheet);
  const at = cells[0]!.indexOf(column);
  const row = cells.findIndex((one) =>
    segment === '' ? one[0] === code : one[1] === code && one[3] === segment,
  );
  return cellName(at, row + 1);
}
