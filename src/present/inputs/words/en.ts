/** What `nhi check --summary` says. */
export const en = {
  municipalities: (given: number, official: number): string => `${given} of ${official} municipalities`,
  column: 'column',
  blank: 'blank',
  total: 'total',
  least: 'lowest',
  median: 'median',
  most: 'highest',
  who: 'who',
  before: 'before',
  after: 'after',
  percent: '%',
  largest: 'most changed',
  changes: (name: string): string => `Beside ${name}: totals, of rates and indices medians`,
  unpaired: 'unpaired',
};

export type InputWords = typeof en;
