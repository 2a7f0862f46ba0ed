import { fixedRange } from '../address.js';
import type { At } from '../grid.js';
import { allHeadsRows, costColumns, type IndexLayout, indexRange, indexRows, nationRows } from './layout.js';

/**
 * How many of the figures that a municipality gives to the index are empty, text or out of range; and whether its index is 0 or
 * none. Nobody looks at them where α is 0, nor at those of a municipality alone where nothing is there to be weighed.
 */
export function bandFaults(layout: IndexLayout, member: number | undefined, at: At): string {
  const isIdle = `N(${at('insured')})+N(${at('income')})=0`;
  // A municipality without costs and heads is asked for them when it has heads or income.
  if (member === undefined) return `IF(OR(alpha=0,${isIdle}),0,1)`;
  const rows = indexRows(layout, member);
  const { index, heads } = layout.frames;
  const costs = costColumns(layout).map((id) => fixedRange(index, id, rows));
  const years = fixedRange(index, 'medical_index_of_year', rows);
  const parts = [
    ...[...costs, fixedRange(heads, 'insured', allHeadsRows(layout, member))].map(notNegative),
    ...(layout.variant === 'pooled' ? [`SUMPRODUCT(--(${costs[2]}>${costs[0]}))`] : []),
    `IF(${isIdle},0,IFERROR(IF(MIN(${years})>0,0,1),1)+ROWS(${years})-COUNT(${years}))`,
  ];
  return `IF(OR(alpha=0,${layout.variant === 'own' ? isIdle : 'FALSE'}),0,${parts.join('+')})`;
}

/** The same for the nation, of which all indices are made. */
export function nationFaults(layout: IndexLayout): string {
  const { national, frames } = layout;
  const rows = { first: 2, last: nationRows(national.length - 1).last };
  const [benefits, insured] = (['benefits', 'insured'] as const).map((id) =>
    fixedRange(frames.nation, id, rows),
  );
  return `IF(alpha=0,0,${notNegative(benefits!)}+${notNegative(insured!)}+COUNTIF(${insured},0))`;
}

/** Cells of which each needs a number that is not negative. */
function notNegative(range: string): string {
  return `ROWS(${range})-COUNT(${range})+COUNTIF(${range},"<0")`;
}

/** Costs that are no whole yen where they are taken from each other, behind a plus; nothing for other variants. */
export function brokenCosts(layout: IndexLayout): string {
  if (layout.variant !== 'pooled') return '';
  const parts = (['benefits', 'very_high'] as const).map((id) => {
    const range = indexRange(layout, id);
    return `SUMPRODUCT(--(${range}<>INT(${range})))`;
  });
  return `+${parts.join('+')}`;
}
