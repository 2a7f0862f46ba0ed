/** The 31st of December 9999, the last day that a spreadsheet knows, counted from 1900. */
const lastDay = 2_958_465;
/** The days by which counting from 1904 is behind. */
const fourYears = 1462;
/** Spreadsheets have a 29th of February 1900, so that days before count from one day later. */
const leapDay = 60;

/** A day as `2026-04-01`; as a spreadsheet shows it where there is no such day. No column of figures takes either. */
export function dateText(value: number, from1904: boolean): string {
  const day = Math.floor(value) + (from1904 ? fourYears : 0);
  if (day < 0 || day > lastDay) return '########';
  const first = Date.UTC(1899, 11, day < leapDay ? 31 : 30);
  return new Date(first + day * 86_400_000).toISOString().slice(0, 10);
}
