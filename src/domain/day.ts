import type { Bilingual } from './language.js';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The first day of 令和. */
const reiwa = '2019-05-01';

/** A day of 平成 or 令和, given as ISO 8601, as sentences name it: 令和6年1月1日, 1 January 2024. */
export function dayIn(iso: string): Bilingual {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const [era, first] = iso >= reiwa ? ['令和', 2018] : ['平成', 1988];
  const ofEra = year - first === 1 ? '元' : year - first;
  return { ja: `${era}${ofEra}年${month}月${day}日`, en: `${day} ${months[month - 1]} ${year}` };
}
