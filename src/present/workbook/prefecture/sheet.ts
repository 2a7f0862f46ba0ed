import { fixedCell, sheetName } from '../address.js';
import { type Book, ofSegment, prefectureRow } from '../book.js';
import { bodyRow, columnModels, gridColumns, headerRow } from '../grid.js';
import { checkHighlights } from '../highlights.js';
import type { DefinedName } from '../model.js';
import type { NamedSheet } from '../parameters/sheet.js';
import { namedColumns, prefectureColumn } from '../recorded.js';
import { checkCells, checkIds, printedChecks, segmentChecks } from './checks.js';
import { coefficientCells } from './coefficients.js';
import { apportionmentCells, keyCells, levyTotalCells, potCells, reliefCells } from './pots.js';
import { exactCells, premiumCells } from './premium.js';
import { totalsTableRows } from './totals.js';

/** `prefecture`: pots, coefficients and 都道府県標準保険料率 by segment, and the levies of all segments by municipality. */
export function prefectureSheet(book: Book): NamedSheet & { readonly checks: readonly string[] } {
  const { frames, language, result, judgement } = book;
  const cells = {
    ...keyCells(book),
    ...potCells(book),
    ...coefficientCells(book),
    ...levyTotalCells(book),
    ...reliefCells(book),
    ...apportionmentCells(book),
    ...premiumCells(book),
    ...exactCells(book),
    ...checkCells(book),
  };
  const recorded = (id: string) => prefectureColumn(book, id);
  const columns = gridColumns('prefecture', frames.prefecture.ids, language, cells, recorded);
  const lines = result.segments.map((segment, index) =>
    bodyRow(
      columns,
      { result: segment, judged: judgement.segments[index]!, segment: index },
      prefectureRow(index),
    ),
  );
  const printed = printedChecks(book, lines.length + 5);
  const above = [headerRow(columns), ...lines, { cells: [] }, ...printed.rows, { cells: [] }];
  const totals = totalsTableRows(book, above.length + 3);
  const checks = checkIds.filter(frames.prefecture.has);
  return {
    sheet: {
      name: frames.prefecture.sheet,
      columns: columnModels(columns),
      rows: [...above, ...totals.rows],
      rowHeight: 16.5,
      frozen: { rows: 0, columns: 2 },
      print: {
        titleRows: { first: above.length + 2, last: above.length + 2 },
        header: book.title,
        area: `$A$1:$${frames.prefecture.letter(book.relief ? 'relief_residue' : 'per_adult_surcharge')}$${totals.lastRow}`,
      },
      highlights: [
        ...checks.flatMap((id) => {
          const letter = frames.prefecture.letter(id);
          return checkHighlights(book, [`${letter}2:${letter}${lines.length + 1}`]);
        }),
        ...checkHighlights(book, [printed.checks, totals.checks]),
      ],
    },
    names: result.segments.flatMap(({ segment }, index) => segmentNames(book, segment, index)),
    checks: [...segmentChecks(book), `${sheetName(frames.prefecture.sheet)}!${totals.checks}`],
  };
}

function segmentNames(
  { frames }: Book,
  segment: Parameters<typeof ofSegment>[1],
  index: number,
): DefinedName[] {
  return Object.entries(namedColumns)
    .filter(([, id]) => frames.prefecture.has(id))
    .map(([name, id]) => ({
      name: ofSegment(name, segment),
      range: fixedCell(frames.prefecture, id, prefectureRow(index)),
    }));
}
