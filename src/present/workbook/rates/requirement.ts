import { formatFiscalYear } from '../../../domain/fiscal-year.js';
import { type Book, inputRow, ofSegment } from '../book.js';
import { type Content, given, live, number, percent, text } from '../cells.js';
import { rateId } from '../inputs/columns.js';
import { drawnFormula, drawnYears } from '../series.js';
import { formats } from '../styles.js';
import { type Cells, levyCell, type RateLine } from './line.js';

export function keyCells(book: Book): Cells {
  const { result, word } = book;
  return {
    fiscal_year: {
      width: 7,
      format: formats.general,
      isCentred: true,
      cell: () => given(text(formatFiscalYear(result.fiscalYear))),
    },
    municipality_code: {
      width: 10,
      format: formats.general,
      isCentred: true,
      cell: ({ row, line }) => live(levyCell(book, 'municipality_code', line), text(row.municipality.code)),
    },
    municipality_name: {
      width: 14,
      format: formats.general,
      cell: ({ row, line }) => live(levyCell(book, 'municipality_name', line), text(row.municipality.name)),
    },
    segment: {
      width: 10,
      format: formats.general,
      isCentred: true,
      cell: ({ result: { segment } }) => given(text(word(segment))),
    },
  };
}

export function requirementCells(book: Book): Cells {
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
    premium_requirement: {
      width: 18,
      format: formats.yen,
      cell: ({ premium }, at) =>
        live(`${at('levy')}+${at('premium_adjustment')}`, number(premium.premiumRequirement)),
    },
    collection_rate: {
      width: 12,
      format: formats.percent,
      cell: (line) => collectionRate(book, line),
    },
    levied_total: {
      width: 18,
      format: formats.yen,
      cell: ({ premium }, at) =>
        live(`ROUND(${at('levied_total_exact')},0)`, number(premium.leviedTotal.roundToUnit(1n, 'half-up'))),
    },
    income_coefficient: {
      width: 17,
      format: formats.ratio,
      cell: ({ result: { segment }, premium, line }) => {
        const [heads, income] = [levyCell(book, 'insured', line), levyCell(book, 'income', line)];
        const formula = `IF(${heads}=0,"",${income}/${heads}/${ofSegment('national_income', segment)})`;
        return live(formula, number(premium.ownIncomeCoefficient));
      },
    },
  };
}

/** k_i in per cent: the cell where it is given, or the mean of those of its years. */
function collectionRate(book: Book, { row, premium, at }: RateLine): Content | null {
  const { case: kase, frames, inputs } = book;
  const basis = kase.premium!.standardCollection;
  const series = row.municipality.collectionRates;
  const years = drawnYears(series, inputs.rateYears, basis, kase.fiscalYear);
  const formula = drawnFormula(frames.inputs, inputRow(at), 'standard_collection_rate', years.map(rateId));
  return formula === null ? null : live(formula, number(percent(premium.collectionRate)));
}
