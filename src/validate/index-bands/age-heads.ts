import { type AgeBand, ageBands } from '../../domain/age-bands.js';
import type { Municipality } from '../../domain/case.js';
import { type Decimal, decimal, roughly } from '../../domain/decimal.js';
import { type Finding, finding } from '../../domain/finding.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { groupedBy } from '../../domain/grouping.js';
import { columnName } from '../../domain/input-columns.js';
import { agesApart, bandHeadsApart, bandsAlike, manyHeads } from '../../domain/limits.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { isAbout } from '../plausibility/explained.js';
import { rough } from '../plausibility/sizes.js';
import type { JoinedColumn, JoinedTables } from '../tables/joined.js';
import { namesOf, sumOf } from '../tables/joined-column.js';
import { type BandSizes, bandJumps } from './band-series.js';
import type { BandTables } from './bands.js';

/** Heads of a municipality on 30 September of a year, all bands. */
interface HeadsOfYear {
  readonly one: Municipality;
  readonly year: FiscalYear;
  readonly sizes: BandSizes;
  readonly total: Decimal;
}

/** What is told of heads by age, and the rows of which it is. */
export interface OfHeads {
  readonly findings: readonly Finding[];
  isTold(code: MunicipalityCode, year: FiscalYear): boolean;
}

interface Context {
  readonly bands: BandTables;
  readonly tables: JoinedTables;
  /** What was found before: insured that are out of line say nothing of heads by age. */
  readonly found: readonly Finding[];
}

/**
 * Heads by age that repeat another municipality, are far from another year of their band, or do not add up to about the
 * insured; one cause once.
 *
 * @param years the years of 30 September that count
 */
export function implausibleHeads(
  years: readonly FiscalYear[],
  municipalities: readonly Municipality[],
  context: Context,
): OfHeads {
  const all = municipalities.flatMap(headsOf);
  const ofOne = groupedBy(all, ({ one }) => one);
  const used = all.filter(({ year }) => years.includes(year));
  const told = new Set<string>();
  const isTold = (code: MunicipalityCode, year: FiscalYear) => told.has(`${code} ${year}`);
  const add = (of: readonly HeadsOfYear[]) => {
    for (const { one, year } of of) told.add(`${one.code} ${year}`);
  };
  const copies = copiedHeads(used);
  add(copies.map(({ copy }) => copy));
  const rest = used.filter(({ one, year }) => !isTold(one.code, year));
  const sums = rest.flatMap((own) => farSum(own, context) ?? []);
  const most = yearsOfMost(sums, rest);
  // Where most of a year are out, their bands are no other cause; else a band that is out explains its sum.
  const jumps = rest
    .filter(({ year }) => !most.has(year))
    .flatMap((own) => jumpIn(own, ofOne.get(own.one)!, context) ?? []);
  add(jumps.map(({ own }) => own));
  const open = sums.filter(({ own }) => !isTold(own.one.code, own.year));
  add(open.map(({ own }) => own));
  return {
    findings: [
      ...copyFindings(copies, context),
      ...jumps.map((jump) => jumpFinding(jump, context)),
      ...sumFindings(open, most, context),
    ],
    isTold,
  };
}

/** Years in which the sums of most municipalities are out. */
function yearsOfMost(sums: readonly FarSum[], all: readonly HeadsOfYear[]): ReadonlySet<FiscalYear> {
  const ofYears = groupedBy(sums, ({ own }) => own.year);
  const most = [...ofYears].filter(
    ([year, far]) => far.length > 1 && 2 * far.length > all.filter((one) => one.year === year).length,
  );
  return new Set(most.map(([year]) => year));
}

function headsOf(one: Municipality): HeadsOfYear[] {
  return (one.ageHeads ?? []).flatMap(({ year, insured }) => {
    if (!ageBands.every((age) => insured[age])) return [];
    const figures = ageBands.map((age) => insured[age]!);
    const total = sumOf({ figures: new Map(figures.entries()) });
    return [{ one, year, sizes: figures.map(roughly), total }];
  });
}

interface Copy {
  readonly copy: HeadsOfYear;
  readonly of: HeadsOfYear;
}

/** Heads of a year that are, age for age, those of a municipality before. */
function copiedHeads(used: readonly HeadsOfYear[]): Copy[] {
  const varied = used.filter(({ sizes }) => new Set(sizes.filter((size) => size > 0)).size >= bandsAlike);
  const alike = groupedBy(varied, ({ year, sizes }) => `${year}: ${sizes.join()}`);
  return [...alike.values()].flatMap(([of, ...copies]) => copies.map((copy) => ({ copy, of })));
}

function copyFindings(copies: readonly Copy[], { bands }: Context): Finding[] {
  const pairs = groupedBy(copies, ({ copy, of }) => `${copy.one.code} ${of.one.code}`);
  return [...pairs.values()].map(([first, ...more]) => {
    const { code, name } = first.of.one;
    const years = [first, ...more].map(({ copy }) => copy.year).sort((a, b) => a - b);
    return finding('age-heads-alike', placeOf(first.copy, ageBands[0], bands), {
      other: { code, name },
      years,
    });
  });
}

interface Jump {
  readonly own: HeadsOfYear;
  readonly kind: 'slipped' | 'exchanged' | 'jump';
  readonly ages: readonly AgeBand[];
  readonly others: string;
}

/** More bands than these are no matter of single ones: their sum is told. */
const mostBands = 7;

function jumpIn(own: HeadsOfYear, all: readonly HeadsOfYear[], context: Context): Jump | undefined {
  const others = all.filter(({ year }) => year !== own.year);
  const [other] = others;
  if (!other) return undefined;
  const fitting = own.total.gte(manyHeads) ? ofMany : ofFew;
  const found = bandJumps(
    own.sizes,
    others.map(({ sizes }) => sizes),
    fitting,
    isFar,
  );
  if (!found || (found.kind === 'jump' && found.at.length > mostBands)) return undefined;
  if (others.length === 1 && !isWorse(own, other, context)) return undefined;
  const at = found.at[0]!;
  return {
    own,
    kind: found.kind,
    ages: found.kind === 'slipped' ? [] : found.at.map((one) => ageBands[one]!),
    others: decimal(`${other.sizes[at]!}`).toFixed(),
  };
}

const ofMany = { slipped: 0.12, exchanged: 0.7, least: rough(bandHeadsApart.large), left: 0.4 };
/** In small places bands change much: only ten times is told. */
const ofFew = { slipped: Number.POSITIVE_INFINITY, exchanged: Number.POSITIVE_INFINITY, least: 0, left: 0 };

const { large, ofLarge, some, ofSome } = bandHeadsApart;
const [largeSize, largeTimes, someSize, someTimes] = [large, ofLarge, some, ofSome].map(rough) as [
  number,
  number,
  number,
  number,
];

function isFar(size: number, other: number): boolean {
  const [less, more] = size < other ? [size, other] : [other, size];
  return (more >= largeSize && more > less * largeTimes) || (more >= someSize && more > less * someTimes);
}

/** Of two years that whose sum is further from the insured, or the later one. */
function isWorse(own: HeadsOfYear, other: HeadsOfYear, { tables }: Context): boolean {
  const insured = tables.columns.get('insured')?.figures.get(own.one.code);
  const size = insured ? roughly(insured) : 0;
  const [mine, its] = [own, other].map(({ total }) => Math.abs(Math.log(roughly(total) / size)));
  return size > 0 && mine !== its ? mine! > its! : own.year > other.year;
}

function jumpFinding({ own, kind, ages, others }: Jump, { bands }: Context): Finding {
  const place = placeOf(own, ages[0] ?? ageBands[0], bands);
  return finding('age-heads-jump', place, { kind, year: own.year, ages, others });
}

interface FarSum {
  readonly own: HeadsOfYear;
  readonly insured: JoinedColumn;
  readonly value: Decimal;
}

function farSum(own: HeadsOfYear, { tables, found }: Context): FarSum | undefined {
  const { code } = own.one;
  const ofYear = tables.columns.get(columnName({ quantity: 'insured', year: own.year }));
  const insured = ofYear ?? tables.columns.get('insured');
  const value = insured?.figures.get(code);
  if (!insured || !value || value.isZero() || own.total.isZero()) return undefined;
  if (found.some((one) => isAbout(one, insured, code))) return undefined;
  const limits = ofYear ? agesApart.sameYear : agesApart.fiscalYear;
  const most = limits[own.total.gte(manyHeads) && value.gte(manyHeads) ? 0 : 1];
  const isNear = own.total.lte(value.times(most)) && value.lte(own.total.times(most));
  return isNear ? undefined : { own, insured, value };
}

/** Once for the years in which most are so, else once for a municipality. */
function sumFindings(sums: readonly FarSum[], most: ReadonlySet<FiscalYear>, { bands }: Context): Finding[] {
  const [first, ...more] = sums.filter(({ own }) => most.has(own.year));
  const count = new Set([first, ...more].map((one) => one?.own.one.code)).size;
  const single = groupedBy(
    sums.filter(({ own }) => !most.has(own.year)),
    ({ own }) => own.one.code,
  );
  return [
    ...(first ? [sumFinding(first, [...most], count, bands)] : []),
    ...[...single.values()].map((all) => {
      const years = all.map(({ own }) => own.year);
      return sumFinding(all[0], years, 1, bands);
    }),
  ];
}

function sumFinding(
  { own, insured, value }: FarSum,
  years: readonly FiscalYear[],
  municipalities: number,
  bands: BandTables,
): Finding {
  return finding('age-heads-sum', placeOf(own, ageBands[0], bands), {
    years,
    sum: own.total.toFixed(),
    insured: value.toFixed(),
    column: namesOf(insured),
    municipalities,
  });
}

function placeOf({ one: { code }, year }: HeadsOfYear, age: AgeBand, { heads }: BandTables) {
  return heads.of({ code, year, age })!.place('insured');
}
