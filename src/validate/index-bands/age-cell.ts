import { type AgeBand, ageBands } from '../../domain/age-bands.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import { type Read, refused, sound } from '../../domain/finding-log.js';
import { Memo } from '../../domain/memo.js';

/** The band that a cell names: 5-9, 5〜9歳, 05〜09歳, ５～９歳. */
export function ageCell(text: string, place: () => Place): Read<AgeBand | undefined> {
  const band = bands.of(text);
  return band ? sound(band) : refused(notABand(text, place()));
}

/** A table has few ages, each in many rows. */
const bands = new Memo(bandNamed, 100);

/** The band of a text; undefined where it is none. */
export function bandNamed(text: string): AgeBand | undefined {
  const folded = text.normalize('NFKC').replace(/[\s歳才]/g, '');
  const [, from, to] = /^0?(\d{1,2})[-~〜‐‑–—―−ー]0?(\d{1,2})$/.exec(folded) ?? [];
  return ageBands.find((band) => band === `${from}-${to}`);
}

function notABand(text: string, place: Place): Finding {
  if (text.trim() === '') return finding('age-invalid', place);
  const day = dayIn(text.normalize('NFKC').trim());
  if (!day) return finding('age-invalid', place);
  return finding('age-is-date', place, { meant: bandNamed(day) ?? null });
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The month and the day of a date, `5-9`: spreadsheets read 5-9 as the 9th of May, and show it in many ways. */
function dayIn(text: string): string | undefined {
  // A date whose cell lost its format is the number of its day, here one of 1982 to 2064.
  if (/^[3-5]\d{4}$/.test(text)) {
    const date = new Date(Date.UTC(1899, 11, 30 + Number(text)));
    return `${date.getUTCMonth() + 1}-${date.getUTCDate()}`;
  }
  const [, month, day] =
    /^\d{4}[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T.*)?$/.exec(text) ??
    /^(\d{1,2})[月/](\d{1,2})日?$/.exec(text) ??
    [];
  if (month !== undefined) return `${month}-${day}`;
  const [, first = '', name = '', last = ''] = /^(\d{0,2})-?([a-z]{3})[a-z]*-?(\d{0,2})$/i.exec(text) ?? [];
  const named = months.indexOf(name.toLowerCase());
  return named < 0 ? undefined : `${named + 1}-${first || last}`;
}
