import { type AgeBand, ageBands } from '../../domain/age-bands.js';
import { roughly } from '../../domain/decimal.js';
import { type Finding, finding } from '../../domain/finding.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { costsPerHead, nationApart } from '../../domain/limits.js';
import { isWithin, rough } from '../plausibility/sizes.js';
import { type BandSizes, bandJumps } from './band-series.js';
import type { BandTables } from './bands.js';

/** What is told of the nation, and the years of which it is. */
export interface OfNation {
  readonly findings: readonly Finding[];
  readonly years: ReadonlySet<FiscalYear>;
}

type Column = 'benefits' | 'insured';
const columns: readonly Column[] = ['benefits', 'insured'];

/** A year of the nation that has all bands. */
interface NationalYear {
  readonly year: FiscalYear;
  readonly benefits: BandSizes;
  readonly insured: BandSizes;
}

/** National costs whose level, order or bands are hardly right; only years that count are judged. */
export function implausibleNation(years: readonly FiscalYear[], bands: BandTables): OfNation {
  const all = wholeYears(bands);
  const used = all.filter(({ year }) => years.includes(year));
  const level = used.filter((one) => !isWithin(perHead(one), least, most));
  const rest = used.filter((one) => !level.includes(one));
  const others = all.filter((one) => !level.includes(one) && isWithin(perHead(one), least, most));
  const compared = others.length > 1 && rest.length > 1 ? rest : others;
  const zeros = rest.flatMap((one) => zeroBands(one, bands));
  const jumps = rest.flatMap((one) => ofYear(one, compared, bands));
  const reversed = jumps.length > 0 ? [] : rest.filter(isReversed);
  const [first] = level;
  const [wrong] = reversed;
  return {
    findings: [
      ...(first
        ? [
            finding('national-level-implausible', placeOf(first.year, ageBands[0], 'benefits', bands), {
              years: level.map(({ year }) => year),
              perHead: `${Math.round(perHead(first))}`,
            }),
          ]
        : []),
      ...zeros,
      ...jumps,
      ...(wrong
        ? [
            finding('national-bands-implausible', placeOf(wrong.year, '70-74', 'benefits', bands), {
              kind: 'reversed',
              years: reversed.map(({ year }) => year),
              ages: [],
              others: null,
            }),
          ]
        : []),
    ],
    years: new Set([
      ...level.map(({ year }) => year),
      ...reversed.map(({ year }) => year),
      ...[...zeros, ...jumps].flatMap((one) => ('years' in one.args ? one.args.years : [])),
    ]),
  };
}

const [least, most] = costsPerHead.map(rough) as [number, number];

function wholeYears({ terms }: BandTables): NationalYear[] {
  return terms.national.flatMap(({ year, bands }) => {
    if (!ageBands.every((age) => bands[age])) return [];
    const of = (column: Column) => ageBands.map((age) => roughly(bands[age]![column]));
    return [{ year, benefits: of('benefits'), insured: of('insured') }];
  });
}

function perHead({ benefits, insured }: NationalYear): number {
  return total(benefits) / total(insured);
}

function total(sizes: BandSizes): number {
  return sizes.reduce((sum, one) => sum + one, 0);
}

function zeroBands({ year, benefits }: NationalYear, bands: BandTables): Finding[] {
  const ages = ageBands.filter((_, at) => benefits[at] === 0);
  const [first] = ages;
  if (!first) return [];
  const args = { kind: 'zero', years: [year], ages, others: null } as const;
  return [finding('national-bands-implausible', placeOf(year, first, 'benefits', bands), args)];
}

/** Of two years nobody knows which is right: the later one is told. */
function ofYear(own: NationalYear, all: readonly NationalYear[], bands: BandTables): Finding[] {
  const others = all.filter((one) => one !== own);
  const [other] = others;
  if (!other || (others.length === 1 && other.year > own.year)) return [];
  const found = columns.flatMap((column) => {
    const jumps = bandJumps(
      own[column],
      others.map((one) => one[column]),
      fitting,
      isFar,
    );
    // A band that is 0 is told as such.
    const at = jumps?.at.filter((one) => own[column][one]! > 0) ?? [];
    return jumps && at.length > 0 ? [{ column, kind: jumps.kind, at }] : [];
  });
  const [first, ...more] = found;
  if (!first) return [];
  const { kind, column } = first;
  const at = [...new Set([first, ...more].flatMap((one) => one.at))].sort((a, b) => a - b);
  const place = placeOf(own.year, ageBands[at[0]!]!, column, bands);
  const single = kind === 'jump' && at.length === 1;
  const ages = kind === 'slipped' ? [] : at.map((one) => ageBands[one]!);
  const beside = single ? `${Math.round(other[column][at[0]!]!)}` : null;
  return [finding('national-bands-implausible', place, { kind, years: [own.year], ages, others: beside })];
}

const fitting = { slipped: 0.06, exchanged: 0.24, least: 0, left: 0.4 };
const apart = rough(nationApart);

function isFar(size: number, other: number): boolean {
  return size > other * apart || other > size * apart;
}

/** People of 65 to 74 cost several times what those of 15 to 24 do. */
function isReversed({ benefits, insured }: NationalYear): boolean {
  const of = (ages: readonly AgeBand[]) => {
    const at = ages.map((age) => ageBands.indexOf(age));
    return total(at.map((one) => benefits[one]!)) / total(at.map((one) => insured[one]!));
  };
  return of(['65-69', '70-74']) < of(['15-19', '20-24']);
}

function placeOf(year: FiscalYear, age: AgeBand, column: Column, { national }: BandTables) {
  return national.of({ year, age })!.place(column);
}
