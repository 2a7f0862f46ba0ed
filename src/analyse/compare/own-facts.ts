import type { Case } from '../../domain/case.js';
import type { Decimal } from '../../domain/decimal.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import {
  type MethodFigure,
  methodFigures,
  ownMethodColumns,
  shareColumns,
} from '../../domain/own-columns.js';
import type { OwnMethod, RatesInForce } from '../../domain/own-method.js';
import { type RatePart, rateParts } from '../../domain/own-method.js';
import { isPercent } from '../../domain/quantities/in-force.js';
import { Rational } from '../../domain/rational.js';
import type { Fact } from './side.js';

/** A figure of a municipality under the name that its column has in a comparison. */
interface OwnFact {
  readonly key: string;
  readonly code: MunicipalityCode;
  readonly value: Rational;
}

/** Own methods and rates in force as columns, one for each segment and figure; of a method for all segments without one. */
export function ownFacts({ ownMethods = [], ratesInForce = [] }: Case): Fact[] {
  return columnsOf([...ownMethods.flatMap(ofMethod), ...ratesInForce.flatMap(ofRates)]);
}

/** What the tables of own methods and of rates in force are called where a column differs. */
export function ownKey(table: 'own_methods' | 'rates_in_force', segment: string | undefined, column: string) {
  return [table, segment, column].filter((part) => part !== undefined).join(' ');
}

/** Figures by their columns, in the order in which columns come first. */
export function columnsOf(facts: readonly OwnFact[]): Fact[] {
  const columns = new Map<string, Map<MunicipalityCode, Rational>>();
  for (const { key, code, value } of facts)
    columns.set(key, (columns.get(key) ?? new Map<MunicipalityCode, Rational>()).set(code, value));
  return [...columns].map(([key, figures]) => ({ kind: 'column', key, figures }));
}

function ofMethod(method: OwnMethod): OwnFact[] {
  const { municipalityCode: code, segment } = method;
  return methodFigures.flatMap((column) => {
    const value = figureOf(method, column);
    if (!value) return [];
    const isYen = ownMethodColumns[column].grammar === 'yen';
    return [
      { key: ownKey('own_methods', segment, column), code, value: isYen ? exact(value) : percent(value) },
    ];
  });
}

function figureOf({ shares, income, collectionRate }: OwnMethod, column: MethodFigure): Decimal | undefined {
  if (column === 'own_income') return income;
  return column === 'own_collection_rate' ? collectionRate : shares[shareColumns[column]];
}

function ofRates({ municipalityCode: code, segment, ...rates }: RatesInForce): OwnFact[] {
  return (Object.keys(rateParts) as RatePart[]).flatMap((column) => {
    const value = rates[rateParts[column]];
    if (!value) return [];
    const amount = isPercent(column) ? percent(value) : exact(value);
    return [{ key: ownKey('rates_in_force', segment, column), code, value: amount }];
  });
}

function exact(value: Decimal): Rational {
  return Rational.fromDecimal(value);
}

function percent(value: Decimal): Rational {
  return exact(value).times(Rational.of(100n));
}
