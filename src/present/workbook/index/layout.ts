import type { HeaderLanguage } from '../../../contract/tables.js';
import type { IndexVariant } from '../../../domain/age-band-index.js';
import { ageBands } from '../../../domain/age-bands.js';
import type { Case, Municipality } from '../../../domain/case.js';
import type { FiscalYear } from '../../../domain/fiscal-year.js';
import type { MunicipalityCode } from '../../../domain/municipality-code.js';
import type { MunicipalIndexYear, NationalIndexYear, Result } from '../../../domain/result.js';
import { type Frame, fixedRange, frame, type Rows } from '../address.js';
import { sheetNames } from '../words.js';

/** A municipality with an index that is made of age bands. */
export interface IndexMember {
  readonly municipality: Municipality;
  readonly years: readonly MunicipalIndexYear[];
}

/** Where an index from age bands stands: the nation by age, heads by age, and the years of each municipality. */
export interface IndexLayout {
  readonly variant: IndexVariant;
  readonly national: readonly NationalIndexYear[];
  /** The years of the heads, each once. */
  readonly headsYears: readonly FiscalYear[];
  readonly members: readonly IndexMember[];
  /** The place of each member among them. */
  readonly places: ReadonlyMap<MunicipalityCode, number>;
  /** Whether areas are taken together, and not the prefecture. */
  readonly hasAreas: boolean;
  readonly frames: Readonly<Record<'nation' | 'heads' | 'index', Frame>>;
}

export type NationId = 'year' | 'age' | 'benefits' | 'insured' | 'national_benefits_per_insured';
const nationIds: readonly NationId[] = [
  'year',
  'age',
  'benefits',
  'insured',
  'national_benefits_per_insured',
];
export type HeadsId = 'municipality_code' | 'municipality_name' | 'year' | 'age' | 'insured';
const headsIds: readonly HeadsId[] = ['municipality_code', 'municipality_name', 'year', 'age', 'insured'];

const costIds = ['benefits', 'other_benefits', 'very_high'] as const;
export type CostId = (typeof costIds)[number];
export type IndexId =
  | 'municipality_code'
  | 'municipality_name'
  | 'area'
  | 'year'
  | CostId
  | 'insured_of_september'
  | 'expected_benefits'
  | 'area_benefits'
  | 'area_expected'
  | 'area_insured'
  | 'area_very_high'
  | 'medical_index_of_year';

const ofGroup: Readonly<Record<IndexVariant, readonly IndexId[]>> = {
  own: [],
  area: ['area_benefits', 'area_expected'],
  pooled: ['area_insured', 'area_very_high'],
};

/** Null where the index is not made of age bands. */
export function indexLayout(kase: Case, result: Result, language: HeaderLanguage): IndexLayout | null {
  const segment = result.segments.find(({ nationalIndexYears }) => nationalIndexYears?.length);
  if (!kase.ageBandIndex || !segment?.nationalIndexYears) return null;
  const { variant } = kase.ageBandIndex;
  const members = segment.rows.flatMap(({ municipality, medicalIndexYears: years }) =>
    years ? [{ municipality, years }] : [],
  );
  const hasAreas = members.some(({ years }) => years.some(({ group }) => group && group.area !== null));
  const costs = costIds.filter((id) => id !== 'very_high' || variant === 'pooled');
  const named = (id: 'nation' | 'heads' | 'index', ids: readonly string[]) =>
    frame(sheetNames[id][language], ids);
  return {
    variant,
    national: segment.nationalIndexYears,
    headsYears: [...new Set(segment.nationalIndexYears.map(({ headsYear }) => headsYear))],
    members,
    places: new Map(members.map(({ municipality: { code } }, at) => [code, at])),
    hasAreas,
    frames: {
      nation: named('nation', nationIds),
      heads: named('heads', headsIds),
      index: named('index', [
        ...['municipality_code', 'municipality_name', ...(hasAreas ? ['area'] : []), 'year'],
        ...costs,
        ...['insured_of_september', 'expected_benefits', ...ofGroup[variant], 'medical_index_of_year'],
      ]),
    },
  };
}

/** The columns of costs that the index is made of. */
export function costColumns({ frames }: IndexLayout): readonly CostId[] {
  return costIds.filter((id) => frames.index.has(id));
}

/** The rows of a year of the nation, a band below the other. */
export function nationRows(year: number): Rows {
  const first = 2 + year * ageBands.length;
  return { first, last: first + ageBands.length - 1 };
}

/** The rows of the heads of a member in a year. */
export function headsRows({ headsYears }: IndexLayout, member: number, headsYear: FiscalYear): Rows {
  const first = 2 + (member * headsYears.length + headsYears.indexOf(headsYear)) * ageBands.length;
  return { first, last: first + ageBands.length - 1 };
}

/** All rows of the heads of a member. */
export function allHeadsRows(layout: IndexLayout, member: number): Rows {
  const { headsYears } = layout;
  const first = headsRows(layout, member, headsYears[0]!).first;
  return { first, last: first + headsYears.length * ageBands.length - 1 };
}

/** The rows of a member on the sheet of the index, a year below the other. */
export function indexRows({ national }: IndexLayout, member: number): Rows {
  const first = 2 + member * national.length;
  return { first, last: first + national.length - 1 };
}

/** All rows of the sheet of the index. */
export function allIndexRows(layout: IndexLayout): Rows {
  return { first: 2, last: indexRows(layout, layout.members.length - 1).last };
}

/** M_i: the mean of the cells of its years; an index that nobody needs may be none. */
export function meanFormula(layout: IndexLayout, member: number): string {
  const years = fixedRange(layout.frames.index, 'medical_index_of_year', indexRows(layout, member));
  return `IF(alpha=0,IFERROR(AVERAGE(${years}),""),AVERAGE(${years}))`;
}

/** A column of the index, in all rows. */
export function indexRange(layout: IndexLayout, id: IndexId): string {
  return fixedRange(layout.frames.index, id, allIndexRows(layout));
}
