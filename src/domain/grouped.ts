/** Thousands separators for reading: `1234567` becomes `1,234,567`. Empty stays a dash. */
export function grouped(digits: string | number | null): string {
  if (digits === null) return '–';
  const [whole = '', decimals] = `${digits}`.split('.');
  const separated = separatedWhole(whole);
  return decimals === undefined ? separated : `${separated}.${decimals}`;
}

function separatedWhole(whole: string): string {
  const first = whole.startsWith('-') ? 1 : 0;
  let text = whole.slice(-3);
  let end = whole.length - 3;
  if (end <= first) return whole;
  for (; end - first > 3; end -= 3) text = `${whole.slice(end - 3, end)},${text}`;
  return `${whole.slice(0, end)},${text}`;
}
