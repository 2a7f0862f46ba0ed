import type { Municipality } from '../../domain/case.js';
import { type MethodFigure, type ShareColumn, shareColumns } from '../../domain/own-columns.js';
import { type OwnMethod, ownMethodsIn } from '../../domain/own-method.js';
import { ownPremiumOf } from '../../domain/own-premium.js';
import { quantity, quantityId } from '../../domain/quantities/catalogue.js';
import { type OwnQuantity, ownMethodQuantities } from '../../domain/quantities/own-method.js';
import type { Segment } from '../../domain/segment.js';
import type { Derivation } from './derivation.js';
import { type Expression, number } from './expression.js';
import { collectionRate } from './premium.js';
import { recorded } from './recorded.js';

export const ownQuantityIds = Object.keys(ownMethodQuantities) as OwnQuantity[];

/** A municipality in a segment in which it has a method of its own. */
interface Own {
  readonly derivation: Derivation;
  readonly segment: Segment;
  readonly municipality: Municipality;
  readonly method: OwnMethod;
}

/**
 * A figure by the own method of a municipality; where 子ども keeps its standard rate that of the same name. Null where the
 * municipality has neither.
 */
export function ownFigure(
  derivation: Derivation,
  id: OwnQuantity,
  segment: Segment,
  municipality: Municipality,
): Expression | null {
  const { premium } = derivation.row(segment, municipality);
  if (premium?.ownMethod === 'standard') return standardKept(derivation, id, segment, municipality);
  const method = ownMethodsIn(derivation.kase.ownMethods ?? [], segment).get(municipality.code);
  if (!ownPremiumOf(premium) || !method || method === 'standard') return null;
  const own = { derivation, segment, municipality, method };
  if (isShare(id)) return share(own, id);
  switch (id) {
    case 'own_income':
      return ownIncome(own);
    case 'own_collection_rate':
      return ownCollectionRate(own);
    case 'own_levied_total':
      return ownLeviedTotal(own);
    default:
      return recorded(derivation, id, segment, municipality);
  }
}

function standardKept(
  derivation: Derivation,
  id: OwnQuantity,
  segment: Segment,
  municipality: Municipality,
): Expression | null {
  if (isShare(id)) return null;
  const kept = derivation.figure(quantityId(id.slice('own_'.length)), segment, municipality);
  if (!kept) return null;
  return derivation.node(id, { segment, municipality }, () => ({
    value: derivation.valueIn(kept),
    formula: kept,
    notes: [{ kind: 'standard-kept' }],
  }));
}

function isShare(id: OwnQuantity): id is ShareColumn {
  return Object.hasOwn(shareColumns, id);
}

/** A part that the row of the method leaves out is not charged. */
function share(own: Own, id: ShareColumn): Expression {
  const { derivation, municipality, method } = own;
  const key = { table: 'own_methods', code: municipality.code, segment: method.segment, column: id } as const;
  const isLeftOut = derivation.provenance !== undefined && !derivation.provenance.ownCell(key);
  return givenOr(own, id, isLeftOut ? number(0n) : null);
}

/** I°_i, or I_i in its place. */
function ownIncome(own: Own): Expression {
  const { derivation, segment, municipality, method } = own;
  return givenOr(
    own,
    'own_income',
    method.income ? null : derivation.needed('income', segment, municipality),
  );
}

/** k°_i, or k_i in its place; null where none is needed. */
function ownCollectionRate(own: Own): Expression | null {
  const { derivation, municipality, method } = own;
  if (method.collectionRate) return givenOr(own, 'own_collection_rate', null);
  const standard = collectionRate(derivation, municipality);
  return standard && givenOr(own, 'own_collection_rate', standard);
}

/** What the row of the method gives, or what holds in its place. */
function givenOr(
  { derivation, segment, municipality, method }: Own,
  id: MethodFigure,
  otherwise: Expression | null,
): Expression {
  const subject = { segment, municipality };
  const value = quantity(id).of!(derivation.row(segment, municipality))!;
  if (otherwise)
    return derivation.node(id, subject, () => ({
      value,
      formula: otherwise,
      notes: [{ kind: 'by-default' }],
    }));
  const key = { table: 'own_methods', code: municipality.code, segment: method.segment, column: id } as const;
  return derivation.ownCell(id, subject, key, value);
}

/** T°_i = e_i ÷ k°_i; of an empty municipality without a rate e_i itself. */
function ownLeviedTotal(own: Own): Expression | null {
  const { derivation, segment, municipality } = own;
  const isWithoutRate = ownCollectionRate(own) === null;
  const formula = isWithoutRate && derivation.needed('premium_requirement', segment, municipality);
  const but = formula ? { formula, notes: [{ kind: 'empty' as const }] } : {};
  return recorded(derivation, 'own_levied_total', segment, municipality, but);
}
