import { instalmentBounds } from '../bounds.js';
import type { Bilingual } from '../language.js';
import { type Form, innerForm, type SettingRecord } from './form.js';
import { termsOf, type ValueWords, valuesOf } from './value-words.js';

const { from, to } = instalmentBounds;

const ofKinds: Readonly<Partial<Record<Form['kind'], Bilingual>>> = {
  text: { ja: '自由記入', en: 'free text' },
  prefecture: { ja: '01〜47', en: '01 to 47' },
  year: { ja: 'R8、令和8年度、2026 のいずれの書き方でも', en: 'R8, 令和8年度 or 2026' },
  positive: { ja: '0 より大きい数', en: 'above 0' },
  ratio: { ja: '0〜1', en: '0 to 1' },
  weight: { ja: '0より大きく1未満', en: 'above 0, below 1' },
  percent: { ja: '％', en: 'per cent' },
  rate: { ja: '％', en: 'per cent' },
  yen: { ja: '円', en: 'yen' },
  instalments: { ja: `${from}〜${to} の整数`, en: `a whole number from ${from} to ${to}` },
  growth: { ja: '0.021 または 2.1％', en: '0.021 or 2.1%' },
  years: { ja: '1以上の整数', en: 'a whole number from 1' },
  'year-range': { ja: 'R8:R12', en: 'R8:R12' },
  tiers: { ja: '収納率区分の表', en: 'tier table' },
};

/** What a value counts, or of which few it is one: its unit in the list of a policy. */
export function unitOf(form: Form): Bilingual {
  const inner = innerForm(form);
  if (inner.kind === 'yearly') return unitOf(inner.of);
  const words = wordsOf(inner);
  if (words) {
    const values = valuesOf(words);
    return { ja: values.join('・'), en: [values.slice(0, -1).join(', '), values.at(-1)].join(' or ') };
  }
  if (inner.kind === 'text' && inner.names === 'table')
    return { ja: 'CSV または Excel のシート', en: 'CSV or a sheet' };
  const kind = inner.kind === 'positive' && inner.isMoney ? 'yen' : inner.kind;
  return ofKinds[kind] ?? { ja: '', en: '' };
}

/** What may stand under a key, as a new case and the documentation explain it. */
export function writtenOf({ form, written }: SettingRecord): Bilingual {
  if (written || form.kind !== 'word') return written ?? unitOf(form);
  const terms = Object.entries(termsOf(form.words)).map(([value, term]) => `${value} ${term}`);
  return { ja: terms.join('／'), en: valuesOf(form.words).join(', ') };
}

/** The values of a form that takes one of a few, with their Japanese words. */
export function wordsOf(form: Form): ValueWords | undefined {
  if (form.kind === 'word') return form.words;
  return form.kind === 'basis' || form.kind === 'last-years' ? form.words : undefined;
}
