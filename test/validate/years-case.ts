import { ageBands, japaneseAge } from '../../src/domain/age-bands.js';
import { type SmallCase, small } from './small-case.js';

type Row = Record<string, string | number>;
type TableName = 'people' | 'years' | 'costs' | 'heads' | 'national';
export type Tables = Readonly<Record<TableName, Row[]>>;

const towns = [
  ['472018', '那覇市', 67000, 550000, 0.335],
  ['472051', '宜野湾市', 21000, 547000, 0.341],
  ['472077', '石垣市', 11800, 580000, 0.352],
  ['472085', '浦添市', 23900, 540000, 0.338],
  ['472131', 'うるま市', 30100, 496000, 0.346],
  ['473561', '渡名喜村', 97, 612000, 0.381],
] as const;
const areas = ['北部', '北部', '中部', '中部', '東部', '東部'];

/** What bands have of all insured, and what one of them costs, about as the nation has it. */
const parts = [20, 22, 25, 30, 35, 34, 36, 42, 50, 62, 70, 75, 110, 180, 209];
const costs = [210, 105, 88, 76, 82, 105, 130, 155, 185, 225, 285, 345, 405, 470, 560];

/** A few per cent up or down, the same in every run. */
function varied(seed: number): number {
  return 1 + (((seed * 7919) % 101) - 50) / 1250;
}

/** Six municipalities whose incomes, assets and heads go by years and whose index is made of age bands. */
function tables(): Tables {
  const made: Tables = { people: [], years: [], costs: [], heads: [], national: [] };
  towns.forEach(([code, name, insured, income, care], at) => {
    const under18 = Math.round(insured * (0.09 + at * 0.004));
    made.people.push({
      municipality_code: code,
      municipality_name: name,
      insured,
      insured_care: Math.round(insured * care),
      insured_child: insured - under18,
      insured_under18: under18,
      households: Math.round(insured * 0.63) + at,
      households_care: Math.round(insured * 0.3) - at,
      child_reductions: Math.round(under18 * 1350 * (1 + at / 50)),
      area: areas[at]!,
    });
    const row: Row = { municipality_code: code };
    ['R5', 'R6', 'R7'].forEach((year, back) => {
      const heads = Math.round(insured * (1.12 - 0.04 * back) * varied(at + 11 * back));
      const ofCare = Math.round(heads * care);
      row[`insured_${year}`] = heads;
      row[`insured_care_${year}`] = ofCare;
      row[`income_${year}`] = Math.round(heads * income * varied(3 * at + back + 1));
      row[`income_care_${year}`] = Math.round(ofCare * income * 1.13 * varied(5 * at + back + 2));
      row[`assets_${year}`] = Math.round(heads * (20000 + 3000 * at) * varied(7 * at + back + 3));
    });
    made.years.push(row);
    ['R4', 'R5', 'R6'].forEach((year, back) => {
      const bands = parts.map((part, band) =>
        Math.round(((insured * (1.16 - 0.04 * back) * part) / 1000) * varied(13 * at + 17 * back + band)),
      );
      bands.forEach((heads, band) => {
        made.heads.push({ municipality_code: code, year, age: japaneseAge(ageBands[band]!), insured: heads });
      });
      const benefits = bands.reduce((sum, heads, band) => sum + heads * costs[band]! * 1000, 0);
      made.costs.push({
        municipality_code: code,
        year,
        benefits: Math.round(benefits * (0.9 + at / 20)),
        very_high: insured * 4000,
      });
    });
  });
  ['R4', 'R5', 'R6'].forEach((year, back) => {
    parts.forEach((part, band) => {
      const insured = 25000 * part * (1 - 0.04 * back);
      const age = japaneseAge(ageBands[band]!);
      const benefits = Math.round(insured * costs[band]! * 1000 * (1 + 0.015 * back));
      made.national.push({ year, age, benefits, insured: Math.round(insured) });
    });
  });
  return made;
}

const settings = {
  fiscal_year: 'R8',
  inputs: '[people.csv, years.csv]',
  alpha: '"0.5"',
  premium: 'none',
  levy: '{ method: four, per_insured_weight: "0.7", income_weight: "0.9" }',
  medical_index: '{ variant: pooled, costs: costs.csv, heads: heads.csv, national: national.csv }',
  segments:
    '{ medical: { levy_base: 12700000000, national_income_per_insured: 620000 }, care: { levy_base: 1900000000, national_income_per_insured: 700000, levy: { method: three } }, child: { levy_base: 500000000, national_income_per_insured: 620000 } }',
  municipalities: 'some',
  plausibility: 'on',
};

/** The case with something changed in its tables, or in its settings. */
export function yearsCase(
  change: (tables: Tables) => void = () => {},
  changed: Readonly<Record<string, string>> = {},
): SmallCase {
  const made = tables();
  change(made);
  const said = Object.entries({ ...settings, ...changed }).map(([key, value]) => `${key}: ${value}`);
  return Object.entries(made).reduce(
    (one, [name, rows]) => {
      const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      const lines = rows.map((row) => headers.map((header) => row[header] ?? '').join());
      return one.file(`${name}.csv`, [headers.join(), ...lines]);
    },
    small.without('rates.csv').file('case.yaml', said),
  );
}

/** Every cell of a column, or that of one row, made anew. */
export function changed(
  name: TableName,
  column: string,
  make: (was: number) => number | string,
  isMeant: (row: Row, at: number) => boolean = () => true,
) {
  return (all: Tables): void => {
    all[name].forEach((row, at) => {
      if (isMeant(row, at)) row[column] = make(Number(row[column]));
    });
  };
}
