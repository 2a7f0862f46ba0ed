import type { Yen } from '../../domain/case.js';
import { UnfitCase } from '../../domain/defect.js';
import { finding } from '../../domain/finding.js';
import { mostRounds, type ReliefTerms } from '../../domain/relief.js';
import type { YearValue } from '../../domain/schedule.js';
import { type ReliefAmounts, type ReliefMeasure, reliefAmounts } from './amounts.js';

/** R with the relief that it pays, and how often all was calculated for it. */
export interface Settled {
  /** 0 where the money comes from outside. */
  readonly setAside: Yen;
  readonly amounts: ReliefAmounts;
  readonly rounds: number;
}

/**
 * R that pays for the relief that it makes: from R = 0 all is calculated, R is what that asks for, until it asks for no more.
 * Money from outside asks for none. Source: rules, section 7.
 *
 * @param totalsAt Σ_s d_i of the measured segments before relief, where C of 医療 is larger by R
 * @param levyBase C of 医療 without R: more is never set aside
 * @throws UnfitCase with a finding where no R settles it.
 */
export function settledRelief(
  terms: ReliefTerms,
  measure: ReliefMeasure,
  totalsAt: (setAside: Yen) => readonly Yen[],
  levyBase: Yen,
): Settled {
  let setAside = 0n;
  for (let rounds = 1; rounds <= mostRounds; rounds += 1) {
    const amounts = reliefAmounts(totalsAt(setAside), measure);
    if (terms.funding === 'external' || amounts.total <= setAside) return { setAside, amounts, rounds };
    setAside = amounts.total;
    if (setAside > levyBase) throw withoutEnd(terms, 'above-base', setAside, levyBase);
  }
  throw withoutEnd(terms, 'rounds', setAside, levyBase);
}

function withoutEnd(
  { basis, limit, share }: ReliefTerms,
  why: 'rounds' | 'above-base',
  setAside: Yen,
  levyBase: Yen,
): UnfitCase {
  // All that is above the method before is taken off: what is left is that method.
  const isWhole = basis === 'method-change' && isOne(limit) && isOne(share);
  const args = {
    why,
    basis: isWhole ? ('old-method' as const) : basis,
    setAside: `${setAside}`,
    levyBase: `${levyBase}`,
  };
  return new UnfitCase(
    `relief from the levy base has no end: R is ${setAside} yen of ${levyBase}`,
    finding('relief-without-end', { column: 'relief.funding' }, args),
  );
}

function isOne(value: YearValue | undefined): boolean {
  return value === undefined || (!('values' in value) && value.eq(1));
}
