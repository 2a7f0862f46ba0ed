import { describe, expect, it } from 'vitest';
import { languageAsked, languageBehind, languageOf } from '../../src/cli/language.js';
import { nhi } from './nhi.js';

const japanese = () => 'ja-JP';
const english = () => 'en-US';

describe('the language of a run', () => {
  it('is that of --lang, whatever the environment says', () => {
    expect(languageOf('en', { NHI_LANG: 'ja' }, japanese)).toBe('en');
  });

  it('is that of NHI_LANG before LC_ALL, and of LC_ALL before LANG', () => {
    expect(languageOf(undefined, { NHI_LANG: 'ja', LC_ALL: 'en_US.UTF-8' }, english)).toBe('ja');
    expect(languageOf(undefined, { LC_ALL: 'ja_JP.UTF-8', LANG: 'C' }, english)).toBe('ja');
  });

  it('is not that of an empty variable', () => {
    expect(languageOf(undefined, { NHI_LANG: '', LC_ALL: '', LANG: 'ja_JP.UTF-8' }, english)).toBe('ja');
  });

  it.each(['C', 'C.UTF-8', 'POSIX', 'en_US.UTF-8', 'fr_FR', 'jam'])('is English for LANG=%s', (LANG) => {
    expect(languageOf(undefined, { LANG }, japanese)).toBe('en');
  });

  it.each([
    ['ja-JP', 'ja'],
    ['ja', 'ja'],
    ['ja-JP-u-ca-japanese', 'ja'],
    ['Japanese_Japan.932', 'ja'],
    ['en-US', 'en'],
  ])('is that of the system where no variable is set, as on Windows: %s', (locale, language) => {
    expect(languageOf(undefined, {}, () => locale)).toBe(language);
  });

  it.each([
    ['ja_JP.UTF-8', '使い方:'],
    ['en_US.UTF-8', 'Usage:'],
  ])('asks the system through Intl: %s', async (locale, heading) => {
    // Node takes the locale of the system from here, nhi does not look at it.
    const env = { LANG: undefined, LC_MESSAGES: locale };
    expect((await nhi(['--help'], { env })).stdout).toContain(heading);
  });
});

describe('--lang is found before the command line is understood', () => {
  it.each([
    [['calc', '--lang', 'ja'], 'ja'],
    [['calc', '--lang=en'], 'en'],
    [['calc', '--lang', 'ja', '--lang', 'en'], 'en'],
    [['calc', '--lang', 'fr'], undefined],
    [['calc', '--lang'], undefined],
    [['calc', '--', '--lang', 'ja'], undefined],
    [[], undefined],
  ])('%j', (args, language) => {
    expect(languageAsked(args)).toBe(language);
  });
});

describe('--lang may stand before the command', () => {
  it.each([
    [
      ['--lang', 'ja', 'calc', 'a'],
      ['calc', '--lang', 'ja', 'a'],
    ],
    [
      ['--lang=en', 'calc', '--', '-'],
      ['calc', '--lang=en', '--', '-'],
    ],
    [['--lang', 'ja'], ['--help']],
    [
      ['--lang', 'fr', 'calc'],
      ['--lang', 'fr', 'calc'],
    ],
    [
      ['calc', '--lang', 'ja'],
      ['calc', '--lang', 'ja'],
    ],
    [[], []],
  ])('%j', (args, behind) => {
    expect(languageBehind(args)).toEqual(behind);
  });

  it('and is the language of the run', async () => {
    expect((await nhi(['--lang', 'ja', 'check', 'nowhere'])).stderr).toMatch(/^エラー/);
  });
});
