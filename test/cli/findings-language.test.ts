import { expect, it } from 'vitest';
import { small } from '../validate/small-case.js';
import { nhi, workplace } from './nhi.js';

const place = workplace();

/** One error and one warning. */
const wrong = small
  .replace('people.csv', '100,200000', '"1２,34",200000')
  .replace('rates.csv', '95.10', '12')
  .append('case.yaml', 'plausibility: on');

const told = (args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  place.put(wrong);
  return nhi(['check', 'case', ...args], { cwd: place.path, env });
};

it('--lang ja tells findings in Japanese', async () => {
  expect((await told(['--lang', 'ja'])).stderr).toBe(
    'エラー: people.csv:2 insured（千代田区 131016）: 「1２,34」は数値として読めません。' +
      '桁区切りのコンマは、12,340 や 1,234 のように3桁ごとに付けてください。\n' +
      '警告: rates.csv:3 collection_rate_R7（中央区 131024）: 収納率が「12」です。70％に満たない収納率は、公表された値にありません。' +
      '率（％）を確かめてください。計算はこのままの値で続けます。\n2表: 計算できません\n',
  );
});

it.each([
  ['NHI_LANG', { NHI_LANG: 'ja', LANG: 'en_US.UTF-8' }],
  ['the locale', { LANG: 'ja_JP.UTF-8' }],
])('%s chooses the language where --lang does not', async (_, env) => {
  expect(await told([], env)).toEqual(await told(['--lang', 'ja']));
  expect(await told(['--lang', 'en'], env)).toEqual(await told([]));
});

it('the language changes no code, key or place in JSON', async () => {
  const records = async (language: string) =>
    (
      JSON.parse((await told(['--format', 'json', '--lang', language])).stdout).findings as Record<
        string,
        string
      >[]
    ).map(({ message, expected, ...rest }) => rest);
  expect(await records('ja')).toEqual(await records('en'));
});
