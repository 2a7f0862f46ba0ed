import type { MeasuredName } from '../../../domain/case.js';
import type { SegmentResult } from '../../../domain/result.js';
import { fixedRange } from '../address.js';
import { type Book, inputRows, ofSegment, segmentInputs } from '../book.js';
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
    beta_prefecture: {
      width: 17,
      format: formats.ratio,
      cell: ({ result }, at) => {
        const given = ofSegment('given_national_income', result.segment);
        const heads = hasAdults(result) ? at('total_income_heads') : at('insured');
        const formula = `IF(${given}="",${at('beta')},${at('income')}/${heads}/${given})`;
        return live(formula, number(result.prefectureIncomeCoefficient));
      },
    },
    income_per_insured: perInsuredCells(book, 'income'),
    assets_per_insured: perInsuredCells(book, 'assets'),
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

/** y_p: the mean over the years of what all have by all heads, or as it is given. */
function perInsuredCells(book: Book, name: MeasuredName): PrefectureCells[string] {
  return {
    width: 16,
    format: formats.exact,
    cell: ({ result }) => {
      const { incomePerInsured, assetsPerInsured } = result.totals;
      const found = name === 'income' ? incomePerInsured : assetsPerInsured;
      const years = segmentInputs(book, result).years[name];
      const all = (id: string) => `SUM(${fixedRange(book.frames.inputs, id, inputRows(book))})`;
      const formula = years
        ? `(${years.map(({ amount, heads }) => `${all(amount)}/${all(heads)}`).join('+')})/${years.length}`
        : ofSegment('given_prefecture_income', result.segment);
      return found && live(formula, number(found.value));
    },
  };
}

/** β and the national income: what is not given follows from the other. */
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
  return id === 'beta' ? `IF(${beta}="",${made},${beta})` : `IF(${national}="",${made},${national})`;
}
