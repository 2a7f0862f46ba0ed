/** 年齢階層: five years each, from 0 to 74. Source: 省令3条1項. */
export const ageBands = [
  '0-4',
  '5-9',
  '10-14',
  '15-19',
  '20-24',
  '25-29',
  '30-34',
  '35-39',
  '40-44',
  '45-49',
  '50-54',
  '55-59',
  '60-64',
  '65-69',
  '70-74',
] as const;
export type AgeBand = (typeof ageBands)[number];

/** Something of every band, or of some. */
export type ByAge<Value> = Readonly<Partial<Record<AgeBand, Value>>>;

/** As new tables write a band, in a form that no spreadsheet takes for a date: 05〜09歳. */
export function japaneseAge(band: AgeBand): string {
  const [from = '', to = ''] = band.split('-').map((age) => age.padStart(2, '0'));
  return `${from}〜${to}歳`;
}
