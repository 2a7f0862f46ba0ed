import { formatFiscalYear } from '../../domain/fiscal-year.js';
import { sum } from '../../domain/rational.js';
import type { MunicipalPremium, PremiumRates, SegmentResult, SegmentRow } from '../../domain/result.js';
import { cellOn, localRange } from './address.js';
import { type Book, blockRows, hasRates, inputRow, ofSegment, segmentInputs } from './book.js';
import { type Content, given, live, number, percent, text } from './cells.js';
import { gapFormula, halfGapFormula, roundedFormula, sureFormula } from './formulas.js';
import {
  type At,
  bodyRow,
  type ColumnCells,
  columnModels,
  gridColumns,
  headerRow,
  totalRow,
} from './grid.js';
import { checkHighlights } from './highlights.js';
import { rateId } from './input-columns.js';
import { quotientMargin, type RateGaps, type RowJudgement } from './judgement.js';
import type { RowModel, SheetModel } from './model.js';
import { drawnFormula, drawnYears } from './series.js';
import { formats, style } from './styles.js';

/** A municipality in a segment. */
interface RateLine {
  readonly result: SegmentResult;
  readonly row: SegmentRow;
  readonly premium: MunicipalPremium;
  readonly judged: RowJudgement;
  readonly gaps: RateGaps;
  /** Place of the municipality, and the line of the sheet. */
  readonly at: number;
  readonly line: number;
}

type Cells = Readonly<Record<string, ColumnCells<RateLine>>>;

/** `rates`: from d_i to 市町村標準保険料率, in the same rows as the levies. */
export function ratesSheet(book: Book): SheetModel {
  const { frames, language, result, case: kase } = book;
  const columns = gridColumns('premium-rates', frames.rates.ids, language, {
    ...keyCells(book),
    ...requirementCells(book),
    ...publishedCells(book),
    ...exactCells(book),
    ...gapCells(book),
  });
  const terms = kase.premium;
  const blocks = terms ? result.segments.flatMap((_, index) => segmentRows(book, columns, index)) : [];
  const check = frames.rates.letter('check');
  const lastRow = blocks.length + 1;
  return {
    name: frames.rates.sheet,
    columns: columnModels(columns),
    rows: [headerRow(columns), ...blocks, ...(hasRates(result) ? [] : [noRates(book)])],
    rowHeight: 18,
    frozen: { rows: 1, columns: 4 },
    print: {
      titleRows: 1,
      header: book.title,
      area: `$A$1:$${frames.rates.letter('per_adult_surcharge')}$${Math.max(2, lastRow)}`,
      breaks: terms ? book.breaks : [],
    },
    highlights: terms ? checkHighlights(book, [`${check}2:${check}${lastRow}`]) : [],
  };
}

function noRates({ language }: Book): RowModel {
  const why = {
    en: 'This case asks for levies only (premium: none).',
    ja: 'この事例は納付金のみを算定しています（premium: none）。',
  };
  return { cells: [{ value: text(why[language]), style: style('label') }] };
}

function segmentRows(
  book: Book,
  columns: ReturnType<typeof gridColumns<RateLine>>,
  index: number,
): RowModel[] {
  const { result, judgement } = book;
  const segment = result.segments[index]!;
  const { first, last } = blockRows(book, index);
  const lines = segment.rows.map((row, at) => {
    const judged = judgement.segments[index]!.rows[at]!;
    const line = {
      result: segment,
      row,
      premium: row.premium!,
      judged,
      gaps: judged.rates!,
      at,
      line: first + at,
    };
    return bodyRow(columns, line, first + at);
  });
  return [...lines, totalRow(columns, totals(book, segment, first, last))];
}

/** The same row on the sheet of levies. */
function levyCell({ frames }: Book, id: string, line: number): string {
  return cellOn(frames.levy, id, line);
}

function keyCells(book: Book): Cells {
  const { result, word } = book;
  return {
    fiscal_year: {
      width: 7,
      format: formats.general,
      cell: () => given(text(formatFiscalYear(result.fiscalYear))),
    },
    municipality_code: {
      width: 10,
      format: formats.general,
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
      cell: ({ result: { segment } }) => given(text(word(segment))),
    },
  };
}

function requirementCells(book: Book): Cells {
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

function publishedCells(book: Book): Cells {
  const rate = (from: string, value: (rates: PremiumRates) => PremiumRates['assetRate']) => ({
    width: 11,
    format: formats.published,
    cell: ({ premium: { rates } }: RateLine, at: At) => {
      const published = rates && value(rates);
      return whereExact(
        at(from),
        roundedFormula(book, 'income_rate_rounding', at(from), 2),
        published && number(percent(published.published)),
      );
    },
  });
  const amount = (from: string, value: (rates: PremiumRates) => bigint | null) => ({
    width: 11,
    format: formats.yen,
    cell: ({ premium: { rates } }: RateLine, at: At) =>
      whereExact(at(from), amountFormula(book, at(from)), rates && number(value(rates))),
  });
  const { ids } = book.frames.rates;
  const absent = { width: 11, format: formats.yen, cell: () => null };
  return {
    income_rate_percent: rate('income_rate_exact', ({ incomeRate }) => incomeRate),
    asset_rate_percent: ids.includes('asset_rate_exact')
      ? ofMethod(
          rate('asset_rate_exact', ({ assetRate }) => assetRate),
          hasAssets,
        )
      : absent,
    per_insured: amount('per_insured_exact', ({ perInsured }) => perInsured.published),
    per_household: ids.includes('per_household_exact')
      ? ofMethod(
          amount('per_household_exact', ({ perHousehold }) => perHousehold?.published ?? null),
          hasHouseholds,
        )
      : absent,
    per_adult_surcharge: ids.includes('adult_total')
      ? ofMethod(
          {
            width: 11,
            format: formats.yen,
            cell: ({ premium: { rates } }, at) =>
              whereExact(
                at('adult_total'),
                `${at('adult_total')}-${at('per_insured')}`,
                rates && number(rates.adult?.surcharge ?? null),
              ),
          },
          hasAdults,
        )
      : absent,
  };
}

/** An amount by the rounding and unit of the case. */
export function amountFormula(book: Book, cell: string): string {
  return `${roundedFormula(book, 'amount_rounding', `${cell}/amount_unit`)}*amount_unit`;
}

function whereExact(cell: string, formula: string, value: Content['value']): Content {
  return live(`IF(${cell}="","",${formula})`, value);
}

const hasAssets = ({ totals }: SegmentResult) => totals.assets !== null;
const hasHouseholds = ({ totals }: SegmentResult) => totals.households !== null;
const hasAdults = ({ totals }: SegmentResult) => totals.under18 !== null;

/** A column that is empty in segments that do not have it. */
function ofMethod(
  cells: ColumnCells<RateLine>,
  applies: (segment: SegmentResult) => boolean,
): ColumnCells<RateLine> {
  return { ...cells, cell: (line, at) => (applies(line.result) ? cells.cell(line, at) : null) };
}

function exactCells(book: Book): Cells {
  const exact = (
    part: (segment: SegmentResult) => string,
    value: (rates: PremiumRates) => Content['value'],
  ): ColumnCells<RateLine> => ({
    width: 17,
    format: '#,##0.00000000;[Red]"△"#,##0.00000000',
    cell: ({ result, premium: { rates }, line }, at) => {
      const without = `OR(${levyCell(book, 'insured', line)}+${levyCell(book, 'income', line)}=0,${at('split_divisor')}=0)`;
      const formula = `IF(${without},"",${at('levied_total_exact')}/${at('split_divisor')}*${part(result)})`;
      return live(formula, rates && value(rates));
    },
  });
  return {
    levied_total_exact: {
      width: 21,
      format: formats.exact,
      cell: ({ premium }, at) =>
        live(
          `IF(N(${at('collection_rate')})=0,0,${at('premium_requirement')}/(${at('collection_rate')}/100))`,
          number(premium.leviedTotal),
        ),
    },
    split_divisor: {
      width: 17,
      format: formats.ratio,
      cell: ({ result: { segment }, premium, line }) => {
        const [ability, benefit] = [
          levyCell(book, 'ability_share', line),
          levyCell(book, 'benefit_share', line),
        ];
        return live(`${ofSegment('beta', segment)}*${ability}+${benefit}`, number(premium.splitDivisor));
      },
    },
    income_rate_exact: exact(incomePart, ({ incomeRate }) => number(percent(incomeRate.exact))),
    asset_rate_exact: ofMethod(
      exact(assetPart, ({ assetRate }) => number(percent(assetRate?.exact ?? null))),
      hasAssets,
    ),
    per_insured_exact: {
      width: 17,
      format: formats.exact,
      cell: (line, at) =>
        perInsuredExact(
          book,
          exact(headPart, (rates) => number(rates.perInsured.exact)),
          line,
          at,
        ),
    },
    per_household_exact: ofMethod(
      exact(householdPart, ({ perHousehold }) => number(perHousehold?.exact ?? null)),
      hasHouseholds,
    ),
    adult_total_exact: ofMethod(
      exact(headPart, ({ adult }) => number(adult?.total.exact ?? null)),
      hasAdults,
    ),
    adult_total: ofMethod(
      {
        width: 12,
        format: formats.yen,
        cell: ({ premium: { rates } }, at) =>
          whereExact(
            at('adult_total_exact'),
            amountFormula(book, at('adult_total_exact')),
            rates && number(rates.adult?.total.published ?? null),
          ),
      },
      hasAdults,
    ),
  };
}

/** In 子ども what follows the formula is the adult total; all insured pay the part that N has in N + u. */
function perInsuredExact(book: Book, plain: ColumnCells<RateLine>, line: RateLine, at: At): Content | null {
  if (!hasAdults(line.result)) return plain.cell(line, at);
  const { rates } = line.premium;
  const heads = levyCell(book, 'insured', line.line);
  const under18 = cellOn(
    book.frames.inputs,
    segmentInputs(book, line.result).under18 ?? '',
    inputRow(line.at),
  );
  const adults = at('adult_total_exact');
  const formula = `IF(${adults}="","",IF(${heads}+${under18}=0,${adults},${adults}*${heads}/(${heads}+${under18})))`;
  return live(formula, rates && number(rates.perInsured.exact));
}

function incomePart({ segment, method }: SegmentResult): string {
  const weight = method === 'four' ? `*${ofSegment('income_weight', segment)}` : '';
  return `${ofSegment('beta', segment)}${weight}/${ofSegment('total_income', segment)}*100`;
}

function assetPart({ segment }: SegmentResult): string {
  const weight = `(1-${ofSegment('income_weight', segment)})`;
  return `${ofSegment('beta', segment)}*${weight}/${ofSegment('total_assets', segment)}*100`;
}

function headPart({ segment, method }: SegmentResult): string {
  const weight = method === 'two' ? '1' : ofSegment('per_insured_weight', segment);
  return `${weight}/${ofSegment('total_insured', segment)}`;
}

function householdPart({ segment }: SegmentResult): string {
  return `(1-${ofSegment('per_insured_weight', segment)})/${ofSegment('total_households', segment)}`;
}

function gapCells(book: Book): Cells {
  const { word } = book;
  const gap = (
    formula: (at: At) => string,
    value: (gaps: RateGaps) => RateGaps[keyof RateGaps],
  ): ColumnCells<RateLine> => ({
    width: 11,
    format: formats.tiny,
    cell: ({ gaps }, at) => live(formula(at), number(value(gaps))),
  });
  const rate = (id: string) => (at: At) => gapFormula(book, 'income_rate_rounding', at(id), '*100');
  const amount = (id: string) => (at: At) => gapFormula(book, 'amount_rounding', at(id), '/amount_unit');
  return {
    levied_total_gap: gap(
      (at) => halfGapFormula(at('levied_total_exact')),
      ({ leviedTotal }) => leviedTotal,
    ),
    income_rate_gap: gap(rate('income_rate_exact'), ({ incomeRate }) => incomeRate),
    asset_rate_gap: gap(rate('asset_rate_exact'), ({ assetRate }) => assetRate),
    per_insured_gap: gap(amount('per_insured_exact'), ({ perInsured }) => perInsured),
    per_household_gap: gap(amount('per_household_exact'), ({ perHousehold }) => perHousehold),
    adult_total_gap: gap(amount('adult_total_exact'), ({ adultTotal }) => adultTotal),
    check: {
      width: 10,
      format: formats.general,
      cell: ({ judged, line }, at) => {
        const levy = `${levyCell(book, 'check', line)}=${book.quoted('sure')}`;
        const formula = sureFormula(book, `AND(${levy},${ratesCondition(book.frames.rates.ids, at)})`);
        return live(formula, text(word(judged.ratesSure ? 'sure' : 'unsure')));
      },
    },
  };
}

/** Every rate and amount is far enough from where its rounding changes. */
export function ratesCondition(ids: readonly string[], at: At): string {
  const gaps = ids.filter((id) => id.endsWith('_gap') && id !== 'levied_total_gap' && id !== 'cutoff_gap');
  return `MIN(${gaps.map(at).join(',')})>check_rate_margin,${at('levied_total_gap')}>${quotientMargin}`;
}

function totals(
  book: Book,
  segment: SegmentResult,
  first: number,
  last: number,
): Readonly<Record<string, Content | undefined>> {
  const { frames, language, word, result } = book;
  const total = (id: string, value: Parameters<typeof number>[0]) => ({
    [id]: live(`SUM(${localRange(frames.rates.letter(id), { first, last })})`, number(value)),
  });
  const premiums = segment.rows.map(({ premium }) => premium!);
  const adjustments = premiums.reduce((all, { premiumAdjustment }) => all + premiumAdjustment, 0n);
  const requirements = premiums.reduce((all, { premiumRequirement }) => all + premiumRequirement, 0n);
  const exact = sum(premiums.map(({ leviedTotal }) => leviedTotal));
  const exactCell = `${frames.rates.letter('levied_total_exact')}${last + 1}`;
  return {
    fiscal_year: given(text(formatFiscalYear(result.fiscalYear))),
    municipality_name: given(text(language === 'ja' ? '合計' : '合計 total')),
    segment: given(text(word(segment.segment))),
    ...total('levy', segment.levyTotal),
    ...total('premium_adjustment', adjustments),
    ...total('premium_requirement', requirements),
    levied_total: live(`ROUND(${exactCell},0)`, number(exact.roundToUnit(1n, 'half-up'))),
    ...total('levied_total_exact', exact),
  };
}
