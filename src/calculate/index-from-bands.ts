import type { AgeBandIndex } from '../domain/age-band-index.js';
import { ageBands } from '../domain/age-bands.js';
import { type Case, type Municipality, medicalBasisOf } from '../domain/case.js';
import type { Finding } from '../domain/finding.js';
import { type FiscalYear, formatFiscalYear } from '../domain/fiscal-year.js';
import { groupedBy } from '../domain/grouping.js';
import { countsInIndex, type IndexLack, indexYears, lacksOfMember } from '../domain/index-years.js';
import { Memo } from '../domain/memo.js';
import { Rational, sum, sumOfProducts, withCommonDenominator } from '../domain/rational.js';
import type { IndexGroup, MunicipalIndexYear, NationalIndexYear } from '../domain/result.js';
import { calledIn, seriesWarnings } from './series.js';

/** The indices of all municipalities as their age bands make them. */
export interface BandIndices {
  readonly national: readonly NationalIndexYear[];
  /** In the order of the case; null where a municipality has none. */
  readonly rows: readonly (BandIndex | null)[];
  /** What is wrong where a municipality that needs an index has none. */
  readonly problem: string;
  readonly findings: readonly Finding[];
}

export interface BandIndex {
  /** M_i, the mean of the exact quotients of its years; null where one of them is none. */
  readonly index: Rational | null;
  readonly years: readonly MunicipalIndexYear[];
}

/**
 * M_i from costs and heads by age bands. A municipality without heads and income needs no index; what it has had counts for
 * those with whom it is taken together. Source: 算定政令9条4項, 省令3条; rules,
 * section 4.
 */
export function indicesFromBands(kase: Case, terms: AgeBandIndex, isEmpty: readonly boolean[]): BandIndices {
  const { municipalities, fiscalYear } = kase;
  const without = (problem: string): BandIndices => {
    return { national: [], rows: municipalities.map(() => null), problem, findings: [] };
  };
  const members = municipalities.filter((one, row) => countsInIndex(one, terms, !isEmpty[row]));
  const { years, lacks } = indexYears(kase, terms, members);
  if (lacks[0]) return without(lackText(lacks[0]));
  if (years.length === 0) return without('costs, heads and national figures have no year in common');
  const groups = groupsOf(terms, municipalities, isEmpty);
  if (typeof groups === 'string') return without(groups);
  const national = years.map((year) => nationalYear(year, terms));
  const figures = figuresOf(national, municipalities);
  const byYear = national.map((_, at) =>
    indicesOfYear(
      figures.map((own) => own?.[at] ?? null),
      terms,
      municipalities,
      groups,
    ),
  );
  const rows = municipalities.map((_, row) => {
    const own = byYear.flatMap((indices) => indices[row] ?? []);
    if (own.length < years.length) return null;
    return { index: meanOf(own), years: own };
  });
  const drawn = rows.map((row) =>
    row?.index ? { value: row.index, years: years.map(({ year }) => year) } : null,
  );
  const basis = medicalBasisOf(kase);
  return {
    national,
    rows,
    problem: 'nobody was insured at whose ages the nation has costs',
    findings: seriesWarnings({
      series: 'medical-index',
      drawn,
      names: municipalities.map(calledIn),
      basis,
      fiscalYear,
    }),
  };
}

/** What each municipality has in every year, by row; null for one of which something is missing, who needs no index. */
function figuresOf(
  national: readonly NationalIndexYear[],
  municipalities: readonly Municipality[],
): readonly (readonly Own[] | null)[] {
  const perInsured = national.map(({ bands }) => withCommonDenominator(bands.map((band) => band.perInsured)));
  return municipalities.map((municipality) => {
    if (national.some((year) => lacksOfMember(municipality, year).length > 0)) return null;
    // Two years may count the heads of one.
    const heads = new Memo((year: FiscalYear) => headsOf(municipality, year));
    return national.map((year, at) => ownOf(municipality, year, perInsured[at]!, heads));
  });
}

function lackText(lack: IndexLack): string {
  const year = formatFiscalYear(lack.year);
  if (lack.table === 'costs') return `${lack.code} has no medical costs of ${year}`;
  const ages = lack.ages.join(', ');
  if (lack.table === 'heads') return `${lack.code} has no heads of ${year} of the ages ${ages}`;
  return `the nation has no costs of ${year} of the ages ${ages}`;
}

/** The rows of the municipalities with whom each is taken together, by row; null where each stands for itself. */
type Groups = ReadonlyMap<number, { readonly area: string | null; readonly rows: readonly number[] }> | null;

/** Areas are for all or for none, and of two municipalities at the least. */
function groupsOf(
  { variant }: AgeBandIndex,
  municipalities: readonly Municipality[],
  isEmpty: readonly boolean[],
): Groups | string {
  if (variant === 'own') return null;
  const all = municipalities.map(({ area = null, code }, row) => ({ area, code, row }));
  const isPrefecture = variant === 'pooled' && all.every(({ area }) => area === null);
  const lacking = all.find(({ area, row }) => !isPrefecture && area === null && !isEmpty[row]);
  if (lacking) return `${lacking.code} has no area`;
  const members = all.filter(({ area }) => isPrefecture || area !== null);
  const byArea = groupedBy(members, ({ area }) => area);
  const alone = [...byArea].find(([area, rows]) => area !== null && rows.length < 2);
  if (alone) return `the area ${alone[0]} has one municipality`;
  return new Map(
    [...byArea].flatMap(([area, some]) => {
      const group = { area, rows: some.map(({ row }) => row) };
      return group.rows.map((row) => [row, group] as const);
    }),
  );
}

/** g_j(t) of every band. */
function nationalYear(
  year: Pick<NationalIndexYear, 'year' | 'headsYear'>,
  { national }: AgeBandIndex,
): NationalIndexYear {
  const { bands } = national.find((one) => one.year === year.year)!;
  return {
    ...year,
    bands: ageBands.map((age) => {
      const [benefits, insured] = [bands[age]!.benefits, bands[age]!.insured].map(Rational.fromDecimal);
      return {
        age,
        benefits: benefits!,
        insured: insured!,
        perInsured: benefits!.dividedBy(insured!),
      };
    }),
  };
}

/** What a municipality has in a year before anything is taken together. */
type Own = Omit<MunicipalIndexYear, 'cost' | 'group' | 'index'>;

function indicesOfYear(
  all: readonly (Own | null)[],
  terms: AgeBandIndex,
  municipalities: readonly Municipality[],
  groups: Groups,
): (MunicipalIndexYear | null)[] {
  const sums = new Map<readonly number[], IndexGroup>();
  return all.map((own, row) => {
    const group = groups?.get(row);
    if (!own || (groups && !group)) return null;
    if (group && !sums.has(group.rows)) sums.set(group.rows, groupSums(group, own.year, all, municipalities));
    return indexOfYear(own, group ? sums.get(group.rows)! : null, terms);
  });
}

/** n_ij of a year; all in one order, and over one denominator. */
interface Heads {
  readonly bands: MunicipalIndexYear['bands'];
  readonly counts: readonly Rational[];
  readonly all: Rational;
}

function headsOf({ ageHeads }: Municipality, year: FiscalYear): Heads {
  const heads = ageHeads!.find((one) => one.year === year)!.insured;
  const counts = withCommonDenominator(ageBands.map((age) => Rational.fromDecimal(heads[age]!)));
  return { bands: ageBands.map((age, at) => ({ age, insured: counts[at]! })), counts, all: sum(counts) };
}

function ownOf(
  municipality: Municipality,
  { year, headsYear }: NationalIndexYear,
  perInsured: readonly Rational[],
  headsIn: Memo<FiscalYear, Heads>,
): Own {
  const costs = municipality.medicalCosts!.find((one) => one.year === year)!;
  const heads = headsIn.of(headsYear);
  const [benefits, otherBenefits, veryHigh] = [costs.benefits, costs.otherBenefits, costs.veryHigh].map(
    (one) => (one ? Rational.fromDecimal(one) : Rational.zero),
  );
  return {
    year,
    headsYear,
    benefits: benefits!,
    otherBenefits: otherBenefits!,
    veryHigh: veryHigh!,
    bands: heads.bands,
    insured: heads.all,
    expected: sumOfProducts(perInsured, heads.counts),
  };
}

function groupSums(
  { area, rows }: { readonly area: string | null; readonly rows: readonly number[] },
  year: FiscalYear,
  all: readonly (Own | null)[],
  municipalities: readonly Municipality[],
): IndexGroup {
  const members = rows.filter((row) => all[row]);
  const total = (of: (own: Own) => Rational) => sum(members.map((row) => of(all[row]!)));
  return {
    area,
    year,
    members: members.map((row) => municipalities[row]!.code),
    cost: total(({ benefits, otherBenefits }) => benefits.plus(otherBenefits)),
    expected: total(({ expected }) => expected),
    veryHigh: total(({ veryHigh }) => veryHigh),
    insured: total(({ insured }) => insured),
  };
}

/** M_i(t). */
function indexOfYear(own: Own, group: IndexGroup | null, { variant }: AgeBandIndex): MunicipalIndexYear {
  const { benefits, otherBenefits, veryHigh, insured } = own;
  const isArea = variant === 'area';
  const expected = isArea ? group!.expected : own.expected;
  // x goes to the common pot of the area, and comes back by heads.
  const borne = variant === 'pooled' ? partOfPool(insured, group!) : null;
  const cost = isArea ? group!.cost : benefits.plus(otherBenefits);
  const counted = borne ? cost.minus(veryHigh).plus(borne) : cost;
  return { ...own, cost: counted, group, index: expected.isZero ? null : counted.dividedBy(expected) };
}

function partOfPool(insured: Rational, group: IndexGroup): Rational {
  return insured.isZero ? insured : insured.dividedBy(group.insured).times(group.veryHigh);
}

function meanOf(years: readonly MunicipalIndexYear[]): Rational | null {
  const indices = years.flatMap(({ index }) => index ?? []);
  return indices.length < years.length ? null : sum(indices).over(BigInt(indices.length));
}
