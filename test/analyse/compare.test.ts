import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ComparedLevies,
  type Comparison,
  causes,
  compare,
  sideOfResult,
} from '../../src/analyse/compare/compare.js';
import { calculate } from '../../src/calculate/calculate.js';
import type { Case } from '../../src/domain/case.js';
import { decimal } from '../../src/domain/decimal.js';
import { Rational } from '../../src/domain/rational.js';
import { arbitraryCase } from '../calculate/arbitrary-case.js';
import { totalOf } from '../calculate/arbitrary-measured.js';
import { calculated, casesWithExpected } from '../fixtures.js';

function side(kase: Case) {
  return sideOfResult(kase, calculate(kase), { name: 'case', policy: null });
}

function comparison(before: Case, after: Case) {
  return compare(side(before), side(after));
}

/** Rows whose causes do not add up to the change, or whose change is not the difference of the levies. */
function unsound({ rows, sum }: ComparedLevies): string[] {
  const wrong = rows.filter(({ before, after, change, causes: told }) => {
    const explained = told && causes.reduce((total, cause) => total + told[cause], 0n);
    return change !== (after ?? 0n) - (before ?? 0n) || explained !== change;
  });
  const explained = sum.causes && causes.reduce((total, cause) => total + sum.causes![cause], 0n);
  const isSound = sum.change === sum.after - sum.before && explained === sum.change;
  return [...wrong.map(({ municipality }) => municipality.code), ...(isSound ? [] : ['the sum'])];
}

function unsoundAnywhere({ segments, total }: Comparison): string[] {
  return [...segments, total].flatMap(unsound);
}

const folders = casesWithExpected();

/** A case whose municipalities may leave: what they charge by methods of their own does not touch the levies. */
function leviesOf({ ownMethods: _, ratesInForce: _rates, ...kase }: Case): Case {
  return kase;
}

describe('the causes of every change add up to the yen', () => {
  it('between any two fixtures', async () => {
    const sides = await Promise.all(
      folders.map(async (folder) => side((await calculated(folder)).loaded.case!)),
    );
    sides.forEach((before, at) => {
      for (const after of sides.slice(at)) expect(unsoundAnywhere(compare(before, after))).toEqual([]);
    });
  });

  it('between any two cases', () => {
    const cases = arbitraryCase({ segments: 'all', withAdjustments: true });
    fc.assert(
      fc.property(cases, cases, (before, after) => {
        expect(unsoundAnywhere(comparison(before, after))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

it('the steps arrive at the levies of the engine: with one rounding rule nothing is left for rounding', () => {
  const cases = arbitraryCase({ segments: 'all', withAdjustments: true });
  fc.assert(
    fc.property(cases, cases, (before, { levyRounding: _, ...other }) => {
      const after = { ...other, ...(before.levyRounding && { levyRounding: before.levyRounding }) };
      const { total } = comparison(before, after);
      expect(total.sum.causes!.rounding).toBe(0n);
      expect(total.rows.filter((row) => row.causes!.rounding !== 0n)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('a case compared with itself changes nothing', () => {
  fc.assert(
    fc.property(arbitraryCase({ segments: 'all', withAdjustments: true, withPremium: true }), (kase) => {
      const { changes, total, segments } = comparison(kase, kase);
      const { rises, falls, onlyAfter, onlyBefore } = total.counts;
      expect([changes.length, total.sum.change, rises, falls, onlyAfter, onlyBefore]).toEqual([
        0,
        0n,
        0,
        0,
        0,
        0,
      ]);
      expect(segments.flatMap(({ rows }) => rows.filter(({ change }) => change !== 0n))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

describe('one cause alone takes the whole change', async () => {
  // Its relief takes a part of every change of α, β and the bases.
  const { relief: _, ...whole }: Case = (await calculated('fixtures/tokyo-r8-sample')).loaded.case!;
  const tokyo = leviesOf(whole);
  const scaled = (kase: Case, by: number, quantity: 'income' | 'heads'): Case => ({
    ...kase,
    municipalities: kase.municipalities.map((one, at) => ({
      ...one,
      bases: Object.fromEntries(
        Object.entries(one.bases).map(([segment, base]) => [
          segment,
          at === 0 ? { ...base, [quantity]: totalOf(base[quantity]).times(by) } : base,
        ]),
      ),
    })),
  });
  const withBetas = {
    ...tokyo,
    segments: tokyo.segments.map((terms) => ({ ...terms, incomeLevel: { beta: decimal('1.2') } })),
  };
  const { segments } = tokyo;
  const pots = segments.map((terms) => ({ ...terms, pot: { levyBase: 100_000_000_000n } }));

  it.each<[string, Case, Case]>([
    ['alpha', tokyo, { ...tokyo, medicalReflection: decimal('0.1') }],
    [
      'beta',
      withBetas,
      {
        ...withBetas,
        segments: withBetas.segments.map((terms) => ({ ...terms, incomeLevel: { beta: decimal('1.3') } })),
      },
    ],
    ['income-share', withBetas, scaled(withBetas, 2, 'income')],
    ['benefit-share', withBetas, scaled(withBetas, 2, 'heads')],
    [
      'pot',
      { ...tokyo, segments: pots },
      { ...tokyo, segments: pots.map((terms) => ({ ...terms, pot: { levyBase: 110_000_000_000n } })) },
    ],
    ['adjustments', tokyo, { ...tokyo, adjustments: [] }],
    ['rounding', tokyo, { ...tokyo, levyRounding: { method: 'up', unit: 1000n } }],
    ['one-sided', tokyo, { ...tokyo, segments: segments.slice(0, 3) }],
    [
      'medical-index',
      tokyo,
      {
        ...tokyo,
        municipalities: tokyo.municipalities.map((one, at) =>
          at === 5 ? { ...one, medicalIndex: decimal('1.5') } : one,
        ),
      },
    ],
  ])('%s', (cause, before, after) => {
    const { total } = comparison(before, after);
    const told = new Set(
      total.rows.flatMap(({ causes: byCause }) => causes.filter((one) => byCause![one] !== 0n)),
    );
    expect([...told]).toEqual([cause]);
  });

  it('α alone is a redistribution: it adds up to zero', () => {
    const { total } = comparison(tokyo, { ...tokyo, medicalReflection: decimal('0.1') });
    expect(total.sum.causes!.alpha).toBe(0n);
  });

  it('α is a redistribution also where a municipality joins and another leaves', () => {
    const { municipalities } = tokyo;
    const plain = { ...tokyo, adjustments: [] };
    const before = { ...plain, municipalities: municipalities.slice(1) };
    const after = {
      ...plain,
      municipalities: municipalities.slice(0, -1),
      medicalReflection: decimal('0.1'),
    };
    const { total } = comparison(before, after);
    expect(total.sum.causes!.alpha).toBe(0n);
  });

  it('a pot that grows is told with its whole growth', () => {
    const [first, ...others] = segments;
    const required = { requiredTotal: 300_000_000_000n };
    const grown = { ...tokyo, segments: [{ ...first!, pot: required }, ...others] };
    const { total } = comparison(tokyo, { ...grown, municipalities: tokyo.municipalities });
    expect(total.sum.causes!.pot).toBe(total.sum.change);
  });

  it('a municipality that one side lacks changes by its whole levy', () => {
    const [gone] = tokyo.municipalities;
    const without = { ...tokyo, municipalities: tokyo.municipalities.slice(1), adjustments: [] };
    const { total } = comparison({ ...tokyo, adjustments: [] }, without);
    const row = total.rows.find(({ municipality }) => municipality.code === gone!.code)!;
    expect(row.causes!['one-sided']).toBe(-row.before!);
    expect(total.counts.onlyBefore).toBe(1);
  });
});

describe('what was given differently', async () => {
  const tokyo = leviesOf((await calculated('fixtures/tokyo-r8-sample')).loaded.case!);

  it('names a setting with its value for the year', () => {
    const { changes } = comparison(tokyo, { ...tokyo, medicalReflection: decimal('0.5') });
    expect(changes).toMatchObject([{ kind: 'setting', key: 'alpha' }]);
  });

  it('names the policies where they are not the same', () => {
    const [before, after] = ['tokyo-r6', null].map((policy) =>
      sideOfResult(tokyo, calculate(tokyo), { name: 'case', policy }),
    );
    expect(compare(before!, after!).changes).toEqual([
      { kind: 'setting', key: 'policy', before: 'tokyo-r6', after: null },
    ]);
  });

  it('has the heads, income, households and assets of a segment before those under 18', () => {
    const municipalities = tokyo.municipalities.map((one) => {
      const { heads, income, under18 } = one.bases.child!;
      const child = { heads: heads!.plus(1), income: totalOf(income).plus(1), under18: under18!.plus(1) };
      return { ...one, bases: { ...one.bases, child } };
    });
    const keys = comparison(tokyo, { ...tokyo, municipalities }).changes.flatMap(({ kind, key }) =>
      kind === 'column' ? [key] : [],
    );
    expect(keys).toEqual(['insured_child', 'income_child', 'insured_under18']);
  });

  it('names the municipalities that changed in a column', () => {
    const [first, ...others] = tokyo.municipalities;
    const municipalities = [{ ...first!, insured: first!.insured!.plus(1) }, ...others];
    const { changes } = comparison(tokyo, { ...tokyo, municipalities });
    const before = Rational.fromDecimal(first!.insured!);
    const after = before.plus(Rational.one);
    expect(changes).toMatchObject([
      { kind: 'column', key: 'insured', changed: ['131016'], of: 62, before, after },
    ]);
  });

  describe('a figure that one side alone has', () => {
    const code = '131016';
    const yearly = (year: number, value: string) => ({ year, value: decimal(value) });
    const indices = (years: (at: number) => number[]): Case => ({
      ...tokyo,
      municipalities: tokyo.municipalities.map((one, at) => ({
        ...one,
        medicalIndices: years(at).map((year) => yearly(year, `1.0${at % 7}`)),
      })),
    });
    const key = 'medical_index_R6';
    const [all, one] = [indices(() => [2023, 2024]), indices((at) => (at === 0 ? [2023] : [2023, 2024]))];

    it('is told, with the side that has it', () => {
      const figure = Rational.one;
      expect(comparison(all, one).changes).toEqual([
        {
          kind: 'column',
          key,
          changed: [],
          of: 61,
          onlyBefore: [code],
          onlyAfter: [],
          before: figure,
          after: null,
        },
      ]);
      expect(comparison(one, all).changes).toMatchObject([
        { key, onlyBefore: [], onlyAfter: [code], before: null, after: figure },
      ]);
    });

    it('is told of a whole column', () => {
      const { changes } = comparison(
        all,
        indices(() => [2023]),
      );
      const before = { lowest: Rational.one, highest: Rational.fromDecimal(decimal('1.06')) };
      expect(changes).toMatchObject([{ key, changed: [], of: 0, before, after: null }]);
      expect(changes).toMatchObject([{ onlyBefore: expect.toSatisfy((codes) => codes.length === 62) }]);
    });

    it('is not told of who left: that is said once', () => {
      const { municipalities } = all;
      const left = { ...all, municipalities: municipalities.slice(1), adjustments: [] };
      const { changes } = comparison({ ...all, adjustments: [] }, left);
      expect(changes.filter(({ kind }) => kind !== 'setting')).toMatchObject([{ kind: 'municipalities' }]);
    });
  });
});

it('rows stand from the largest rise per insured to the largest fall', async () => {
  const tokyo = leviesOf((await calculated('fixtures/tokyo-r8-sample')).loaded.case!);
  const { total } = comparison(tokyo, { ...tokyo, medicalReflection: decimal('0') });
  const changes = total.rows.map(({ changePerInsured }) => changePerInsured!);
  expect(changes.every((change, at) => at === 0 || changes[at - 1]!.compare(change) >= 0)).toBe(true);
});
