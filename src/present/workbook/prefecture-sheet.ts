import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { PrefecturePremium, SegmentResult } from '../../domain/result.js';
import { fixedCell, fixedRange } from './address.js';
import { type Book, block, inputRows, ofSegment, prefectureRow, segmentInputs } from './book.js';
import { type Content, given, live, number, percent, text } from './cells.js';
import { gapFormula, halfGapFormula, noneUnsure, roundedFormula, sureFormula } from './formulas.js';
import { type At, bodyRow, type ColumnCells, columnModels, gridColumns, headerRow } from './grid.js';
import { checkHighlights } from './highlights.js';
import { headsFormat } from './inputs-sheet.js';
import type { RateGaps, SegmentJudgement } from './judgement.js';
import type { DefinedName } from './model.js';
import type { NamedSheet } from './parameters-sheet.js';
import { amountFormula, ratesCondition } from './rates-sheet.js';
import { formats } from './styles.js';
import { totalsTableRows } from './totals.js';

/** A segment for the whole prefecture. */
interface PrefectureLine {
  readonly result: SegmentResult;
  readonly judged: SegmentJudgement;
  readonly segment: number;
}

type Cells = Readonly<Record<string, ColumnCells<PrefectureLine>>>;

/** `prefecture`: pots, coefficients and 都道府県標準保険料率 by segment, and the levies of all segments by municipality. */
export function prefectureSheet(book: Book): NamedSheet {
  const { frames, language, result, judgement } = book;
  const columns = gridColumns('prefecture', frames.prefecture.ids, language, {
    ...keyCells(book),
    ...potCells(book),
    ...coefficientCells(book),
    ...levyTotalCells(book),
    ...apportionmentCells(book),
    ...premiumCells(book),
    ...exactCells(book),
    ...checkCells(book),
  });
  const lines = result.segments.map((segment, index) =>
    bodyRow(
      columns,
      { result: segment, judged: judgement.segments[index]!, segment: index },
      prefectureRow(index),
    ),
  );
  const totals = totalsTableRows(book, lines.length + 5);
  const checks = ['levy_check', 'rates_check'].filter(frames.prefecture.has);
  return {
    sheet: {
      name: frames.prefecture.sheet,
      columns: columnModels(columns),
      rows: [headerRow(columns), ...lines, { cells: [] }, ...totals.rows],
      rowHeight: 18,
      frozen: { rows: 1, columns: 2 },
      print: {
        titleRows: 1,
        header: book.title,
        area: `$A$1:$${frames.prefecture.letter('per_adult_surcharge')}$${totals.lastRow}`,
      },
      highlights: [
        ...checks.flatMap((id) => {
          const letter = frames.prefecture.letter(id);
          return checkHighlights(book, [`${letter}2:${letter}${lines.length + 1}`]);
        }),
        ...checkHighlights(book, [totals.checks]),
      ],
    },
    names: result.segments.flatMap(({ segment }, index) => segmentNames(book, segment, index)),
  };
}

/** What formulas elsewhere call the cells of a segment. */
const named = {
  levy_base: 'levy_base',
  beta: 'beta',
  gamma: 'gamma',
  total_insured: 'insured',
  total_income: 'income',
  national_income: 'national_income_per_insured',
  total_households: 'total_households',
  total_assets: 'total_assets',
  missing_units: 'missing_units',
  part_unit: 'part_unit',
  cutoff_gap: 'cutoff_gap',
  inexact: 'inexact',
} as const;

function segmentNames(
  { frames }: Book,
  segment: Parameters<typeof ofSegment>[1],
  index: number,
): DefinedName[] {
  return Object.entries(named)
    .filter(([, id]) => frames.prefecture.has(id))
    .map(([name, id]) => ({
      name: ofSegment(name, segment),
      range: fixedCell(frames.prefecture, id, prefectureRow(index)),
    }));
}

function keyCells({ result, word }: Book): Cells {
  return {
    fiscal_year: {
      width: 9,
      format: formats.general,
      cell: () => given(text(formatFiscalYear(result.fiscalYear))),
    },
    segment: {
      width: 11,
      format: formats.general,
      cell: ({ result: { segment } }) => given(text(word(segment))),
    },
  };
}

function potCells(book: Book): Cells {
  return {
    required_total: {
      width: 19,
      format: formats.yen,
      cell: ({ result }, at) =>
        live(`${at('levy_base')}+${at('own_total')}`, number(result.pot.requiredTotal)),
    },
    levy_base: {
      width: 19,
      format: formats.yen,
      cell: ({ result: { segment, pot } }, at) => {
        const [base, required] = [
          ofSegment('given_levy_base', segment),
          ofSegment('given_required_total', segment),
        ];
        const formula = `IF(${required}="",${base}+${at('pooled_total')},${required}-${at('own_total')})`;
        return live(formula, number(pot.levyBase));
      },
    },
    pooled_total: {
      width: 17,
      format: formats.yen,
      cell: ({ result: { pot } }, at) =>
        live(`SUMIF(adjustment_segments,${at('segment')},adjustment_pooled)`, number(pot.pooledTotal)),
    },
    own_total: {
      width: 17,
      format: formats.yen,
      cell: ({ result: { pot }, segment }) =>
        live(`SUM(${block(book, 'levy', 'adjustment', segment)})`, number(pot.ownTotal)),
    },
  };
}

function coefficientCells(book: Book): Cells {
  return {
    alpha: {
      width: 17,
      format: formats.ratio,
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
      format: headsFormat(book),
      cell: (line) => totalOf(book, line, 'insured', 'heads'),
    },
    income: { width: 22, format: formats.yen, cell: (line) => totalOf(book, line, 'income', 'income') },
    total_households: {
      width: 15,
      format: headsFormat(book),
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

function levyTotalCells(book: Book): Cells {
  return {
    base_levy_total: {
      width: 19,
      format: formats.yen,
      cell: ({ result, segment }) =>
        live(`SUM(${block(book, 'levy', 'base_levy', segment)})`, number(result.baseLevyTotal)),
    },
    residue: {
      width: 12,
      format: formats.yen,
      cell: ({ result }, at) => live(`${at('levy_base')}-${at('base_levy_total')}`, number(result.residue)),
    },
    levy_total: {
      width: 19,
      format: formats.yen,
      cell: ({ result, segment }) =>
        live(`SUM(${block(book, 'levy', 'levy', segment)})`, number(result.levyTotal)),
    },
  };
}

function apportionmentCells(book: Book): Cells {
  return {
    whole_units: {
      width: 18,
      format: formats.yen,
      cell: ({ judged }, at) => live(`INT(${at('levy_base')}/levy_unit)`, number(judged.wholeUnits)),
    },
    missing_units: {
      width: 11,
      format: formats.yen,
      cell: ({ judged, segment }, at) => {
        const floors = block(book, 'levy', 'floor_units', segment);
        return live(`${at('whole_units')}-SUM(${floors})`, number(judged.missingUnits));
      },
    },
    part_unit: {
      width: 11,
      format: formats.yen,
      cell: ({ judged }, at) =>
        live(`${at('levy_base')}-${at('whole_units')}*levy_unit`, number(judged.partUnit)),
    },
    cutoff_gap: {
      width: 14,
      format: '0.0000000000;[Red]"△"0.0000000000',
      cell: (line, at) => live(cutoffGap(book, line, at), number(line.judged.cutoffGap)),
    },
    inexact: {
      width: 10,
      format: '0',
      cell: ({ result: { segment }, judged }, at) => {
        const unsure = `SUMPRODUCT((adjustment_segments=${at('segment')})*(adjustment_checks=${book.quoted('unsure')}))`;
        const large = `IF(ABS(${at('levy_base')})<1E15,0,1)`;
        return live(`${ofSegment('long_numbers', segment)}+${unsure}+${large}`, number(judged.inexact));
      },
    },
  };
}

/** How far apart the remainders on both sides of a cut-off stay when errors are taken off; 1 without a cut-off. */
function cutoffGap(book: Book, { segment }: PrefectureLine, at: At): string {
  const [rank, rest, bound] = ['rank', 'remainder', 'error_bound'].map((id) =>
    block(book, 'levy', id, segment),
  );
  const behind = (last: string) =>
    `1-SUMPRODUCT(MAX((${rank}<=${last})*(1-${rest}+${bound})))-SUMPRODUCT(MAX((${rank}>${last})*(${rest}+${bound})))`;
  const missing = at('missing_units');
  const second = `IF(OR(${at('part_unit')}=0,${missing}+2>ROWS(${rank})),1,${behind(`${missing}+1`)})`;
  return `MIN(IF(${missing}<1,1,${behind(missing)}),${second})`;
}

function premiumCells(book: Book): Cells {
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
    premium_requirement: when(19, formats.yen, ({ premiumRequirement }, { segment }) =>
      live(`SUM(${block(book, 'rates', 'premium_requirement', segment)})`, number(premiumRequirement)),
    ),
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

function exactCells(book: Book): Cells {
  const exact = (
    cell: (premium: PrefecturePremium, line: PrefectureLine, at: At) => Content | null,
    format: string = formats.exact,
    width = 18,
  ): ColumnCells<PrefectureLine> => ({
    width,
    format,
    cell: (line, at) => line.result.premium && cell(line.result.premium, line, at),
  });
  const perHead = (at: At) => `${at('levied_total_exact')}/(1+${at('beta')})/${at('insured')}`;
  return {
    total_under18: {
      width: 15,
      format: headsFormat(book),
      cell: ({ result }) => {
        const id = segmentInputs(book, result).under18;
        const { under18 } = result.totals;
        return under18 && id !== undefined
          ? live(`SUM(${fixedRange(book.frames.inputs, id, inputRows(book))})`, number(under18))
          : null;
      },
    },
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
          `${at('levied_total_exact')}*${at('beta')}/(1+${at('beta')})/${at('income')}*100`,
          number(percent(rates.incomeRate.exact)),
        ),
      '0.0000000000;[Red]"△"0.0000000000',
    ),
    per_insured_exact: exact(({ rates: { perInsured, adult } }, _, at) => {
      if (!adult) return live(perHead(at), number(perInsured.exact));
      const everybody = `(${at('insured')}+${at('total_under18')})`;
      return live(`${at('adult_total_exact')}*${at('insured')}/${everybody}`, number(perInsured.exact));
    }),
    adult_total_exact: exact(
      ({ rates: { adult } }, _, at) => adult && live(perHead(at), number(adult.total.exact)),
    ),
    adult_total: exact(
      ({ rates: { adult } }, _, at) =>
        adult && live(amountFormula(book, at('adult_total_exact')), number(adult.total.published)),
      formats.yen,
      12,
    ),
    ...gapCells(book),
  };
}

function gapCells(book: Book): Cells {
  const gap = (
    formula: (at: At) => string,
    value: (gaps: RateGaps) => RateGaps[keyof RateGaps],
  ): ColumnCells<PrefectureLine> => ({
    width: 11,
    format: formats.tiny,
    cell: ({ judged }, at) => judged.prefecture && live(formula(at), number(value(judged.prefecture))),
  });
  const amount = (id: string) => (at: At) => gapFormula(book, 'amount_rounding', at(id), '/amount_unit');
  return {
    levied_total_gap: gap(
      (at) => halfGapFormula(at('levied_total_exact')),
      ({ leviedTotal }) => leviedTotal,
    ),
    income_rate_gap: gap(
      (at) => gapFormula(book, 'income_rate_rounding', at('income_rate_exact'), '*100'),
      ({ incomeRate }) => incomeRate,
    ),
    per_insured_gap: gap(amount('per_insured_exact'), ({ perInsured }) => perInsured),
    adult_total_gap: gap(amount('adult_total_exact'), ({ adultTotal }) => adultTotal),
  };
}

function checkCells(book: Book): Cells {
  const { word, frames } = book;
  const verdict = (isSure: boolean) => text(word(isSure ? 'sure' : 'unsure'));
  return {
    levy_check: {
      width: 11,
      format: formats.general,
      cell: ({ judged, segment }) => {
        const rows = block(book, 'levy', 'check', segment);
        return live(sureFormula(book, noneUnsure(book, [rows])), verdict(judged.leviesSure));
      },
    },
    rates_check: {
      width: 11,
      format: formats.general,
      cell: ({ judged, segment }, at) => {
        const rows = noneUnsure(book, [block(book, 'rates', 'check', segment)]);
        const condition = `AND(${rows},${ratesCondition(frames.prefecture.ids, at)})`;
        return live(sureFormula(book, condition), verdict(judged.ratesSure === true));
      },
    },
  };
}

/** The checks of all segments, for the check of the whole workbook. */
export function segmentChecks({ frames, result }: Book): string[] {
  const rows = { first: prefectureRow(0), last: prefectureRow(result.segments.length - 1) };
  return ['levy_check', 'rates_check']
    .filter(frames.prefecture.has)
    .map((id) => fixedRange(frames.prefecture, id, rows));
}
