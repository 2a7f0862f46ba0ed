import type { Yen } from '../../domain/case.js';
import { mostRounds } from '../../domain/relief.js';
import type { ReliefAmounts } from './amounts.js';

/** R with the relief that it pays, and how often all was calculated for it. */
export interface Settled {
  readonly setAside: Yen;
  readonly amounts: ReliefAmounts;
  readonly rounds: number;
}

/** Why no R settles it. */
export interface Unsettled {
  readonly why: 'rounds' | 'above-base';
  /** The last R. */
  readonly setAside: Yen;
}

/**
 * R that pays for the relief that it makes: from R = 0 all is calculated, R is what that asks for, until it asks for no more.
 * Source: rules, section 7.
 *
 * @param reliefFor the relief where C is larger by R
 * @param mostSetAside C without R: more is never set aside
 */
export function settledRelief(
  reliefFor: (setAside: Yen) => ReliefAmounts,
  mostSetAside: Yen,
): Settled | Unsettled {
  let setAside = 0n;
  for (let rounds = 1; rounds <= mostRounds; rounds += 1) {
    const amounts = reliefFor(setAside);
    if (amounts.total <= setAside) return { setAside, amounts, rounds };
    setAside = amounts.total;
    if (setAside > mostSetAside) return { why: 'above-base', setAside };
  }
  return { why: 'rounds', setAside };
}
