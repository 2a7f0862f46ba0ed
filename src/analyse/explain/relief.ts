import type { Municipality } from '../../domain/case.js';
import { Rational } from '../../domain/rational.js';
import { segmentOfAll } from '../../domain/segment.js';
import { hasRows } from './adjustments.js';
import type { Derivation } from './derivation.js';
import { divide, type Expression, maxOf, multiply, number, round, subtract, sumOf } from './expression.js';
import { baseline, limit, referenceLevy } from './relief-limit.js';
import { setAside } from './relief-pot.js';
import { fund, limitFactor, needed, reliefOf, rowOf, share } from './relief-terms.js';

const medical = segmentOfAll;

const zero = number(0n);

/** Figures of a municipality over the measured segments; null without relief. */
export const reliefFigures = {
  before_relief: ifRelieved(beforeRelief),
  limit: ifRelieved(limit),
  excess: ifRelieved(excess),
  relief: ifRelieved(relief),
  after_relief: ifRelieved(afterRelief),
  after_relief_per_insured: ifRelieved(afterPerInsured),
  relief_baseline: (derivation: Derivation, municipality: Municipality) =>
    derivation.kase.relief?.basis === 'growth' ? baseline(derivation, municipality) : null,
  reference_levy: (derivation: Derivation, municipality: Municipality) =>
    derivation.kase.relief?.basis === 'method-change' ? referenceLevy(derivation, municipality) : null,
} as const;

/** Figures of all; null without relief. */
export const reliefOfAll = {
  relief: ifRelieved(totalRelief),
  relief_limit_factor: ifRelieved(limitFactor),
  relief_share: ifRelieved(share),
  relief_fund: (derivation: Derivation) => fund(derivation),
  relief_raise: (derivation: Derivation) => (reliefOf(derivation)?.relief.raised ? raise(derivation) : null),
  relief_set_aside: (derivation: Derivation) => setAside(derivation),
  relief_residue: ifRelieved(residue),
} as const;

function ifRelieved<Of extends readonly unknown[]>(
  explain: (derivation: Derivation, ...of: Of) => Expression | null,
) {
  return (derivation: Derivation, ...of: Of) => (reliefOf(derivation) ? explain(derivation, ...of) : null);
}

/** now_i. */
function beforeRelief(derivation: Derivation, municipality: Municipality): Expression {
  return derivation.node('before_relief', { municipality }, () => ({
    value: rowOf(derivation, municipality).before,
    formula: measuredLevies(derivation, municipality),
  }));
}

/** Σ_s d_i of the measured segments, in 医療 without the relief that is made of it: c_i + own parts. */
function measuredLevies(derivation: Derivation, municipality: Municipality): Expression {
  const isAdjusted = hasRows(derivation, 'levy', medical, municipality.code);
  return sumOf(
    needed(derivation).relief.segments.flatMap((segment) =>
      segment !== medical
        ? [derivation.needed('levy', segment, municipality)]
        : [
            derivation.needed('base_levy', segment, municipality),
            ...(isAdjusted ? [derivation.needed('adjustment', segment, municipality)] : []),
          ],
    ),
  );
}

/** ⌊share × max(0, now_i − λ limit_i)⌋. */
function above(derivation: Derivation, municipality: Municipality, raised: Expression | null): Expression {
  const left = subtract(
    beforeRelief(derivation, municipality),
    multiply(raised, limit(derivation, municipality)),
  );
  return round(multiply(share(derivation), maxOf(zero, left)), 'down');
}

function excess(derivation: Derivation, municipality: Municipality): Expression {
  return derivation.node('excess', { municipality }, () => ({
    value: rowOf(derivation, municipality).excess,
    formula: above(derivation, municipality, null),
  }));
}

/** r_i: the excess, or what the fund leaves of it. */
function relief(derivation: Derivation, municipality: Municipality): Expression {
  const { scarcity } = needed(derivation).relief;
  return derivation.node('relief', { segment: medical, municipality }, () => {
    const value = rowOf(derivation, municipality).relief;
    if (scarcity === 'pro-rata') return { value, ...byExcess(derivation, municipality) };
    if (scarcity === 'raise-limit')
      return { value, formula: above(derivation, municipality, raise(derivation)) };
    return { value, formula: excess(derivation, municipality) };
  });
}

/** The fund by excess_i, by largest remainder to the yen. */
function byExcess(derivation: Derivation, municipality: Municipality) {
  const place = derivation.placeOf(municipality.code);
  const claims = derivation.claimsOf('relief', () => {
    const all = derivation.municipalities.map((one) => excess(derivation, one));
    return [
      fund(derivation)!,
      ...derivation.municipalities.map((one, at) => quota(derivation, one, all, at)),
    ];
  });
  const formula: Expression = { op: 'largest-remainder', unit: Rational.one, place, ...claims };
  return { formula, reading: claims.args[place + 1]! };
}

function quota(derivation: Derivation, municipality: Municipality, all: readonly Expression[], at: number) {
  return derivation.node('relief_quota', { municipality }, () => {
    const { fund: total, rows } = needed(derivation).relief;
    const sum = rows.reduce((excesses, row) => excesses + row.excess, 0n);
    return {
      value: Rational.of(total! * rows[at]!.excess, sum),
      formula: divide(multiply(fund(derivation), all[at]!), sumOf(all)),
    };
  });
}

/** λ: what those above their raised limits are levied, less what the fund leaves of it, to their limits. */
function raise(derivation: Derivation): Expression {
  const { raised, rows } = needed(derivation).relief;
  return derivation.node('relief_raise', {}, () => {
    const relieved = rows.filter(
      ({ before, limit: own }) => Rational.of(before).compare(raised!.times(own)) > 0,
    );
    const over = (explain: typeof limit) =>
      sumOf(relieved.map(({ municipality }) => explain(derivation, municipality)));
    const spent = divide(fund(derivation)!, share(derivation));
    return {
      value: raised!,
      formula: raised!.equals(Rational.one)
        ? number(1n)
        : divide(subtract(over(beforeRelief), spent), over(limit)),
    };
  });
}

function afterRelief(derivation: Derivation, municipality: Municipality): Expression {
  return derivation.node('after_relief', { municipality }, () => ({
    value: rowOf(derivation, municipality).after,
    formula: subtract(beforeRelief(derivation, municipality), relief(derivation, municipality)),
  }));
}

function afterPerInsured(derivation: Derivation, municipality: Municipality): Expression | null {
  const value = rowOf(derivation, municipality).afterPerInsured;
  if (value === null) return null;
  return derivation.node('after_relief_per_insured', { municipality }, () => ({
    value,
    formula: round(
      divide(afterRelief(derivation, municipality), derivation.needed('insured', medical, municipality)),
      'half-up',
    ),
  }));
}

/** Σ r_i. */
function totalRelief(derivation: Derivation): Expression {
  return derivation.node('relief', { segment: medical }, () => ({
    value: needed(derivation).relief.total,
    formula: sumOf(derivation.municipalities.map((one) => relief(derivation, one))),
  }));
}

function residue(derivation: Derivation): Expression {
  const aside = setAside(derivation);
  return derivation.node('relief_residue', { segment: medical }, () => ({
    value: needed(derivation).relief.residue,
    formula: aside ? subtract(aside, totalRelief(derivation)) : zero,
  }));
}
