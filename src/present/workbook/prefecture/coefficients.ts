import type { Segment } from '../../../domain/segment.js';
import { type Book, ofSegment } from '../book.js';
import { live, number } from '../cells.js';
import type { At } from '../grid.js';
import { countFormat } from '../inputs/sheet.js';
import { alphaCells } from '../key-cells.js';
import { prefectureColumn } from '../recorded.js';
import { formats } from '../styles.js';
import { plainFormula } from '../term-formula.js';
import type { PrefectureCells } from './line.js';

export function coefficientCells(book: Book): PrefectureCells {
  return {
    alpha: alphaCells,
    beta: {
      width: 17,
      format: formats.ratio,
      cell: ({ result: { segment, incomeCoefficient } }, at) =>
        live(givenOr('beta', segment, at), number(incomeCoefficient)),
    },
    national_income_per_insured: {
      width: 17,
      format: formats.exact,
      cell: ({ result: { segment, nationalIncomePerInsured } }, at) =>
        live(givenOr('national_income_per_insured', segment, at), number(nationalIncomePerInsured)),
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

/** Of β and the national income one is given, and the other follows from it. */
function givenOr(id: 'beta' | 'national_income_per_insured', segment: Segment, at: At): string {
  const beta = ofSegment('given_beta', segment);
  const national = ofSegment('given_national_income', segment);
  const places: Readonly<Record<string, string>> = { beta, national_income_per_insured: national };
  const made = plainFormula(id, (one) => places[one] ?? at(one));
  return `IF(${beta}="",${id === 'beta' ? `${made},${beta}` : `${national},${made}`})`;
}
