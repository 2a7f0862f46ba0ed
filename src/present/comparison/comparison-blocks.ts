import {
  type ComparedLevies,
  type ComparedSide,
  type Comparison,
  hasRateChange,
  leviesOf,
  type RateGroup,
  rateGroups,
  ratesInGroup,
} from '../../analyse/compare/compare.js';
import type { Language } from '../../domain/language.js';
import { displayNames } from '../names.js';
import type { Block } from '../text-table.js';
import { inputBlock } from './inputs.js';
import { changeColumns, countLine, levyBlocks, perInsuredCells, type Shown, titleOf } from './levy-tables.js';
import { ownLines } from './own-lines.js';
import { rateTable } from './rate-tables.js';
import { sideLabels } from './side-labels.js';
import { type ComparisonWords, comparisonWords } from './words/comparison-words.js';

/** Differing cells of the result tables by table, for those that a comparison of levies does not show. */
export interface TableCount {
  readonly table: string;
  /** Null where one side alone has the table. */
  readonly differences: number | null;
}

/** What of a comparison is asked for. */
export interface Asked {
  /** One segment alone; null is all. */
  readonly segment: ComparedLevies['segment'];
  readonly order: Shown['order'];
  /** What fits on one screen. */
  readonly isSummary: boolean;
}

/** The inputs that differ, who pays more and who pays less, why, and what becomes of the rates. */
export function comparisonBlocks(
  comparison: Comparison,
  tables: readonly TableCount[],
  asked: Asked,
  language: Language,
): Block[] {
  const words = comparisonWords(language);
  const names = displayNames(comparison.total.rows.map(({ municipality }) => municipality));
  const { before, after } = comparison;
  const labels = sideLabels(before, after, words);
  const hasLeviesOnly = [before, after].some((side) => side.hasLeviesOnly);
  const shown: Shown = { names, labels, words, order: asked.order, hasLeviesOnly };
  return [
    { lines: headLines(comparison, shown) },
    inputBlock(comparison, shown),
    ...(asked.isSummary ? summaryBlocks(comparison, asked, shown) : wholeBlocks(comparison, asked, shown)),
    { lines: closingLines(comparison, tables, shown) },
  ];
}

const groups = Object.keys(rateGroups) as RateGroup[];

/** Every municipality, in every segment whose levies or rates change. */
function wholeBlocks(comparison: Comparison, { segment: only }: Asked, shown: Shown): Block[] {
  const changed = comparison.segments.filter(hasChange);
  const asked = only ? changed.filter(({ segment }) => segment === only) : changed;
  const levies = only || changed.length < 2 ? asked : [comparison.total, ...asked];
  const rates = comparison.rates.filter(({ segment }) => !only || segment === only);
  return [
    ...levies.flatMap((one) => levyBlocks(one, shown)),
    ...groups.flatMap((group) => rates.flatMap((one) => rateTable(one, group, shown) ?? [])),
  ];
}

/** Rises and falls that a summary names. */
const named = 5;

/** The prefecture by segment, and who changes most. */
function summaryBlocks(comparison: Comparison, { segment: only }: Asked, shown: Shown): Block[] {
  const { words } = shown;
  const all = leviesOf(comparison, only);
  const most = only ? all[0] : comparison.total;
  const sums: Block = {
    title: words.perInsuredSums,
    columns: [{ title: words.segment, align: 'left' }, ...changeColumns(shown)],
    rows: all.map((one) => [titleOf(one, words), ...perInsuredCells(one.sum)]),
    footer: [],
  };
  const own = ownLines(comparison, only, words);
  const beside: Block[] = own.length > 0 ? [{ lines: own }] : [];
  if (!most || !hasChange(most)) return [sums, ...beside];
  const isLong = most.rows.length > 2 * named;
  const rows = isLong ? [...most.rows.slice(0, named), ...most.rows.slice(-named)] : most.rows;
  const changes: Block = {
    title: words.perInsuredOf(titleOf(most, words), isLong ? words.most(named) : null),
    columns: [{ title: words.municipality, align: 'left' }, ...changeColumns(shown)],
    rows: rows.map((row) => [shown.names(row.municipality.code), ...perInsuredCells(row)]),
    footer: [],
  };
  return [sums, changes, { lines: [countLine(most, words)] }, ...beside];
}

function hasChange({ rows }: ComparedLevies): boolean {
  return rows.some(({ change, before, after }) => change !== 0n || before === null || after === null);
}

function headLines(comparison: Comparison, shown: Shown): string[] {
  const { before, after, total } = comparison;
  const { labels, words } = shown;
  return [
    `${labels.before}: ${sideText(before, words)}`,
    `${labels.after}: ${sideText(after, words)}`,
    ...strangers(total, shown),
    ...leviesOnly(comparison, shown),
    ...lonelySegments(comparison, shown),
  ];
}

/** Segments that begin or end between the two sides. */
function lonelySegments({ segments }: Comparison, { labels, words }: Shown): string[] {
  return segments.flatMap((one) => {
    if (one.state === null) return [];
    const name = titleOf(one, words);
    return [
      one.state === 'new' ? words.newSegment(name, labels.after) : words.endedSegment(name, labels.before),
    ];
  });
}

/** That a plain table gives nothing but levies, and of which segments it gives none. */
function leviesOnly({ before, after, untold }: Comparison, { words }: Shown): string[] {
  const plain = [before, after].filter(({ hasLeviesOnly }) => hasLeviesOnly).map(({ name }) => name);
  const left = (['before', 'after'] as const).flatMap((side) => {
    const names = untold.filter((one) => one.side === side).map((one) => titleOf(one, words));
    return names.length === 0 ? [] : [words.untoldSegments(names, { before, after }[side].name)];
  });
  return plain.length === 0 ? [] : [words.leviesOnly(plain), ...left];
}

/** How many municipalities stand for a side. */
const sampled = 3;

/** That the two sides have no municipality in common, and what each of them has. */
function strangers({ rows }: ComparedLevies, { names, labels, words }: Shown): string[] {
  if (rows.some(({ before, after }) => before !== null && after !== null)) return [];
  const [before, after] = (['after', 'before'] as const).map((missing) => {
    const codes = rows
      .filter((row) => row[missing] === null)
      .map(({ municipality }) => municipality.code)
      .sort();
    const sample = words.sample(codes.slice(0, sampled).map(names), codes.length - sampled);
    return words.ofSide(labels[missing === 'after' ? 'before' : 'after'], sample);
  });
  return ['', words.nobodyInBoth(before!, after!)];
}

function sideText(side: ComparedSide, words: ComparisonWords): string {
  const { name, scenario, title, fiscalYear, run, policy } = side;
  const sets = scenario.length === 0 ? null : scenario.map((set) => `--set ${set}`).join(' ');
  const year = fiscalYear === null ? null : words.year(fiscalYear);
  const by = policy === null ? null : words.policy(policy);
  return [name, sets, title, year, run, by].filter((part) => part !== null).join(' · ');
}

/** Segments without a change, and what else differs in the result tables. */
function closingLines(
  { segments, rates }: Comparison,
  tables: readonly TableCount[],
  { words }: Shown,
): string[] {
  const standard = rates.map((one) => ratesInGroup(one, 'standard'));
  const moved = new Set(standard.filter(hasRateChange).map(({ segment }) => segment));
  const still = segments
    .filter((levies) => !hasChange(levies) && !moved.has(levies.segment!))
    .map((levies) => titleOf(levies, words));
  const counts = tables.flatMap(({ table, differences }) =>
    differences !== null && differences > 0 ? [words.cells(table, differences)] : [],
  );
  const lone = tables.filter(({ differences }) => differences === null).map(({ table }) => table);
  return [
    ...(still.length > 0 ? [words.noChange(still)] : []),
    counts.length === 0 ? words.sameTables : words.differingCells(counts),
    ...(lone.length > 0 ? [words.loneTables(lone)] : []),
  ];
}
