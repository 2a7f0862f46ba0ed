import { checkedDecimal, type Decimal, decimal, MAX_DIGITS } from './decimal.js';

/** Why a text is no number, so that the finding can say what to write instead. */
export type NumberProblem =
  | 'separators'
  | 'exponent'
  | 'placeholder'
  | 'percent'
  | 'parentheses'
  | 'unit'
  | 'no-leading-zero'
  | 'too-long'
  | 'point-as-separator'
  | 'not-a-number';

export type NumberReading =
  | { readonly ok: true; readonly value: Decimal; readonly percent: boolean }
  | { readonly ok: false; readonly problem: NumberProblem };

const grouped = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const plain = /^[+-]?\d+(\.\d+)?$/;
const placeholders = new Set([
  '-',
  '－',
  '―',
  '—',
  '–',
  '‐',
  '…',
  '...',
  '‥',
  '*',
  '＊',
  'x',
  'X',
  'ｘ',
  'Ｘ',
  'χ',
]);

/**
 * Reads a number as people write it in tables: thousands separators in the right places, full-width digits and
 * signs, surrounding blanks, and `△`, `▲`, `−` for minus. Everything else is refused with a reason.
 */
export function readNumber(text: string): NumberReading {
  // Most cells are digits and nothing else, some behind a minus.
  if (text.length <= MAX_DIGITS && /^-?\d+(\.\d+)?$/.test(text)) {
    return { ok: true, value: checkedDecimal(text), percent: false };
  }
  return readWritten(text);
}

function readWritten(text: string): NumberReading {
  const reading = readDigits(text);
  if (!reading.ok) return reading;
  const { digits, percent } = reading;
  if (digits.replace(/\D/g, '').length > MAX_DIGITS) return { ok: false, problem: 'too-long' };
  return { ok: true, value: decimal(digits), percent };
}

/**
 * Whether points stand where thousands separators do: 12.000 and 1.234.567, in any width. Where figures are in whole yen
 * nobody means twelve.
 */
export function hasPointsAsSeparators(text: string): boolean {
  return /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+$/.test(foldWidth(text.trim()));
}

export type DigitsReading =
  | { readonly ok: true; readonly digits: string; readonly percent: boolean }
  | { readonly ok: false; readonly problem: NumberProblem };

/** As {@link readNumber}, for figures of any length: plain digits, as many as were written. */
export function readDigits(text: string): DigitsReading {
  const trimmed = text.trim();
  const folded = foldWidth(trimmed);
  const percent = folded.endsWith('%');
  const number = percent ? folded.slice(0, -1) : folded;
  if (!plain.test(number) && !grouped.test(number)) return { ok: false, problem: problemOf(trimmed, number) };
  return { ok: true, digits: number.replace(/[,+]/g, ''), percent };
}

/** The one way to write a value: `097.50` and `97.5` are both `97.5`, minus zero is `0`. Takes plain digits. */
export function shortestDigits(digits: string): string {
  const sign = digits.startsWith('-') ? '-' : '';
  const [whole = '', decimals = ''] = digits.slice(sign.length).split('.');
  let start = 0;
  while (start < whole.length - 1 && whole[start] === '0') start += 1;
  let end = decimals.length;
  while (end > 0 && decimals[end - 1] === '0') end -= 1;
  const unsigned = whole.slice(start) + (end === 0 ? '' : `.${decimals.slice(0, end)}`);
  return unsigned === '0' ? unsigned : sign + unsigned;
}

/** Full-width digits, signs and marks to ASCII; triangles and the minus sign to a hyphen. */
function foldWidth(text: string): string {
  return text
    .replace(/[０-９＋－，．％]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/^[△▲−]/, '-');
}

function problemOf(written: string, folded: string): NumberProblem {
  if (placeholders.has(written)) return 'placeholder';
  if (/\d/.test(folded) && /^[+-]?[\d,]+(\.\d+)?$/.test(folded)) return 'separators';
  if (/^[+-]?\d+(\.\d+)?[eE][+-]?\d+$/.test(folded)) return 'exponent';
  if (/^[+-]?\.\d+$/.test(folded)) return 'no-leading-zero';
  const inside = /^[(（](.*)[)）]$/.exec(folded)?.[1];
  if (inside !== undefined) return isUnsigned(inside) ? 'parentheses' : 'not-a-number';
  return hasUnit(folded) ? 'unit' : 'not-a-number';
}

function isUnsigned(text: string): boolean {
  const number = text.trim();
  return /^\d/.test(number) && isFigure(number);
}

function isFigure(text: string): boolean {
  return plain.test(text) || grouped.test(text);
}

/** A yen sign before the figure, or before its own sign, and a counter of yen, persons or households behind it. */
function hasUnit(folded: string): boolean {
  const [, sign, yen, number = '', counter] =
    /^([+-]?)([¥￥\\]?)\s?([+-]?[\d,.]*)\s?(円|人|世帯)?$/.exec(folded) ?? [];
  return (yen !== '' || counter !== undefined) && isFigure(`${sign}${number}`);
}
