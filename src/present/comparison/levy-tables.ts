import {
  type Cause,
  type ComparedLevies,
  type ComparedLevy,
  causes,
  type PerInsured,
} from '../../analyse/compare/compare.js';
import { compareText } from '../../domain/finding.js';
import { grouped } from '../../domain/grouped.js';
import { Rational } from '../../domain/rational.js';
import { nearestYen, yen } from '../figures.js';
import type { DisplayNames } from '../names.js';
import type { Block, TextColumn, TextTable } from '../text-table.js';
import { signed, signedNearest, signedPercent } from './figures.js';
import type { SideLabels } from './side-labels.js';
import type { ComparisonWords } from './words/comparison-words.js';

/** How a comparison is shown. */
export interface Shown {
  readonly names: DisplayNames;
  readonly labels: SideLabels;
  readonly words: ComparisonWords;
  readonly order: 'code' | 'change';
  /** Whether one of the sides is a plain table of levies: that there are no causes needs no line then. */
  readonly hasLeviesOnly: boolean;
}

/** The levies of a segment, whose they are and what they come from. */
export function levyBlocks(levies: ComparedLevies, shown: Shown): Block[] {
  const { words } = shown;
  const told = toldCauses(levies);
  const single = told?.length === 1 ? [words.allFrom(words.cause(told[0]!))] : [];
  const untold = told === null && !shown.hasLeviesOnly ? [words.causesUntold] : [];
  return [
    changeTable(levies, shown),
    { lines: [countLine(levies, words), ...single, ...untold] },
    ...(told && told.length > 1 ? [causeTable(levies, told, shown)] : []),
  ];
}

export function titleOf({ segment }: Pick<ComparedLevies, 'segment'>, words: ComparisonWords): string {
  return segment ? words.segments[segment] : words.allSegments;
}

/** The causes that changed anything; null where the tables do not tell. */
function toldCauses({ rows, sum }: ComparedLevies): Cause[] | null {
  if (sum.causes === null) return null;
  return causes.filter((cause) => rows.some((row) => row.causes?.[cause] !== 0n));
}

/** From the largest rise to the largest fall, as they are compared, or by code. */
function ordered({ rows }: ComparedLevies, { order }: Shown): readonly ComparedLevy[] {
  if (order === 'change') return rows;
  return [...rows].sort((a, b) => compareText(a.municipality.code, b.municipality.code));
}

function changeTable(levies: ComparedLevies, shown: Shown): TextTable {
  const { words, names, order } = shown;
  const both = levies.rows.filter(({ before, after }) => before !== null && after !== null);
  const isPerInsured = both.some(({ changePerInsured }) => changePerInsured !== null);
  const widest = both.reduce<Rational>((most, { changePerInsured }) => {
    const size = magnitude(changePerInsured);
    return size.compare(most) > 0 ? size : most;
  }, Rational.zero);
  const by = order === 'code' ? 'code' : isPerInsured ? 'change-per-insured' : 'change';
  return {
    title: words.levyTitle(titleOf(levies, words), by),
    columns: [
      { title: words.municipality, align: 'left' },
      ...changeColumns(shown, words.levy),
      ...changeColumns(shown, words.perInsured),
      { title: '', align: 'left', isSpare: true },
    ],
    rows: ordered(levies, shown).map((row) => [
      names(row.municipality.code),
      ...levyCells(row),
      ...perInsuredCells(row),
      bar(row, widest),
    ]),
    footer: [[words.total, ...levyCells(levies.sum), ...perInsuredCells(levies.sum), '']],
  };
}

/** Both sides of a figure, its change and that in per cent. */
export function changeColumns({ words, labels }: Shown, group?: string): TextColumn[] {
  const titles = [labels.before, labels.after, words.change, words.percent];
  return titles.map((title) => ({ title, align: 'right', ...(group !== undefined && { group }) }));
}

function levyCells(row: Pick<ComparedLevy, 'before' | 'after' | 'change' | 'changeRatio'>): string[] {
  return [
    grouped(yen(row.before)),
    grouped(yen(row.after)),
    signed(row.change),
    signedPercent(row.changeRatio),
  ];
}

export function perInsuredCells(row: PerInsured): string[] {
  return [
    grouped(nearestYen(row.beforePerInsured)),
    grouped(nearestYen(row.afterPerInsured)),
    signedNearest(row.changePerInsured),
    signedPercent(row.changeRatioPerInsured),
  ];
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

export function countLine({ counts, rows }: ComparedLevies, words: ComparisonWords): string {
  const isPerInsured = rows.some(({ changePerInsured }) => changePerInsured !== null);
  return words.counts({ ...counts, isPerInsured });
}

function causeTable(levies: ComparedLevies, told: readonly Cause[], shown: Shown): TextTable {
  const { words, names } = shown;
  const cells = (row: { readonly causes: ComparedLevy['causes'] }) =>
    told.map((cause) => signed(row.causes?.[cause] ?? 0n));
  return {
    title: words.causeTitle(titleOf(levies, words)),
    columns: [
      { title: words.municipality, align: 'left' },
      { title: words.change, align: 'right' },
      ...told.map((cause) => ({ title: words.cause(cause), align: 'right' }) as const),
    ],
    rows: ordered(levies, shown).map((row) => [
      names(row.municipality.code),
      signed(row.change),
      ...cells(row),
    ]),
    footer: [[words.total, signed(levies.sum.change), ...cells(levies.sum)]],
  };
}
