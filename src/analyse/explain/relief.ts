import { calculate } from '../../calculate/calculate.js';
import { methodBefore } from '../../calculate/relief/limits.js';
import type { Municipality } from '../../domain/case.js';
import { decimal } from '../../domain/decimal.js';
import { Defect } from '../../domain/defect.js';
import type { Provenance } from '../../domain/provenance.js';
import { Rational } from '../../domain/rational.js';
import { type ReliefTerms, reliefDefaults } from '../../domain/relief.js';
import type { ReliefResult, ReliefRow } from '../../domain/result.js';
import type { YearValue } from '../../domain/schedule.js';
import { type Segment, segmentOfAll } from '../../domain/segment.js';
import { hasRows } from './adjustments.js';
import type { Derivation } from './derivation.js';
import {
  add,
  divide,
  type Expression,
  maxOf,
  multiply,
  number,
  round,
  subtract,
  sumOf,
} from './expression.js';

const medical = segmentOfAll;
const zero = number(0n);

/** Relief of a case with its terms; undefined without it. */
function reliefOf({ kase, result }: Derivation) {
  return kase.relief && result.relief ? { terms: kase.relief, relief: result.relief } : undefined;
}

function needed(derivation: Derivation): { readonly terms: ReliefTerms; readonly relief: ReliefResult } {
  const found = reliefOf(derivation);
  if (!found) throw new Defect('the case has no relief');
  return found;
}

function rowOf(derivation: Derivation, { code }: Municipality): ReliefRow {
  return needed(derivation).relief.rows[derivation.placeOf(code)]!;
}

/** Figures of a municipality over the measured segments; null without relief. */
export const reliefFigures = {
  before_relief: ifRelieved(beforeRelief),
  limit: ifRelieved(limit),
  excess: ifRelieved(excess),
  relief: ifRelieved(relief),
  after_relief: ifRelieved(afterRelief),
  after_relief_per_insured: (derivation: Derivation, municipality: Municipality) =>
    reliefOf(derivation) ? afterPerInsured(derivation, municipality) : null,
  relief_baseline: (derivation: Derivation, municipality: Municipality) =>
    derivation.kase.relief?.basis === 'growth' ? baseline(derivation, municipality) : null,
  reference_levy: (derivation: Derivation, municipality: Municipality) =>
    derivation.kase.relief?.basis === 'method-change' ? referenceLevy(derivation, municipality) : null,
} as const;

/** Figures of all; null without relief. */
export const reliefOfAll = {
  relief: (derivation: Derivation) => (reliefOf(derivation) ? totalRelief(derivation) : null),
  relief_limit_factor: (derivation: Derivation) => (reliefOf(derivation) ? limitFactor(derivation) : null),
  relief_share: (derivation: Derivation) => (reliefOf(derivation) ? share(derivation) : null),
  relief_fund: (derivation: Derivation) => fund(derivation),
  relief_raise: (derivation: Derivation) => (reliefOf(derivation)?.relief.raised ? raise(derivation) : null),
  relief_set_aside: (derivation: Derivation) => setAside(derivation),
  relief_residue: (derivation: Derivation) => (reliefOf(derivation) ? residue(derivation) : null),
} as const;

function ifRelieved(explain: (derivation: Derivation, municipality: Municipality) => Expression) {
  return (derivation: Derivation, municipality: Municipality) =>
    reliefOf(derivation) ? explain(derivation, municipality) : null;
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

function limit(derivation: Derivation, municipality: Municipality): Expression {
  const { terms } = needed(derivation);
  return derivation.node('limit', { municipality }, () => ({
    value: rowOf(derivation, municipality).limit,
    formula:
      terms.basis === 'growth'
        ? multiply(
            limitFactor(derivation),
            baseline(derivation, municipality),
            derivation.needed('insured', medical, municipality),
          )
        : multiply(limitFactor(derivation), referenceLevy(derivation, municipality)),
  }));
}

function baseline(derivation: Derivation, municipality: Municipality): Expression {
  const value = rowOf(derivation, municipality).baseline!;
  return derivation.cell('relief_baseline', { municipality }, ['baseline_levy_per_insured'], value);
}

/** d°_i, derived in full under α° and p°. */
function referenceLevy(derivation: Derivation, municipality: Municipality): Expression {
  const { relief } = needed(derivation);
  const before = derivation.byMethodBefore(() => {
    const { relief: terms } = derivation.kase;
    const reference = terms?.basis === 'method-change' ? terms.reference : undefined;
    const kase = methodBefore(derivation.kase, reference);
    const { premium: _, ...levies } = kase;
    return { kase: levies, result: calculate(levies), provenance: ofReference(derivation.provenance) };
  });
  return derivation.node('reference_levy', { municipality }, () => ({
    value: relief.rows[derivation.placeOf(municipality.code)]!.referenceLevy!,
    formula: sumOf(relief.segments.map((segment) => before.needed('levy', segment, municipality))),
  }));
}

/** α and the ratios of pooling stand under the method before. */
function ofReference(provenance: Provenance | undefined): Provenance | undefined {
  const keyOf = (key: string) => {
    const [name] = key.split('.');
    return name === 'alpha' || name === 'pooling' ? `relief.reference.${name}` : key;
  };
  return (
    provenance && {
      cell: (key) => provenance.cell(key),
      bandCell: (key) => provenance.bandCell(key),
      setting: (key) => provenance.setting(keyOf(key)),
      authority: (key) => provenance.authority(keyOf(key)),
      adjustments: provenance.adjustments,
      requirement: (segment) => provenance.requirement(segment),
    }
  );
}

function limitFactor(derivation: Derivation): Expression {
  return yearly(derivation, 'relief_limit_factor', needed(derivation).terms.limit, 'limit');
}

function share(derivation: Derivation): Expression {
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
  return derivation.node(id, {}, () => ({ value, notes: [{ kind: 'by-default' }] }));
}

function fund(derivation: Derivation): Expression | null {
  const { fund: given } = reliefOf(derivation)?.relief ?? {};
  if (given === null || given === undefined) return null;
  return derivation.setting('relief_fund', {}, ['relief.fund'], given);
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

/** R, found by counting: what it pays for is made of it, so that the graph takes it as it is. Null where it is 0 by rule. */
function setAside(derivation: Derivation): Expression | null {
  const found = reliefOf(derivation);
  if (found?.terms.funding !== 'levy-base') return null;
  const { setAside: value, rounds } = found.relief;
  return derivation.node('relief_set_aside', { segment: medical }, () => ({
    value,
    notes: [{ kind: 'solved', rounds }],
  }));
}

function residue(derivation: Derivation): Expression {
  const aside = setAside(derivation);
  return derivation.node('relief_residue', { segment: medical }, () => ({
    value: needed(derivation).relief.residue,
    formula: aside ? subtract(aside, totalRelief(derivation)) : zero,
  }));
}

/** A figure without what is set aside for relief. */
export function withoutSetAside(derivation: Derivation, segment: Segment, whole: Expression): Expression {
  const aside = segment === medical ? setAside(derivation) : null;
  return aside ? subtract(whole, aside) : whole;
}

/** A figure with it. */
export function withSetAside(derivation: Derivation, segment: Segment, part: Expression): Expression {
  const aside = segment === medical ? setAside(derivation) : null;
  return aside ? add(part, aside) : part;
}
