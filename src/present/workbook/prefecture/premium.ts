import type { PrefecturePremium } from '../../../domain/result.js';
import { type Book, block } from '../book.js';
import { type Content, live, number, percent } from '../cells.js';
import { roundedFormula } from '../formulas.js';
import type { At, ColumnCells } from '../grid.js';
import { hasAdults } from '../methods.js';
import { gapCells } from '../rates/gaps.js';
import { adultTotalFormula, amountFormula } from '../rates/published.js';
import { prefectureColumn } from '../recorded.js';
import { formats } from '../styles.js';
import type { PrefectureCells, PrefectureLine } from './line.js';

export function premiumCells(book: Book): PrefectureCells {
  const { frames } = book;
  const has = (id: string) => frames.prefecture.has(id);
  const when = (
    width: number,
    format: string,
    cell: (premium: PrefecturePremium, line: PrefectureLine, at: At) => Content | null,
  ) => ({
    width,
    format,
    cell: (line: PrefectureLine, at: At) => line.result.premium && cell(line.result.premium, line, at),
  });
  return {
    premium_requirement: prefectureColumn(book, 'premium_requirement', { width: 19 }),
    collection_rate: when(12, formats.percent, ({ collectionRate }, _, at) => {
      const made = `IF(${at('levied_total_exact')}=0,"",${at('premium_requirement')}/${at('levied_total_exact')}*100)`;
      return live(`IF(prefecture_rate<>"",prefecture_rate,${made})`, number(percent(collectionRate)));
    }),
    levied_total: when(19, formats.yen, ({ leviedTotal }, _, at) =>
      live(`ROUND(${at('levied_total_exact')},0)`, number(leviedTotal.roundToUnit(1n, 'half-up'))),
    ),
    income_rate_percent: when(11, formats.published, ({ rates }, _, at) =>
      live(
        roundedFormula(book, 'income_rate_rounding', at('income_rate_exact'), 2),
        number(percent(rates.incomeRate.published)),
      ),
    ),
    per_insured: when(11, formats.yen, ({ rates }, _, at) =>
      live(amountFormula(book, at('per_insured_exact')), number(rates.perInsured.published)),
    ),
    per_adult_surcharge: when(11, formats.yen, ({ rates: { adult } }, _, at) =>
      adult && has('adult_total')
        ? live(`${at('adult_total')}-${at('per_insured')}`, number(adult.surcharge))
        : null,
    ),
  };
}

export function exactCells(book: Book): PrefectureCells {
  const exact = (
    cell: (premium: PrefecturePremium, line: PrefectureLine, at: At) => Content | null,
    format: string = formats.exact,
    width = 18,
  ): ColumnCells<PrefectureLine> => ({
    width,
    format,
    cell: (line, at) => line.result.premium && cell(line.result.premium, line, at),
  });
  const perPart = (at: At) => `${at('levied_total_exact')}/(1+${at('beta_prefecture')})`;
  return {
    levied_total_exact: exact(
      ({ leviedTotal }, { segment }, at) => {
        const all = `SUM(${block(book, 'rates', 'levied_total_exact', segment)})`;
        const formula = `IF(prefecture_rate<>"",${at('premium_requirement')}/(prefecture_rate/100),${all})`;
        return live(formula, number(leviedTotal));
      },
      formats.exact,
      21,
    ),
    income_rate_exact: exact(
      ({ rates }, _, at) =>
        live(
          `${at('levied_total_exact')}*${at('beta_prefecture')}/(1+${at('beta_prefecture')})/${at('income')}*100`,
          number(percent(rates.incomeRate.exact)),
        ),
      '0.0000000000;[Red]"△"0.0000000000',
    ),
    per_insured_exact: exact(({ rates: { perInsured, adult } }, _, at) =>
      live(
        adult ? `${at('per_insured_total')}/${at('total_income_heads')}` : `${perPart(at)}/${at('insured')}`,
        number(perInsured.exact),
      ),
    ),
    per_insured_total: exact(
      ({ rates: { adult } }, _, at) => adult && live(perPart(at), number(adult.perInsuredTotal)),
    ),
    adult_total_exact: exact(({ rates: { adult } }, { result }, at) => {
      const reductions = result.totals.childReductions ? `-${at('total_reductions')}` : '';
      const formula = `(${at('per_insured_total')}${reductions})/${at('insured')}`;
      return adult && live(formula, number(adult.total.exact));
    }),
    adult_surcharge_exact: exact(
      ({ rates: { adult } }, _, at) =>
        adult && live(`${at('adult_total_exact')}-${at('per_insured_exact')}`, number(adult.surchargeExact)),
    ),
    adult_total: exact(
      ({ rates: { adult } }, _, at) =>
        adult && live(adultTotalFormula(book, at), number(adult.total.published)),
      formats.yen,
      12,
    ),
    ...ownGapCells(book),
    rate_faults: rateFaults(book),
  };
}

function ownGapCells(book: Book): PrefectureCells {
  const { adult_total_gap: adults, ...others } = gapCells<PrefectureLine>(
    book,
    ({ judged }) => judged.prefecture,
  );
  return {
    ...others,
    adult_total_gap: {
      ...adults!,
      cell: (line, at) => (hasAdults(line.result) ? adults!.cell(line, at) : null),
    },
  };
}

function rateFaults(book: Book): ColumnCells<PrefectureLine> {
  return {
    width: 11,
    format: formats.whole,
    cell: ({ segment }) => {
      const rows = `SUM(${block(book, 'rates', 'input_faults', segment)})`;
      return live(`${rows}+rate_setting_faults`, number(0));
    },
  };
}
