import { type Segment, segmentOfAll } from '../../domain/segment.js';
import type { Derivation } from './derivation.js';
import { add, type Expression, subtract } from './expression.js';
import { reliefOf } from './relief-terms.js';

/** R, found by counting: what it pays for is made of it, so that the graph takes it as it is. Null where it is 0 by rule. */
export function setAside(derivation: Derivation): Expression | null {
  const found = reliefOf(derivation);
  if (found?.terms.funding !== 'levy-base') return null;
  const { setAside: value, rounds } = found.relief;
  return derivation.node('relief_set_aside', { segment: segmentOfAll }, () => ({
    value,
    notes: [{ kind: 'solved', rounds }],
  }));
}

/** A figure without what is set aside for relief. */
export function withoutSetAside(derivation: Derivation, segment: Segment, whole: Expression): Expression {
  const aside = segment === segmentOfAll ? setAside(derivation) : null;
  return aside ? subtract(whole, aside) : whole;
}

/** A figure with it. */
export function withSetAside(derivation: Derivation, segment: Segment, part: Expression): Expression {
  const aside = segment === segmentOfAll ? setAside(derivation) : null;
  return aside ? add(part, aside) : part;
}
