import { shareWeights } from '../../calculate/shares.js';
import type { LevyRounding, Yen } from '../../domain/case.js';
import { Rational, sum } from '../../domain/rational.js';
import { type Segment, segmentRecord } from '../../domain/segment.js';
import { figure, type RowCells, whole, yen } from './row-cells.js';
import type { Making, MakingRow } from './side.js';

/** The rows of a segment in the result tables. */
interface SegmentTables {
  readonly rows: readonly RowCells[];
  readonly prefecture: RowCells | undefined;
  readonly premiums: readonly RowCells[];
}

/** What the levies of a segment were made from, as far as tables tell; null where they lack a column that it needs. */
export function makingOf(segment: Segment, { rows, prefecture, premiums }: SegmentTables): Making | null {
  const beta = figure(prefecture, 'beta');
  const levyBase = figure(prefecture, 'levy_base');
  const requiredTotal = figure(prefecture, 'required_total');
  const bases = rows.map(makingRow);
  const isWhole = rows.every((row) => row.has('base_levy') && row.has('adjustment'));
  if (!prefecture || !beta || !levyBase || !requiredTotal || !isWhole || bases.some((row) => row === null))
    return null;
  const factors = collectionFactors({ rows, premiums }, beta);
  const known = (bases as MakingRow[]).map((base, at) => ({
    ...base,
    collectionFactor: factors?.[at] ?? null,
  }));
  return {
    alpha: segmentRecord(segment).isIndexed ? figure(prefecture, 'alpha') : null,
    beta,
    weights: isTwoMethods(known) ? shareWeights({ method: 'two' }) : null,
    incomeScale: isTwoMethods(known) ? Rational.one : scaleOf(known),
    assetsScale: Rational.one,
    isByCollection: factors !== null,
    ...potsOf(whole(levyBase), whole(requiredTotal), rows),
    pooledTotal: 0n,
    rounding: roundingOf(rows, levyBase),
    bases: new Map(rows.map((row, at) => [row.get('municipality_code') ?? '', known[at]!])),
  };
}

/** C is B less the own parts, and R: so the tables tell R. */
function potsOf(levyBase: Yen, requiredTotal: Yen, rows: readonly RowCells[]) {
  const ownTotal = rows.reduce((total, row) => total + yen(row, 'adjustment'), 0n);
  const setAside = levyBase - (requiredTotal - ownTotal);
  const shown = { levyBase: levyBase - setAside, requiredTotal };
  return { pot: { levyBase: shown.levyBase }, shown, ownTotal, setAside };
}

function makingRow(row: RowCells): MakingRow | null {
  const [heads, income] = [figure(row, 'insured'), figure(row, 'income')];
  const [abilityShare, benefitShare] = [figure(row, 'ability_share'), figure(row, 'benefit_share')];
  if (!heads || !income || !abilityShare || !benefitShare) return null;
  return {
    base: { heads, income, households: null, assets: null },
    medicalIndex: figure(row, 'medical_index'),
    abilityShare,
    benefitShare,
    collectionFactor: null,
  };
}

/** What the published ability shares add up to; what their decimals leave is no scale. */
function scaleOf(rows: readonly MakingRow[]): Rational {
  const total = sum(rows.map(({ abilityShare }) => abilityShare));
  return isNear(total, Rational.one) ? Rational.one : total;
}

/** Two methods share by income and heads alone: then the exact shares follow from the table. */
function isTwoMethods(rows: readonly MakingRow[]): boolean {
  const totals = {
    heads: sum(rows.map(({ base }) => base.heads)),
    income: sum(rows.map(({ base }) => base.income)),
  };
  if (totals.heads.isZero || totals.income.isZero) return false;
  return rows.every(
    ({ base, abilityShare, benefitShare }) =>
      isPublished(base.income.dividedBy(totals.income), abilityShare) &&
      isPublished(base.heads.dividedBy(totals.heads), benefitShare),
  );
}

const thirteenDecimals = Rational.of(10n ** 13n);

function isPublished(exact: Rational, published: Rational): boolean {
  const units = exact.times(thirteenDecimals).roundToUnit(1n, 'half-up');
  return published.times(thirteenDecimals).equals(Rational.of(units));
}

/** The rounding that the base levies show: their unit, and whether they add up to the pot. */
function roundingOf(rows: readonly RowCells[], levyBase: Rational): LevyRounding {
  const levies = rows.map((row) => yen(row, 'base_levy'));
  const unit = [1000n, 100n, 10n].find((one) => levies.every((levy) => levy % one === 0n)) ?? 1n;
  const total = levies.reduce((all, levy) => all + levy, 0n);
  return { method: Rational.of(total).equals(levyBase) ? 'largest-remainder' : 'half-up', unit };
}

/** Further than thirteen decimals of both shares, the factor and the weight can lie apart. */
const tolerance = Rational.of(1n, 10n ** 11n);

/**
 * k_i in the weights, which tables do not say: what the weight has beside f_i (β Sa_i + Sb_i) ÷ (1 + β). The rate itself
 * is in the table of rates. Null where all weights are without it.
 */
function collectionFactors(
  { rows, premiums }: Pick<SegmentTables, 'rows' | 'premiums'>,
  beta: Rational,
): readonly (Rational | null)[] | null {
  const plain = rows.map((row) => plainWeight(row, beta));
  const weights = rows.map((row) => figure(row, 'weight'));
  const isPlain = plain.every((one, at) => {
    const weight = weights[at];
    return !one || !weight || weight.isZero || isNear(one, weight);
  });
  if (isPlain) return null;
  const rates = new Map(
    premiums.map((row) => [row.get('municipality_code'), figure(row, 'collection_rate')] as const),
  );
  return rows.map((row, at) => {
    const rate = rates.get(row.get('municipality_code'));
    if (rate) return rate.dividedBy(Rational.of(100n));
    const [one, weight] = [plain[at], weights[at]];
    return one && weight && !one.isZero && !weight.isZero ? weight.dividedBy(one) : null;
  });
}

/** f_i (β Sa_i + Sb_i) ÷ (1 + β). */
function plainWeight(row: RowCells, beta: Rational): Rational | null {
  const [ability, benefit] = [figure(row, 'ability_share'), figure(row, 'benefit_share')];
  const factor = figure(row, 'medical_factor') ?? Rational.one;
  return (
    ability && benefit && factor.times(beta.times(ability).plus(benefit)).dividedBy(Rational.one.plus(beta))
  );
}

function isNear(one: Rational, other: Rational): boolean {
  const gap = one.minus(other);
  return (gap.isNegative ? Rational.zero.minus(gap) : gap).compare(tolerance) <= 0;
}
