import {
  type Cause,
  type ComparedLevies,
  type ComparedLevy,
  type ComparedSide,
  type Comparison,
  causes,
} from '../../analyse/compare/index.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import { Rational } from '../../domain/rational.js';
import { yen } from '../figures.js';
import { type DisplayNames, displayNames } from '../names.js';
import { grouped } from '../readable.js';
import { segmentNames } from '../summary/segments.js';
import type { Block, TextTable } from '../text-table.js';
import { signed, signedNearest, signedPercent } from './figures.js';
import { inputBlock } from './inputs.js';
import { causeNames } from './words.js';

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
): Block[] {
  const names = displayNames(comparison.total.rows.map(({ municipality }) => municipality));
  const changed = comparison.segments.filter(hasChange);
  const asked = only ? changed.filter(({ segment }) => segment === only) : changed;
  const shown = only || changed.length < 2 ? asked : [comparison.total, ...asked];
  return [
    { lines: headLines(comparison) },
    inputBlock(comparison, names),
    ...shown.flatMap((levies) => levyBlocks(levies, names)),
    { lines: closingLines(comparison, tables) },
  ];
}

function hasChange({ rows }: ComparedLevies): boolean {
  return rows.some(({ change, before, after }) => change !== 0n || before === null || after === null);
}

function headLines({ before, after }: Comparison): string[] {
  return [`before  ${sideText(before)}`, `after   ${sideText(after)}`];
}

function sideText({ name, title, fiscalYear, run, policy }: ComparedSide): string {
  const year = fiscalYear === null ? null : formatFiscalYear(fiscalYear);
  const by = policy === null ? null : `policy ${policy}`;
  return [name, title, year, run, by].filter((part) => part !== null).join(' · ');
}

function levyBlocks(levies: ComparedLevies, names: DisplayNames): Block[] {
  const told = toldCauses(levies);
  const single = told?.length === 1 ? [`All of it comes from ${causeNames[told[0]!]}.`] : [];
  const untold =
    told === null
      ? ['The tables do not tell the causes: prefecture.csv or columns of levy.csv are missing.']
      : [];
  return [
    changeTable(levies, names),
    { lines: [countLine(levies), ...single, ...untold] },
    ...(told && told.length > 1 ? [causeTable(levies, told, names)] : []),
  ];
}

/** The causes that changed anything; null where the tables do not tell. */
function toldCauses({ rows, sum }: ComparedLevies): Cause[] | null {
  if (sum.causes === null) return null;
  return causes.filter((cause) => rows.some((row) => row.causes?.[cause] !== 0n));
}

function titleOf({ segment }: ComparedLevies): string {
  return segment ? segmentNames[segment] : 'all segments 全区分';
}

function changeTable(levies: ComparedLevies, names: DisplayNames): TextTable {
  const both = levies.rows.filter(({ before, after }) => before !== null && after !== null);
  const isPerInsured = both.some(({ changePerInsured }) => changePerInsured !== null);
  const widest = both.reduce<Rational>((most, { changePerInsured }) => {
    const size = magnitude(changePerInsured);
    return size.compare(most) > 0 ? size : most;
  }, Rational.zero);
  const right = ['before', 'after', 'change', '%', 'per insured'];
  return {
    title: `Levy 納付金 ${titleOf(levies)} (yen), by change${isPerInsured ? ' per insured' : ''}`,
    columns: [
      { title: 'municipality', align: 'left' },
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
        '合計',
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

function countLine({ counts, rows }: ComparedLevies): string {
  const isPerInsured = rows.some(({ changePerInsured }) => changePerInsured !== null);
  const parts = [
    `${counts.falls} pay less`,
    `${counts.rises} pay more`,
    `${counts.unchanged} unchanged`,
    ...(counts.onlyBefore > 0 ? [`${counts.onlyBefore} only before`] : []),
    ...(counts.onlyAfter > 0 ? [`${counts.onlyAfter} only after`] : []),
  ];
  return `${parts.join(', ')}${isPerInsured ? ' per insured' : ''}.`;
}

function causeTable(levies: ComparedLevies, told: readonly Cause[], names: DisplayNames): TextTable {
  const cells = (row: { readonly causes: ComparedLevy['causes'] }) =>
    told.map((cause) => signed(row.causes?.[cause] ?? 0n));
  return {
    title: `Causes 要因 ${titleOf(levies)} (yen); they add up to the change`,
    columns: [
      { title: 'municipality', align: 'left' },
      { title: 'change', align: 'right' },
      ...told.map((cause) => ({ title: causeNames[cause], align: 'right' }) as const),
    ],
    rows: levies.rows.map((row) => [names(row.municipality.code), signed(row.change), ...cells(row)]),
    footer: [['合計', signed(levies.sum.change), ...cells(levies.sum)]],
  };
}

/** Segments without a change, and what else differs in the result tables. */
function closingLines({ segments }: Comparison, tables: readonly TableCount[]): string[] {
  const still = segments.filter((levies) => !hasChange(levies)).map(titleOf);
  const differing = tables.filter(({ differences }) => differences !== null && differences > 0);
  const lone = tables.filter(({ differences }) => differences === null).map(({ table }) => table);
  return [
    ...(still.length > 0 ? [`No levy changes in ${still.join(', ')}.`] : []),
    differing.length === 0
      ? 'The result tables are the same.'
      : `Cells that differ: ${differing
          .map(({ table, differences }) => `${table} ${differences}`)
          .join(', ')}.`,
    ...(lone.length > 0 ? [`Only one side has ${lone.join(', ')}.`] : []),
  ];
}
