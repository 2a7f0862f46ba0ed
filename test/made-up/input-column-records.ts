import type { Decimal } from '../../src/domain/decimal.js';
import {
  type ColumnRecord,
  inputColumns as columnsOfTheHouse,
} from '../../src/domain/input-column-records.js';

export type { ColumnRecord, Grammar } from '../../src/domain/input-column-records.js';

declare module '../../src/domain/case.js' {
  interface Municipality {
    readonly clinics?: Decimal;
  }
}

/** The columns of the house and one that does not exist, with the place of its figure in a case. */
export const inputColumns = {
  ...columnsOfTheHouse,
  clinics: { grammar: 'count', japanese: ['診療所数'], unit: '院', figure: 'clinics' },
} as const satisfies Record<string, ColumnRecord>;
