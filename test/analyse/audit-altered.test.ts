import { describe, expect, it } from 'vitest';
import { audit } from '../../src/analyse/audit/audit.js';
import type { PublishedRates, PublishedRow } from '../../src/domain/published-rates.js';
import { Rational } from '../../src/domain/rational.js';
import type { Segment } from '../../src/domain/segment.js';
import { ratesIn, uniform, withFigure } from './published.js';

/** One digit of one figure of a published table replaced by another. */
interface Altered {
  readonly rates: PublishedRates;
  readonly segment: Segment;
  readonly row: number;
}

/** Every single-digit change of a table but in 子ども分, which is not consistent everywhere to begin with. */
function alterations(rates: PublishedRates): Altered[] {
  const main = rates.segments.filter(({ segment }) => segment !== 'child');
  return main.flatMap(({ segment, rows }) =>
    rows.flatMap(({ figures }, row) =>
      cells.flatMap((cell) =>
        otherDigits(figures[cell].toFixed(cell === 'incomeRate' ? 4 : 0)).map((figure) => ({
          rates: withFigure(rates, segment, row, cell, figure),
          segment,
          row,
        })),
      ),
    ),
  );
}

const cells = ['incomeRate', 'perInsured', 'perHousehold'] as const;

/** The figure with one digit replaced. 所得割率 is a ratio here: what stands before its point is no published digit. */
function otherDigits(figure: string): string[] {
  const first = figure.includes('.') ? 2 : 0;
  return Array.from(figure).flatMap((own, at) =>
    Array.from(at < first ? '' : '0123456789')
      .filter((digit) => digit !== own)
      .map((digit) => figure.slice(0, at) + digit + figure.slice(at + 1)),
  );
}

/** Every so many alterations are tried: all of them take half an hour. */
const stride = 397;

const read = await Promise.all(uniform.map(async (path) => ({ path, rates: await ratesIn(path) })));
const tried = read.flatMap(({ path, rates }) =>
  alterations(rates)
    .filter((_, at) => at % stride === 0)
    .map((altered, at) => ({ path, at, ...altered })),
);

/** The two ends of x/y when both are rounded half-up, in units of their last digits; a zero has no end below. */
function ends(over: bigint, under: bigint): [Rational | null, Rational | null] {
  return [
    over === 0n ? null : Rational.of(2n * over - 1n, 2n * under + 1n),
    under === 0n ? null : Rational.of(2n * over + 1n, 2n * under - 1n),
  ];
}

/** Whether some pair of figures rules out a common constant: the plainest sign of an altered cell. */
function pairContradicts(rows: readonly PublishedRow[]): boolean {
  const units = rows.map(({ figures }) => [
    BigInt(figures.incomeRate.times(10_000).toFixed()),
    BigInt(figures.perInsured.toFixed()),
    BigInt(figures.perHousehold.toFixed()),
  ]);
  const isTwo = units.filter(([, , z]) => z !== 0n).length <= 1;
  if (isTwo && units.some(([, , z]) => z !== 0n)) return true;
  const pairs = isTwo
    ? [[0, 1]]
    : [
        [0, 1],
        [2, 1],
        [2, 0],
      ];
  return pairs.some(([a, b]) => {
    const all = units.map((row) => ends(row[a!]!, row[b!]!));
    const lows = all.flatMap(([low]) => (low ? [low] : []));
    const highs = all.flatMap(([, high]) => (high ? [high] : []));
    return lows.some((low) => highs.some((high) => low.compare(high) >= 0));
  });
}

describe('one digit altered in a published table', () => {
  it.each(uniform)('%s: what contradicts the others is named, and no honest row is off', (path) => {
    const results = tried
      .filter((one) => one.path === path)
      .map(({ rates, segment, row }) => ({ rates, segment, row, result: audit(rates) }));
    expect(results.length).toBeGreaterThan(3);
    for (const { rates, segment, row, result } of results) {
      const published = rates.segments.find((one) => one.segment === segment)!;
      const found = result.segments.find((one) => one.segment === segment)!;
      const isExplained = result.verdict === 'consistent';
      if (pairContradicts(published.rows) && !isExplained) expect(found.rows[row]!.standing).not.toBe('fits');
      const honest = found.rows.filter(({ standing }, at) => at !== row && standing === 'off');
      expect(honest).toEqual([]);
    }
  });
});
