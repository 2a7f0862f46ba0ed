import { describe, expect, it } from 'vitest';
import { checkDigit } from '../../src/domain/municipality-code.js';
import { isCalled } from '../../src/domain/municipality-name.js';
import {
  bearersOf,
  municipalitiesOf,
  officialMunicipality,
  standingOf,
} from '../../src/domain/official-list.js';
import { prefectureCodes } from '../../src/domain/prefectures.js';

const code = (body: string) => body + checkDigit(body);
const all = prefectureCodes().flatMap(municipalitiesOf);

describe('the official list', () => {
  it('has the 1,741 municipalities of 47 prefectures, each with a right check digit, a name and its kana', () => {
    expect(all).toHaveLength(1741);
    const odd = all.filter(
      (one) =>
        code(one.code.slice(0, 5)) !== one.code ||
        !/[市区町村]$/.test(one.name) ||
        !/^[ァ-ヶー]+$/.test(one.kana),
    );
    expect(odd).toEqual([]);
  });

  it('calls no two of a prefecture alike', () => {
    const shared = prefectureCodes().filter((prefecture) =>
      municipalitiesOf(prefecture).some((one) =>
        bearersOf(one.name, prefecture)[1]?.code.startsWith(prefecture),
      ),
    );
    expect(shared).toEqual([]);
  });
});

describe('what a code stands for', () => {
  it.each([
    ['01101', '札幌市'],
    ['14131', '川崎市'],
    ['14151', '相模原市'],
    ['22138', '浜松市'],
    ['27128', '大阪市'],
    ['27141', '堺市'],
    ['40131', '福岡市'],
    ['43105', '熊本市'],
  ])('%s is a ward of %s', (body, city) => {
    expect(standingOf(code(body))).toMatchObject({ kind: 'ward', city: { name: city } });
  });

  it.each([
    ['13101', 'municipality'],
    ['13100', 'special-wards'],
    ['13124', 'unknown'],
    ['01695', 'without-insurer'],
    ['01881', 'union'],
    ['47203', 'unknown'],
    ['40305', 'former'],
    ['09367', 'former'],
  ])('%s: %s', (body, kind) => {
    expect(standingOf(code(body)).kind).toBe(kind);
  });

  it('a town that became a city says until when and what it is now', () => {
    expect(standingOf(code('40305'))).toEqual({
      kind: 'former',
      name: '那珂川町',
      until: '2018-09-30',
      now: officialMunicipality('402311'),
    });
  });
});

describe('a name is the municipality’s', () => {
  it.each([
    ['那覇市', '472018'],
    ['那覇', '472018'],
    ['ﾅﾊｼ', '472018'],
    ['沖縄県那覇市', '472018'],
    ['那覇市（中核市）', '472018'],
    ['※那覇市', '472018'],
    ['島尻郡与那原町', '473481'],
    ['沖縄県島尻郡与那原町', '473481'],
    ['龍ヶ崎市', '082082'],
    ['竜ケ崎市', '082082'],
    ['鎌ヶ谷市', '122246'],
    ['八丈島八丈町', '134015'],
    ['四条畷市', '272299'],
    ['つか\u3099る市', '022098'],
    ['葛󠄀城市', '292117'],
    ['札　幌　市', '011002'],
  ])('%s', (name, of) => {
    expect(isCalled(name, officialMunicipality(of)!)).toBe(true);
  });

  it.each([
    ['那覇町', '472018'],
    ['北那覇市', '472018'],
    ['A市', '472018'],
    ['東京都那覇市', '472018'],
    ['沖縄県', '472115'],
    ['広島市', '012343'],
  ])('%s is not that of %s', (name, of) => {
    expect(isCalled(name, officialMunicipality(of)!)).toBe(false);
  });

  it('those of the prefecture are named before others that bear it', () => {
    expect(bearersOf('府中市', '34').map((one) => one.code)).toEqual(['342084', '132063']);
    expect(bearersOf('府中', '34').map((one) => one.name)).toEqual(['府中市', '府中町', '府中市']);
  });
});
