import { ageBands } from '../../domain/age-bands.js';
import type { Case } from '../../domain/case.js';
import { decimal, roughly } from '../../domain/decimal.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { groupedBy } from '../../domain/grouping.js';
import { countsInIndex, type IndexYear, indexYears, lacksOfMember } from '../../domain/index-years.js';
import { indexRange, nearlyAll } from '../../domain/limits.js';
import type { JoinedTables } from '../tables/joined.js';
import { implausibleHeads, type OfHeads } from './age-heads.js';
import type { BandTables } from './bands.js';
import { membersIn, type YearOfMember } from './members.js';
import { implausibleNation, type OfNation } from './nation.js';

/** A case whose index is made of age bands. */
interface JudgedBands {
  readonly case: Case;
  readonly bands: BandTables;
  readonly tables: JoinedTables;
  /** What is told of the tables of municipalities. */
  readonly found: readonly Finding[];
}

/**
 * Figures of an index that are most likely a slip: of the nation, of heads by age, and years whose figures make an index that
 * nobody has, where nothing found before explains it. Municipalities of which anything is missing are left out.
 */
export function implausibleBands({ case: kase, bands, tables, found }: JudgedBands): readonly Finding[] {
  const years = yearsOf(kase, bands);
  if (years.length === 0) return [];
  const nation = implausibleNation(
    years.map(({ year }) => year),
    bands,
  );
  const headsYears = [...new Set(years.map(({ headsYear }) => headsYear))];
  const heads = implausibleHeads(headsYears, kase.municipalities, { bands, tables, found });
  return [...nation.findings, ...heads.findings, ...farIndices(years, kase, bands, { nation, heads })];
}

/** The years that make the index: of the law those that it names, else those that all have. */
function yearsOf(kase: Case, bands: BandTables): readonly IndexYear[] {
  const isOfLaw = kase.medicalIndexBasis === undefined || kase.medicalIndexBasis.kind === 'law';
  const members = kase.municipalities.filter(
    (one) => (one.medicalCosts ?? []).length > 0 && countsInIndex(one, bands.terms, true),
  );
  const { years, lacks } = indexYears(kase, bands.terms, isOfLaw ? [] : members);
  return lacks.length > 0 ? [] : years;
}

/** A year of a municipality whose index nobody has. */
interface FarIndex {
  readonly member: YearOfMember;
  readonly index: number;
}

const zero = decimal('0');
const [least, most] = indexRange.map((one) => roughly(decimal(one))) as [number, number];

function farIndices(
  years: readonly IndexYear[],
  { municipalities }: Case,
  bands: BandTables,
  { nation, heads }: { readonly nation: OfNation; readonly heads: OfHeads },
): Finding[] {
  const ofYears = years
    .filter(({ year }) => !nation.years.has(year))
    .map((year) => {
      const whole = municipalities.filter((one) => lacksOfMember(one, year).length === 0);
      const members = membersIn(year, bands, whole).filter(
        ({ one }) => !heads.isTold(one.code, year.headsYear),
      );
      return { year: year.year, members, far: farIn(members) };
    });
  const isOfMost = ({ members, far }: (typeof ofYears)[number]) =>
    far.length > 1 && far.length >= nearlyAll * members.length;
  const single = ofYears.filter((one) => !isOfMost(one)).flatMap(({ far }) => far);
  return [
    ...ofMost(ofYears.filter(isOfMost), bands),
    ...[...groupedBy(single, ({ member }) => member.one.code).values()].map(([first, ...more]) =>
      farFinding(
        costsPlace(first.member, bands),
        [first, ...more].map(({ member }) => member.year),
        first,
        1,
      ),
    ),
  ];
}

/** Once for all years in which nearly all are far: at the nation where its costs per head are the odd ones. */
function ofMost(
  years: readonly { readonly members: readonly YearOfMember[]; readonly far: readonly FarIndex[] }[],
  bands: BandTables,
): Finding[] {
  const [first] = years;
  if (!first) return [];
  const sorted = [...first.far].sort((a, b) => a.index - b.index);
  const middle = sorted[Math.floor(sorted.length / 2)]!;
  const { year } = middle.member;
  const place = isNationOdd(first.members)
    ? bands.national.of({ year, age: ageBands[0] })!.place('benefits')
    : withoutMunicipality(costsPlace(first.far[0]!.member, bands));
  const named = years.map(({ far }) => far[0]!.member.year);
  return [farFinding(place, named, middle, first.far.length)];
}

function withoutMunicipality({ municipality: _, ...place }: Place): Place {
  return place;
}

/** What 医療費 per head usually is about, yen: of the two the one that is further from it is odd. */
const usual = 350_000;

function isNationOdd(members: readonly YearOfMember[]): boolean {
  const [{ national }] = members as [YearOfMember];
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
  const ofNation =
    sum(ageBands.map((age) => roughly(national[age]!.benefits))) /
    sum(ageBands.map((age) => roughly(national[age]!.insured)));
  const own =
    sum(members.map(({ costs }) => roughly(costs.benefits))) /
    sum(members.map(({ heads }) => sum(ageBands.map((age) => roughly(heads[age]!)))));
  return Math.abs(Math.log(ofNation / usual)) > Math.abs(Math.log(own / usual));
}

function costsPlace({ one: { code }, year }: YearOfMember, { costs }: BandTables): Place {
  return costs.of({ code, year })!.place('benefits');
}

function farFinding(
  place: Place,
  years: readonly FiscalYear[],
  { member }: FarIndex,
  municipalities: number,
): Finding {
  return finding('made-index-implausible', place, { years, index: twoDigits(member), municipalities });
}

function farIn(members: readonly YearOfMember[]): FarIndex[] {
  const perInsured = members.length === 0 ? [] : roughPerInsured(members[0]!.national);
  return members.flatMap((member) => {
    const index = roughIndex(member, perInsured);
    return index > 0 && (index < least || index > most) ? [{ member, index }] : [];
  });
}

/** About what the nation costs per insured, by age. */
function roughPerInsured(national: YearOfMember['national']): number[] {
  return ageBands.map((age) => roughly(national[age]!.benefits) / roughly(national[age]!.insured));
}

/** About what a municipality's own costs are of those at national costs. */
function roughIndex(
  { costs: { benefits, otherBenefits = zero }, heads }: YearOfMember,
  perInsured: readonly number[],
): number {
  const expected = ageBands.reduce((total, age, at) => total + perInsured[at]! * roughly(heads[age]!), 0);
  return (roughly(benefits) + roughly(otherBenefits)) / expected;
}

/** The same for a sentence. */
function twoDigits({ costs: { benefits, otherBenefits = zero }, heads, national }: YearOfMember): string {
  const expected = ageBands.map((age) =>
    national[age]!.benefits.div(national[age]!.insured).times(heads[age]!),
  );
  return benefits
    .plus(otherBenefits)
    .div(expected.reduce((total, one) => total.plus(one)))
    .toSignificantDigits(2)
    .toFixed();
}
