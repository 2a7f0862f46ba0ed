import type { Municipality } from '../../domain/case.js';
import { type RatePart, rateParts } from '../../domain/own-method.js';
import { quantity, quantityId } from '../../domain/quantities/catalogue.js';
import { type InForceQuantity, inForceQuantities } from '../../domain/quantities/in-force.js';
import { Rational } from '../../domain/rational.js';
import type { RatesHeld } from '../../domain/result.js';
import type { Segment } from '../../domain/segment.js';
import type { Derivation } from './derivation.js';
import { add, divide, type Expression, multiply, number, round, subtract } from './expression.js';
import { hundred } from './premium.js';
import { recorded } from './recorded.js';

export const inForceQuantityIds = Object.keys(inForceQuantities) as InForceQuantity[];

/** A municipality in a segment in which its rates in force are known. */
interface InForce {
  readonly derivation: Derivation;
  readonly segment: Segment;
  readonly municipality: Municipality;
  readonly held: RatesHeld;
}

/** A figure of the rates in force of a municipality held against standard ones; null where none are given. */
export function inForceFigure(
  derivation: Derivation,
  id: InForceQuantity,
  segment: Segment,
  municipality: Municipality,
): Expression | null {
  const held = derivation.row(segment, municipality).premium?.inForce;
  if (!held) return null;
  const own = { derivation, segment, municipality, held };
  const explain = explained[id];
  return explain ? explain(own) : recorded(derivation, id, segment, municipality);
}

type Explain = (own: InForce) => Expression | null;

/** What the records do not say alone. */
const explained: Readonly<Partial<Record<InForceQuantity, Explain>>> = {
  ...ofEachPart('standard', standard),
  ...ofEachPart('in_force', inForce),
  ...ofEachPart('difference', difference),
  levied_at_rates_in_force: levied,
  collected,
  sufficiency_percent: sufficiency,
};

function ofEachPart(
  side: 'standard' | 'in_force' | 'difference',
  explain: (own: InForce, part: RatePart) => Expression | null,
): Record<string, Explain> {
  const parts = Object.keys(rateParts) as RatePart[];
  return Object.fromEntries(parts.map((part) => [`${side}_${part}`, (own: InForce) => explain(own, part)]));
}

/** As published: by the own method where the rates are held against that. */
function standard(own: InForce, part: RatePart): Expression | null {
  const { derivation, segment, municipality, held } = own;
  if (!held.standard[rateParts[part]]) return null;
  return made(own, `standard_${part}`, () =>
    derivation.needed(quantityId(isOwn(own) ? `own_${part}` : part), segment, municipality),
  );
}

/** In its cell. */
function inForce(own: InForce, part: RatePart): Expression | null {
  const { derivation, segment, municipality } = own;
  const id = `in_force_${part}` as const;
  const value = figureIn(own, id);
  if (!value) return null;
  const key = { table: 'rates_in_force', code: municipality.code, segment, column: part } as const;
  return derivation.ownCell(id, { segment, municipality }, key, value);
}

/** What is not there counts 0 where the other is. */
function difference(own: InForce, part: RatePart): Expression | null {
  const [current, published] = [inForce(own, part), standard(own, part)];
  if (!published) return current && made(own, `difference_${part}`, () => current);
  return made(own, `difference_${part}`, () => subtract(current ?? number(0n), published));
}

/** L_i: every rate that is charged and has something that it is charged on. */
function levied(own: InForce): Expression | null {
  return made(own, 'levied_at_rates_in_force', () => {
    const parts = [
      ...onBase(
        ratio(inForce(own, 'income_rate_percent')),
        baseOf(own, isOwn(own) ? 'own_income' : 'income'),
      ),
      ...onBase(ratio(inForce(own, 'asset_rate_percent')), baseOf(own, 'assets')),
      ...perHead(own),
      ...onBase(inForce(own, 'per_household'), baseOf(own, 'households')),
    ];
    return parts.length === 0 ? number(0n) : add(...parts);
  });
}

/** In 子ども adults pay both amounts, and others what those under 18 are spared. */
function perHead(own: InForce): Expression[] {
  const amounts = [inForce(own, 'per_insured'), inForce(own, 'per_adult_surcharge')].filter(
    (amount) => amount !== null,
  );
  if (amounts.length === 0) return [];
  const reductions = baseOf(own, 'child_reductions');
  return [...onBase(add(...amounts), baseOf(own, 'insured')), ...(reductions ? [reductions] : [])];
}

function onBase(rate: Expression | null, base: Expression | null): Expression[] {
  return rate && base ? [multiply(rate, base)] : [];
}

/** L_i k_i by the rate of the own method where there is one; of an empty municipality without a rate L_i itself, 0. */
function collected(own: InForce): Expression | null {
  const rate = ratio(baseOf(own, isOwn(own) ? 'own_collection_rate' : 'collection_rate'));
  return made(own, 'collected', () => multiply(levied(own)!, rate));
}

function sufficiency(own: InForce): Expression | null {
  const { derivation, segment, municipality } = own;
  return made(own, 'sufficiency_percent', () => {
    const needed = derivation.needed('premium_requirement', segment, municipality);
    const exact = multiply(number(hundred), divide(collected(own)!, needed));
    return round(exact, 'half-up', Rational.of(1n, 100n));
  });
}

function isOwn({ held }: InForce): boolean {
  return held.basis === 'own-method';
}

function baseOf(
  { derivation, segment, municipality }: InForce,
  id:
    | 'own_income'
    | 'income'
    | 'assets'
    | 'insured'
    | 'households'
    | 'child_reductions'
    | 'own_collection_rate'
    | 'collection_rate',
): Expression | null {
  return derivation.figure(id, segment, municipality);
}

function ratio(percent: Expression | null): Expression | null {
  return percent && divide(percent, number(hundred));
}

/** A figure that is there, by a formula. */
function made(own: InForce, id: InForceQuantity, formula: () => Expression): Expression | null {
  const { derivation, segment, municipality } = own;
  const value = figureIn(own, id);
  return value && derivation.node(id, { segment, municipality }, () => ({ value, formula: formula() }));
}

function figureIn({ derivation, segment, municipality }: InForce, id: InForceQuantity): Rational | null {
  const value = quantity(id).of?.(derivation.row(segment, municipality));
  return typeof value === 'bigint' ? Rational.of(value) : (value ?? null);
}
