import type { AgeBandIndex } from '../../domain/age-band-index.js';
import { ageBands } from '../../domain/age-bands.js';
import type { Case, Municipality } from '../../domain/case.js';
import { type Decimal, decimal, roughly } from '../../domain/decimal.js';
import { type Finding, finding } from '../../domain/finding.js';
import { groupedBy } from '../../domain/grouping.js';
import { type IndexYear, indexYears, lacksOfMember } from '../../domain/index-years.js';
import { indexRange } from '../../domain/limits.js';
import type { BandTables } from './bands.js';

/** A municipality in a year of the index, with what it has there. */
interface Year extends IndexYear {
  readonly one: Municipality;
  readonly costs: NonNullable<Municipality['medicalCosts']>[number];
  readonly heads: NonNullable<Municipality['ageHeads']>[number]['insured'];
  readonly national: AgeBandIndex['national'][number]['bands'];
}

const zero = decimal('0');

/** Years in which an index would be divided by nothing, or be 0; nothing is missing in them. */
export function emptyYears(
  years: readonly IndexYear[],
  bands: BandTables,
  members: readonly Municipality[],
  needing: ReadonlySet<Municipality>,
): Finding[] {
  const { variant } = bands.terms;
  const isPrefecture = members.every(({ area }) => area === undefined);
  return years.flatMap((year) => {
    const all = membersIn(year, bands, members);
    const groups = [...groupedBy(all, ({ one }) => (isPrefecture ? '' : (one.area ?? ''))).values()];
    return groups.flatMap((group) => {
      const [first, ...others] = group.filter(({ one }) => needing.has(one));
      if (!first) return [];
      // In an area all have one index: the first says what is wrong with it.
      if (variant === 'area') return emptyOf(group, first, bands, first.one.area);
      const isPooled = variant === 'pooled' && group.some(({ costs }) => !isNothing(costs.veryHigh));
      return [first, ...others].flatMap((own) => emptyOf([own], own, bands, undefined, isPooled));
    });
  });
}

function emptyOf(
  group: readonly Year[],
  { one: { code }, year, headsYear }: Year,
  bands: BandTables,
  area: string | undefined,
  isPooled = false,
): Finding[] {
  if (group.every(isWithoutExpected)) {
    const [first] = ageBands.flatMap((age) => bands.heads.of({ code, year: headsYear, age }) ?? []);
    const args = { year: headsYear, area: area ?? null };
    return first ? [finding('index-without-heads', first.place('insured'), args)] : [];
  }
  if (!group.every(({ costs }) => isWithoutOwnCost(costs, bands.terms))) return [];
  if (isPooled && group.some(({ heads }) => !ageBands.every((age) => heads[age]!.isZero()))) return [];
  const row = bands.costs.of({ code, year });
  return row ? [finding('index-without-costs', row.place('benefits'), { year })] : [];
}

/** Whether nothing is left of the costs of a municipality before x, a part of its benefits, is borne together. */
function isWithoutOwnCost(
  { benefits, otherBenefits, veryHigh }: Year['costs'],
  { variant }: AgeBandIndex,
): boolean {
  if (!isNothing(otherBenefits)) return false;
  return benefits.isZero() || (variant === 'pooled' && veryHigh?.equals(benefits) === true);
}

function isNothing(amount: Decimal | undefined): boolean {
  return amount === undefined || amount.isZero();
}

function isWithoutExpected({ heads, national }: Year): boolean {
  return ageBands.every((age) => heads[age]!.isZero() || national[age]!.benefits.isZero());
}

function membersIn(
  { year, headsYear }: IndexYear,
  { terms }: BandTables,
  needing: readonly Municipality[],
): Year[] {
  const national = terms.national.find((one) => one.year === year)!.bands;
  return needing.map((one) => ({
    year,
    headsYear,
    one,
    national,
    costs: one.medicalCosts!.find((costs) => costs.year === year)!,
    heads: one.ageHeads!.find((heads) => heads.year === headsYear)!.insured,
  }));
}

function sumOf(values: readonly (Decimal | undefined)[]): Decimal {
  return values.reduce<Decimal>((total, one) => total.plus(one ?? zero), zero);
}

const [least, most] = indexRange.map((one) => roughly(decimal(one))) as [number, number];

/**
 * Years whose figures make an index that nobody has: most likely a unit, an age or a year that slipped. Municipalities of which
 * anything is missing are left out.
 */
export function implausibleIndices(kase: Case, bands: BandTables): Finding[] {
  const { municipalities } = kase;
  const whole = (year: IndexYear) => municipalities.filter((one) => lacksOfMember(one, year).length === 0);
  const { years, lacks } = indexYears(kase, bands.terms, []);
  if (lacks.length > 0) return [];
  return years.flatMap((year) => {
    const members = membersIn(year, bands, whole(year));
    const perInsured = members.length === 0 ? [] : roughPerInsured(members[0]!.national);
    return members.flatMap((one) => {
      const index = roughIndex(one, perInsured);
      if (!(index > 0) || (index >= least && index <= most)) return [];
      const row = bands.costs.of({ code: one.one.code, year: year.year });
      const args = { year: year.year, index: twoDigits(one) };
      return row ? [finding('made-index-implausible', row.place('benefits'), args)] : [];
    });
  });
}

/** About what the nation costs per insured, by age. */
function roughPerInsured(national: Year['national']): number[] {
  return ageBands.map((age) => roughly(national[age]!.benefits) / roughly(national[age]!.insured));
}

/** About what a municipality's own costs are of those at national costs. */
function roughIndex(
  { costs: { benefits, otherBenefits = zero }, heads }: Year,
  perInsured: readonly number[],
): number {
  const expected = ageBands.reduce((total, age, at) => total + perInsured[at]! * roughly(heads[age]!), 0);
  return (roughly(benefits) + roughly(otherBenefits)) / expected;
}

/** The same for a sentence. */
function twoDigits({ costs: { benefits, otherBenefits = zero }, heads, national }: Year): string {
  const expected = ageBands.map((age) =>
    national[age]!.benefits.div(national[age]!.insured).times(heads[age]!),
  );
  return benefits.plus(otherBenefits).div(sumOf(expected)).toSignificantDigits(2).toFixed();
}
