import {
  type Cause,
  type ComparedLevies,
  type ComparedLevy,
  type ComparedSide,
  type Comparison,
  causes,
} from '../../analyse/compare/compare.js';
import { grouped } from '../../domain/grouped.js';
import type { Language } from '../../domain/language.js';
import { Rational } from '../../domain/rational.js';
import { yen } from '../figures.js';
import { type DisplayNames, displayNames } from '../names.js';
import type { Block, TextTable } from '../text-table.js';
import { signed, signedNearest, signedPercent } from './figures.js';
import { inputBlock } from './inputs.js';
import { type ComparisonWords, comparisonWords } from './words/comparison-words.js';

/** Differing cells of the result tables by table, for those that a comparison of levies does not show. */
export interface TableCount {
  readonly table: string;
  /** Null where one side alone has the table. */
  readonly differences: number | null;
}

/** What was given differently, who pays more and who pays less, and why. */
export function comparisonBlocks(
  comparison: Comparison,
  tables: readonly TableCount[],
  only: ComparedLevies['segment'],
  language: Language,
): Block[] {
  const words = comparisonWords(language);
  const names = displayNames(comparison.total.rows.map(({ municipality }) => municipality));
  const changed = comparison.segments.filter(hasChange);
  const asked = only ? changed.filter(({ segment }) => segment === only) : changed;
  const shown = only || changed.length < 2 ? asked : [comparison.total, ...asked];
  return [
    { lines: headLines(comparison, names, words) },
    inputBlock(comparison, names, words),
    ...shown.flatMap((levies) => levyBlocks(levies, names, words)),
    { lines: closingLines(comparison, tables, words) },
  ];
}

function hasChange({ rows }: ComparedLevies): boolean {
  return rows.some(({ change, before, after }) => change !== 0n || before === null || after === null);
}

function headLines(comparison: Comparison, names: DisplayNames, words: ComparisonWords): string[] {
  const { before, after, total } = comparison;
  const sides = [words.beforeSide(sideText(before, words)), words.afterSide(sideText(after, words))];
  return [...sides, ...strangers(total, names, words)];
}

/** How many municipalities stand for a side. */
const sampled = 3;

/** That the two sides have no municipality in common, and what each of them has. */
function strangers({ rows }: ComparedLevies, names: DisplayNames, words: ComparisonWords): string[] {
  if (rows.some(({ before, after }) => before !== null && after !== null)) return [];
  const [before, after] = (['after', 'before'] as const).map((missing) => {
    const codes = rows
      .filter((row) => row[missing] === null)
      .map(({ municipality }) => municipality.code)
      .sort();
    return words.sample(codes.slice(0, sampled).map(names), codes.length - sampled);
  });
  return ['', words.nobodyInBoth(before!, after!)];
}

function sideText({ name, title, fiscalYear, run, policy }: ComparedSide, words: ComparisonWords): string {
  const year = fiscalYear === null ? null : words.year(fiscalYear);
  const by = policy === null ? null : words.policy(policy);
  return [name, title, year, run, by].filter((part) => part !== null).join(' · ');
}

function levyBlocks(levies: ComparedLevies, names: DisplayNames, words: ComparisonWords): Block[] {
  const told = toldCauses(levies);
  const single = told?.length === 1 ? [words.allFrom(words.cause(told[0]!))] : [];
  const untold = told === null ? [words.causesUntold] : [];
  return [
    changeTable(levies, names, words),
    { lines: [countLine(levies, words), ...single, ...untold] },
    ...(told && told.length > 1 ? [causeTable(levies, told, names, words)] : []),
  ];
}

/** The causes that changed anything; null where the tables do not tell. */
function toldCauses({ rows, sum }: ComparedLevies): Cause[] | null {
  if (sum.causes === null) return null;
  return causes.filter((cause) => rows.some((row) => row.causes?.[cause] !== 0n));
}

function titleOf({ segment }: ComparedLevies, words: ComparisonWords): string {
  return segment ? words.segments[segment] : words.allSegments;
}

function changeTable(levies: ComparedLevies, names: DisplayNames, words: ComparisonWords): TextTable {
  const both = levies.rows.filter(({ before, after }) => before !== null && after !== null);
  const isPerInsured = both.some(({ changePerInsured }) => changePerInsured !== null);
  const widest = both.reduce<Rational>((most, { changePerInsured }) => {
    const size = magnitude(changePerInsured);
    return size.compare(most) > 0 ? size : most;
  }, Rational.zero);
  const right = [words.before, words.after, words.change, words.percent, words.perInsured];
  return {
    title: words.levyTitle(titleOf(levies, words), isPerInsured),
    columns: [
      { title: words.municipality, align: 'left' },
      ...right.map((title) => ({ title, align: 'right' }) as const),
      { title: '', align: 'left', isSpare: true },
    ],
    rows: levies.rows.map((row) => [
      names(row.municipality.code),
      amount(row.before),
      amount(row.after),
      signed(row.change),
      signedPercent(row.changeRatio),
      signedNearest(row.changePerInsured),
      bar(row, widest),
    ]),
    footer: [
      [
        words.total,
        amount(levies.sum.before),
        amount(levies.sum.after),
        signed(levies.sum.change),
        signedPercent(levies.sum.changeRatio),
        '',
        '',
      ],
    ],
  };
}

function amount(levy: bigint | null): string {
  return grouped(yen(levy));
}

function magnitude(value: Rational | null): Rational {
  if (!value) return Rational.zero;
  return value.isNegative ? Rational.zero.minus(value) : value;
}

/** Columns of the longest bar. */
const barWidth = 10n;

/** A small bar: `++` for a rise, `--` for a fall, the longest for the largest change per insured. */
function bar({ changePerInsured, before, after }: ComparedLevy, widest: Rational): string {
  if (before === null || after === null || !changePerInsured || changePerInsured.isZero || widest.isZero)
    return '';
  const share = magnitude(changePerInsured).dividedBy(widest);
  const length = share.times(Rational.of(barWidth)).roundToUnit(1n, 'up');
  return (changePerInsured.isNegative ? '-' : '+').repeat(Number(length));
}

function countLine({ counts, rows }: ComparedLevies, words: ComparisonWords): string {
  const isPerInsured = rows.some(({ changePerInsured }) => changePerInsured !== null);
  return words.counts({ ...counts, isPerInsured });
}

function causeTable(
  levies: ComparedLevies,
  told: readonly Cause[],
  names: DisplayNames,
  words: ComparisonWords,
): TextTable {
  const cells = (row: { readonly causes: ComparedLevy['causes'] }) =>
    told.map((cause) => signed(row.causes?.[cause] ?? 0n));
  return {
    title: words.causeTitle(titleOf(levies, words)),
    columns: [
      { title: words.municipality, align: 'left' },
      { title: words.change, align: 'right' },
      ...told.map((cause) => ({ title: words.cause(cause), align: 'right' }) as const),
    ],
    rows: levies.rows.map((row) => [names(row.municipality.code), signed(row.change), ...cells(row)]),
    footer: [[words.total, signed(levies.sum.change), ...cells(levies.sum)]],
  };
}

/** Segments without a change, and what else differs in the result tables. */
function closingLines(
  { segments }: Comparison,
  tables: readonly TableCount[],
  words: ComparisonWords,
): string[] {
  const still = segments.filter((levies) => !hasChange(levies)).map((levies) => titleOf(levies, words));
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
