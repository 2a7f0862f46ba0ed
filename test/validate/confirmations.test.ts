import { describe, expect, it } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import { settledFindings } from '../../src/validate/load.js';
import { cell, prefecture } from './prefecture-case.js';

const tenfold = cell(2, 'income', (was) => was * 10);

/** What is told and what is not, of a case that confirms something. */
async function settle(confirm: string, change = tenfold) {
  const loaded = await prefecture(change, { confirm }).load();
  const { told, confirmed } = settledFindings(loaded, calculate(loaded.case!).findings);
  return { told: told.map(({ code }) => code), confirmed: confirmed.map(({ reason }) => reason) };
}

const entry = (finding: string, at: string) => `[{ finding: ${finding}, at: "${at}", reason: 確認済み }]`;

describe('a warning that was looked at is not told again', () => {
  it.each(['472077 income', '47207 income', '472077 所得総額', '472077'])('at %s', async (at) => {
    expect(await settle(entry('figure-out-of-line', at))).toEqual({ told: [], confirmed: ['確認済み'] });
  });

  it.each([
    '472077,income',
    '472077、所得総額',
    '472077: 所得総額',
    '472077 / income',
    'income 472077',
    '石垣市 所得総額',
    '沖縄県石垣市　所得総額',
  ])('at %s, however it is written', async (at) => {
    expect((await settle(entry('figure-out-of-line', at))).told).toEqual([]);
  });

  it.each(['income', 'people.csv', '472076 income', '47208 income', '那覇市 income', '472077 households'])(
    'not at %s, which is of others too or of another',
    async (at) => {
      const { told } = await settle(entry('figure-out-of-line', at));
      expect(told).toEqual(['figure-out-of-line', 'confirm-unmet']);
    },
  );

  it('at a key, in Japanese too', async () => {
    const settings = {
      segments: '{ medical: { levy_base: 12700000, beta: 0.8 }, care: { levy_base: 1900000000, beta: 0.8 } }',
    };
    for (const at of ['segments.medical.levy_base', '医療.納付金算定基礎額']) {
      const confirm = entry('pot-implausible', at);
      const { findings } = await prefecture(undefined, { ...settings, confirm }).load();
      expect(findings).toEqual([]);
    }
  });

  it('at the prefecture, for municipalities that are missing', async () => {
    const { findings } = await prefecture(undefined, {
      municipalities: 'all',
      confirm: entry('municipality-missing', '47'),
    }).load();
    expect(findings).toEqual([]);
  });

  it('where the result shows it', async () => {
    const confirm = entry('municipality-empty', '473561 medical');
    const empty = (row: Parameters<typeof tenfold>[0], at: number) =>
      at === 5 ? { ...row, insured: 0, insured_care: 0, income: 0, income_care: 0 } : row;
    expect((await settle(confirm, empty)).confirmed).toEqual(['確認済み']);
  });
});

describe('confirm-unmet: one that meets no warning is told', () => {
  it.each([
    ['figure-out-of-line', '472018 income', 'no-such', null],
    ['figures-out-of-line', '472077 income', 'unknown', 'figure-out-of-line'],
    ['code-unknown', '472077', 'error', null],
  ])('%s at %s', async (finding, at, why, suggestion) => {
    const loaded = await prefecture(undefined, { confirm: entry(finding, at) }).load();
    const { told } = settledFindings(loaded, []);
    expect(told).toMatchObject([{ code: 'confirm-unmet', args: { at, why, suggestion } }]);
  });

  it('two of one warning are both met', async () => {
    const [one, other] = ['472077 income', '472077'].map((at) =>
      entry('figure-out-of-line', at).slice(1, -1),
    );
    expect(await settle(`[${one}, ${other}]`)).toEqual({ told: [], confirmed: ['確認済み'] });
  });

  it('an error is settled by nobody', async () => {
    const wrong = prefecture(
      cell(2, 'income', () => 'x'),
      { confirm: entry('number-invalid', '472077 income') },
    );
    expect((await wrong.load()).case).toBeUndefined();
  });

  it('an entry without its reason is not taken', async () => {
    const bare = prefecture(tenfold, { confirm: '[{ finding: figure-out-of-line, at: "472077 income" }]' });
    expect((await bare.found()).map(({ code }) => code)).toEqual(['key-missing', 'figure-out-of-line']);
  });
});
