import { byCode } from '../../calculate/by-code.js';
import { assertFit } from '../../calculate/fit.js';
import { methodBefore } from '../../calculate/relief/limits.js';
import type { Case, Municipality } from '../../domain/case.js';
import type { Decimal } from '../../domain/decimal.js';
import { UnfitCase } from '../../domain/defect.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { Memo } from '../../domain/memo.js';
import { Rational } from '../../domain/rational.js';
import { type Schedule, valueAt } from '../../domain/schedule.js';
import { segmentRecord, segments } from '../../domain/segment.js';
import type { Variation } from '../../domain/variation.js';
import { type KernelAlpha, kernelAlpha, noAlpha } from './kernel-alpha.js';
import { mostGiven, mostOfCase } from './most-remembered.js';
import { type Ratio, ratio } from './ratio.js';
import { type Asked, ReliefSweep } from './relief-sweep.js';
import { SegmentSweep } from './segment-sweep.js';

/**
 * A case whose levies are calculated for many scenarios: the same figures as {@link calculate} gives for each, without
 * what explains them.
 */
export class CaseSweep {
  readonly fiscalYear: FiscalYear;
  /** By code. */
  readonly municipalities: readonly Municipality[];
  /** Insured of each; null where not given or none. */
  readonly insured: readonly (Ratio | null)[];
  /** In the order 医療, 後期, 介護, 子ども. */
  readonly segments: readonly SegmentSweep[];
  /** Null where the case has none. */
  readonly relief: ReliefSweep | null;
  private readonly kase: Case;
  /** The case by the method before, whose levies are the limits of relief. */
  private readonly before: CaseSweep | undefined;
  private readonly scheduled = new Memo(
    (given: Schedule) => kernelAlphaIn(given, this.fiscalYear),
    mostOfCase,
  );

  /** @throws UnfitCase as the engine does. */
  constructor(given: Case) {
    this.kase = { ...given, municipalities: byCode(given.municipalities) };
    assertFit(this.kase);
    this.fiscalYear = this.kase.fiscalYear;
    this.municipalities = this.kase.municipalities;
    this.insured = this.municipalities.map(({ insured }) =>
      insured?.gt(0) ? ratio(Rational.fromDecimal(insured)) : null,
    );
    this.segments = segments.flatMap((segment) =>
      this.kase.segments
        .filter((terms) => terms.segment === segment)
        .map((terms) => new SegmentSweep(this.kase, terms)),
    );
    const { relief } = this.kase;
    this.relief = relief ? new ReliefSweep(this.kase, relief, this.segments) : null;
    if (relief?.basis === 'method-change') this.before = new CaseSweep(methodBefore(this.kase));
  }

  /** α of a scenario; undefined where the case has none. */
  alpha(variations: readonly Variation[]): KernelAlpha | undefined {
    let given = this.kase.medicalReflection;
    for (const { medicalReflection } of variations) given = medicalReflection ?? given;
    if (!given) return undefined;
    return 'values' in given ? this.scheduled.of(given) : plainReflections.of(given);
  }

  /**
   * Calculates a scenario: the levies of {@link segments} are its result, until the next one.
   *
   * @throws UnfitCase with a finding where relief cannot be settled.
   */
  calculate(variations: readonly Variation[]): void {
    for (const one of this.segments) {
      const { alpha, incomeLevel, pot } = this.asked(one, variations);
      one.shareOut(alpha, incomeLevel, pot);
    }
    if (!this.relief) return;
    this.before?.calculate(variations.map(({ medicalReflection: _, ...varied }) => varied));
    this.relief.settle(this.asked(this.relief.medical, variations), this.before?.segments);
  }

  /** What a segment is shared out by in a scenario. */
  private asked(one: SegmentSweep, variations: readonly Variation[]): Asked {
    const alpha = segmentRecord(one.segment).isIndexed ? this.alpha(variations) : noAlpha;
    if (!alpha) throw new UnfitCase('α is not given for the fiscal year');
    let { pot, incomeLevel } = one.terms;
    for (const { segments: varied } of variations) {
      const own = varied?.[one.segment];
      if (own?.pot) pot = own.pot;
      // Levies go by β where it is given beside the national income.
      if (own?.incomeLevel && ('beta' in own.incomeLevel || !('beta' in incomeLevel)))
        incomeLevel = own.incomeLevel;
    }
    return { alpha, incomeLevel, pot };
  }
}

/** A plain α is the same in every case and year. */
const plainReflections = new Memo((given: Decimal) => kernelAlpha(Rational.fromDecimal(given)), mostGiven);

function kernelAlphaIn(given: Schedule, year: FiscalYear): KernelAlpha {
  const alpha = valueAt(given, year);
  if (!alpha) throw new UnfitCase('α is not given for the fiscal year');
  return kernelAlpha(alpha);
}
