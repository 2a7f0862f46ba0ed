import type { AgeBand } from '../domain/age-bands.js';
import type { Finding, FindingCode } from '../domain/finding.js';
import { type FiscalYear, formatFiscalYear } from '../domain/fiscal-year.js';
import type { Bilingual } from '../domain/language.js';

/** Findings that tell several columns, years, ages or municipalities in one. */
const merging: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'series-jumps',
  'year-out-of-line',
  'columns-alike',
  'income-implausible',
  'assets-implausible',
  'zero-beside-heads',
  'made-index-implausible',
  'national-level-implausible',
  'national-bands-implausible',
  'age-heads-jump',
  'age-heads-alike',
  'age-heads-sum',
]);

interface Merged {
  readonly more?: readonly Bilingual[];
  readonly years?: readonly FiscalYear[];
  readonly ages?: readonly AgeBand[];
  readonly municipalities?: number;
}

/**
 * What a finding tells beside its place: further columns, years and ages, and how many municipalities. Whoever confirms it
 * names them, so that a later slip of another one is told.
 */
export function mergedIn({ code, args, place: { item = '' } }: Finding): readonly string[] {
  if (!merging.has(code)) return [];
  const { more = [], years = [], ages = [], municipalities = 1 } = args as Merged;
  const own = item.split(' ');
  const further = [...years.map(formatFiscalYear), ...ages].filter((one) => !own.includes(one));
  return [...more.map(({ en }) => en), ...further, ...(municipalities > 1 ? [`${municipalities}`] : [])];
}
