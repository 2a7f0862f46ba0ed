import type { PremiumRates, SegmentResult } from '../../../domain/result.js';
import { cellOn } from '../address.js';
import { type Book, inputRow, ofSegment, segmentInputs } from '../book.js';
import { type Content, live, number, percent } from '../cells.js';
import type { At, ColumnCells } from '../grid.js';
import { hasAdults, hasAssets, hasHouseholds } from '../methods.js';
import { formats } from '../styles.js';
import { levyCell, ofMethod, type RateCells, type RateLine } from './line.js';
import { amountFormula, whereExact } from './published.js';

export function exactCells(book: Book): RateCells {
  return { ...leviedTotal(), ...partCells(book), adult_total: adultTotal(book) };
}

function leviedTotal(): RateCells {
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
  };
}

/** The parts T_i ÷ D_i × weight ÷ total that are rounded to the published figures. */
function partCells(book: Book): RateCells {
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
  };
}

function adultTotal(book: Book): ColumnCells<RateLine> {
  return ofMethod(
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
  );
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

function incomePart(result: SegmentResult): string {
  const { segment } = result;
  const weight = hasAssets(result) ? `*${ofSegment('income_weight', segment)}` : '';
  return `${ofSegment('beta', segment)}${weight}/${ofSegment('total_income', segment)}*100`;
}

function assetPart({ segment }: SegmentResult): string {
  const weight = `(1-${ofSegment('income_weight', segment)})`;
  return `${ofSegment('beta', segment)}*${weight}/${ofSegment('total_assets', segment)}*100`;
}

function headPart(result: SegmentResult): string {
  const { segment } = result;
  const weight = hasHouseholds(result) ? ofSegment('per_insured_weight', segment) : '1';
  return `${weight}/${ofSegment('total_insured', segment)}`;
}

function householdPart({ segment }: SegmentResult): string {
  return `(1-${ofSegment('per_insured_weight', segment)})/${ofSegment('total_households', segment)}`;
}
