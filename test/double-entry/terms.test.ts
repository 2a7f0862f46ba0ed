import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import type { Adjustment, Case } from '../../src/domain/case.js';
import { rateParts } from '../../src/domain/own-method.js';
import { ownPremiumOf } from '../../src/domain/own-premium.js';
import {
  perInsuredIds,
  type Quantity,
  quantities,
  quantityNamed,
} from '../../src/domain/quantities/catalogue.js';
import { holdsIn } from '../../src/domain/quantities/conditions.js';
import { decided, each, one, type Term } from '../../src/domain/quantities/term.js';
import { Rational, sum } from '../../src/domain/rational.js';
import type { Result, SegmentResult, SegmentRow } from '../../src/domain/result.js';
import { valueAt } from '../../src/domain/schedule.js';
import { segmentRecord } from '../../src/domain/segment.js';
import { arbitraryBandCase } from '../calculate/arbitrary-bands.js';
import { arbitraryCase, runs } from '../calculate/arbitrary-case.js';
import { withOwn } from '../calculate/arbitrary-own.js';
import { calculated, casesWithExpected } from '../fixtures.js';
import { evaluated, exact, type Subject } from './evaluate.js';

/*
 * The engine calculates by code, the records say how in terms: two entries of one figure. Every term is evaluated with
 * the figures that the engine keeps and must give the one that the engine keeps for it.
 */

interface Entry {
  readonly id: string;
  readonly record: Quantity;
  readonly of: 'municipality' | 'segment';
  readonly term: Term;
}

/** What is no sum over the municipalities. */
const means = ['collection_rate', 'income_per_insured', 'assets_per_insured'];

const entries = Object.entries<Quantity>(quantities).flatMap(([id, record]): Entry[] => {
  const { of, all, term } = record;
  const ofAll = allTermOf(id, record);
  return [
    ...(of && term ? [{ id, record, of: 'municipality' as const, term }] : []),
    ...(all && ofAll ? [{ id, record, of: 'segment' as const, term: ofAll }] : []),
  ];
});

/** What municipalities have is added up where the record says nothing else. */
function allTermOf(id: string, { of, term, allTerm }: Quantity): Term | undefined {
  return allTerm ?? term ?? (of && !means.includes(id) ? each(id) : undefined);
}

/** What the engine keeps without a term for it, each with the reason. */
const withoutTerm: Readonly<Record<string, string>> = {
  'relief of a municipality': 'the excess, or what the fund leaves of it',
  'relief_set_aside of a segment': 'found by counting',
  'relief_residue of a segment': 'nothing where the money comes from outside',
  'insured of a municipality': 'given',
  'insured_under18 of a municipality': 'given',
  'child_reductions of a municipality': 'given',
  'households_listed of a municipality': 'given',
  'households_special of a municipality': 'given',
  'households_continued of a municipality': 'given',
  'income_per_insured of a municipality': 'a mean over years, held below',
  'income_per_insured of a segment': 'given, or a mean over years, held below',
  'assets_per_insured of a municipality': 'a mean over years, held below',
  'assets_per_insured of a segment': 'a mean over years, held below',
  'medical_index of a municipality': 'given, or a mean over years',
  'income_weight of a segment': 'given',
  'per_insured_weight of a segment': 'given',
  'levy_income_weight of a segment': 'given',
  'levy_per_insured_weight of a segment': 'given',
  'required_total of a segment': 'the pot is given in two ways',
  'levy_base of a segment': 'the pot is given in two ways',
  'pooled_adjustment of a municipality': 'a sum over rows, held below',
  'adjustment of a municipality': 'a sum over rows, held below',
  'alpha of a segment': 'given, or between two years of a schedule',
  'base_levy of a municipality': 'largest remainder',
  'premium_adjustment of a municipality': 'a sum over rows, held below',
  'collection_rate of a municipality': 'given, or a mean over years',
  'collection_rate of a segment': 'given, or what the municipal figures make',
  'income_share of a municipality': 'given',
  'asset_share of a municipality': 'given',
  'per_insured_share of a municipality': 'given',
  'per_household_share of a municipality': 'given',
  'own_income of a municipality': 'given, or the income of all',
  'own_collection_rate of a municipality': 'given, or the standard one',
  ...ofEachPart('standard', 'by the own method where there is one, held below'),
  ...ofEachPart('in_force', 'given'),
  ...ofEachPart('difference', 'a part that is not there counts 0, held below'),
  'levied_at_rates_in_force of a municipality': 'a sum over what is charged, held below',
  'collected of a municipality': 'at the rate of the own method where there is one, held below',
  'sufficiency_percent of a municipality': 'rounded half-up whatever the case says, held below',
};

function ofEachPart(side: string, reason: string): Record<string, string> {
  return Object.fromEntries(
    Object.keys(rateParts).map((part) => [`${side}_${part} of a municipality`, reason]),
  );
}

const key = ({ id, of }: Entry) => `${id} of a ${of}`;

/** What the remarks of two records say in words, and a factor that counts in some segments only. */
function termOf({ id, of, term, record }: Entry, { kase, segment }: Subject): Term {
  if (record.countsIn?.(segment.segment) === false) return one;
  const isSum = id === 'levied_total' && of === 'segment' && !kase.premium?.prefectureCollectionRate;
  return isSum ? each('levied_total') : term;
}

/** Where a figure is kept though its formula has nothing to go by. */
const withoutFormula: Readonly<Record<string, (subject: Subject) => boolean>> = {
  // Nobody needs an index where α is 0 or nothing is weighed.
  'medical_factor of a municipality': ({ segment, row }) =>
    segmentRecord(segment.segment).isIndexed && row!.medicalIndex === null,
  // Nothing is levied, so no rate says what share of it is paid.
  'levied_total of a municipality': ({ row }) => row!.premium!.collectionRate === null,
  'own_levied_total of a municipality': ({ row }) => ownPremiumOf(row!.premium)!.collectionRate === null,
  // 子ども without anybody of 18 and over.
  'adult_total_exact of a municipality': ({ row }) => row!.base.heads.isZero,
  'adult_surcharge_exact of a municipality': ({ row }) => row!.base.heads.isZero,
  // 子ども without any insured.
  'per_insured of a municipality': ({ segment, row }) =>
    segment.totals.under18 !== null && row!.base.heads.plus(row!.base.under18!).isZero,
};

function subjectsOf({ of }: Entry, kase: Case, { segments }: Result): Subject[] {
  return segments.flatMap((segment) =>
    of === 'segment' ? [{ kase, segment }] : segment.rows.map((row) => ({ kase, segment, row })),
  );
}

/** The figures of a case that are kept, by entry, and those that their term does not give. */
function compared(kase: Case, result: Result): { kept: Set<string>; differing: string[] } {
  const kept = new Set<string>();
  const differing = entries.flatMap((entry) =>
    subjectsOf(entry, kase, result).flatMap((subject) => {
      const { segment, row } = subject;
      const { of, all } = entry.record;
      const figure = exact(row ? of?.(row) : all?.(segment));
      if (!figure || withoutFormula[key(entry)]?.(subject)) return [];
      if (decided(entry.term, holdsIn(kase, segment)).op === 'given') return [];
      kept.add(key(entry));
      const made = evaluated(termOf(entry, subject), subject);
      if (made?.equals(figure)) return [];
      const whose = `${segment.segment} ${row?.municipality.code ?? ''}`;
      return [`${key(entry)}, ${whose}: ${figure.toText()}, not ${made?.toText() ?? 'made'}`];
    }),
  );
  return { kept, differing };
}

/** The rows of adjustments of a municipality added up, what is pooled of each by its term. */
function sumsOfRows(kase: Case, segment: SegmentResult, { municipality: { code } }: SegmentRow) {
  const { adjustments = [], pooling = [], fiscalYear } = kase;
  const rows = adjustments.filter((row) => row.segment === segment.segment && row.municipalityCode === code);
  const amounts = (stage: Adjustment['stage']) =>
    sum(rows.filter((row) => row.stage === stage).map(({ amount }) => Rational.of(amount)));
  const parts = rows.flatMap(({ stage, item, amount }) => {
    const ratio = pooling.find((one) => one.item === item)?.ratio;
    const pooling_ratio = ratio && valueAt(ratio, fiscalYear);
    if (stage !== 'levy' || !pooling_ratio) return [];
    const known = { adjustment_row: Rational.of(amount), pooling_ratio };
    return [evaluated(quantities.pooled_part.term!, { kase, segment, known })!];
  });
  return { pooled: sum(parts), own: amounts('levy').minus(sum(parts)), premium: amounts('premium') };
}

/** The sums of rows that the engine does not keep so, and how many parts are pooled at all. */
function comparedRows(kase: Case, { segments }: Result): { differing: string[]; pooled: number } {
  const rows = segments.flatMap((segment) => segment.rows.map((row) => ({ segment, row })));
  const differing = rows.filter(({ segment, row }) => {
    const made = sumsOfRows(kase, segment, row);
    const isKept = (sumOfRows: Rational, figure: bigint | undefined) =>
      figure === undefined || sumOfRows.equals(Rational.of(figure));
    return !(
      isKept(made.pooled, row.pooledAdjustment) &&
      isKept(made.own, row.ownAdjustment) &&
      isKept(made.premium, row.premium?.premiumAdjustment)
    );
  });
  return {
    differing: differing.map(({ segment, row }) => `${segment.segment} ${row.municipality.code}`),
    pooled: rows.filter(({ row }) => row.pooledAdjustment !== 0n).length,
  };
}

/** What the rates in force of a municipality come to, where the engine keeps something else. */
function comparedInForce(segment: SegmentResult): { held: number; differing: string[] } {
  const rows = segment.rows.filter(({ premium }) => premium?.inForce);
  const differing = rows.filter((row) => {
    const figure = (id: string) => exact(quantityNamed(id).of?.(row)) ?? Rational.zero;
    const ratio = (id: string) => figure(id).dividedBy(Rational.of(100n));
    const held = row.premium!.inForce!;
    const isOwn = held.basis === 'own-method';
    const parts = Object.keys(rateParts).every((part) => {
      const published = figure(isOwn ? `own_${part}` : part);
      const above = figure(`in_force_${part}`).minus(published);
      return figure(`standard_${part}`).equals(published) && figure(`difference_${part}`).equals(above);
    });
    const perHead = figure('in_force_per_insured').plus(figure('in_force_per_adult_surcharge'));
    const { perInsured, perAdultSurcharge } = held.inForce;
    const levied = sum([
      ratio('in_force_income_rate_percent').times(figure(isOwn ? 'own_income' : 'income')),
      ratio('in_force_asset_rate_percent').times(figure('assets')),
      perHead.times(figure('insured')),
      perInsured || perAdultSurcharge ? figure('child_reductions') : Rational.zero,
      figure('in_force_per_household').times(figure('households')),
    ]);
    const collected = levied.times(ratio(isOwn ? 'own_collection_rate' : 'collection_rate'));
    const needed = figure('premium_requirement');
    const sufficiency = needed.compare(Rational.zero) > 0 ? collected.dividedBy(needed) : null;
    const tenThousandths = sufficiency?.times(Rational.of(10_000n)).roundToUnit(1n, 'half-up');
    return !(
      parts &&
      held.levied.equals(levied) &&
      (held.collected ?? Rational.zero).equals(collected) &&
      held.sufficiency?.published.times(Rational.of(10_000n)).toText() === tenThousandths?.toString()
    );
  });
  return { held: rows.length, differing: differing.map(({ municipality: { code } }) => code) };
}

/** What is measured by years, of municipalities and of the prefecture, where term or mean give another figure. */
function comparedYears(kase: Case, segment: SegmentResult): string[] {
  const named = ['income', 'assets'] as const;
  const of = { income: 'incomePerInsured', assets: 'assetsPerInsured' } as const;
  const all = [segment.totals, ...segment.rows.map(({ base }) => base)];
  return all.flatMap((figures) =>
    named.flatMap((name) => {
      const { value, years = [] } = figures[of[name]] ?? {};
      const made = years.map(({ amount, heads }) =>
        evaluated(quantities[`${name}_per_insured_of_year`].term!, {
          kase,
          segment,
          known: { [`${name}_of_year`]: amount, insured_of_year: heads },
        }),
      );
      const mean = sum(made.map((one) => one!)).over(BigInt(made.length));
      const isSame = years.every(({ quotient }, at) => made[at]?.equals(quotient));
      return years.length === 0 || (isSame && mean.equals(value!)) ? [] : [`${segment.segment} ${name}`];
    }),
  );
}

/** The figures over all segments that are kept, and those that the term of their record does not give. */
function comparedTotals(kase: Case, result: Result): { kept: string[]; differing: string[] } {
  const { municipalities, total, segments, instalments } = result;
  const totals = [...municipalities.map((one, at) => ({ one, at })), { one: total, at: null }];
  const figures = totals.flatMap(({ one, at }) => {
    const { insured, levyTotal } = one;
    const paid = at === null ? undefined : instalments?.rows[at];
    const known = {
      levy_total: Rational.of(levyTotal),
      ...(insured && { insured }),
      ...(paid && { instalments: Rational.of(BigInt(instalments!.count)) }),
      ...(paid && { further_instalment: Rational.of(paid.further) }),
    };
    const rows = segments.flatMap((one) => (at === null ? one.rows : [one.rows[at]!]));
    const subject = { kase, segment: segments[0]!, rows, known };
    return Object.entries({
      ...Object.fromEntries(perInsuredIds.map((id) => [id, quantities[id].overall?.(one)])),
      further_instalment: paid?.further,
      first_instalment: paid?.first,
    }).map(([id, kept]) => ({ id, kept: exact(kept), subject, at }));
  });
  const kept = figures.filter((one) => one.kept);
  const differing = kept.filter(({ id, kept: figure, subject }) => {
    // What is kept is made anew, and not taken for known.
    const { further_instalment, ...others } = subject.known;
    const known = id === 'further_instalment' ? others : subject.known;
    return !evaluated(quantityNamed(id).overallTerm!, { ...subject, known })?.equals(figure!);
  });
  return { kept: kept.map(({ id }) => id), differing: differing.map(({ id, at }) => `${id} ${at}`) };
}

describe('double entry: what the engine keeps is what the term of the record gives', () => {
  test('in all fixtures, which have a figure for every term', async () => {
    const all = await Promise.all(casesWithExpected().map(calculated));
    const found = all.map(({ loaded, result }) => compared(loaded.case!, result));
    expect(found.flatMap(({ differing }) => differing)).toEqual([]);
    const kept = new Set(found.flatMap((one) => [...one.kept]));
    expect(entries.map(key).filter((one) => !kept.has(one))).toEqual([]);
  });

  test('in random cases', () => {
    const whole = { segments: 'all', withAdjustments: true, withPremium: true } as const;
    const arbitrary = fc.oneof(arbitraryCase(whole), arbitraryBandCase(whole), withOwn(arbitraryCase(whole)));
    fc.assert(
      fc.property(arbitrary, (kase) => {
        expect(compared(kase, calculate(kase)).differing).toEqual([]);
      }),
      runs,
    );
  });

  test('of every row of the adjustments, what it leaves in the pot', async () => {
    const all = await Promise.all(casesWithExpected().map(calculated));
    const found = all.map(({ loaded, result }) => comparedRows(loaded.case!, result));
    expect(found.flatMap(({ differing }) => differing)).toEqual([]);
    expect(found.some(({ pooled }) => pooled > 0)).toBe(true);
  });

  test('of rates in force, what they come to', async () => {
    const all = await Promise.all(casesWithExpected().map(calculated));
    const found = all.flatMap(({ result }) => result.segments.map(comparedInForce));
    expect(found.flatMap(({ differing }) => differing)).toEqual([]);
    expect(found.some(({ held }) => held > 0)).toBe(true);
    fc.assert(
      fc.property(withOwn(arbitraryCase({ segments: 'all', withPremium: true })), (kase) => {
        expect(calculate(kase).segments.flatMap((segment) => comparedInForce(segment).differing)).toEqual([]);
      }),
      runs,
    );
  });

  test('of every year, what is had per insured, and the mean of the years', () => {
    const arbitrary = arbitraryCase({ segments: 'all' });
    fc.assert(
      fc.property(arbitrary, (kase) => {
        expect(calculate(kase).segments.flatMap((segment) => comparedYears(kase, segment))).toEqual([]);
      }),
      runs,
    );
  });

  test('over all segments, what an insured person stands for and what is paid in parts', async () => {
    const all = await Promise.all(casesWithExpected().map(calculated));
    const found = all.map(({ loaded, result }) => comparedTotals(loaded.case!, result));
    expect(found.flatMap(({ differing }) => differing)).toEqual([]);
    const named = Object.entries<Quantity>(quantities).flatMap(([id, one]) => (one.overallTerm ? [id] : []));
    expect([...new Set(found.flatMap(({ kept }) => kept))].sort()).toEqual(named.sort());
  });

  test('the same in random cases', () => {
    const arbitrary = arbitraryCase({ segments: 'all', withAdjustments: true, withPremium: true });
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 1, max: 12 }), (given, instalments) => {
        const kase = { ...given, instalments };
        expect(comparedTotals(kase, calculate(kase)).differing).toEqual([]);
      }),
      runs,
    );
  });

  test('and a term is missing only where a reason says why', () => {
    const entered = new Set(entries.map(key));
    const missing = Object.entries<Quantity>(quantities).flatMap(([id, record]) => [
      ...(record.of ? [`${id} of a municipality`] : []),
      ...(record.all ? [`${id} of a segment`] : []),
    ]);
    expect(missing.filter((one) => !entered.has(one)).sort()).toEqual(Object.keys(withoutTerm).sort());
  });

  test('and a term without a figure is that of a single row of adjustments, or of a year', () => {
    const known = new Set(entries.map(({ id }) => id));
    const terms = Object.entries<Quantity>(quantities).flatMap(([id, { term }]) => (term ? [id] : []));
    expect(terms.filter((id) => !known.has(id))).toEqual([
      'income_per_insured_of_year',
      'assets_per_insured_of_year',
      'pooled_part',
    ]);
  });
});
