import { beforeAll, describe, expect, it } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import type { Case } from '../../src/domain/case.js';
import { decimal } from '../../src/domain/decimal.js';
import type { Result } from '../../src/domain/result.js';
import { calculated } from '../fixtures.js';
import { workbookOf } from '../workbooks.js';
import { agreement } from './agreement.js';
import { changed, changedAt } from './changed.js';
import { recalculated } from './libreoffice.js';
import type { Sheets } from './sheets.js';

const folder = 'fixtures/rules/index-from-age-bands';

type Value = number | string | null;

/** A figure of the tables that somebody types over, and the case with it. */
interface Edit {
  readonly sheet: string;
  readonly cell: string;
  readonly value: number;
  readonly set: (kase: Case) => Case;
}

/** The first municipality, 大津市 in R4. */
const edits: Readonly<Record<string, Edit>> = {
  'heads of an age': {
    sheet: 'heads',
    cell: 'E5',
    value: 12_345,
    set: (kase) =>
      first(kase, ({ ageHeads, ...one }) => ({
        ...one,
        ageHeads: ageHeads!.map((heads) =>
          heads.year === 2022
            ? { ...heads, insured: { ...heads.insured, '15-19': decimal('12345') } }
            : heads,
        ),
      })),
  },
  'very high costs': {
    sheet: 'index',
    cell: 'G2',
    value: 4_300_000_000,
    set: (kase) =>
      first(kase, ({ medicalCosts, ...one }) => ({
        ...one,
        medicalCosts: medicalCosts!.map((costs) =>
          costs.year === 2022 ? { ...costs, veryHigh: decimal('4300000000') } : costs,
        ),
      })),
  },
  'benefits of the nation': {
    sheet: 'nation',
    cell: 'C2',
    value: 222_222_222_222,
    set: ({ ageBandIndex, ...kase }) => ({
      ...kase,
      ageBandIndex: {
        ...ageBandIndex!,
        national: ageBandIndex!.national.map((one) =>
          one.year === 2022
            ? {
                ...one,
                bands: { ...one.bands, '0-4': { ...one.bands['0-4']!, benefits: decimal('222222222222') } },
              }
            : one,
        ),
      },
    }),
  },
};

function first(
  kase: Case,
  change: (one: Case['municipalities'][number]) => Case['municipalities'][number],
): Case {
  return {
    ...kase,
    municipalities: kase.municipalities.map((one) => (one.code === '252018' ? change(one) : one)),
  };
}

/** Cells with what a table may not have. */
const faults: readonly (readonly [sheet: string, cell: string, values: readonly Value[]])[] = [
  ['nation', 'C2', [null, 'x', -1]],
  ['nation', 'D3', [null, 'x', 0]],
  ['heads', 'E2', [null, 'x', -1]],
  ['index', 'E2', [null, 'x', -1]],
  ['index', 'F3', [null]],
  ['index', 'G4', [null, 99_000_000_000]],
];
const nameOf = (sheet: string, cell: string, value: Value) => `${sheet} ${cell} = ${value ?? 'nothing'}`;
const names = faults.flatMap(([sheet, cell, values]) => values.map((value) => nameOf(sheet, cell, value)));

const broken = 'costs that are no whole yen';
const idle = 'α = 0 with an empty cell';
let opened: Map<string, Sheets>;
const results = new Map<string, Result>();

beforeAll(async () => {
  const { loaded, result } = await calculated(folder);
  const made = await workbookOf(loaded.case!, result);
  const trials = new Map([['as made', made]]);
  results.set('as made', result);
  for (const [name, { sheet, cell, value, set }] of Object.entries(edits)) {
    trials.set(name, changedAt(made, sheet, cell, value));
    results.set(name, calculate(set(loaded.case!)));
  }
  for (const [sheet, cell, values] of faults)
    for (const value of values) trials.set(nameOf(sheet, cell, value), changedAt(made, sheet, cell, value));
  trials.set(broken, changedAt(made, 'index', 'E2', 17_000_000_000.25));
  trials.set(idle, changed(changedAt(made, 'heads', 'E2', null), 'alpha', 0));
  opened = await recalculated(trials);
});

function medical(trial: string) {
  const sheets = opened.get(trial)!;
  const { levy_check: levy, reason } = sheets.lines('prefecture', 'required_total')[0]!;
  return { all: sheets.check, levy, reason };
}

describe('figures of the three tables are live: what is typed over them counts as in nhi', () => {
  it.each(['as made', ...Object.keys(edits)])('%s', (name) => {
    const sheets = opened.get(name)!;
    const { differences, compared } = agreement(sheets, results.get(name)!);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(100);
    expect(medical(name)).toEqual({ all: 'sure', levy: 'sure', reason: null });
    const indices = sheets.lines('levy', 'medical_index').slice(0, 4);
    const rows = results.get(name)!.segments[0]!.rows;
    for (const [at, { medicalIndex }] of rows.entries()) {
      const exact = Number(medicalIndex!.numerator) / Number(medicalIndex!.denominator);
      expect(Math.abs(Number(indices[at]!.medical_index) - exact)).toBeLessThan(1e-12);
    }
  });
});

describe('a figure that a table may not have makes the levies unsure and says so', () => {
  it.each(names)('%s', (name) => {
    expect(medical(name)).toMatchObject({
      levy: 'unsure',
      reason: 'inputs that are empty, text or out of range, or rows added to them',
    });
  });
});

it('costs borne together that are no whole yen leave it unsure', () => {
  expect(medical(broken)).toMatchObject({ levy: 'unsure', reason: expect.stringContaining('no whole yen') });
});

it('where α is 0 nothing of the tables is asked for', () => {
  expect(medical(idle)).toEqual({ all: 'sure', levy: 'sure', reason: null });
});
