/**
 * The shortest decimal that gives a double back, without an exponent: what a spreadsheet keeps of a number that was
 * typed with up to 15 digits. The one place where a figure of the input was a float; the text is exact from here on.
 */
export function shortestDecimal(value: number): string {
  const [, sign = '', whole = '', part = '', power] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  if (power === undefined) return String(value);
  const point = whole.length + Number(power);
  const digits = `${whole}${part}`;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length
    ? `${sign}${digits.padEnd(point, '0')}`
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
