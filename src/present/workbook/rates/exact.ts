import type { PremiumRates, SegmentResult } from '../../../domain/result.js';
import { type Book, ofSegment } from '../book.js';
import { type Content, live, number, percent } from '../cells.js';
import type { At, ColumnCells } from '../grid.js';
import { hasAdults, hasAssets, hasHouseholds } from '../methods.js';
import { formats } from '../styles.js';
import { levyCell, ofMethod, type RateCells, type RateLine } from './line.js';
import { whereExact } from './published.js';
import { adultRoundedCells, leviedTotalCells, partFormat } from './steps.js';

export function exactCells(book: Book): RateCells {
  return { ...leviedTotalCells<RateLine>(({ premium }) => premium.leviedTotal), ...partCells(book) };
}

/** The parts T_i ÷ D_i × weight ÷ total that are rounded to the published figures. */
function partCells(book: Book): RateCells {
  const exact = (
    part: (segment: SegmentResult) => string,
    value: (rates: PremiumRates) => Content['value'],
  ): ColumnCells<RateLine> => ({
    width: 17,
    format: partFormat,
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
        hasAdults(line.result)
          ? perEverybody(book, line, at)
          : exact(headPart, (rates) => number(rates.perInsured.exact)).cell(line, at),
    },
    per_household_exact: ofMethod(
      exact(householdPart, ({ perHousehold }) => number(perHousehold?.exact ?? null)),
      hasHouseholds,
    ),
    ...adultCells(book, exact),
  };
}

type Exact = (
  part: (segment: SegmentResult) => string,
  value: (rates: PremiumRates) => Content['value'],
) => ColumnCells<RateLine>;

/** 子ども: 均等割総額, and what of it an adult pays. */
function adultCells(book: Book, exact: Exact): RateCells {
  const heads = ({ line }: RateLine) => levyCell(book, 'insured', line);
  const total = exact(headPart, ({ adult }) => number(adult?.perInsuredTotal ?? null));
  const rounded = adultRoundedCells<RateLine>(book, ({ premium: { rates } }) => rates?.adult ?? null);
  const perAdult = exact(headPart, ({ adult }) => number(adult?.total.exact ?? null));
  return {
    per_insured_total: ofMethod(
      {
        ...total,
        format: formats.exact,
        cell: (line, at) => ofAdults(total.cell(line, at), (made) => `${made}*${heads(line)}`),
      },
      hasAdults,
    ),
    // Where nobody is of 18 and over there is nobody to divide by: what the formula gives for one.
    adult_total_exact: ofMethod(
      {
        ...perAdult,
        format: formats.exact,
        cell: (line, at) =>
          ofAdults(
            perAdult.cell(line, at),
            (made) =>
              `IF(${heads(line)}=0,${made},(${at('per_insured_total')}-${reductions(book, line)})/${heads(line)})`,
          ),
      },
      hasAdults,
    ),
    adult_surcharge_exact: ofMethod(rounded.adult_surcharge_exact, hasAdults),
    adult_total: ofMethod(rounded.adult_total, hasAdults),
  };
}

/** The formula of a cell, which is `IF(without,"",made)`, with what is made of it. */
function ofAdults(cell: Content | null, by: (made: string) => string): Content | null {
  if (!cell?.formula) return cell;
  const at = cell.formula.indexOf(',"",') + 4;
  return { ...cell, formula: `${cell.formula.slice(0, at)}${by(cell.formula.slice(at, -1))})` };
}

export function reductions(book: Book, { line, result }: Pick<RateLine, 'line' | 'result'>): string {
  return result.totals.childReductions ? levyCell(book, 'child_reductions', line) : '0';
}

/** 均等割総額 between all insured; without any what an adult would pay. */
function perEverybody(book: Book, { line, premium: { rates } }: RateLine, at: At): Content {
  const everybody = levyCell(book, 'income_heads', line);
  const formula = `IF(${everybody}=0,${at('adult_total_exact')},${at('per_insured_total')}/${everybody})`;
  return whereExact(at('per_insured_total'), formula, rates && number(rates.perInsured.exact));
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
