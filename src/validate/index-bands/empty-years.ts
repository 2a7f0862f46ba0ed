import type { AgeBandIndex } from '../../domain/age-band-index.js';
import { ageBands } from '../../domain/age-bands.js';
import type { Municipality } from '../../domain/case.js';
import type { Decimal } from '../../domain/decimal.js';
import { type Finding, finding } from '../../domain/finding.js';
import { groupedBy } from '../../domain/grouping.js';
import type { IndexYear } from '../../domain/index-years.js';
import type { BandTables } from './bands.js';
import { membersIn, type YearOfMember } from './members.js';

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
  group: readonly YearOfMember[],
  { one: { code }, year, headsYear }: YearOfMember,
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
  { benefits, otherBenefits, veryHigh }: YearOfMember['costs'],
  { variant }: AgeBandIndex,
): boolean {
  if (!isNothing(otherBenefits)) return false;
  return benefits.isZero() || (variant === 'pooled' && veryHigh?.equals(benefits) === true);
}

function isNothing(amount: Decimal | undefined): boolean {
  return amount === undefined || amount.isZero();
}

function isWithoutExpected({ heads, national }: YearOfMember): boolean {
  return ageBands.every((age) => heads[age]!.isZero() || national[age]!.benefits.isZero());
}
