import { type Book, inputRow } from '../book.js';
import { type Content, live, number, percent } from '../cells.js';
import { collectionFaults } from '../faults.js';
import { rateId } from '../inputs/columns.js';
import { municipalityCells, segmentCells, yearCells } from '../key-cells.js';
import { type DrawnCells, drawnCells, drawnFormula, drawnYears } from '../series.js';
import { formats } from '../styles.js';
import { levyCell, type RateCells, type RateLine } from './line.js';

export function keyCells(book: Book): RateCells {
  return {
    fiscal_year: yearCells(book, 7),
    ...municipalityCells<RateLine>(
      [{ width: 10, isCentred: true }, { width: 14 }],
      ({ row }) => row.municipality,
      (id, { line }) => levyCell(book, id, line),
    ),
    segment: segmentCells(book, 10),
  };
}

export function requirementCells(book: Book): RateCells {
  const { quoted } = book;
  return {
    levy: {
      width: 18,
      format: formats.yen,
      cell: ({ row, line }) => live(levyCell(book, 'levy', line), number(row.levy)),
    },
    premium_adjustment: {
      width: 16,
      format: formats.yen,
      cell: ({ premium }, at) => {
        const key = `${at('municipality_code')}&" "&${at('segment')}&" "&${quoted('premium')}`;
        return live(`SUMIF(adjustment_keys,${key},adjustment_amounts)`, number(premium.premiumAdjustment));
      },
    },
    collection_rate: { width: 12, format: formats.percent, cell: (line) => collectionRate(book, line) },
  };
}

/** k_i in per cent: the cell where it is given, or the mean of those of its years. */
function collectionRate(book: Book, line: RateLine): Content | null {
  const formula = drawnFormula(rateCells(book, line), book.case.premium!.standardCollection);
  return formula === null ? null : live(formula, number(percent(line.premium.collectionRate)));
}

function rateCells({ case: kase, frames, inputs }: Book, { row, at }: RateLine): DrawnCells {
  const basis = kase.premium!.standardCollection;
  const years = drawnYears(row.municipality.collectionRates, inputs.rateYears, basis, kase.fiscalYear);
  return drawnCells(frames.inputs, inputRow(at), 'standard_collection_rate', years.map(rateId));
}

/** How many of the figures that only the rates need are empty, text or out of range. */
export function faultCells(book: Book): RateCells {
  return {
    input_faults: {
      width: 11,
      format: formats.whole,
      cell: (line, at) => {
        const [heads, income] = ['insured', 'income'].map((id) => `N(${levyCell(book, id, line.line)})`);
        const faults = collectionFaults(
          rateCells(book, line),
          `${heads}+${income}`,
          at('premium_requirement'),
        );
        return live(faults, number(0));
      },
    },
  };
}
