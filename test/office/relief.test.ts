import { beforeAll, describe, expect, it } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import type { Case, RequirementItem } from '../../src/domain/case.js';
import { decimal } from '../../src/domain/decimal.js';
import type { ReliefTerms } from '../../src/domain/relief.js';
import { totalOf } from '../../src/domain/requirement.js';
import type { Result } from '../../src/domain/result.js';
import { plainCase } from '../calculate/arbitrary-case.js';
import { calculated } from '../fixtures.js';
import { workbookOf } from '../workbooks.js';
import { agreement } from './agreement.js';
import { changed } from './changed.js';
import { recalculated } from './libreoffice.js';
import type { Sheets } from './sheets.js';

/** A workbook and what nhi says of the same case. */
interface Trial {
  readonly bytes: Uint8Array;
  readonly result: Result;
}

const trials = new Map<string, Trial>();
let opened: Map<string, Sheets>;

/** Of these two are above their limits, of those below all. */
const baselines = ['121003', '190011', '133007', '330019'];
const lowBaselines = ['121003', '119011', '133007', '171019'];
const rows = [
  { heads: '1013', income: '911000007', index: '1.21' },
  { heads: '2027', income: '1503000011', index: '1.07' },
  { heads: '3011', income: '3907000013', index: '0.93' },
  { heads: '509', income: '1208000003', index: '0.88' },
];

/** Four municipalities, of which those with high incomes pay more since α fell. */
function caseWith(relief: ReliefTerms, from = baselines): Case {
  const kase = plainCase({ rows, levyBase: 987_654_321n, alpha: decimal('0.4') });
  const municipalities = kase.municipalities.map((one, at) => ({
    ...one,
    insured: decimal(rows[at]!.heads),
    baselineLevyPerInsured: decimal(from[at]!),
  }));
  return { ...kase, municipalities, relief };
}

/** The same with B of items. */
function ofItems(kase: Case): Case {
  const items: readonly RequirementItem[] = [
    { kind: 'cost', item: '保険給付費', amount: 1_000_000_000n },
    { kind: 'revenue', item: '前期高齢者交付金', amount: 12_345_679n },
  ];
  const pot = { items, requiredTotal: totalOf(items) };
  return { ...kase, segments: kase.segments.map((terms) => ({ ...terms, pot })) };
}

const growth = { basis: 'growth', limit: decimal('1.0137'), share: decimal('0.83') } as const;
const cases: Readonly<Record<string, Case>> = {
  'from the levy base': caseWith({ ...growth, funding: 'levy-base' }),
  'from the levy base of items': ofItems(caseWith({ ...growth, funding: 'levy-base' })),
  // What is asked for does not depend on α then.
  'from the levy base, all above': caseWith({ ...growth, funding: 'levy-base' }, lowBaselines),
  'from outside': caseWith({ ...growth, funding: 'external' }),
  'by excess': caseWith({ ...growth, fund: 3_000_001n, funding: 'external' }),
  'with raised limits': caseWith({
    ...growth,
    limit: decimal('0.9'),
    fund: 30_000_001n,
    scarcity: 'raise-limit',
    funding: 'external',
  }),
  'by the method before': caseWith({ basis: 'method-change', share: decimal('0.83'), funding: 'levy-base' }),
};

/** What somebody types over, with the same in the case. */
const alpha = (value: string) => ({
  cell: 'alpha',
  value: Number(value),
  set: (kase: Case): Case => ({ ...kase, medicalReflection: decimal(value) }),
});

function ofRelief(cell: string, value: number, terms: Partial<ReliefTerms>) {
  const set = (kase: Case) => ({ ...kase, relief: { ...kase.relief, ...terms } as ReliefTerms });
  return { cell, value, set };
}

const share = ofRelief('relief_share', 0.61, { share: decimal('0.61') });
const limit = ofRelief('relief_limit', 1.0071, { limit: decimal('1.0071') });
const fund = ofRelief('relief_fund', 2_000_003, { fund: 2_000_003n });
const unit = {
  cell: 'levy_unit',
  value: 1000,
  set: (kase: Case): Case => ({ ...kase, levyRounding: { method: 'largest-remainder', unit: 1000n } }),
};
const changes = [alpha('0.5'), alpha('0'), unit, share, limit, fund];

const nameOf = (name: string, { cell, value }: { cell: string; value: unknown }) =>
  `${name}: ${cell} = ${value}`;
/** Cells of the workbook from the levy base that no case may have. */
const faults: readonly (readonly [string, number | string | null])[] = [
  ['relief_set_aside', null],
  ['relief_set_aside', 'x'],
  ['relief_set_aside', 1],
  ['relief_share', 1.2],
  ['relief_limit', 0],
  ['relief_fund', -1],
  ['relief_fund', 'x'],
];

beforeAll(async () => {
  for (const [name, kase] of Object.entries(cases)) {
    const result = calculate(kase);
    const bytes = await workbookOf(kase, result);
    trials.set(name, { bytes, result });
    for (const change of changes)
      trials.set(nameOf(name, change), {
        bytes: changed(bytes, change.cell, change.value),
        result: calculate(change.set(kase)),
      });
  }
  const { bytes, result } = trials.get('from the levy base')!;
  for (const [cell, value] of faults)
    trials.set(nameOf('fault', { cell, value }), { bytes: changed(bytes, cell, value), result });
  const before = trials.get('by the method before')!;
  const base = changed(before.bytes, 'given_levy_base_medical', 987_654_322);
  trials.set('another levy base', { ...before, bytes: base });
  const residue = await calculated('fixtures/rules/relief-residue');
  for (const language of ['en', 'ja'] as const)
    trials.set(`residue ${language}`, {
      bytes: await workbookOf(residue.loaded.case!, residue.result, language),
      result: residue.result,
    });
  opened = await recalculated(new Map([...trials].map(([name, { bytes }]) => [name, bytes])));
});

function agreementOf(name: string) {
  return agreement(opened.get(name)!, trials.get(name)!.result);
}

/** The line of R, λ or a check below the table. */
function line(name: string, term: string) {
  const row = opened
    .get(name)!
    .cells('relief')
    .find((cells) => String(cells[1]).startsWith(term));
  return { value: row?.[4], found: row?.[5], check: row?.[6] };
}

describe('as made, every figure is as nhi has it, and sure', () => {
  it.each(Object.keys(cases))('%s', (name) => {
    expect(agreementOf(name)).toMatchObject({ differences: [], unsure: 0 });
    const reliefs = trials.get(name)!.result.relief!.rows.map(({ relief }) => relief > 0n);
    expect(new Set(reliefs).size).toBe(name.endsWith('all above') ? 1 : 2);
    expect(opened.get(name)!.check).toBe('sure');
  });
});

describe('after a change what is sure is as nhi has it', () => {
  const all = Object.keys(cases).flatMap((name) => changes.map((change) => nameOf(name, change)));
  it.each(all)('%s', (name) => {
    expect(agreementOf(name).differences).toEqual([]);
  });

  it.each(['from outside', 'by excess'])('%s, where nothing is found by nhi, all is sure', (name) => {
    for (const change of changes) expect(opened.get(nameOf(name, change))!.check).toBe('sure');
  });
});

it.each(['from the levy base', 'from the levy base, all above'])(
  '%s: where α changes R no longer agrees, and the check says so',
  (name) => {
    const after = nameOf(name, alpha('0.5'));
    expect(line(name, 'R, set aside').check).toBe('sure');
    expect(line(name, 'what relief asks for').check).toBe('sure');
    expect(line(after, 'what relief asks for').check).toBe('unsure');
    expect(opened.get(after)!.check).toBe('unsure');
    const [medical] = opened.get(after)!.lines('prefecture', 'required_total');
    expect(medical!.reason).toContain('calculated anew');
  },
);

it('λ that no longer gives the fund is unsure', () => {
  expect(line('with raised limits', 'λ').check).toBe('sure');
  expect(line(nameOf('with raised limits', alpha('0.5')), 'λ').check).toBe('unsure');
});

it('levies by the method before stay where α changes, and are unsure where the levy base does', () => {
  const term = 'levies by the method before';
  expect(line(nameOf('by the method before', alpha('0.5')), term)).toMatchObject({ value: 0, check: 'sure' });
  expect(line('another levy base', term).check).toBe('unsure');
  expect(opened.get('another levy base')!.check).toBe('unsure');
});

it('what is set aside beyond relief is the residue', () => {
  const [medical] = opened.get('residue en')!.lines('prefecture', 'required_total');
  expect(medical).toMatchObject({ required_total: 4_600_000, levy_base: 4_730_000, relief: 60_000 });
  expect(medical).toMatchObject({ relief_residue: 70_000, levy_total: 4_670_000 });
  const [japanese] = opened.get('residue ja')!.lines('都道府県', '保険料収納必要総額');
  expect(japanese).toMatchObject({ 納付金算定基礎額: 4_730_000, 激変緩和: 60_000 });
});

describe('what no case may have is unsure', () => {
  it.each(faults.map(([cell, value]) => nameOf('fault', { cell, value })))('%s', (name) => {
    expect(opened.get(name)!.check).toBe('unsure');
  });
});
