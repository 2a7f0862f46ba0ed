import {
  type PublishedAside,
  type PublishedRow,
  type RateCell,
  rateCells,
} from '../../domain/published-rates.js';
import { Rational } from '../../domain/rational.js';
import { constantsOf, impliedBy } from './implied.js';
import { overlap } from './range.js';
import { ratiosOf } from './ratios.js';
import { rangesOf, readingsOf } from './reading.js';
import type { AsideAudit, OutsideCell, RateRounding, SegmentAudit } from './result.js';

/**
 * A row that is no municipality, checked as what it is. A mean lies between the lowest and the highest figure of the
 * rows. 都道府県標準保険料率 is of method two, whatever the municipalities' is, and implies a national income of its own.
 * Source: rules, section 8 (law 省令30–33条の2). Nothing in the table tells what the figures of the nation should be.
 */
export function auditAside(
  aside: PublishedAside,
  municipal: SegmentAudit | undefined,
  rounding: RateRounding,
): AsideAudit {
  const { kind, name, segment, figures } = aside;
  const rows = municipal?.rows.map(({ row }) => row) ?? [];
  const filled = rateCells.filter((cell) => figures[cell] && !figures[cell].isZero());
  const own = kind === 'prefecture' ? nationalIncome(aside, filled, rounding) : null;
  const implied = municipal?.implied.nationalIncome;
  return {
    kind,
    name,
    segment,
    outside: kind === 'mean' ? filled.flatMap((cell) => outsideOf(aside, cell, rows)) : [],
    cells: filled,
    nationalIncome: own,
    agrees: own && implied ? overlap(own, implied) : null,
  };
}

function outsideOf(
  { figures }: PublishedAside,
  cell: RateCell,
  rows: readonly PublishedRow[],
): OutsideCell[] {
  const values = rows.map((row) => row.figures[cell]);
  const [first] = values;
  const value = figures[cell];
  if (!first || !value) return [];
  const least = values.reduce((low, one) => (one.lt(low) ? one : low), first);
  const most = values.reduce((high, one) => (one.gt(high) ? one : high), first);
  if (value.gte(least) && value.lte(most)) return [];
  const [published, from, to] = [value, least, most].map(Rational.fromDecimal) as [
    Rational,
    Rational,
    Rational,
  ];
  return [{ cell, published, from, to }];
}

/** Of a row of method two alone. */
function nationalIncome(
  { name, figures }: PublishedAside,
  filled: readonly RateCell[],
  rounding: RateRounding,
): AsideAudit['nationalIncome'] {
  if (filled.join() !== 'incomeRate,perInsured') return null;
  const cells = ['incomeRate', 'perInsured'] as const;
  const zero = figures.incomeRate!.times(0);
  const whole = {
    incomeRate: figures.incomeRate!,
    assetRate: zero,
    perInsured: figures.perInsured!,
    perHousehold: zero,
  };
  const [reading] = readingsOf([{ code: '', name, figures: whole, parts: null }]);
  const ranges = rangesOf(reading!, cells, rounding);
  if (!ranges) return null;
  return impliedBy(constantsOf({ cells, ratios: ratiosOf(ranges), rounding }), 'two', {}).nationalIncome;
}
