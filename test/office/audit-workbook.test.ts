import type { CellValue } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import type { Case } from '../../src/domain/case.js';
import { decimal } from '../../src/domain/decimal.js';
import type { Result } from '../../src/domain/result.js';
import { calculated, casesWithExpected } from '../fixtures.js';
import { workbookOf } from '../workbooks.js';
import { agreement } from './agreement.js';
import { changed, misled } from './changed.js';
import { recalculated } from './libreoffice.js';
import { Sheets } from './sheets.js';

/** A workbook that somebody opens, and what nhi says of the same case. */
interface Trial {
  readonly bytes: Uint8Array;
  readonly result: Result;
}

const trials = new Map<string, Trial>();
const fixtures = casesWithExpected();
const bytesOf = new Map<string, Uint8Array>();
let opened: Map<string, Sheets>;

/** The same cell typed over in the workbook and set in the case. */
interface Change {
  readonly cell: string;
  readonly value: number | string | null;
  readonly set: (kase: Case) => Case;
}

function alpha(value: string): Change {
  return {
    cell: 'alpha',
    value: Number(value),
    set: (kase) => ({ ...kase, medicalReflection: decimal(value) }),
  };
}

function rounding(method: 'half-up' | 'up' | 'down'): Change {
  return {
    cell: 'levy_rounding',
    value: method,
    set: (kase) => ({ ...kase, levyRounding: { method, unit: kase.levyRounding?.unit ?? 1n } }),
  };
}

const unit: Change = {
  cell: 'levy_unit',
  value: 1000,
  set: (kase) => ({ ...kase, levyRounding: { method: 'largest-remainder', unit: 1000n } }),
};

const ratesUp: Change = {
  cell: 'income_rate_rounding',
  value: 'up',
  set: (kase) => ({ ...kase, premium: { ...kase.premium!, incomeRateRounding: 'up' } }),
};

const amountsDown: Change = {
  cell: 'amount_rounding',
  value: 'down',
  set: (kase) => ({ ...kase, premium: { ...kase.premium!, amountRounding: 'down' } }),
};

const amountUnit: Change = {
  cell: 'amount_unit',
  value: 100,
  set: (kase) => ({ ...kase, premium: { ...kase.premium!, amountUnit: 100n } }),
};

const prefectureRate: Change = {
  cell: 'prefecture_rate',
  value: 95.25,
  set: (kase) => ({ ...kase, premium: { ...kase.premium!, prefectureCollectionRate: decimal('0.9525') } }),
};

function ofSegment(
  segment: string,
  cell: string,
  value: number,
  terms: Partial<Case['segments'][number]>,
): Change {
  const set = (kase: Case) => ({
    ...kase,
    segments: kase.segments.map((one) => (one.segment === segment ? { ...one, ...terms } : one)),
  });
  return { cell: `${cell}_${segment}`, value, set };
}

const medicalBase = ofSegment('medical', 'given_levy_base', 345_678_901_234, {
  pot: { levyBase: 345_678_901_234n },
});
const requiredTotal = ofSegment('medical', 'given_required_total', 281_000_000_007, {
  pot: { requiredTotal: 281_000_000_007n },
});
const beta = ofSegment('support', 'given_beta', 1.1111111111111, {
  incomeLevel: { beta: decimal('1.1111111111111') },
});
const weight = ofSegment('medical', 'per_insured_weight', 0.65, { perInsuredWeight: decimal('0.65') });
const incomeWeight = ofSegment('medical', 'income_weight', 0.8, { incomeWeight: decimal('0.8') });

/** The first of the pooled items. */
const pooled: Change = {
  cell: 'pooling_ratios',
  value: 0.3,
  set: (kase) => ({ ...kase, pooling: kase.pooling!.map((one) => ({ ...one, ratio: decimal('0.3') })) }),
};

/** The first row of the adjustments. */
const adjusted: Change = {
  cell: 'adjustment_amounts',
  value: -123_456_789,
  set: (kase) => ({
    ...kase,
    adjustments: kase.adjustments!.map((row, at) => (at === 0 ? { ...row, amount: -123_456_789n } : row)),
  }),
};

/** What the first tier is raised by. */
const raised: Change = {
  cell: 'tier_values',
  value: 1.75,
  set: (kase) => ({
    ...kase,
    collectionTargets: {
      ...kase.collectionTargets!,
      tiers: kase.collectionTargets!.tiers.map((tier, at) =>
        at === 0 ? { ...tier, target: { rule: 'raise', points: decimal('0.0175') } } : tier,
      ),
    },
  }),
};

const alphas = ['0', '0.25', '0.123456789012', '1'].map(alpha);
const changes: readonly (readonly [string, readonly Change[]])[] = [
  [
    'fixtures/tokyo-r8-sample',
    [...alphas, requiredTotal, pooled, unit, rounding('half-up'), ratesUp, amountsDown],
  ],
  ['fixtures/okinawa-r8-sample', [alpha('1'), weight]],
  ['fixtures/yamaguchi-r8', [...alphas, medicalBase, prefectureRate]],
  ['fixtures/readme', [...alphas, medicalBase, beta, rounding('up')]],
  ['fixtures/examples/two-kanagawa', [...alphas, pooled, adjusted, raised, beta, amountUnit]],
  ['fixtures/examples/three-shimane', [...alphas, weight, beta, rounding('down')]],
  ['fixtures/examples/four-tottori', [...alphas, weight, incomeWeight, prefectureRate]],
];

const japanese = 'fixtures/tokyo-r8-sample';
const inJapanese = 'in Japanese';

function nameOf(folder: string, { cell, value }: Change): string {
  return `${folder} ${cell}=${value}`;
}

beforeAll(async () => {
  for (const folder of fixtures) {
    const { loaded, result } = await calculated(folder);
    const bytes = await workbookOf(loaded.case!, result);
    bytesOf.set(folder, bytes);
    trials.set(folder, { bytes, result });
    for (const change of changes.find(([name]) => name === folder)?.[1] ?? []) {
      const other = calculate(change.set(loaded.case!));
      trials.set(nameOf(folder, change), { bytes: changed(bytes, change.cell, change.value), result: other });
    }
  }
  trials.set('control', {
    bytes: misled(bytesOf.get('fixtures/readme')!),
    result: trials.get('fixtures/readme')!.result,
  });
  const { loaded, result } = await calculated(japanese);
  bytesOf.set(inJapanese, await workbookOf(loaded.case!, result, 'ja'));
  trials.set(inJapanese, { bytes: bytesOf.get(inJapanese)!, result });
  opened = await recalculated(new Map([...trials].map(([name, { bytes }]) => [name, bytes])));
});

function agreementOf(name: string) {
  return agreement(opened.get(name)!, trials.get(name)!.result);
}

it('LibreOffice calculates anew: wrong values planted in the file are gone', () => {
  expect(agreementOf('control').differences).toEqual([]);
});

describe('every figure of which the check says sure is as nhi has it', () => {
  it.each(fixtures)('%s', (folder) => {
    const { differences, compared } = agreementOf(folder);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(10);
  });
});

describe('a changed cell changes everything as the same setting of the case does', () => {
  const all = changes.flatMap(([folder, list]) => list.map((change) => nameOf(folder, change)));
  it.each(all)('%s', (name) => {
    expect(agreementOf(name).differences).toEqual([]);
  });
});

it('a workbook in Japanese gives the values that it brings along', async () => {
  const brought = new Sheets(await readXlsx(bytesOf.get(inJapanese)!));
  const again = opened.get(inJapanese)!;
  // Remainders keep five digits of a quota with fifteen.
  const isNear = (a: CellValue, b: CellValue) =>
    typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-4 + 1e-9 * Math.abs(a) : a === b;
  for (const sheet of brought.names) {
    const other = again.cells(sheet);
    brought.cells(sheet).forEach((row, r) => {
      row.forEach((cell, c) => {
        if (!isNear(cell, other[r]?.[c] ?? null))
          expect.fail(`${sheet} row ${r + 1} column ${c + 1}: ${String(cell)} but ${String(other[r]?.[c])}`);
      });
    });
  }
});

describe('cases of real size are sure', () => {
  it.each([
    'fixtures/tokyo-r8-sample',
    'fixtures/okinawa-r8-sample',
    'fixtures/yamaguchi-r8',
    'fixtures/readme',
  ])('%s', (folder) => {
    expect(opened.get(folder)!.check).toBe('sure');
  });
});

describe('a designed tie is unsure', () => {
  it.each([
    'fixtures/rules/largest-remainder-tie',
    'fixtures/rules/largest-remainder-tie-of-different-size',
    'fixtures/rules/unit-of-1000-with-part-unit',
    'fixtures/rules/instalments',
  ])('%s', (folder) => {
    expect(opened.get(folder)!.check).toBe('unsure');
  });
});
