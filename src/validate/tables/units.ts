import type { Grammar } from './columns.js';
import { foldHeader } from './fold.js';

/** The units in which figures are read, by what a column may hold. */
export const units: Readonly<Record<Grammar, readonly string[]>> = {
  code: [],
  name: [],
  count: ['人', '名', '世帯', '件'],
  yen: ['円'],
  index: ['全国=1', '全国=1.0'],
  rate: ['%'],
};

/** Units in which tables are published and which are not read: what is a thousand times too small looks like a figure. */
const foreignUnits = ['千円', '万円', '百万円', '億円', '千人', '万人', '千世帯', '全国=100', '割'];

const known = new Set([...Object.values(units).flat(), ...foreignUnits]);

/** The unit that a text names, alone or in brackets. */
export function unitNamed(text: string): string | undefined {
  const folded = foldHeader(text).replace(/^[([〔［](.*)[)\]〕］]$/, '$1');
  return known.has(folded) ? folded : undefined;
}

/** The unit in a title over a table, such as （単位：人、千円）, in which figures are not read. */
export function foreignUnitIn(title: string): string | undefined {
  const named = /単位[:は]?(.*)/.exec(foldHeader(title))?.[1] ?? '';
  return [...foreignUnits].sort((a, b) => b.length - a.length).find((unit) => named.includes(unit));
}
