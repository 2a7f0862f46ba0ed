import type { ColumnSummary } from '../analyse/inputs.js';
import { type Decimal, decimal } from '../domain/decimal.js';
import type { Place } from '../domain/finding.js';
import type { MunicipalityCode } from '../domain/municipality-code.js';
import { longRateColumns, ownMethodColumns, type ShareColumn, shareColumns } from '../domain/own-columns.js';
import { type RatePart, rateParts } from '../domain/own-method.js';
import { japaneseSegments, type Segment, segments } from '../domain/segment.js';
import { tableName } from '../read/place.js';
import type { OwnTables } from '../validate/own-methods/tables.js';
import type { JoinedTables } from '../validate/tables/joined.js';
import { summaryOf } from './input-summary.js';

/** A figure of a row of a table of own methods or rates in force, as its column has it. */
interface OwnCell {
  readonly code: MunicipalityCode;
  readonly segment: Segment | undefined;
  readonly column: ShareColumn | RatePart | 'own_income' | 'own_collection_rate';
  readonly value: Decimal;
  readonly place: Place;
}

/** The shares of own methods and the rates in force, by column and segment. */
export function ownSummary(own: OwnTables, names: JoinedTables['names']): ColumnSummary[] {
  const cells = [...cellsOfMethods(own), ...cellsOfRates(own)];
  return [undefined, ...segments].flatMap((segment) =>
    columns.flatMap((column) => {
      const those = cells.filter((one) => one.column === column && one.segment === segment);
      const [first] = those;
      // A share that nobody has was not given.
      if (!first || those.every(({ value }) => value.isZero())) return [];
      const { file = '', sheet } = first.place;
      const of = {
        column: called(column, segment),
        file: tableName({ file, ...(sheet !== undefined && { sheet }) }),
        isCounted: column === 'own_income',
      };
      return summaryOf(of, new Map(those.map(({ code, value }) => [code, value])), names);
    }),
  );
}

const columns: readonly OwnCell['column'][] = [
  ...(Object.keys(shareColumns) as ShareColumn[]),
  'own_income',
  'own_collection_rate',
  ...(Object.keys(rateParts) as RatePart[]),
];

const japanese = { ...ownMethodColumns, ...longRateColumns };

function called(column: OwnCell['column'], segment: Segment | undefined): ColumnSummary['column'] {
  const [ja] = japanese[column].japanese;
  return segment === undefined
    ? { en: column, ja }
    : { en: `${column}_${segment}`, ja: `${ja}(${japaneseSegments[segment]})` };
}

const hundred = decimal('100');

function cellsOfMethods({ methods }: OwnTables): OwnCell[] {
  return methods.flatMap(({ municipalityCode: code, segment, shares, income, collectionRate, placeOf }) => {
    const cell = (column: OwnCell['column'], value: Decimal | undefined): OwnCell[] =>
      value ? [{ code, segment, column, value, place: placeOf() }] : [];
    return [
      ...Object.entries(shareColumns).flatMap(([column, part]) =>
        cell(column as ShareColumn, shares[part].times(hundred)),
      ),
      ...cell('own_income', income),
      ...cell('own_collection_rate', collectionRate?.times(hundred)),
    ];
  });
}

function cellsOfRates({ rates }: OwnTables): OwnCell[] {
  return rates.flatMap((one) =>
    Object.entries(rateParts).flatMap(([name, figure]): OwnCell[] => {
      const column = name as RatePart;
      const value = one[figure];
      const isPercent = longRateColumns[column].grammar === 'percent';
      if (!value) return [];
      const { municipalityCode: code, segment } = one;
      return [
        { code, segment, column, value: isPercent ? value.times(hundred) : value, place: one.placeOf() },
      ];
    }),
  );
}
