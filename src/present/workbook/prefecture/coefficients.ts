import { type Book, block, ofSegment } from '../book.js';
import { type Content, live, number } from '../cells.js';
import { countFormat } from '../inputs/sheet.js';
import { formats } from '../styles.js';
import type { PrefectureCells, PrefectureLine } from './line.js';

export function coefficientCells(book: Book): PrefectureCells {
  return {
    alpha: {
      width: 17,
      format: formats.given,
      cell: ({ result: { medicalReflection } }) =>
        medicalReflection && live('alpha', number(medicalReflection)),
    },
    beta: {
      width: 17,
      format: formats.ratio,
      cell: ({ result: { segment, incomeCoefficient } }, at) => {
        const [beta, national] = [
          ofSegment('given_beta', segment),
          ofSegment('given_national_income', segment),
        ];
        const formula = `IF(${beta}="",${at('income')}/${at('insured')}/${national},${beta})`;
        return live(formula, number(incomeCoefficient));
      },
    },
    gamma: {
      width: 17,
      format: formats.ratio,
      cell: ({ result }, at) => live(`1/${at('weight_total')}`, number(result.adjustmentFactor)),
    },
    national_income_per_insured: {
      width: 17,
      format: formats.exact,
      cell: ({ result: { segment, nationalIncomePerInsured } }, at) => {
        const [beta, national] = [
          ofSegment('given_beta', segment),
          ofSegment('given_national_income', segment),
        ];
        const formula = `IF(${beta}="",${national},${at('income')}/${at('insured')}/${beta})`;
        return live(formula, number(nationalIncomePerInsured));
      },
    },
    insured: {
      width: 15,
      format: countFormat(book, 'insured'),
      cell: (line) => totalOf(book, line, 'insured', 'heads'),
    },
    income: { width: 22, format: formats.yen, cell: (line) => totalOf(book, line, 'income', 'income') },
    total_households: {
      width: 15,
      format: countFormat(book, 'households'),
      cell: (line) => totalOf(book, line, 'households', 'households'),
    },
    total_assets: { width: 19, format: formats.yen, cell: (line) => totalOf(book, line, 'assets', 'assets') },
    weight_total: {
      width: 17,
      format: formats.ratio,
      cell: ({ result, segment }) =>
        live(`SUM(${block(book, 'levy', 'weight', segment)})`, number(result.weightTotal)),
    },
  };
}

function totalOf(
  book: Book,
  { result: { totals }, segment }: PrefectureLine,
  id: string,
  quantity: 'heads' | 'income' | 'households' | 'assets',
): Content | null {
  const total = totals[quantity];
  return total && live(`SUM(${block(book, 'levy', id, segment)})`, number(total));
}
