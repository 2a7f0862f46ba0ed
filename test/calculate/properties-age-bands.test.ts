import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import type { AgeBandIndex } from '../../src/domain/age-band-index.js';
import { ageBands } from '../../src/domain/age-bands.js';
import type { Case, Municipality } from '../../src/domain/case.js';
import { decimal } from '../../src/domain/decimal.js';
import { Rational, sum } from '../../src/domain/rational.js';
import type { Result, SegmentRow } from '../../src/domain/result.js';
import { arbitraryBandCase } from './arbitrary-bands.js';
import { fiscalYear, leviesOf, runs, shuffled, withAll } from './arbitrary-case.js';

const arbitrary = arbitraryBandCase({ segments: ['medical'] });

function rowsOf({ segments }: Result): readonly SegmentRow[] {
  return segments[0]!.rows;
}

/** Every M_i and M_i(t), exact, by municipality and year. */
function indicesOf(kase: Case): string[] {
  return rowsOf(calculate(kase)).flatMap(({ municipality, medicalIndex, medicalIndexYears }) => [
    `${municipality.code} ${medicalIndex?.toText()}`,
    ...(medicalIndexYears ?? []).map(({ year, index }) => `${municipality.code} ${year} ${index?.toText()}`),
  ]);
}

function variantOf(kase: Case, variant: AgeBandIndex['variant']): Case {
  return { ...kase, ageBandIndex: { ...kase.ageBandIndex!, variant } };
}

/** The law, written once more: g_j, E_i, and what each variant divides by what. */
function lawful(kase: Case): string[] {
  const { variant, national } = kase.ageBandIndex!;
  const basis = kase.medicalIndexBasis!;
  const all = [5, 4, 3, 2, 1].map((back) => fiscalYear - back);
  const count = basis.kind === 'latest' ? 1 : basis.kind === 'law' ? 3 : basis.years;
  const years = basis.kind === 'law' ? all.slice(1, 4) : all.slice(-count);
  const tau = (year: number) => (basis.kind === 'law' && year === fiscalYear - 2 ? fiscalYear - 3 : year);
  const exact = (value: Parameters<typeof Rational.fromDecimal>[0] | undefined) =>
    value ? Rational.fromDecimal(value) : Rational.zero;
  const costs = (one: Municipality, year: number) => one.medicalCosts!.find((row) => row.year === year)!;
  const heads = (one: Municipality, year: number) =>
    ageBands.map((age) => exact(one.ageHeads!.find((row) => row.year === tau(year))!.insured[age]));
  const gross = (one: Municipality, year: number) =>
    exact(costs(one, year).benefits).plus(exact(costs(one, year).otherBenefits));
  const expected = (one: Municipality, year: number) => {
    const { bands } = national.find((row) => row.year === year)!;
    const costsOfAge = ageBands.map((age) =>
      exact(bands[age]!.benefits).dividedBy(exact(bands[age]!.insured)),
    );
    return sum(heads(one, year).map((insured, at) => insured.times(costsOfAge[at]!)));
  };
  const members = [...kase.municipalities].sort((a, b) => (a.code < b.code ? -1 : 1));
  return members.map((one) => {
    const group = members.filter(({ area }) => area === one.area);
    const of = (year: number): Rational => {
      const of = (value: (member: Municipality) => Rational) => sum(group.map(value));
      switch (variant) {
        case 'own':
          return gross(one, year).dividedBy(expected(one, year));
        case 'area':
          return of((member) => gross(member, year)).dividedBy(of((member) => expected(member, year)));
        case 'pooled': {
          const part = sum(heads(one, year)).dividedBy(of((member) => sum(heads(member, year))));
          const borne = part.times(of((member) => exact(costs(member, year).veryHigh)));
          return gross(one, year)
            .minus(exact(costs(one, year).veryHigh))
            .plus(borne)
            .dividedBy(expected(one, year));
        }
      }
    };
    return `${one.code} ${sum(years.map(of)).over(BigInt(years.length)).toText()}`;
  });
}

/** The index of every municipality. */
function meansOf(kase: Case): string[] {
  return rowsOf(calculate(kase)).map(
    ({ municipality, medicalIndex }) => `${municipality.code} ${medicalIndex?.toText()}`,
  );
}

describe('an index from age bands', () => {
  test('is the quotient that the law says, and the mean of its years', () => {
    fc.assert(
      fc.property(arbitrary, (kase) => {
        expect(meansOf(kase)).toEqual(lawful(kase));
      }),
      runs,
    );
  });

  test('does not depend on the order of municipalities, years and rows', () => {
    fc.assert(
      fc.property(arbitrary, fc.nat(), (kase, seed) => {
        const mixed = withAll({ ...kase, municipalities: shuffled(kase.municipalities, seed) }, (one) => ({
          ...one,
          medicalCosts: shuffled(one.medicalCosts!, seed),
          ageHeads: shuffled(one.ageHeads!, seed).map(({ year, insured }) => ({
            year,
            insured: Object.fromEntries(shuffled(Object.entries(insured), seed)),
          })),
        }));
        const ageBandIndex = { ...kase.ageBandIndex!, national: shuffled(kase.ageBandIndex!.national, seed) };
        expect(indicesOf({ ...mixed, ageBandIndex })).toEqual(indicesOf(kase));
        expect(leviesOf({ ...mixed, ageBandIndex })).toEqual(leviesOf(kase));
      }),
      runs,
    );
  });

  test('pooled without very high costs is that of each municipality', () => {
    fc.assert(
      fc.property(arbitrary, (kase) => {
        const none = withAll(kase, (one) => ({
          ...one,
          medicalCosts: one.medicalCosts!.map(({ veryHigh: _, ...costs }) => costs),
        }));
        expect(indicesOf(variantOf(none, 'pooled'))).toEqual(indicesOf(variantOf(none, 'own')));
      }),
      runs,
    );
  });

  test('of an area whose members are alike is that of each of them', () => {
    fc.assert(
      fc.property(arbitrary, (kase) => {
        const [first] = kase.municipalities;
        const { medicalCosts, ageHeads } = first!;
        const alike = withAll(kase, (one) => ({
          ...one,
          area: 'all',
          medicalCosts: medicalCosts!,
          ageHeads: ageHeads!,
        }));
        if (alike.municipalities.length < 2) return;
        expect(indicesOf(variantOf(alike, 'area'))).toEqual(indicesOf(variantOf(alike, 'own')));
        expect(indicesOf(variantOf(alike, 'pooled'))).toEqual(indicesOf(variantOf(alike, 'own')));
      }),
      runs,
    );
  });

  test('goes into f_i = 1 + α (M_i − 1) as a given index does', () => {
    fc.assert(
      fc.property(arbitrary, (kase) => {
        const made = rowsOf(calculate(kase));
        const factors = made.map(({ medicalFactor }) => medicalFactor.toText());
        const again = made.map(({ medicalIndex }) =>
          alphaOf(kase).times(medicalIndex!.minus(Rational.one)).plus(Rational.one).toText(),
        );
        expect(factors).toEqual(again);
      }),
      runs,
    );
  });

  test('x borne together moves costs within an area and makes none', () => {
    fc.assert(
      fc.property(arbitrary, (kase) => {
        const rows = rowsOf(calculate(variantOf(kase, 'pooled')));
        const counted = sum(
          rows.flatMap(({ medicalIndexYears }) => medicalIndexYears!.map(({ cost }) => cost)),
        );
        const gross = sum(
          rows.flatMap(({ medicalIndexYears }) =>
            medicalIndexYears!.map(({ benefits, otherBenefits }) => benefits.plus(otherBenefits)),
          ),
        );
        expect(counted.equals(gross)).toBe(true);
      }),
      runs,
    );
  });
});

function alphaOf(kase: Case): Rational {
  return calculate(kase).segments[0]!.medicalReflection!;
}

describe('a slip is seen by these properties', () => {
  const byLaw = arbitrary.map((kase): Case => ({ ...kase, medicalIndexBasis: { kind: 'law' } }));

  test('heads of y−2 in place of those of y−3', () => {
    const slipped = (kase: Case) =>
      withAll(kase, (one) => ({
        ...one,
        ageHeads: one
          .ageHeads!.filter(({ year }) => year !== fiscalYear - 3)
          .concat({
            ...one.ageHeads!.find(({ year }) => year === fiscalYear - 2)!,
            year: fiscalYear - 3,
          }),
      }));
    fc.assert(
      fc.property(byLaw, (kase) => {
        expect(meansOf(slipped(kase))).not.toEqual(lawful(kase));
      }),
      runs,
    );
  });

  test('a quotient of sums in place of a mean of quotients', () => {
    const total = (years: NonNullable<SegmentRow['medicalIndexYears']>) =>
      sum(years.map(({ cost }) => cost)).dividedBy(sum(years.map(({ expected }) => expected)));
    fc.assert(
      fc.property(byLaw, (kase) => {
        const rows = rowsOf(calculate(variantOf(kase, 'own')));
        const wrong = rows.map(
          ({ municipality, medicalIndexYears }) =>
            `${municipality.code} ${total(medicalIndexYears!).toText()}`,
        );
        expect(wrong).not.toEqual(lawful(variantOf(kase, 'own')));
      }),
      runs,
    );
  });
});

test('a case whose tables lack something is refused, but where α is 0', () => {
  const [given] = fc.sample(arbitraryBandCase({ segments: ['medical'] }), { numRuns: 1, seed: 7 });
  const [kase] = [
    { ...given!, medicalReflection: decimal('1'), medicalIndexBasis: { kind: 'law' } as const },
  ];
  const without = (change: (one: Municipality) => Municipality) => withAll(kase, change);
  const cases: [Case, string][] = [
    [without(({ medicalCosts: _, ...one }) => one), 'has no medical costs of R4'],
    [
      without((one) => ({
        ...one,
        ageHeads: one.ageHeads!.map(({ year, insured: { '5-9': _, ...insured } }) => ({ year, insured })),
      })),
      'has no heads of R4 of the ages 5-9',
    ],
    [
      {
        ...kase,
        ageBandIndex: {
          ...kase.ageBandIndex!,
          national: kase.ageBandIndex!.national.filter(({ year }) => year !== 2023),
        },
      },
      'the nation has no costs of R5',
    ],
    [without((one) => ({ ...one, medicalIndex: decimal('1') })), 'is given, and made of age bands besides'],
  ];
  for (const [unfit, message] of cases) {
    expect(() => calculate(unfit)).toThrow(message);
    if (message.startsWith('is given')) continue;
    expect(
      calculate({ ...unfit, medicalReflection: decimal('0') }).segments[0]!.rows[0]!.medicalFactor.toText(),
    ).toBe('1');
  }
});
