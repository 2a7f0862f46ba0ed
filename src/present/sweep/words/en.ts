import { en as common } from '../../words/en.js';

/** What `nhi sweep --summary` says. */
export const en = {
  ...common,
  /** A case by its title and year. */
  asItStands: (name: string, alpha: string | null): string =>
    `${name}${alpha === null ? '' : ` (as it stands α ${alpha})`}`,
  /** Of one case or several: how many scenarios. */
  scenarios: (count: string, cases: number): string =>
    `${count} scenarios${cases === 1 ? '' : ` of each of ${cases} cases`}; levies of all segments together, yen`,
  municipalitiesTitle: 'Levy 納付金 by municipality: the least and the most, and where',
  yearsTitle: 'Levy 納付金 by municipality and year',
  yearsRangeTitle: 'Levy 納付金 by municipality and year: the least and the most of its scenarios',
  scenariosTitle: 'By scenario: who pays less and more than in the case as it stands, per insured',
  case: 'case',
  yearTitle: 'year',
  municipality: 'municipality',
  before: 'as it stands',
  minimum: 'least',
  maximum: 'most',
  at: 'at',
  slope: 'per 0.1 of α',
  winners: 'less',
  losers: 'more',
  unchanged: 'same',
  largestFall: 'largest fall',
  largestRise: 'largest rise',
  lowest: 'lowest levy',
  highest: 'highest levy',
  spread: 'ratio',
  relief: 'relief, yen',
  relieved: 'relieved',
};

export type SweepWords = typeof en;
