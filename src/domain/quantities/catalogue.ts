import type { Language } from '../language.js';
import { collectionQuantities } from './collection.js';
import { columnQuantities } from './column-quantities.js';
import { inForceQuantities } from './in-force.js';
import { indexQuantities } from './index-quantities.js';
import { itemColumnQuantities } from './item-columns.js';
import { levyQuantities } from './levy.js';
import { ownMethodQuantities } from './own-method.js';
import { potQuantities } from './pot.js';
import { requirementQuantities } from './premium.js';
import type { Quantity, QuantityRecord } from './quantity.js';
import { rateQuantities } from './rates.js';
import { reliefQuantities } from './relief.js';
import { rowQuantities } from './row-quantities.js';
import { settingQuantities } from './setting-quantities.js';
import { shareQuantities } from './shares.js';
import { plainly, quantitiesOf } from './term.js';
import { formulaText } from './term-text.js';
import { totalQuantities } from './totals.js';

export type { Citation, FigureForm, Quantity, QuantityFigure, Unit } from './quantity.js';

/** The record of every quantity of a case and of its result, by id, from what is given to what comes out. */
const records = {
  ...rowQuantities,
  ...itemColumnQuantities,
  ...columnQuantities,
  ...indexQuantities,
  ...settingQuantities,
  ...potQuantities,
  ...shareQuantities,
  ...reliefQuantities,
  ...levyQuantities,
  ...requirementQuantities,
  ...rateQuantities,
  ...ownMethodQuantities,
  ...inForceQuantities,
  ...totalQuantities,
  ...collectionQuantities,
} as const satisfies Record<string, QuantityRecord>;

/** Every quantity with its formula in symbols and what it is made of. */
export const quantities = Object.fromEntries(
  Object.entries<QuantityRecord>(records).map(([id, record]) => [id, finished(record)]),
) as Readonly<Record<keyof typeof records, Quantity>>;

/** Most runs ask for neither the formula nor what it is made of: both are made when they are asked for. */
function finished(record: QuantityRecord): Quantity {
  const { name, figure, formula, from, inFormulas, remark, also, ...rest } = record;
  return {
    ...name,
    ...figure,
    ...rest,
    get formula() {
      return formulaText(record, records, 'en');
    },
    get from() {
      return from ?? madeOf(record);
    },
  };
}

/** The quantities of its term, each with that in its place over all segments; those of the remark come last. */
function madeOf({ term, allTerm, overallTerm, also = [] }: QuantityRecord): string[] {
  const main = term ?? allTerm ?? overallTerm;
  const overall = overallTerm ? quantitiesOf(plainly(overallTerm)) : [];
  const named = (main ? quantitiesOf(plainly(main)) : []).flatMap((id, at) => [id, overall[at] ?? id]);
  return [...new Set([...named, ...also])];
}

/**
 * The formula of a quantity in symbols, its words in a language; null for what is given.
 *
 * @param ofAll whether it is that of the whole prefecture, where that is another
 */
export function formulaIn(language: Language, id: QuantityId, ofAll = false): string | null {
  return formulaText(records[id], records, language, ofAll);
}

export type QuantityId = keyof typeof quantities;

export const quantityIds = Object.keys(quantities) as QuantityId[];

/** What is levied on an insured person over all segments. */
export const premiumPerInsuredIds = [
  'premium_requirement_per_insured',
  'standard_premium_per_insured',
] as const satisfies readonly QuantityId[];
/** What is divided by the medical heads over all segments. */
export const perInsuredIds = [
  'levy_per_insured',
  ...premiumPerInsuredIds,
] as const satisfies readonly QuantityId[];
export type PerInsuredId = (typeof perInsuredIds)[number];

/** A quantity by its id. */
export function quantity(id: QuantityId): Quantity {
  return quantities[id];
}

/** The same where any text may be asked for: a name that no quantity has is a mistake of ours. */
export function quantityNamed(id: string): Quantity {
  return quantities[quantityId(id)];
}

/** An id that a term or a table names. @throws RangeError where no quantity has it */
export function quantityId(id: string): QuantityId {
  if (!isQuantityId(id)) throw new RangeError(`no quantity ${id}`);
  return id;
}

export function isQuantityId(text: string): text is QuantityId {
  return Object.hasOwn(quantities, text);
}
