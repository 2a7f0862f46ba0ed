import { type Finding, finding } from '../domain/finding.js';
import { isQuantityId, type QuantityId, quantity, quantityIds } from '../domain/quantities/index.js';
import { suggest } from './suggest.js';
import { foldHeader } from './tables/columns.js';

/** A quantity by its id or by its term in Japanese or English. */
export function findQuantity(text: string, option: string): QuantityId | Finding {
  if (isQuantityId(text)) return text;
  const folded = foldHeader(text);
  const found = quantityIds.find((id) => namesOf(id).some((name) => foldHeader(name) === folded));
  if (found) return found;
  const names = quantityIds.flatMap(namesOf);
  return finding('quantity-unknown', { file: option, value: text }, { suggestion: suggest(text, names) });
}

function namesOf(id: QuantityId): string[] {
  const { ja, en, symbol } = quantity(id);
  return [id, ja, en, symbol].filter((name) => name !== '');
}
