import type { Municipality } from '../../domain/case.js';
import { decimal } from '../../domain/decimal.js';
import { Defect } from '../../domain/defect.js';
import { Rational } from '../../domain/rational.js';
import { type ReliefTerms, reliefDefaults } from '../../domain/relief.js';
import type { ReliefResult, ReliefRow } from '../../domain/result.js';
import type { YearValue } from '../../domain/schedule.js';
import { byDefault, type Derivation } from './derivation.js';
import type { Expression } from './expression.js';

/** Relief of a case with its terms; undefined without it. */
export function reliefOf({ kase, result }: Derivation) {
  return kase.relief && result.relief ? { terms: kase.relief, relief: result.relief } : undefined;
}

export function needed(derivation: Derivation): {
  readonly terms: ReliefTerms;
  readonly relief: ReliefResult;
} {
  const found = reliefOf(derivation);
  if (!found) throw new Defect('the case has no relief');
  return found;
}

export function rowOf(derivation: Derivation, { code }: Municipality): ReliefRow {
  return needed(derivation).relief.rows[derivation.placeOf(code)]!;
}

export function limitFactor(derivation: Derivation): Expression {
  return yearly(derivation, 'relief_limit_factor', needed(derivation).terms.limit, 'limit');
}

export function share(derivation: Derivation): Expression {
  return yearly(derivation, 'relief_share', needed(derivation).terms.share, 'share');
}

function yearly(
  derivation: Derivation,
  id: 'relief_limit_factor' | 'relief_share',
  given: YearValue | undefined,
  key: 'limit' | 'share',
): Expression {
  if (given) return derivation.yearValue(id, {}, given, `relief.${key}`);
  const value = Rational.fromDecimal(decimal(reliefDefaults[key]));
  return derivation.node(id, {}, () => byDefault(value));
}

export function fund(derivation: Derivation): Expression | null {
  const { fund: given } = reliefOf(derivation)?.relief ?? {};
  if (given === null || given === undefined) return null;
  return derivation.setting('relief_fund', {}, ['relief.fund'], given);
}
