import { type Book, ofSegment } from '../book.js';
import { live, number } from '../cells.js';
import { countFormat } from '../inputs/sheet.js';
import { prefectureColumn } from '../recorded.js';
import { formats } from '../styles.js';
import type { PrefectureCells } from './line.js';

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
    insured: prefectureColumn(book, 'insured', { width: 15, format: countFormat(book, 'insured') }),
    income: prefectureColumn(book, 'income', { width: 22 }),
    total_households: prefectureColumn(book, 'total_households', {
      width: 15,
      format: countFormat(book, 'households'),
    }),
    total_assets: prefectureColumn(book, 'total_assets', { width: 19 }),
    weight_total: prefectureColumn(book, 'weight_total'),
  };
}
