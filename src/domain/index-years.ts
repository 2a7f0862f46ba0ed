import type { AgeBandIndex } from './age-band-index.js';
import { type AgeBand, ageBands } from './age-bands.js';
import { type Case, type Municipality, medicalBasisOf } from './case.js';
import type { FiscalYear } from './fiscal-year.js';
import type { MunicipalityCode } from './municipality-code.js';
import { askedYears, lawLags, lawYears, takenYears } from './series.js';

/** A fiscal year t of the index, and the year τ whose heads of 30 September count in it. */
export interface IndexYear {
  readonly year: FiscalYear;
  readonly headsYear: FiscalYear;
}

/** What a year of the index lacks in one of the three tables. */
export type IndexLack =
  | { readonly table: 'national'; readonly year: FiscalYear; readonly ages: readonly AgeBand[] }
  | { readonly table: 'costs'; readonly year: FiscalYear; readonly code: MunicipalityCode }
  | {
      readonly table: 'heads';
      readonly year: FiscalYear;
      readonly code: MunicipalityCode;
      readonly ages: readonly AgeBand[];
    };

/** The years of which the index is the mean, ascending, or why it cannot be made. */
export interface IndexYears {
  readonly years: readonly IndexYear[];
  /** What the years lack; the index cannot be made where there is anything. */
  readonly lacks: readonly IndexLack[];
  /** Later years that are not taken since one of the tables lacks something of them. */
  readonly leftOut: readonly { readonly year: FiscalYear; readonly lacks: readonly IndexLack[] }[];
}

type Members = readonly Pick<Municipality, 'code' | 'medicalCosts' | 'ageHeads'>[];

/**
 * Whether the costs and heads of a municipality count: of one that has nobody today they do where others are taken together
 * with it and any are given. Source: 算定政令9条4項2号, 3号.
 */
export function countsInIndex(
  { medicalCosts = [], ageHeads = [] }: Members[number],
  { variant }: Pick<AgeBandIndex, 'variant'>,
  needsIndex: boolean,
): boolean {
  return needsIndex || (variant !== 'own' && medicalCosts.length + ageHeads.length > 0);
}

/**
 * Which years make the index: with `law` exactly y−2, y−3 and y−4, else the last ones before y that costs, heads and national
 * figures have for all. Source: 算定政令9条4項1号, 省令3条2項; rules, section 4.
 *
 * @param members the municipalities whose figures count
 */
export function indexYears(kase: Case, { national }: AgeBandIndex, members: Members): IndexYears {
  const basis = medicalBasisOf(kase);
  const { fiscalYear } = kase;
  const lacksIn = (year: IndexYear) => lacksOf(year, national, members);
  if (basis.kind === 'law') {
    const years = lawYears(fiscalYear, lawLags.medicalIndex).map((year) => ({
      year,
      headsYear: headsYearOf(year, fiscalYear),
    }));
    return { years, lacks: years.flatMap(lacksIn), leftOut: [] };
  }
  const begun = yearsBegun(national, members)
    .filter((year) => year < fiscalYear)
    .map((year) => ({ year, headsYear: year, lacks: lacksIn({ year, headsYear: year }) }));
  const whole = begun.filter(({ lacks }) => lacks.length === 0).map(({ year }) => year);
  const taken = takenYears(whole, basis, fiscalYear, lawLags.medicalIndex);
  const first = taken.length < askedYears(basis) ? 0 : taken[0]!;
  return {
    years: taken.map((year) => ({ year, headsYear: year })),
    lacks: taken.length > 0 ? [] : begun.slice(-askedYears(basis)).flatMap(({ lacks }) => lacks),
    leftOut: taken.length > 0 ? begun.filter(({ year, lacks }) => lacks.length > 0 && year > first) : [],
  };
}

/** τ by law: for y−2 the heads of the year before count, since those of y−2 are not known in time. Source: 省令3条2項. */
function headsYearOf(year: FiscalYear, fiscalYear: FiscalYear): FiscalYear {
  return year === fiscalYear - lawLags.medicalIndex ? year - 1 : year;
}

/** The years of which each of the tables has something, ascending. */
function yearsBegun(national: AgeBandIndex['national'], members: Members): FiscalYear[] {
  const [costs, heads] = [
    new Set(members.flatMap(({ medicalCosts = [] }) => medicalCosts.map(({ year }) => year))),
    new Set(members.flatMap(({ ageHeads = [] }) => ageHeads.map(({ year }) => year))),
  ];
  const years = national.map(({ year }) => year).filter((year) => costs.has(year) && heads.has(year));
  return [...new Set(years)].sort((a, b) => a - b);
}

function lacksOf(
  { year, headsYear }: IndexYear,
  national: AgeBandIndex['national'],
  members: Members,
): IndexLack[] {
  const bands = national.find((one) => one.year === year)?.bands ?? {};
  const ages = ageBands.filter((age) => !bands[age]);
  return [
    ...(ages.length > 0 ? [{ table: 'national' as const, year, ages }] : []),
    ...members.flatMap((one) => lacksOfMember(one, { year, headsYear })),
  ];
}

/** What a municipality lacks of a year. */
export function lacksOfMember(
  { code, medicalCosts = [], ageHeads = [] }: Members[number],
  { year, headsYear }: IndexYear,
): IndexLack[] {
  const insured = ageHeads.find((one) => one.year === headsYear)?.insured ?? {};
  const ages = ageBands.filter((age) => !insured[age]);
  return [
    ...(medicalCosts.some((one) => one.year === year) ? [] : [{ table: 'costs' as const, year, code }]),
    ...(ages.length > 0 ? [{ table: 'heads' as const, year: headsYear, code, ages }] : []),
  ];
}
