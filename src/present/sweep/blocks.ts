import type { PerInsured } from '../../analyse/sweep/effects.js';
import type { Extreme } from '../../analyse/sweep/extremes.js';
import type { Case } from '../../domain/case.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import { fixed } from '../../domain/fixed.js';
import { grouped } from '../../domain/grouped.js';
import type { Language } from '../../domain/language.js';
import { shortestDigits } from '../../domain/number-text.js';
import { valueAt } from '../../domain/schedule.js';
import type { Axis } from '../../domain/variation.js';
import { nearestYen } from '../figures.js';
import type { Block, TextColumn, TextTable } from '../text-table.js';
import type { MunicipalityRow } from './municipalities.js';
import { ScenarioNames } from './scenario.js';
import type { ScenarioRow } from './scenarios.js';
import { type SweepWords, sweepWords } from './words/sweep-words.js';

/** What is summed up, for reading. */
export interface Summed {
  readonly municipalities: readonly MunicipalityRow[];
  readonly scenarios: readonly ScenarioRow[];
  readonly axes: readonly Axis[];
  /** How many cases. */
  readonly cases: number;
  /** The only case as it stands. */
  readonly stands: Case | null;
}

/** The summary of a sweep for people: what it means for each municipality, and what each scenario means. */
export function sweepBlocks(summed: Summed, language: Language): Block[] {
  const words = sweepWords(language);
  const { scenarios, cases, stands } = summed;
  const each = grouped(`${scenarios.length / cases}`);
  return [
    { lines: [...(stands ? [heading(stands, words)] : []), words.scenarios(each, cases)] },
    hasYears(summed.municipalities) ? yearsTable(summed, words) : municipalityTable(summed, words),
    scenarioTable(summed, words),
  ];
}

/** What the scenarios are held against. */
function heading({ title, run, fiscalYear, medicalReflection }: Case, words: SweepWords): string {
  const alpha = medicalReflection && valueAt(medicalReflection, fiscalYear);
  const named = [title, run, formatFiscalYear(fiscalYear)].filter((part) => part !== undefined);
  return words.asItStands(named.join(' · '), alpha ? shortestDigits(fixed(alpha, 13)) : null);
}

function municipalityTable({ municipalities, axes }: Summed, words: SweepWords): TextTable {
  const names = new ScenarioNames(axes);
  const keys = keyColumns(municipalities, words);
  const hasSlopes = municipalities.some(({ slope }) => slope !== null);
  // What is the same in every scenario is least and most nowhere.
  const where = ({ minimum, maximum }: MunicipalityRow, one: Extreme) =>
    minimum.levy === maximum.levy ? '–' : names.label(one.sweep, one.scenario);
  return {
    title: words.municipalitiesTitle,
    keys: keys.columns.length + 1,
    columns: [
      ...keys.columns,
      left(words.municipality),
      right(words.before),
      right(words.minimum),
      ofLast(words.at),
      right(words.maximum),
      ofLast(words.at),
      ...(hasSlopes ? [right(words.slope)] : []),
    ],
    rows: municipalities.map((row) => [
      ...keys.cells(row),
      row.municipality.name || row.municipality.code,
      grouped(Number.isNaN(row.before) ? null : `${row.before}`),
      grouped(`${row.minimum.levy}`),
      where(row, row.minimum),
      grouped(`${row.maximum.levy}`),
      where(row, row.maximum),
      ...(hasSlopes ? [grouped(nearestYen(row.slope))] : []),
    ]),
    footer: [],
  };
}

/** Years side by side: the levy of each, or the least and the most of its scenarios. */
function yearsTable({ municipalities }: Summed, words: SweepWords): TextTable {
  const years = [...new Set(municipalities.map(({ sweep }) => sweep.fiscalYear))].sort((a, b) => a - b);
  const isOne = municipalities.every(({ minimum, maximum }) => minimum.levy === maximum.levy);
  const hasCases = municipalities.some((row) => row.case !== null);
  const ends = isOne ? (['minimum'] as const) : (['minimum', 'maximum'] as const);
  const groups = new Map<string, MunicipalityRow[]>();
  for (const row of municipalities) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return {
    title: isOne ? words.yearsTitle : words.yearsRangeTitle,
    keys: hasCases ? 2 : 1,
    columns: [
      ...(hasCases ? [left(words.case)] : []),
      left(words.municipality),
      right(words.before),
      ...years.flatMap((year): TextColumn[] =>
        isOne
          ? [right(words.year(year))]
          : ends.map((end) => ({ ...right(words[end]), group: words.year(year) })),
      ),
    ],
    rows: [...groups.values()].map((rows) => {
      const [first] = rows as [MunicipalityRow];
      return [
        ...(hasCases ? [first.case ?? ''] : []),
        first.municipality.name || first.municipality.code,
        grouped(Number.isNaN(first.before) ? null : `${first.before}`),
        ...years.flatMap((year) => {
          const row = rows.find(({ sweep }) => sweep.fiscalYear === year);
          return ends.map((end) => (row ? grouped(`${row[end].levy}`) : '–'));
        }),
      ];
    }),
    footer: [],
  };
}

function keyOf(row: MunicipalityRow): string {
  return `${row.case ?? ''} ${row.municipality.code}`;
}

function hasYears(rows: readonly Pick<MunicipalityRow, 'sweep'>[]): boolean {
  return new Set(rows.map(({ sweep }) => sweep.fiscalYear)).size > 1;
}

function scenarioTable({ scenarios, axes }: Summed, words: SweepWords): TextTable {
  const names = new ScenarioNames(axes);
  const keys = keyColumns(scenarios, words);
  const count = (value: number | null) => (value === null ? '–' : `${value}`);
  const hasRelief = scenarios.some(({ effects }) => effects.relief !== null);
  return {
    title: words.scenariosTitle,
    keys: keys.columns.length + 1,
    columns: [
      ...keys.columns,
      left(words.at),
      right(words.winners),
      right(words.losers),
      right(words.unchanged),
      ...[words.largestFall, words.largestRise, words.lowest, words.highest].flatMap((title) => [
        right(title),
        ofLast(words.municipality),
      ]),
      right(words.spread),
      ...(hasRelief ? [right(words.relief), right(words.relieved)] : []),
    ],
    rows: scenarios.map((row) => {
      const { winners, losers, unchanged, largestFall, largestRise, lowest, highest, spread, relief } =
        row.effects;
      return [
        ...keys.cells(row),
        names.label(row.sweep, row.scenario),
        ...[winners, losers, unchanged].map(count),
        ...[largestFall, largestRise, lowest, highest].flatMap(perInsured),
        spread === null ? '–' : fixed(spread, 2),
        ...(hasRelief ? [grouped(relief && `${relief.total}`), count(relief?.relieved ?? null)] : []),
      ];
    }),
    footer: [],
  };
}

/** Case and year, each where the rows have more than one. */
function keyColumns(
  rows: readonly Pick<ScenarioRow, 'case' | 'sweep'>[],
  words: SweepWords,
): { readonly columns: readonly TextColumn[]; cells(row: Pick<ScenarioRow, 'case' | 'sweep'>): string[] } {
  const hasCases = rows.some((row) => row.case !== null);
  const isOfYears = hasYears(rows);
  return {
    columns: [...(hasCases ? [left(words.case)] : []), ...(isOfYears ? [left(words.yearTitle)] : [])],
    cells: (row) => [
      ...(hasCases ? [row.case ?? ''] : []),
      ...(isOfYears ? [words.year(row.sweep.fiscalYear)] : []),
    ],
  };
}

function perInsured(one: PerInsured | null): string[] {
  if (one === null) return ['–', ''];
  return [grouped(nearestYen(one.amount)), one.municipality.name || one.municipality.code];
}

function left(title: string): TextColumn {
  return { title, align: 'left' };
}

function ofLast(title: string): TextColumn {
  return { title, align: 'left', isOfLast: true };
}

function right(title: string): TextColumn {
  return { title, align: 'right' };
}
