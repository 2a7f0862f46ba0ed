/** A Japanese fiscal year (年度, April to March) by the western year in which it starts: R8 is 2026. */
export type FiscalYear = number;

const eras = { H: 1988, R: 2018 } as const;
const eraNames: Readonly<Record<string, keyof typeof eras>> = { 平成: 'H', 令和: 'R', H: 'H', R: 'R' };

/** The first year of 令和; 2019 is R1, although it began as H31. */
const firstReiwa = 2019;

/** The first year of the levy: 国民健康保険法等の一部を改正する法律 moved the pot to the prefectures in H30. */
export const firstLevyYear: FiscalYear = 2018;

const written = /^(?:(H|R|平成|令和)(\d{1,2}|元)|(\d{4}))(?:年度|年)?$/i;

/**
 * Reads `R8`, `令和8年度`, `令和元年度`, `H30` or `2026`; full-width forms too.
 *
 * @returns undefined when the text names no year from 1989 (H1) to 2117 (R99).
 */
export function parseFiscalYear(text: string): FiscalYear | undefined {
  const match = written.exec(text.normalize('NFKC').trim());
  if (!match) return undefined;
  const [, era, yearOfEra, western] = match;
  const year = era
    ? eras[eraNames[era.toUpperCase()]!] + (yearOfEra === '元' ? 1 : Number(yearOfEra))
    : Number(western);
  const inEra =
    !era || (Number(yearOfEra) !== 0 && (eraNames[era.toUpperCase()] !== 'H' || year <= firstReiwa));
  return inEra && year >= 1989 && year <= 2117 ? year : undefined;
}

/** The short form in which tables and columns name a year: `R8`, `H30`. */
export function formatFiscalYear(year: FiscalYear): string {
  return year >= firstReiwa ? `R${year - eras.R}` : `H${year - eras.H}`;
}

/** A year as sentences name it in Japanese: `令和8年度`, `令和元年度`, `平成30年度`. */
export function japaneseFiscalYear(year: FiscalYear): string {
  const isReiwa = year >= firstReiwa;
  const ofEra = year - (isReiwa ? eras.R : eras.H);
  return `${isReiwa ? '令和' : '平成'}${ofEra === 1 ? '元' : ofEra}年度`;
}
