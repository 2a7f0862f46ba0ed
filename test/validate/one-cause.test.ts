import { describe, expect, it } from 'vitest';
import { atOf } from '../../src/validate/confirmations.js';
import { prefecture, towns } from './prefecture-case.js';
import type { SmallCase } from './small-case.js';

const threeSegments = '{ medical: { beta: 0.8 }, support: { beta: 0.8 }, care: { beta: 0.8 } }';
const revenue = (segment: string) => `${segment},revenue,見本の収入,1000000`;
const pots = { medical: 12_700_000_000, support: 4_900_000_000, care: 1_900_000_000 };

/** The towns, their pots made of items: costs as given, and revenues of some segments. */
function withItems(costs: Partial<typeof pots>, revenues: readonly string[], confirm = '[]'): SmallCase {
  const rows = Object.entries({ ...pots, ...costs }).map(
    ([segment, amount]) => `${segment},cost,見本の費用,${amount}`,
  );
  return prefecture(undefined, {
    segments: threeSegments,
    requirement: 'requirement.csv',
    confirm,
  }).file('requirement.csv', ['segment,kind,item,amount', ...rows, ...revenues.map(revenue)]);
}

async function told(made: SmallCase): Promise<string[]> {
  const { findings } = await made.load();
  return findings.map(({ code, args }) => `${code} ${'segment' in args ? args.segment : ''}`.trim());
}

const all = ['medical', 'support', 'care'];

describe('a cause explains its own segment only', () => {
  it('a segment without revenue does not hide the levy base of another', async () => {
    const made = withItems({ medical: pots.medical * 30 }, ['medical', 'support']);
    expect((await told(made)).sort()).toEqual([
      'pot-implausible medical',
      'requirement-without-revenue care',
    ]);
  });

  it('its own levy base is told once, and again when the cause was looked at', async () => {
    const large = { care: pots.care * 30 };
    expect(await told(withItems(large, ['medical', 'support']))).toEqual([
      'requirement-without-revenue care',
    ]);
    const confirm = '[{ finding: requirement-without-revenue, at: care, reason: 確認済み }]';
    expect(await told(withItems(large, ['medical', 'support'], confirm))).toEqual(['pot-implausible care']);
  });

  it('two levy bases that are alike do not hide a third', async () => {
    const made = withItems({ medical: pots.medical * 30, support: pots.care }, all);
    expect((await told(made)).sort()).toEqual(['bases-alike care', 'pot-implausible medical']);
  });
});

describe('a warning of the items of a segment is confirmed by the segment', () => {
  const large = { medical: pots.medical * 30, care: pots.care * 30 };
  const confirming = (at: string) => `[{ finding: pot-implausible, at: ${at}, reason: 確認済み }]`;

  it('which is what nhi prints', async () => {
    const { findings } = await withItems(large, all).load();
    expect(findings.map(atOf)).toEqual(['medical', 'care']);
    expect(await told(withItems(large, all, confirming('care')))).toEqual(['pot-implausible medical']);
  });

  it.each(['amount', '金額', 'item'])('not by %s, which is of all segments', async (at) => {
    expect(await told(withItems(large, all, confirming(at)))).toHaveLength(2);
  });
});

describe('heads of all that are blank or 0', () => {
  it.each([
    ['', 'value-missing'],
    [0, 'part-above-whole'],
  ])('"%s": are told, with others of them filled', async (insured, code) => {
    const made = prefecture((row) => ({ ...row, insured }), {}, towns);
    expect((await told(made)).some((one) => one.startsWith(code))).toBe(true);
  });
});
