import { parseFiscalYear } from '../../domain/fiscal-year.js';
import { foldWord } from '../../domain/folded-word.js';
import { japaneseSegments } from '../../domain/segment.js';
import type { Setting } from '../../domain/setting.js';
import { caseForm } from '../../domain/settings/case-settings.js';
import { innerForm } from '../../domain/settings/form.js';
import { japaneseKeys } from '../../domain/settings/japanese-key.js';
import { type KeyedSetting, settingsOf } from '../../domain/settings/walk.js';
import { suggest } from '../suggest.js';
import { segmentNamed } from '../tables/columns.js';
import { keyMeant } from './meant-key.js';

const known = japaneseKeys();
const byName = new Map<string, KeyedSetting>(known.map((one) => [foldWord(one.japanese), one]));

/**
 * The key of case.yaml that a Japanese key stands for: 年度, 医療.所得係数 under any name of the segment, 医療費指数反映係数(R6)
 * for a year of a schedule, 共同負担割合.高額医療費負担金 for an item of a list. Undefined for any other text.
 */
export function keyNamed(written: string): string | undefined {
  const folded = foldWord(written);
  const setting = settingNamed(folded);
  if (setting) return setting.key;
  const [, yearly = '', year = ''] = /^(.+)\(([^()]+)\)$/.exec(folded) ?? [];
  const over = settingNamed(yearly);
  if (over?.record.form.kind === 'yearly' && parseFiscalYear(year) !== undefined)
    return `${over.key}.schedule.${year}`;
  const [list = '', ...item] = written.normalize('NFKC').split('.');
  const listed = settingNamed(foldWord(list));
  const form = listed && innerForm(listed.record.form);
  return form?.kind === 'list' && form.by && item.length > 0
    ? `${listed?.key}.${item.join('.').trim()}`
    : undefined;
}

function settingNamed(folded: string): KeyedSetting | undefined {
  const whole = byName.get(folded);
  if (whole) return whole;
  const [first = '', ...rest] = folded.split('.');
  const segment = rest.length > 0 ? segmentNamed(first) : undefined;
  return segment && byName.get(foldWord(`${japaneseSegments[segment]}.${rest.join('.')}`));
}

/** Whether a key begins as those of case.yaml do. */
export function isEnglishKey(key: string): boolean {
  return Object.hasOwn(caseForm.keys, key.split('.')[0] ?? '');
}

/** Whether a key is none of case.yaml and was most likely meant as a Japanese one. */
export function isJapanese(key: string): boolean {
  return !isEnglishKey(key) && /[^\x20-\x7e]/.test(key);
}

/**
 * The key that a Japanese text most likely meant: by its symbol β, without its segment, or misspelt. A key of a segment that
 * is not named is that of the first.
 */
export function japaneseMeant(written: string): string | null {
  const folded = foldWord(written);
  const called = known.find(({ japanese, record: { symbol } }) => {
    const name = foldWord(japanese);
    const start = name.slice(0, name.indexOf('.') + 1);
    return name.endsWith(`.${folded}`) || [symbol, `${start}${symbol}`].includes(folded);
  });
  return called?.japanese ?? suggest(folded, [...byName.keys()]) ?? keyMeant(written, caseForm.keys);
}

/**
 * The key of case.yaml that one which no case has at its top most likely meant: by a Japanese key, by the name of a
 * segment, or as a key that stands in some section, `premium.method` for `method`.
 */
export function keyAnywhere(written: string, value: Setting): string | null {
  const path = [written, ...within(value)].join('.');
  const named = keyNamed(path);
  if (named !== undefined) return named;
  const segment = segmentNamed(written);
  if (segment && value.kind === 'section' && value.entries.size !== 1) return `segments.${segment}`;
  const meant = isJapanese(path) ? japaneseMeant(path) : null;
  return meant === null ? keyInside(path) : (keyNamed(meant) ?? meant);
}

/** The keys below, as long as each stands alone. */
function within(value: Setting): string[] {
  if (value.kind !== 'section' || value.entries.size !== 1) return [];
  const [[key, inner]] = [...value.entries] as [[string, Setting]];
  return [key, ...within(inner)];
}

/** The least deep of the keys that end with one; the method of the levy alone is meant less often than that of both. */
function keyInside(path: string): string | null {
  const keys = settingsOf(caseForm).map(({ key }) => key);
  const found = keys.filter((key) => !key.includes('[]') && key.endsWith(`.${path}`));
  const depth = (key: string) => 2 * key.split('.').length + (key.startsWith('levy.') ? 1 : 0);
  return found.sort((a, b) => depth(a) - depth(b))[0] ?? null;
}
