import type { SegmentResult } from '../../../domain/result.js';
import { type Book, ofSegment } from '../book.js';
import { live, number } from '../cells.js';
import type { At } from '../grid.js';
import { countFormat } from '../inputs/sheet.js';
import { alphaCells } from '../key-cells.js';
import { hasAdults } from '../methods.js';
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
      cell: ({ result }, at) => live(givenOr('beta', result, at), number(result.incomeCoefficient)),
    },
    national_income_per_insured: {
      width: 17,
      format: formats.exact,
      cell: ({ result }, at) =>
        live(givenOr('national_income_per_insured', result, at), number(result.nationalIncomePerInsured)),
    },
    insured: prefectureColumn(book, 'insured', { width: 15, format: countFormat(book, 'insured') }),
    income: prefectureColumn(book, 'income', { width: 22 }),
    total_households: prefectureColumn(book, 'total_households', {
      width: 15,
      format: countFormat(book, 'households'),
    }),
    total_under18: prefectureColumn(book, 'total_under18', {
      width: 15,
      format: countFormat(book, 'insured'),
    }),
    total_income_heads: prefectureColumn(book, 'total_income_heads', {
      width: 15,
      format: countFormat(book, 'insured'),
    }),
    total_reductions: prefectureColumn(book, 'total_reductions', { width: 17 }),
    total_assets: prefectureColumn(book, 'total_assets', { width: 19 }),
    weight_total: prefectureColumn(book, 'weight_total'),
  };
}

/** Of β and the national income one is given, and the other follows from it. */
function givenOr(id: 'beta' | 'national_income_per_insured', result: SegmentResult, at: At): string {
  const { segment } = result;
  const beta = ofSegment('given_beta', segment);
  const national = ofSegment('given_national_income', segment);
  const places: Readonly<Record<string, string>> = {
    beta,
    national_income_per_insured: national,
    ...(hasAdults(result) && { insured: at('total_income_heads') }),
  };
  const made = plainFormula(id, (one) => places[one] ?? at(one));
  return `IF(${beta}="",${id === 'beta' ? `${made},${beta}` : `${national},${made}`})`;
}
