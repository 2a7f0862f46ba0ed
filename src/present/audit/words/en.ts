import type { RateRounding, SuspectCell } from '../../../analyse/audit/result.js';
import { firstLevyYear, formatFiscalYear } from '../../../domain/fiscal-year.js';
import type { RoundingMode } from '../../../domain/rounding.js';
import { type Segment, segmentRecord, segmentsThat } from '../../../domain/segment.js';
import { en as common } from '../../words/en.js';
import type { AuditQuantity } from '../constants.js';

/** Segments of which agreement says little. */
const coarse = segmentsThat(({ isCoarse }) => isCoarse).join(', ');

const cells: Readonly<Record<SuspectCell, string>> = {
  incomeRate: '所得割 %',
  assetRate: '資産割 %',
  perInsured: '均等割',
  perHousehold: '平等割',
  adultBase: '均等割',
  adultIncrement: '18歳以上均等割',
};

const quantities: Readonly<Record<AuditQuantity, string>> = {
  income_rate_percent_per_10000_yen: '所得割 % per 万円',
  per_household_per_yen: '平等割/均等割',
  asset_rate_percent_per_10000_yen: '資産割 % per 万円',
  national_income_per_insured: 'national income',
  persons_per_household: 'persons/世帯',
};

/** `1 row`, `2 rows`. */
function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}

function rounding({ incomeRate, amount }: RateRounding): string {
  return incomeRate === amount ? amount : `rates ${incomeRate}, amounts ${amount}`;
}

/** What `nhi audit` says. */
export const en = {
  ...common,
  /** A cell as headings name it. In 子ども 均等割額 is the total of an adult. */
  cell: (cell: SuspectCell, segment: Segment): string =>
    segmentRecord(segment).hasAdults && cell === 'perInsured' ? '均等割 18歳以上計' : cells[cell],
  quantity: (id: AuditQuantity): string => quantities[id],

  consistent: (rows: number, segments: number): string =>
    `Every row fits: ${counted(rows, 'row')} in ${counted(segments, 'segment')}.`,
  /** Of a table of which columns are not read. */
  consistentAsRead: (rows: number, segments: number): string =>
    `What was read fits: ${counted(rows, 'row')} in ${counted(segments, 'segment')}.`,
  notWhollyAudited: (columns: readonly string[]): string =>
    `Not wholly audited: not understood ${columns.length === 1 ? 'is' : 'are'} ${common.list(columns)}.`,
  /** A segment, with its first year where that is later than the law. */
  segmentSince: (segment: Segment): string => {
    const { since } = segmentRecord(segment);
    return since === firstLevyYear ? segment : `${segment} (from ${formatFiscalYear(since)})`;
  },
  meanOutside: 'A mean is not between the lowest and the highest figure of the rows.',
  missing: (segments: readonly string[]): string => `Not in this table: ${common.list(segments)}.`,
  differences: ({ off, disputed, unknown }: Misfits, rows: number): string => {
    const parts = [
      [off, 'do not fit'],
      [disputed, 'do not all belong together'],
      [unknown, 'have no constant in common'],
    ] as const;
    const said = parts
      .filter(([count]) => count > 0)
      .map(([count, what]) => `${count} of ${rows} rows ${what}`);
    return `${said.join(', ')}.`;
  },
  notUniform: (segments: readonly string[]): string =>
    `Not uniform: no majority of the rows agrees in ${common.list(segments)}.`,
  ownMethods: 'Municipalities seem to have methods of their own: no row is held against others.',
  childByChance: `That ${coarse} agrees says little: rates like 0.27 and 0.28 overlap by rounding.`,
  /** What shows that municipalities differ in method. */
  mixed: (segment: string, counts: readonly MixedCount[], rows: number): string =>
    `${segment}: ${counts.map(({ count, term }) => `${count} of ${rows} rows have a ${term}`).join(', ')}.`,
  perHousehold: '平等割額',
  assetRate: '資産割率',
  majority: [
    'A row fits if one exact constant is in its interval (what rounding leaves open)',
    'and in those of the majority: the most rows with one in common, more than half.',
  ] as readonly string[],

  constantsTitle: 'Constants of each segment',
  segment: 'segment',
  method: 'method',
  fit: 'fit',
  offTitle: 'Rows that do not fit; what would, with the other cells as published',
  disputedTitle: 'Rows that cannot all belong; the table does not tell which is wrong',
  municipality: 'municipality',
  cellHeading: 'cell',
  published: 'published',
  wouldFit: 'would fit',
  offBy: 'off by',
  several: 'several',
  joint: (cell: string, areAllWrong: boolean): string => `${areAllWrong ? 'and' : 'or'} ${cell}`,
  fromParts: (range: string): string => `${range} (sum)`,

  slipsTitle: 'Cells whose point seems to be lost',
  likely: 'likely',
  /** On rows that are no municipality. */
  aside: (name: string, segments: readonly string[], told: string): string =>
    `${name} (${common.list(segments)}): set aside; ${told}.`,
  ofNation: 'not checked',
  ofMeanWithin: 'between the lowest and the highest of the rows',
  ofMeanOutside: (cells: readonly OutsideWords[]): string =>
    `outside of the rows: ${common.list(cells.map(({ cell, published, from, to }) => `${cell} ${published} (${from}–${to})`))}`,
  ofPrefecture: (range: string, agrees: boolean | null): string => {
    const beside = agrees ? ', as the rows imply' : ', other than the rows imply';
    return `method two, national income ${range}${agrees === null ? '' : beside}`;
  },
  ofPrefectureNotTwo: (cells: readonly string[]): string =>
    `with ${common.list(cells)} it is not the prefecture's rate by law (two)`,
  ofPrefectureBare: 'method two',
  roundedParts: (segment: string): string =>
    `${segment}: totals of adults read as sums of two rounded parts (±1 yen).`,
  roundedOnce: (rows: readonly string[]): string => `Rounded once, not all would fit: ${common.list(rows)}.`,
  reductions: (segment: string): readonly string[] => [
    `${segment}: reductions for insured under 18 seem to be taken off the totals of adults,`,
    'so these were not held against the other figures.',
  ],
  sameForMore: (rows: number): string => `The same goes for ${counted(rows, 'more row')}.`,
  wrongSum: (name: string, sum: string, total: string): readonly string[] => [
    `${name}: 均等割 + 18歳以上均等割 = ${sum}, but the total is ${total}.`,
    'That total fits, so one of the two parts is wrong.',
  ],
  withoutFigures: (segment: string, rows: number): string =>
    `${segment}: ${counted(rows, 'row')} without figures left out.`,
  incomplete: (segment: string, name: string, missing: readonly string[]): string =>
    `${segment}: ${name} left out: ${common.list(missing)} is empty, other cells are not.`,
  moreIncomplete: (segment: string, rows: number): string =>
    `${segment}: ${counted(rows, 'more row')} left out that are empty in part.`,
  unified: (segments: readonly string[]): string =>
    `One rate for all municipalities 統一保険料率: ${common.list(segments)}.`,
  nearlyUnified: (segment: string, rows: number, all: number, others: readonly string[]): string =>
    `${segment}: ${rows} of ${all} rows have one rate${
      others.length === 0 ? '' : `; within rounding of it: ${common.list(others)}`
    }.`,
  fourNeedsWeights: 'What 四方式 implies needs --per-insured-weight and --income-weight.',
  adultsIncome: (segment: string): string =>
    `${segment}: what stands as national income is it × all insured ÷ those of 18 and over, since incomes are shared by all (算定政令11条の2).`,
  threeNeedsWeight: 'What 三方式 implies needs --per-insured-weight (均等割指数).',

  rounding: (taken: RateRounding): string => `Rounding: ${rounding(taken)}.`,
  asWell: (text: string): string => `As well would fit: ${text}.`,
  /** Roundings one by one. */
  roundings: (all: readonly RateRounding[]): string => all.map(rounding).join('; '),
  otherRates: (modes: readonly RoundingMode[]): string => `rates ${modes.join(' or ')}`,
  otherAmounts: (modes: readonly RoundingMode[]): string => `amounts ${modes.join(' or ')}`,
  leftOutByHalfUp: (rows: readonly string[]): string =>
    `With half-up not all rows would fit: ${common.list(rows)}.`,
  leftOutCount: (rows: number): string => `With half-up not all of ${rows} rows would fit.`,
  nameInSegment: (name: string, segment: string): string => `${name} (${segment})`,
};

/** A figure that is below the lowest or above the highest of the rows. */
export interface OutsideWords {
  readonly cell: string;
  readonly published: string;
  readonly from: string;
  readonly to: string;
}

/** How many rows do not fit, cannot all belong, or have nothing in common. */
export interface Misfits {
  readonly off: number;
  readonly disputed: number;
  readonly unknown: number;
}

/** How many rows have a figure that only some methods have. */
export interface MixedCount {
  readonly count: number;
  readonly term: string;
}

export type AuditWords = typeof en;
