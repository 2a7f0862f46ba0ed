import { collectionQuantities } from './collection.js';
import { columnQuantities } from './column-quantities.js';
import { levyQuantities, shareQuantities } from './levy.js';
import { rateQuantities, requirementQuantities } from './premium.js';
import type { Quantity } from './quantity.js';
import { rowQuantities } from './row-quantities.js';
import { settingQuantities } from './setting-quantities.js';

export type { Citation, FigureForm, Quantity, Unit } from './quantity.js';

/** Every quantity of a case and of its result, by id, from what is given to what comes out. */
export const quantities = {
  ...rowQuantities,
  ...columnQuantities,
  ...settingQuantities,
  ...shareQuantities,
  ...levyQuantities,
  ...requirementQuantities,
  ...rateQuantities,
  ...collectionQuantities,
} as const satisfies Record<string, Quantity>;

export type QuantityId = keyof typeof quantities;

export const quantityIds = Object.keys(quantities) as QuantityId[];

/** A quantity by its id. */
export function quantity(id: QuantityId): Quantity {
  return quantities[id];
}

export function isQuantityId(text: string): text is QuantityId {
  return Object.hasOwn(quantities, text);
}
