import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ComparedSide,
  type Comparison,
  causes,
  compare,
  hasRateChange,
  type RateGroup,
  ratesInGroup,
  type Spread,
  sideOfResult,
  sideOfTables,
} from '../../src/analyse/compare/compare.js';
import { calculate } from '../../src/calculate/calculate.js';
import { type Table, type TableName, tableNames } from '../../src/contract/tables.js';
import type { Case } from '../../src/domain/case.js';
import { decimal } from '../../src/domain/decimal.js';
import type { OwnMethod } from '../../src/domain/own-method.js';
import { Rational } from '../../src/domain/rational.js';
import { resultTables } from '../../src/present/tables/result-tables.js';
import { arbitraryCase } from '../calculate/arbitrary-case.js';
import { withOwn } from '../calculate/arbitrary-own.js';
import { calculated } from '../fixtures.js';

const priced = arbitraryCase({ segments: 'all', withAdjustments: true, withPremium: true });
const few = { numRuns: 50 };

function side(kase: Case): ComparedSide {
  return sideOfResult(kase, calculate(kase), { name: 'case', policy: null });
}

function tablesOf(kase: Case): readonly Table[] {
  return resultTables(calculate(kase), tableNames);
}

function sideByTables(tables: readonly Table[]): ComparedSide {
  return sideOfTables(tables, { name: 'results', title: null, run: null, policy: null })!;
}

function without({ ownMethods: _, ratesInForce: _rates, ...kase }: Case): Case {
  return kase;
}

const fixture = async () => (await calculated('fixtures/rules/rates-in-force')).loaded.case!;

/** The keys of inputs that differ, by which they differ. */
function keysOf({ changes }: Comparison): string[] {
  return changes.map(({ key }) => key);
}

describe('own methods and rates in force', () => {
  it('move no levy and no cause: only the rates beside the standard ones differ', () => {
    fc.assert(
      fc.property(withOwn(priced), (kase) => {
        const { total, segments, rates } = compare(side(without(kase)), side(kase));
        for (const { sum, rows } of [total, ...segments]) {
          expect(sum.change).toBe(0n);
          expect(rows.every((row) => causes.every((cause) => row.causes![cause] === 0n))).toBe(true);
        }
        expect(rates.some((one) => hasRateChange(ratesInGroup(one, 'standard')))).toBe(false);
      }),
      few,
    );
  });

  it('are told alike of cases and of their tables', () => {
    fc.assert(
      fc.property(withOwn(priced), fc.nat(), (kase, left) => {
        // Each table is there on both sides.
        const fewer = { ...kase, ownMethods: kase.ownMethods!.slice(left % 2) };
        const [before, after] = [tablesOf(kase), tablesOf(fewer)];
        const ofCases = compare(side(kase), side(fewer));
        const ofTables = compare(sideByTables(before), sideByTables(after));
        for (const [group, name] of groups) {
          const isIn = (tables: readonly Table[]) => tables.some((table) => table.name === name);
          if (isIn(before) && isIn(after)) expect(told(ofTables, group)).toEqual(told(ofCases, group));
        }
      }),
      few,
    );
  });

  it('of tables that are not there nothing is told', async () => {
    const kase = await fixture();
    const { rates } = compare(sideByTables(tablesOf(without(kase))), sideByTables(tablesOf(kase)));
    expect(rates.flatMap(({ kinds }) => kinds).filter((kind) => /^own_|shortage/.test(kind))).toEqual([]);
  });

  it('are inputs by segment and column, in per cent and yen', async () => {
    const { changes } = compare(side(without(await fixture())), side(await fixture()));
    const columns = Object.fromEntries(
      changes.flatMap((change) => (change.kind === 'column' ? [[change.key, shown(change.after)]] : [])),
    );
    expect(columns).toMatchObject({
      'own_methods support income_share': '50',
      'own_methods support own_income': '5000',
      'own_methods support own_collection_rate': '90',
      'rates_in_force support asset_rate_percent': '2',
      'rates_in_force support per_insured': '2 to 5',
      'rates_in_force child per_insured': '3 to 5',
    });
  });

  it('are inputs of tables as far as these tell: shares, and the rates in force', async () => {
    const kase = await fixture();
    const { changes } = compare(sideByTables(tablesOf(without(kase))), sideByTables(tablesOf(kase)));
    const keys = changes.map(({ key }) => key);
    expect(keys).toContain('own_methods support per_insured_share');
    expect(keys).toContain('rates_in_force child per_adult_surcharge');
    expect(keys.filter((key) => /own_income|own_collection/.test(key))).toEqual([]);
  });

  it('a method for all segments is an input without one', async () => {
    const kase = await fixture();
    const [one] = kase.ownMethods!;
    const { segment: _, income: _income, ...ofAll } = one!;
    const after = { ...kase, ownMethods: [ofAll] };
    expect(keysOf(compare(side(kase), side(after)))).toEqual(
      expect.arrayContaining(['own_methods income_share', 'own_methods support income_share']),
    );
  });

  it('a share of 0 is no input that the other side lacks', async () => {
    const kase = await fixture();
    expect(keysOf(compare(side(without(kase)), side(kase)))).not.toContain('own_methods support asset_share');
  });

  it('a share that was 0 is one', async () => {
    const kase = await fixture();
    const raised: OwnMethod[] = kase.ownMethods!.map((one) => ({
      ...one,
      shares: { ...one.shares, income: decimal('0.4'), assets: decimal('0.1') },
      income: decimal('1'),
    }));
    const municipalities = kase.municipalities.map((one) => ({
      ...one,
      bases: { ...one.bases, support: { ...one.bases.support!, assets: decimal('1') } },
    }));
    const after = { ...kase, municipalities, ownMethods: raised };
    expect(keysOf(compare(side(kase), side(after)))).toContain('own_methods support asset_share');
  });

  it('子ども that keeps its standard rate has no rates by an own method to compare', async () => {
    const kase = (await calculated('fixtures/rules/own-method')).loaded.case!;
    const rates = compare(sideByTables(tablesOf(kase)), sideByTables(tablesOf(kase))).rates;
    const child = rates.find(({ segment }) => segment === 'child')!;
    expect(ratesInGroup(child, 'own-method').rows.map(({ code }) => code)).toEqual(['472077']);
  });
});

const groups: readonly (readonly [RateGroup, TableName])[] = [
  ['own-method', 'own-method-rates'],
  ['in-force', 'rate-comparison'],
];

function shown(value: Rational | Spread | null): string | undefined {
  if (value === null || value instanceof Rational) return value?.toText();
  return `${value.lowest.toText()} to ${value.highest.toText()}`;
}

/** What is told of a group of rates, as text. */
function told({ rates }: Comparison, group: RateGroup) {
  return rates.map((one) =>
    ratesInGroup(one, group).rows.map((row) => [
      row.code,
      ...[...row.rates].map(([kind, { before, after }]) => [kind, before?.toText(), after?.toText()]),
    ]),
  );
}
