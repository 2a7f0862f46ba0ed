import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtures, nhi, workplace } from './nhi.js';

const sample = join(fixtures, 'tokyo-r8-sample');
const readme = join(fixtures, 'readme');
const rule = (name: string) => join(fixtures, 'rules', name);
const official = (name: string) => join(fixtures, 'official', `r8_${name}.csv`);
const place = workplace();
const japanese = (args: readonly string[]) => nhi([...args, '--lang', 'ja'], { cwd: place.path });

const commands = ['calc', 'check', 'collection', 'explain', 'compare', 'verify', 'audit', 'policy', 'init'];

/** What people read, of every command and in every form that it takes. */
const runs: readonly (readonly string[])[] = [
  ['calc', readme],
  ['calc', sample],
  ['calc', sample, '--table', 'levy', '--headers', 'ja'],
  ['calc', join(fixtures, 'examples/four-tottori')],
  ['calc', join(fixtures, 'examples/three-shimane')],
  ['calc', rule('method-of-a-segment')],
  ['calc', rule('rounding-half-up-to-100')],
  ['collection', sample],
  ['collection', rule('collection-targets-r3-r5')],
  ['explain', readme, '-m', '那覇市'],
  ['explain', sample, '-m', '千代田区', '--depth', 'all', '--of', 'per_insured', '-s', '子ども'],
  ['explain', sample, '-m', '千代田区', '--of', 'achieved'],
  ['explain', sample, '--of', 'collection_rate'],
  ['explain', rule('pooling-in-stages'), '--depth', 'all'],
  ['explain', rule('largest-remainder-tie'), '-m', '472018', '--depth', 'all'],
  ['explain', rule('unit-of-1000-with-part-unit'), '-m', '472018'],
  ['explain', rule('rounding-up-to-100'), '-m', '472018'],
  ['explain', rule('rates-round-away-from-zero'), '-m', '472018', '--of', 'income_rate_percent'],
  ['explain', join(fixtures, 'yamaguchi-r8'), '-m', '下関市', '-s', '医療'],
  ['compare', readme, '--set', 'alpha=0'],
  ['compare', sample, rule('rates-two')],
  ['compare', rule('shares-two'), rule('shares-three')],
  ['compare', readme, readme],
  ['verify', join(fixtures, 'rules')],
  ['verify', readme, '--set', 'alpha=0'],
  ['verify', sample, '--set', 'collection.targets=none'],
  ...['standard_rates_miyagi', 'own_method_rates_saitama', 'standard_rates_osaka'].map((name) => [
    'audit',
    official(name),
  ]),
  ['audit', official('standard_rates_ibaraki_2method')],
  ['audit', official('standard_rates_fukushima'), '--per-insured-weight', '0.7'],
  ['policy'],
  ['--help'],
  ...commands.map((command) => [command, '--help']),
];

/**
 * Commands to copy, values in the form of YAML, and the last line of a verification, which is for scripts and the same
 * in every language.
 */
const forMachines = /^ {2}\$ .*$|^(?:verify|update|receipt): .*$|\bnhi [a-z]+(?: [\w./-]+)?|\{ .* \}/gm;

/** Two words of Latin letters one after another; names of files, keys and options have other marks in them. */
function englishIn(text: string): string[] {
  const word = `["'(（「]?[A-Za-z]{2,}["')）」.,:;]*`;
  return text.replace(forMachines, '').match(new RegExp(`(?<![^\\s])${word}(?: ${word}(?!\\S))+`, 'g')) ?? [];
}

describe('no English is left with --lang ja', () => {
  it.each(runs)('nhi %s %s %s %s %s %s', async (...args) => {
    const { stdout } = await japanese(args.filter((arg) => arg !== undefined));
    expect(stdout).toMatch(/[ぁ-ん一-龠]/);
    expect(englishIn(stdout)).toEqual([]);
  });

  it('this test finds a sentence in English', () => {
    expect(englishIn('納付金\nThe result tables are the same.')).toEqual(['The result tables are the same.']);
  });
});

describe('a wrong command line is told in Japanese', () => {
  it.each([
    [['calculate']],
    [['clac']],
    [['calc', '--nope']],
    [['calc', '--hedaers', 'ja']],
    [['calc', 'case', '--format', 'xml']],
    [['init']],
    [['audit']],
    [['policy', 'a', 'b']],
    [['calc', 'case', 'case']],
    [['calc', 'case', '--set', 'alpha']],
    [['calc', 'case', '--table', 'premium-rates', '--set', 'premium=none']],
    [['explain', 'case', '--depth', 'x']],
    [['compare', 'case']],
    [['compare', 'case', 'a.csv', '--set', 'alpha=0']],
    [['compare', 'case', 'case', 'case']],
    [['compare', 'case', '-s', 'dental', '--set', 'alpha=1']],
    [['audit', 'case/rates.csv', '--income-weight', '2']],
    [['verify', 'case', '--update', '--set', 'alpha=0']],
    [['verify', 'case', '--update', '--format', 'junit']],
    [['verify', 'case', '--receipt', 'x', '--update']],
    [['verify', 'case', '--receipt', 'x', '--set', 'alpha=1']],
    [['verify', 'case', '--receipt', 'x', '--format', 'junit']],
  ])('nhi %j', async (args) => {
    const { status, stdout, stderr } = await japanese(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^エラー: /);
    expect(englishIn(stderr)).toEqual([]);
  });

  it('no command at all shows them', async () => {
    const { status, stdout, stderr } = await nhi([], { env: { NHI_LANG: 'ja' } });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^使い方: /);
  });

  it('an option without its value', async () => {
    expect(await nhi(['calc', '--lang', 'ja', '--set'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'エラー: オプション --set <key=value> には値が要ります。\n',
    });
  });
});

describe('messages are Japanese', () => {
  it('what was written', async () => {
    const { stderr } = await japanese(['calc', 'case', '--out', 'result']);
    expect(stderr).toBe('result に5ファイルを書きました\n');
  });

  it('what was removed', async () => {
    await japanese(['calc', 'case', '--out', 'result']);
    const { stderr } = await japanese(['calc', 'case', '--out', 'result', '--set', 'premium=none']);
    expect(stderr).toMatch(/^以前の結果のうち、今回は作られない premium-rates\.csv を削除しました$/m);
  });

  it('what was read', async () => {
    expect((await japanese(['check', 'case', '--verbose'])).stderr).toMatch(
      /^case\.yaml を読みました（utf-8）\npeople\.csv を読みました（utf-8、2行）$/m,
    );
  });

  it('what was made', async () => {
    expect((await japanese(['init', 'new'])).stderr).toBe(
      'new を作りました。次は nhi calc new で計算できます\n',
    );
  });

  it('the check of a receipt', async () => {
    await japanese(['calc', 'case', '--out', 'result']);
    const { stdout } = await japanese(['verify', 'case', '--receipt', 'result']);
    expect(englishIn(stdout)).toEqual([]);
    expect(stdout).toContain('入力3件と出力4件を確認しました。違いはありません。');
  });

  it('the update of expected tables', async () => {
    cpSync(readme, join(place.path, 'readme'), { recursive: true });
    const { stdout } = await japanese(['verify', 'case', '--update']);
    expect(englishIn(stdout)).toEqual([]);
    expect(stdout).toContain('ファイル');
  });
});

/** Every number of a text, in order. */
function numbersIn(text: string): string[] {
  return text.match(/\d[\d,.]*/g) ?? [];
}

describe('the numbers are the same in both languages', () => {
  it.each([
    [['calc', sample]],
    [['collection', sample]],
    [['compare', sample, '--set', 'alpha=0.5']],
    [['audit', official('standard_rates_ibaraki_2method')]],
  ])('nhi %j', async (args) => {
    // Headings differ: one says 18歳以上, the other does not.
    const figures = async (language: string) =>
      numbersIn((await nhi([...args, '--lang', language], { env: { COLUMNS: '400' } })).stdout).filter(
        (one) => /[,.]\d/.test(one),
      );
    expect(await figures('ja')).toEqual(await figures('en'));
  });
});

describe('what programs read does not depend on the language', () => {
  it.each([
    [['calc', sample, '--format', 'csv']],
    [['calc', readme, '--format', 'json']],
    [['collection', sample, '--format', 'csv']],
    [['explain', readme, '-m', '那覇市', '--format', 'json']],
    [['explain', readme, '-m', '那覇市', '--format', 'csv']],
    [['compare', readme, '--set', 'alpha=0', '--format', 'json']],
    [['compare', readme, '--set', 'alpha=0', '--format', 'csv']],
    [['verify', readme, '--set', 'alpha=0', '--format', 'csv']],
    [['verify', readme, '--set', 'alpha=0', '--format', 'json']],
    [['audit', official('standard_rates_miyagi'), '--format', 'json']],
    [['audit', official('standard_rates_miyagi'), '--format', 'csv']],
    [['policy', '--format', 'json']],
    [['policy', '--format', 'csv']],
  ])('nhi %j', async (args) => {
    expect((await japanese(args)).stdout).toBe((await nhi(args)).stdout);
  });

  it('nor do the files of results', async () => {
    const results = ['calc', 'case', '--format', 'csv', '--table', 'premium-rates'];
    const other = await nhi(results, { cwd: place.path, env: { LANG: 'ja_JP.UTF-8' } });
    expect(other.stdout).toBe((await nhi(results, { cwd: place.path })).stdout);
  });
});
