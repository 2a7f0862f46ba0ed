import type { Grammar } from '../../domain/input-columns.js';
import { foldHeader } from './fold.js';

/** The units in which figures are read, by what a column may hold. */
export const units: Readonly<Record<Grammar, readonly string[]>> = {
  code: [],
  name: [],
  word: [],
  count: ['人', '名', '世帯', '件'],
  yen: ['円'],
  index: ['全国=1', '全国=1.0'],
  rate: ['%'],
};

/** Units in which tables are published and which are not read: what is a thousand times too small looks like a figure. */
const foreignUnits = ['千円', '万円', '百万円', '千万円', '億円', '千人', '万人', '千世帯', '全国=100', '割'];

/** Other spellings of them, folded. */
const spellings: Readonly<Record<string, string>> = {
  '1,000円': '千円',
  '1000円': '千円',
  千円単位: '千円',
  千: '千円',
  thousandyen: '千円',
  thousandsofyen: '千円',
  '1,000yen': '千円',
  '1000yen': '千円',
  '1,000,000円': '百万円',
  '1000000円': '百万円',
  百万: '百万円',
  millionyen: '百万円',
  millionsofyen: '百万円',
  '10億円': '億円',
  '1,000人': '千人',
  '1000人': '千人',
};

const known = new Set([...Object.values(units).flat(), ...foreignUnits]);

/** The unit that a text names, alone or in brackets. */
export function unitNamed(text: string): string | undefined {
  const folded = foldHeader(text).replace(/^[([〔【](.*)[)\]〕】]$/, '$1');
  const usual = spellings[folded] ?? folded;
  return known.has(usual) ? usual : undefined;
}

/** A folded header and the unit behind it: 金額(円), 所得総額[千円], 所得総額千円. */
export function splitUnit(folded: string): { readonly name: string; readonly unit?: string } {
  const [, name = '', written = ''] = behind.exec(folded) ?? [];
  const unit = unitNamed(written);
  return unit === undefined || name === '' ? { name: folded } : { name, unit };
}

/** In brackets any unit, without them only what no header ends with by itself. */
const behind = /^(.+?)([([〔【][^()[\]〔〕【】]+[)\]〕】]|(?:百万|千万|[千万億])円|千人|万人|千世帯)$/;

/**
 * The unit in which figures are not read that a title or a note speaks of: （単位：人、千円）, 千円 alone, 所得は千円単位.
 * An amount such as 200万円 is no unit, and 千円未満 is what was rounded away.
 */
export function foreignUnitIn(text: string): string | undefined {
  const folded = foldHeader(text);
  return mention.exec(folded)?.[0] ?? spelledIn(folded);
}

/** 単位：1,000円, (1,000円) alone, 単位千, in thousands of yen: an amount of 1,000円 is none. */
function spelledIn(folded: string): string | undefined {
  const [, said = ''] = /単位[:は=]?[([〔【]?([^)\]〕】、,;]*(?:,0{3})*[^)\]〕】、;]*)/.exec(folded) ?? [];
  const inWords = /(?:thousands?|millions?)(?:of)?yen/.exec(folded)?.[0];
  const alone = folded.replace(/^[([〔【](.*)[)\]〕】]$/, '$1');
  return [said, inWords ?? '', alone === folded && !/^\D/.test(folded) ? '' : alone].flatMap(
    (one) => spellings[one] ?? [],
  )[0];
}

const mention =
  /(?<![\d.,〇一二三四五六七八九十百千数何幾])(?:百万円|千万円|千円|万円|億円|千人|万人|千世帯|全国=100)(?!\d|未満|以上|以下|超|台)|(?<=^|単位[:は]?)割$/;
