import { apportioned } from '../../calculate/apportion.js';
import { proportional } from '../../domain/apportionment.js';
import type { Yen } from '../../domain/case.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { Rational, sum } from '../../domain/rational.js';
import type { Making, MakingRow } from './side.js';

export type SideName = 'before' | 'after';

export interface Pair {
  readonly before: Making;
  readonly after: Making;
}

/** From which side each part of a calculation is taken. */
export interface Choice {
  readonly alpha: SideName;
  readonly beta: SideName;
  readonly index: SideName;
  readonly income: SideName;
  readonly benefit: SideName;
  readonly method: SideName;
  readonly collection: SideName;
  readonly pot: SideName;
  readonly adjustments: SideName;
  readonly relief: SideName;
  readonly rounding: SideName;
}

/**
 * The base levies c_i of a calculation whose parts come from two sides. A figure that one side lacks is taken from the
 * other. Source: rules, sections 3 to 5.
 *
 * @param codes the municipalities that take part, in order
 * @returns null where there is nothing to share by
 */
export function levies(
  pair: Pair,
  codes: readonly MunicipalityCode[],
  choice: Choice,
): ReadonlyMap<MunicipalityCode, Yen> | null {
  const mixed = new Mixture(pair, codes, choice);
  const abilities = mixed.abilityShares();
  const benefits = mixed.benefitShares();
  if (!abilities || !benefits) return null;
  const beta = pair[choice.beta].beta;
  const weights = codes.map((code, at) =>
    mixed.isEmpty(code)
      ? Rational.zero
      : mixed.factor(code).times(mixed.collected(code)).times(beta.times(abilities[at]!).plus(benefits[at]!)),
  );
  const proportions = proportional(weights);
  if (proportions.total.isZero) return null;
  const { shares } = apportioned(pair[choice.rounding].rounding, potOf(pair, choice), proportions);
  return new Map(codes.map((code, at) => [code, shares[at]!.amount]));
}

/** C: the pot of one side with the adjustments of the other, and what a side sets aside for relief. */
function potOf(pair: Pair, choice: Choice): Yen {
  const { pot } = pair[choice.pot];
  const { pooledTotal, ownTotal } = pair[choice.adjustments];
  const base = 'levyBase' in pot ? pot.levyBase + pooledTotal : pot.requiredTotal - ownTotal;
  return base + pair[choice.relief].setAside;
}

type BaseName = keyof MakingRow['base'];

/** Looks figures up on the chosen side, and on the other where that one has none. */
class Mixture {
  constructor(
    private readonly pair: Pair,
    private readonly codes: readonly MunicipalityCode[],
    private readonly choice: Choice,
  ) {}

  isEmpty(code: MunicipalityCode): boolean {
    return (
      this.figure(code, 'benefit', ({ base }) => base.heads)!.isZero &&
      this.figure(code, 'income', ({ base }) => base.income)!.isZero
    );
  }

  /** f_i; 1 where no index is known. */
  factor(code: MunicipalityCode): Rational {
    const alpha = this.pair[this.choice.alpha].alpha;
    const index = this.figure(code, 'index', ({ medicalIndex }) => medicalIndex);
    return alpha && index ? Rational.one.plus(alpha.times(index.minus(Rational.one))) : Rational.one;
  }

  /** k_i in the weights; 1 where γ does not go by collection. */
  collected(code: MunicipalityCode): Rational {
    if (!this.pair[this.choice.collection].isByCollection) return Rational.one;
    return this.figure(code, 'collection', ({ collectionFactor }) => collectionFactor) ?? Rational.one;
  }

  abilityShares(): Rational[] | null {
    const weights = this.weights('income');
    const { incomeScale, assetsScale } = this.pair[this.choice.income];
    if (!weights)
      return (
        this.normalized('income', ({ abilityShare }) => abilityShare)?.map((one) => one.times(incomeScale)) ??
        null
      );
    return this.weighted('income', [
      [weights.income.times(incomeScale), 'income'],
      [weights.assets.times(assetsScale), 'assets'],
    ]);
  }

  benefitShares(): Rational[] | null {
    const weights = this.weights('benefit');
    if (!weights) return this.normalized('benefit', ({ benefitShare }) => benefitShare);
    return this.weighted('benefit', [
      [weights.perInsured, 'heads'],
      [weights.household, 'households'],
    ]);
  }

  /** Null where the side that the bases come from knows its shares only. */
  private weights(part: 'income' | 'benefit') {
    const source = this.pair[this.choice[part]].weights;
    return source && (this.pair[this.choice.method].weights ?? source);
  }

  private weighted(
    part: 'income' | 'benefit',
    terms: readonly (readonly [Rational, BaseName])[],
  ): Rational[] | null {
    const shares = terms
      .filter(([weight]) => !weight.isZero)
      .map(([weight, name]) => {
        const column = this.normalized(part, ({ base }) => base[name]);
        return column?.map((share) => weight.times(share)) ?? null;
      });
    if (shares.some((column) => column === null)) return null;
    return this.codes.map((_, at) => sum(shares.map((column) => column![at]!)));
  }

  /** Figures divided by their sum; null where that is zero or one is known on neither side. */
  private normalized(part: 'income' | 'benefit', of: (row: MakingRow) => Rational | null): Rational[] | null {
    const figures = this.codes.map((code) => this.figure(code, part, of));
    if (figures.some((figure) => figure === null)) return null;
    const total = sum(figures as Rational[]);
    return total.isZero ? null : (figures as Rational[]).map((figure) => figure.dividedBy(total));
  }

  private figure(
    code: MunicipalityCode,
    part: 'income' | 'benefit' | 'index' | 'collection',
    of: (row: MakingRow) => Rational | null,
  ): Rational | null {
    const side = this.choice[part];
    const own = this.pair[side].bases.get(code);
    const other = this.pair[side === 'before' ? 'after' : 'before'].bases.get(code);
    return (own && of(own)) ?? (other && of(other)) ?? null;
  }
}
