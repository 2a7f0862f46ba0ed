import { expect, it } from 'vitest';
import { galleryEntries } from '../../scripts/gallery.js';
import { type Finding, fileOf } from '../../src/domain/finding.js';
import { type Language, languages } from '../../src/domain/language.js';
import { sentence } from '../../src/present/findings/finding-lines.js';
import { variants } from './finding-variants.js';

/** What is wrong and what to do, in both languages. */
interface Said {
  readonly name: string;
  readonly ja: string;
  readonly en: string;
}

function saidOf(found: Finding): Said {
  const [ja, en] = [sentence(found, 'ja'), sentence(found, 'en')];
  return {
    name: `${found.code} ${JSON.stringify({ ...found.args, ...fileOf(found.place), home: found.home })}`,
    ja: `${ja.problem}${ja.remedy}`,
    en: `${en.problem} ${en.remedy}`,
  };
}

/** What the gallery of bad inputs tells, without the places. */
const inGallery = galleryEntries().flatMap(({ code, expected }): Said[] => {
  const [japanese, english] = [toldIn(expected.ja), toldIn(expected.en)];
  return japanese.map((ja, at) => withoutPlace({ name: code, ja, en: english[at] ?? '' }));
});

function toldIn(text: string): string[] {
  const one = text.replace(/(?:ほか| and )[\d,]+(?:か所（| more \()[^()（）]*[)）]: /g, ': ');
  return [...one.matchAll(/^(?:error|warning|エラー|警告): (.+)$/gm)].map(([, told = '']) => told);
}

/** The place is what both begin with, but for the brackets and the items of lists. */
function withoutPlace({ name, ja, en }: Said): Said {
  const counted = ja
    .replace(/（(\d+)番目：([^）]*)）/, ', item $1 ($2)')
    .replace(/（(\d+)番目）/, ', item $1')
    .replace(/の (?=[a-z_]+: )/, ', ');
  const same = counted.replace('（', ' (').replace('）', ')');
  const length = [...en].findIndex((character, at) => character !== [...same][at]);
  const place = [...en].slice(0, length).join('').lastIndexOf(': ');
  return place < 0 ? { name, ja, en } : { name, ja: ja.slice(ja.indexOf(': ') + 2), en: en.slice(place + 2) };
}

const said: readonly Said[] = [...inGallery, ...variants.map(saidOf)];

/** Those that break a rule. */
function against(isWrong: (one: Said) => unknown): readonly Said[] {
  return said.filter(isWrong);
}

it('every variant says in both languages what it said', async () => {
  const texts = variants.flatMap((found) => [
    saidOf(found).name,
    ...languages.map((language) => `  ${partsOf(found, language).join(' | ')}`),
  ]);
  await expect(`${texts.join('\n')}\n`).toMatchFileSnapshot('finding-variants.txt');
});

function partsOf(found: Finding, language: Language): string[] {
  const { problem, remedy, expected } = sentence(found, language);
  return expected === '' ? [problem, remedy] : [problem, remedy, expected];
}

it('English says what is wrong and what to do in whole sentences', () => {
  expect(against(({ en }) => !/^["\p{L}\d].*[.?)]\s["\p{Lu}\d].*[.?]$/u.test(en))).toEqual([]);
});

it('Japanese says what is wrong and what to do in whole polite sentences', () => {
  const isPolite = (text: string) =>
    /(?:です|ます|ません|ください|ませんか)$/.test(text.replace(/（[^（）]*）$/, ''));
  const isWhole = (text: string) => {
    const sentences = text.split('。');
    return sentences.pop() === '' && sentences.length > 1 && sentences.every(isPolite);
  };
  expect(against(({ ja }) => !isWhole(ja))).toEqual([]);
});

/** Words of the machine, which are the same in every language. */
const tokens = [
  // What is quoted, files, options, commands and what is typed.
  /「[^」]*」|case\.yaml|[\w/-]+\.(?:csv|yaml|json|md|xlsx)|\.(?:xls[xmb]?|ods)\b|\.yaml|\.csv|expected\/|docs\//g,
  /nhi\.receipt\.v1|--(?:set|force|out|update|allow-outside|encoding utf-8-bom)\b|-o\b|\bnhi(?: (?:calc|verify|compare|sweep))?\b|"cases\/tokyo r6"/g,
  // Keys and examples of case.yaml, columns and tables.
  /\b[a-z]+(?:_[a-zR0-9]+)+\b|\b[a-z]+\.[a-z_.]+\b|\b[a-z_]+(?:: ?[\w.{[(…-]*|=[\d.]+|=some\b)/g,
  /\b(?:variant|costs|heads|national|inputs|adjustments|pooling|alpha|prefecture|policy|premium|none|law|latest|basis|mean:[N\d]|levy|(?:tokyo|okinawa)-r\d(?:-r\d)?|two|three|relief|growth|method-change|external|pro-rata|code-repeated)\b/g,
  // Segments and stages as they may be written in English.
  /（(?:medical|support|care|child|levy|premium|cost|revenue|segment)）/g,
  // Formats and codes.
  /\b[A-Z]+(?:_[A-Z]+)+\b|HTML|XML|UTF-8|UTF-16|UTF-32|ISO-2022-JP|（JIS）|ZIP64|[A-Z]+(?=[、列])|Shift_JIS|CP932|NUL|CSV|YAML|JSON|SHA-256|Excel|IMPOSSIBLE|U\+[0-9A-F]+|out\/\S+|\bE[A-Z]+\b|\b[RH]\d+\b|MB/g,
  // One letter is a symbol.
  /\b[a-zA-Z]\b/g,
];

it('Japanese has no English but the words of the machine', () => {
  const withoutTokens = (text: string) => tokens.reduce((rest, token) => rest.replace(token, ''), text);
  expect(against(({ ja }) => /[a-zA-Z]{2,}/.test(withoutTokens(ja)))).toEqual([]);
});

it('Japanese has no blank beside a mark, and no comma or full stop of another script', () => {
  const wrong = /[「」（）。、：] | [「」（）。、：]|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}][,.:;?!]/u;
  // The last of several options may end with its term in brackets.
  const withoutTerm = (text: string) => text.replace('） のいずれ', ' のいずれ');
  expect(against(({ ja }) => wrong.test(withoutTerm(ja)))).toEqual([]);
});

it('neither says anything of the program itself', () => {
  const wrong = /undefined|null|NaN|\[object|\bfunction\b/;
  expect(against(({ ja, en }) => wrong.test(ja) || wrong.test(en))).toEqual([]);
});

/** Numbers that only English says. */
const inEnglish = /\(2018\)|α is not 0|at position \d+/g;

/** Years are of another era in Japanese. */
const days = /\d+ [A-Z][a-z]+ (?:19|20)\d\d/g;

it('Japanese names what English quotes, and every number', () => {
  const named = (text: string) =>
    [
      ...text
        .replace(inEnglish, '')
        .replace(days, '')
        .matchAll(/"([^"]*)"|\d(?:[\d,.]*\d)?/g),
    ].map(([all, quoted]) => quoted ?? all);
  expect(against(({ ja, en }) => named(en).some((one) => !ja.includes(one)))).toEqual([]);
});

it('both know something short that was expected, or neither', () => {
  const uneven = variants.filter((found) => partsOf(found, 'ja').length !== partsOf(found, 'en').length);
  expect(uneven).toEqual([]);
});
