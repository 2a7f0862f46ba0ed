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
  percent: ['%'],
};

/** Units in which tables are published and which are not read: what is a thousand times too small looks like a figure. */
const foreignUnits = ['全国=100', '割'];

const known = new Set([...Object.values(units).flat(), ...foreignUnits]);

/** The unit that a text names, alone, in brackets or behind 単位. */
export function unitNamed(text: string): string | undefined {
  const folded = bare(foldHeader(text).replace(/^[([〔【](.*)[)\]〕】]$/, '$1'));
  return known.has(folded) ? folded : multipleNamed(folded);
}

function bare(folded: string): string {
  return folded.replace(/^(?:単位|unit)[:は=/]?/, '');
}

/** A folded header and the unit behind it: 金額(円), 所得総額[千円], 所得総額千円. */
export function splitUnit(folded: string): { readonly name: string; readonly unit?: string } {
  const [, name = '', written = ''] = behind.exec(folded) ?? [];
  const unit = unitNamed(written);
  return unit === undefined || name === '' ? { name: folded } : { name, unit };
}

/** In brackets any unit, without them only what no header ends with by itself. */
const behind = /^(.+?)([([〔【][^()[\]〔〕【】]+[)\]〕】]|(?:百万|千万|[千万億])円|千人|万人|千世帯)$/;

/** How many zeros a word stands for. */
const zeros: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, k: 3, 万: 4, 億: 8 };

/** What multiples of a unit are called, by their zeros. */
const multiples = ['', '十', '百', '千', '万', '十万', '百万', '千万', '億', '十億', '百億', '千億'] as const;

/**
 * A multiple of yen, persons or households, however it is written: 千円, 1,000円, 1千円, 千, 10億円, ¥1,000, thousand yen.
 * 1円 is 円, and 200万円 is an amount.
 */
function multipleNamed(folded: string): string | undefined {
  const english = /^(?:in)?(thousand|million|billion)s?(?:of)?(?:yen|jpy|¥)$/.exec(folded)?.[1];
  const reversed = /^(?:yen|jpy|¥)(?:in)?(thousand|million|billion)s?$/.exec(folded)?.[1];
  const power = { thousand: 3, million: 6, billion: 9 }[english ?? reversed ?? ''];
  if (power !== undefined) return `${multiples[power]}円`;
  const [, yen = '', digits = '', words = '', written = ''] =
    /^(?:in)?(¥|jpy|yen)?(1(?:,?0)*)?([十百千万億k]{0,3})(円|¥|yen|jpy|人|名|世帯)?$/.exec(folded) ?? [];
  if (digits === '' && words === '') return undefined;
  const ofDigits = digits.replace(/[1,]/g, '').length;
  // Digits alone are a figure, and 百 alone is no unit of a table.
  if (yen === '' && written === '' && !/[千万億]/.test(words)) return undefined;
  const all = [...words].reduce((sum, word) => sum + (zeros[word] ?? 0), ofDigits);
  const unit = /[人名]|世帯/.test(written) ? written : '円';
  return multiples[all] === undefined ? undefined : `${multiples[all]}${unit}`;
}

/**
 * The unit in which figures are not read that a title or a note speaks of: （単位：人、千円）, 千円 alone, 所得は千円単位.
 * An amount such as 200万円 is no unit, and 千円未満 is what was rounded away.
 */
export function foreignUnitIn(text: string): string | undefined {
  const folded = foldHeader(text);
  const [, said = ''] = /(?:単位|unit)[:は=/]?[([〔【]?([^)\]〕】]*)/.exec(folded) ?? [];
  const inWords = /(?:thousand|million|billion)s?(?:of)?(?:yen|jpy)/.exec(folded)?.[0] ?? '';
  // ¥1,000 and 1,000円 are amounts where nothing says that they are units.
  const alone = /^[¥\d]/.test(folded) ? '' : folded;
  const listed = said.split(/[、・;/]|,(?!0{3})/).map((one) => (/^[\d,]+$/.test(one) ? `${one}円` : one));
  const words = [alone, ...listed, inWords].map(unitNamed);
  return words.find((unit) => unit !== undefined && isForeign(unit)) ?? mention.exec(folded)?.[0];
}

function isForeign(unit: string): boolean {
  return !Object.values(units).flat().includes(unit);
}

const mention =
  /(?<![\d.,〇一二三四五六七八九十百千万数何幾])(?:(?:[十百千]?[万億]|[百千])円|千人|万人|千世帯|全国=100)(?!\d|未満|以上|以下|超|台|単位(?:を|で)?(?:四捨|切))|(?<=^|単位[:は]?)割$/;

/** What a unit is of: 千円 of columns of yen, 千人 and 千世帯 of counts. */
export function grammarOfUnit(unit: string): Grammar {
  if (unit.endsWith('円')) return 'yen';
  if (unit === '割') return 'rate';
  return unit.startsWith('全国') ? 'index' : 'count';
}

/** The unit of which so many thousandths are shown with another one: in #,##0,"百万円" the cells hold 千円. */
export function unitStored(unit: string, thousands: number): string {
  const [, words = '', base = ''] = /^([十百千万億]*)(円|人|名|世帯)$/.exec(unit) ?? [];
  const shown = multiples.indexOf(words as (typeof multiples)[number]);
  return `${multiples[shown - 3 * thousands] ?? words}${base}`;
}
