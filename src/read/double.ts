/**
 * The shortest decimal that gives a double back, without an exponent: what a spreadsheet keeps of a number that was
 * typed with up to 15 digits. The one place where a figure of the input was a float; the text is exact from here on.
 */
export function shortestDecimal(value: number): string {
  const written = String(value);
  if (!written.includes('e')) return written;
  const [, sign = '', whole = '', part = '', power] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(written) ?? [];
  const point = whole.length + Number(power);
  const digits = `${whole}${part}`;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length
    ? `${sign}${digits.padEnd(point, '0')}`
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** Digits that a spreadsheet shows and compares by. */
const shownDigits = 15;
/** What people type, and what their formulas come to, has no more; with more digits a figure is a quotient. */
const typedDigits = 12;

/**
 * The decimal of a double without the noise of binary arithmetic: 94.99999999999999 is 95 where a spreadsheet shows 95 and
 * calls it 95. Only where 15 significant digits leave at most 12; any other double is the shortest decimal that gives it
 * back.
 */
export function decimalOfDouble(value: number): string {
  const shortest = shortestDecimal(value);
  if (significant(shortest) <= shownDigits) return shortest;
  const rounded = shortestDecimal(Number(value.toPrecision(shownDigits)));
  return significant(rounded) <= typedDigits ? rounded : shortest;
}

/** Digits without zeros at the ends. */
function significant(text: string): number {
  return text.replace(/[-.]/g, '').replace(/^0+|0+$/g, '').length;
}

/** Whether a text is such a decimal already: with up to 15 digits no other text gives the same double. */
export function isShortest(text: string): boolean {
  return text.length <= 15 && /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/.test(text) && text !== '-0';
}

/** A hundred times a decimal without an exponent, by its point, so that it may have any number of digits. */
export function hundredfold(text: string): string {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const shifted = `${whole}${part.slice(0, 2).padEnd(2, '0')}`.replace(/^0+(?=\d)/, '');
  return part.length > 2 ? `${sign}${shifted}.${part.slice(2)}` : `${sign}${shifted}`;
}
