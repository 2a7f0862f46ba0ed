import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import type { Case } from '../../src/domain/case.js';
import { type Quantity, quantities } from '../../src/domain/quantities/catalogue.js';
import { add, each, over, own, rounded, type Term, times } from '../../src/domain/quantities/term.js';
import { Rational, sum } from '../../src/domain/rational.js';
import type { Result, SegmentResult, SegmentRow } from '../../src/domain/result.js';
import { valueAt } from '../../src/domain/schedule.js';
import { arbitraryCase, runs } from '../calculate/arbitrary-case.js';
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

const entries = Object.entries<Quantity>(quantities).flatMap(([id, record]): Entry[] => {
  const { of, all, term, allTerm } = record;
  return [
    ...(of && term ? [{ id, record, of: 'municipality' as const, term }] : []),
    ...(all && (allTerm ?? term) ? [{ id, record, of: 'segment' as const, term: (allTerm ?? term)! }] : []),
  ];
});

const key = ({ id, of }: Entry) => `${id} of a ${of}`;

/** 均等割額 of 子ども is paid by all insured, as the remark of its record says; what adults pay follows the formula. */
const perInsuredOfAll = rounded(
  'amount',
  over(times(own('adult_total_exact'), own('insured')), add(own('insured'), own('insured_under18'))),
);

/** What the remarks of two records say in words. */
function termOf({ id, of, term }: Entry, { kase, segment }: Subject): Term {
  if (id === 'per_insured' && segment.totals.under18) return perInsuredOfAll;
  const isSum = id === 'levied_total' && of === 'segment' && !kase.premium?.prefectureCollectionRate;
  return isSum ? each('levied_total') : term;
}

/** Where a figure is kept though its formula has nothing to go by. */
const withoutFormula: Readonly<Record<string, (subject: Subject) => boolean>> = {
  // Nobody needs an index where α is 0 or nothing is weighed.
  'medical_factor of a municipality': ({ row }) => row!.medicalIndex === null,
  // Nothing is levied, so no rate says what share of it is paid.
  'levied_total of a municipality': ({ row }) => row!.premium!.collectionRate === null,
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
      const { of, all, countsIn } = entry.record;
      const figure = exact(row ? of?.(row) : all?.(segment));
      if (!figure || countsIn?.(segment.segment) === false || withoutFormula[key(entry)]?.(subject))
        return [];
      kept.add(key(entry));
      const made = evaluated(termOf(entry, subject), subject);
      if (made?.equals(figure)) return [];
      const whose = `${segment.segment} ${row?.municipality.code ?? ''}`;
      return [`${key(entry)}, ${whose}: ${figure.toText()}, not ${made?.toText() ?? 'made'}`];
    }),
  );
  return { kept, differing };
}

/** What the rows of adjustments of a municipality leave in the pot, by the term of a single one. */
function pooledByRows(kase: Case, segment: SegmentResult, { municipality: { code } }: SegmentRow): Rational {
  const { adjustments = [], pooling = [], fiscalYear } = kase;
  const parts = adjustments.map((row) => {
    const isOfRow = row.stage === 'levy' && row.segment === segment.segment && row.municipalityCode === code;
    const ratio = pooling.find(({ item }) => item === row.item)?.ratio;
    const share = ratio && valueAt(ratio, fiscalYear);
    if (!isOfRow || !share) return Rational.zero;
    const ofRow = { adjustment_row: Rational.of(row.amount), pooling_ratio: share };
    return evaluated(quantities.pooled_part.term!, { kase, segment, ofRow })!;
  });
  return sum(parts);
}

/** Municipalities with the parts that the engine pooled and those of their rows, where there are any. */
function pooledParts(kase: Case, { segments }: Result) {
  return segments.flatMap((segment) =>
    segment.rows.map((row) => ({
      kept: Rational.of(row.pooledAdjustment).toText(),
      made: pooledByRows(kase, segment, row).toText(),
    })),
  );
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
    const arbitrary = arbitraryCase({ segments: 'all', withAdjustments: true, withPremium: true });
    fc.assert(
      fc.property(arbitrary, (kase) => {
        expect(compared(kase, calculate(kase)).differing).toEqual([]);
      }),
      runs,
    );
  });

  test('of every row of the adjustments, what it leaves in the pot', async () => {
    const all = await Promise.all(casesWithExpected().map(calculated));
    const parts = all.flatMap(({ loaded, result }) => pooledParts(loaded.case!, result));
    expect(parts.filter(({ kept, made }) => kept !== made)).toEqual([]);
    expect(parts.filter(({ kept }) => kept !== '0').length).toBeGreaterThan(0);
  });

  test('and every record with a term has an entry, but for that of a single row of adjustments', () => {
    const known = new Set(entries.map(({ id }) => id));
    const terms = Object.entries<Quantity>(quantities).flatMap(([id, { term }]) => (term ? [id] : []));
    expect(terms.filter((id) => !known.has(id))).toEqual(['pooled_part']);
  });
});
