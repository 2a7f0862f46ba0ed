import { municipalitiesOf } from '../../src/domain/official-list.js';
import { type SmallCase, small } from './small-case.js';

/** A figure of a cell, by the header of its column. */
type Row = Readonly<Record<string, string | number>>;

/** Six municipalities with figures as large as real ones have. */
export const towns: readonly Row[] = [
  town('472018', '那覇市', 67000, 550000, 0.335),
  town('472051', '宜野湾市', 21000, 547000, 0.341),
  town('472077', '石垣市', 11800, 580000, 0.352),
  town('472085', '浦添市', 23900, 540000, 0.338),
  town('472131', 'うるま市', 30100, 496000, 0.346),
  town('473561', '渡名喜村', 97, 612000, 0.381),
];

function town(code: string, name: string, insured: number, income: number, care: number): Row {
  const heads = Math.round(insured * care);
  return {
    municipality_code: code,
    municipality_name: name,
    insured,
    insured_care: heads,
    income: insured * income,
    income_care: Math.round(heads * income * 1.13),
    households: Math.round(insured * (0.6 + care / 10)),
    medical_index_R5: (0.9 + care / 3).toFixed(4),
    medical_index_R6: (0.91 + care / 3).toFixed(4),
    collection_rate_R6: (98 - care * 10).toFixed(2),
    collection_rate_R7: (98.1 - care * 10).toFixed(2),
  };
}

/** Twenty municipalities, no two alike. */
export const twenty: readonly Row[] = municipalitiesOf('47')
  .slice(0, 20)
  .map(({ code, name }, at) => town(code, name, 9000 + 977 * at, 540000 + 3001 * at, 0.32 + at / 400));

/** Some figures of a row, so many times. */
export function scaled(row: Row, times: number, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((name) => [name, Math.round(Number(row[name]) * times)]));
}

/** The case of the towns, some of them changed, with what is plausible judged. */
export function prefecture(
  change: (row: Row, at: number) => Row = (row) => row,
  settings: Readonly<Record<string, string>> = {},
  unchanged: readonly Row[] = towns,
): SmallCase {
  const rows = unchanged.map(change);
  const headers = Object.keys(rows[0]!);
  const said = {
    title: 'Prefecture',
    fiscal_year: 'R8',
    inputs: '[people.csv]',
    alpha: '1',
    medical_index: '{ basis: mean:2 }',
    segments:
      '{ medical: { levy_base: 12700000000, beta: 0.8 }, care: { levy_base: 1900000000, beta: 0.8 } }',
    municipalities: 'some',
    plausibility: 'on',
    ...settings,
  };
  return small
    .without('rates.csv')
    .file(
      'case.yaml',
      Object.entries(said).map(([key, value]) => `${key}: ${value}`),
    )
    .file('people.csv', [headers.join(), ...rows.map((row) => headers.map((name) => row[name]).join())]);
}

/** A change of one cell. */
export function cell(at: number, column: string, value: (was: number, row: Row) => number | string) {
  return (row: Row, index: number): Row =>
    index === at ? { ...row, [column]: value(Number(row[column]), row) } : row;
}
