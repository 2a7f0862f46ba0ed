import { baselinesOf, growthLimits, limitFactor, timesLevies } from '../../calculate/relief/limits.js';
import { reliefMeasure } from '../../calculate/relief/measure.js';
import { settledRelief } from '../../calculate/relief/rounds.js';
import type { Case, IncomeLevel, Pot, Yen } from '../../domain/case.js';
import { Rational } from '../../domain/rational.js';
import { isMeasured, type ReliefTerms } from '../../domain/relief.js';
import { segmentOfAll } from '../../domain/segment.js';
import type { KernelAlpha } from './kernel-alpha.js';
import type { SegmentSweep } from './segment-sweep.js';

/** What a segment of a scenario is shared out by. */
export interface Asked {
  readonly alpha: KernelAlpha;
  readonly incomeLevel: IncomeLevel;
  readonly pot: Pot;
}

/** Relief of a case, settled again and again. */
export class ReliefSweep {
  /** What is taken off in the latest scenario, and of how many, whole yen. */
  latest: { readonly total: Yen; readonly relieved: number } = { total: 0n, relieved: 0 };
  /** It is taken off its levies. */
  readonly medical: SegmentSweep;
  private readonly measured: readonly SegmentSweep[];
  private readonly factor: Rational;
  /** Null where limits go by the method before, whose levies every scenario has of its own. */
  private readonly fixed: readonly Rational[] | null;

  constructor(
    private readonly kase: Case,
    private readonly terms: ReliefTerms,
    segments: readonly SegmentSweep[],
  ) {
    this.medical = segments.find(({ segment }) => segment === segmentOfAll)!;
    this.measured = this.counted(segments);
    this.factor = limitFactor(kase, terms);
    this.fixed = terms.basis === 'growth' ? this.growth() : null;
  }

  /**
   * Takes relief off the levies of a scenario that are there.
   *
   * @param asked what 医療 was shared out by
   * @param before the segments by the method before, shared out; undefined with `growth`
   * @throws UnfitCase with a finding where no R settles it.
   */
  settle(asked: Asked, before: readonly SegmentSweep[] | undefined): void {
    const { medical } = this;
    const measure = reliefMeasure(
      this.kase,
      this.terms,
      this.fixed ?? timesLevies(this.factor, totalsOf(this.counted(before ?? []))),
    );
    const totalsAt = (setAside: Yen) => {
      medical.shareOut(asked.alpha, asked.incomeLevel, largerBy(asked.pot, setAside));
      return totalsOf(this.measured);
    };
    const { amounts } = settledRelief(this.terms, measure, totalsAt, medical.levyBaseOf(asked.pot));
    medical.relieve(amounts.reliefs);
    this.latest = { total: amounts.total, relieved: amounts.reliefs.filter((one) => one > 0n).length };
  }

  private counted(segments: readonly SegmentSweep[]): readonly SegmentSweep[] {
    return segments.filter(({ segment }) => isMeasured(this.terms, segment));
  }

  private growth(): readonly Rational[] {
    const insured = this.kase.municipalities.map(({ bases }) =>
      Rational.fromDecimal(bases[segmentOfAll]!.heads),
    );
    return growthLimits(this.factor, baselinesOf(this.kase, insured), insured);
  }
}

/** Σ_s (c_i + own parts), whole yen. */
function totalsOf(segments: readonly SegmentSweep[]): readonly Yen[] {
  const [first] = segments;
  return Array.from(first?.baseLevies ?? [], (_, row) =>
    BigInt(segments.reduce((total, { baseLevies, own }) => total + baseLevies[row]! + own[row]!, 0)),
  );
}

function largerBy(pot: Pot, setAside: Yen): Pot {
  if (setAside === 0n) return pot;
  return 'levyBase' in pot
    ? { levyBase: pot.levyBase + setAside }
    : { requiredTotal: pot.requiredTotal + setAside };
}
