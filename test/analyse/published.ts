import { audit } from '../../src/analyse/audit/audit.js';
import type { AuditOptions, AuditResult, SegmentAudit } from '../../src/analyse/audit/result.js';
import { decimal } from '../../src/domain/decimal.js';
import type { Finding } from '../../src/domain/finding.js';
import type { PublishedRates, PublishedRow, RateCell } from '../../src/domain/published-rates.js';
import { Rational } from '../../src/domain/rational.js';
import type { Segment } from '../../src/domain/segment.js';
import { loadPublishedRates } from '../../src/validate/audit/load.js';

/** The published tables in fixtures/official that have one set of constants. */
export const uniform = ['ibaraki_2method', 'miyagi', 'fukushima', 'osaka', 'yamaguchi_4'].map(
  (name) => `fixtures/official/r8_standard_rates_${name}.csv`,
);
export const ownMethods = 'fixtures/official/r8_own_method_rates_saitama.csv';

/** A published table that is fit to be audited. */
export async function ratesIn(path: string): Promise<PublishedRates> {
  const { rates, findings } = await loadPublishedRates(path);
  if (!rates) throw new Error(`${path}: ${JSON.stringify(findings satisfies readonly Finding[])}`);
  return rates;
}

/** 所得割率 in per cent, 均等割額, and where the method has them 平等割額 and 資産割率 in per cent. */
export type PlainRow = readonly [income: string, perInsured: string, perHousehold?: string, assets?: string];

/** A table by hand: rows are named A, B, C … */
export function table(rows: readonly PlainRow[], segment: Segment = 'medical'): PublishedRates {
  return { segments: [{ segment, unpublished: 0, incomplete: [], rows: rows.map(publishedRow) }] };
}

function publishedRow(
  [income, perInsured, perHousehold = '0', assets = '0']: PlainRow,
  at: number,
): PublishedRow {
  return {
    code: `${at}`,
    name: String.fromCharCode(65 + at),
    figures: {
      incomeRate: decimal(income).times('0.01'),
      assetRate: decimal(assets).times('0.01'),
      perInsured: decimal(perInsured),
      perHousehold: decimal(perHousehold),
    },
    parts: null,
  };
}

/** The only segment of an audit. */
export function segmentOf(rates: PublishedRates, options?: AuditOptions): SegmentAudit {
  return only(audit(rates, options));
}

export function only({ segments }: AuditResult): SegmentAudit {
  if (segments.length !== 1) throw new Error('more than one segment');
  return segments[0]!;
}

/** How every row stands: `A fits, B off, C disputed`. */
export function standings({ rows }: SegmentAudit): string {
  return rows.map(({ row, standing }) => `${row.name} ${standing}`).join(', ');
}

/** The cells that can be wrong with what would fit, rates in per cent: `incomeRate 6.61–6.62`. */
export function suspectsOf({ rows }: SegmentAudit, name: string): string[] {
  const found = rows.find(({ row }) => row.name === name);
  return (found?.suspects ?? []).map(({ cell, fitting: { from, to } }) => {
    const shown = (value: Rational | null) =>
      value && figure(cell.endsWith('Rate') ? value.times(hundred) : value);
    return `${cell} ${shown(from)}–${shown(to)}`;
  });
}

const hundred = Rational.of(100n);

function figure(value: Rational): string {
  const { numerator, denominator } = value.times(hundred);
  return decimal(`${numerator / denominator}`)
    .times('0.01')
    .toFixed();
}

/** A table with one figure replaced. */
export function withFigure(
  rates: PublishedRates,
  segment: Segment,
  row: number,
  cell: RateCell,
  figure: string,
): PublishedRates {
  const change = (one: PublishedRow): PublishedRow => ({
    ...one,
    figures: { ...one.figures, [cell]: decimal(figure) },
  });
  return {
    segments: rates.segments.map((one) =>
      one.segment === segment ? { ...one, rows: one.rows.with(row, change(one.rows[row]!)) } : one,
    ),
  };
}
