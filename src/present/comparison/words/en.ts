import type { Cause, RateGroup, RateKind } from '../../../analyse/compare/compare.js';
import { en as common } from '../../words/en.js';

/** Causes of a change as headings name them. */
const causes = {
  'one-sided': 'new or ended 新規・廃止',
  alpha: 'α',
  beta: 'β',
  'medical-index': 'index 医療費指数',
  'income-share': 'income 応能',
  'benefit-share': 'benefit 応益',
  method: 'method 方式',
  collection: 'collection in γ 収納率',
  pot: 'levy base 算定基礎額',
  adjustments: 'adjustments 加減算',
  relief: 'relief 激変緩和',
  rounding: 'rounding 端数処理',
  unexplained: 'not explained 不明',
};

/** In which order municipalities stand. */
export type Order = 'code' | 'change' | 'change-per-insured';

const orders: Readonly<Record<Order, string>> = {
  code: 'by code',
  change: 'by change',
  'change-per-insured': 'by change per insured',
};

const rates: Readonly<Record<RateKind, string>> = {
  income_rate_percent: '所得割率 (%)',
  asset_rate_percent: '資産割率 (%)',
  per_insured: '均等割額 (yen)',
  per_household: '平等割額 (yen)',
  per_adult_surcharge: '18歳以上均等割額 (yen)',
  premium_requirement_per_insured: 'required premium per insured',
  standard_premium_per_insured: 'standard premium per insured',
  own_income_rate_percent: 'own 所得割率 (%)',
  own_asset_rate_percent: 'own 資産割率 (%)',
  own_per_insured: 'own 均等割額 (yen)',
  own_per_household: 'own 平等割額 (yen)',
  own_per_adult_surcharge: 'own 18歳以上均等割額 (yen)',
  sufficiency_percent: '充足率 (%)',
  shortage: '不足額 (yen)',
};

const rateTitles: Readonly<Record<RateGroup, string>> = {
  standard: 'Standard premium rates 標準保険料率',
  'own-method': 'Rates by own methods 各市町村の算定基準による保険料率',
  'in-force': 'Whether the rates in force suffice 現行保険料率の過不足',
};

/** What `nhi compare` says. */
export const en = {
  ...common,
  cause: (cause: Cause): string => causes[cause],
  before: 'before',
  after: 'after',
  nobodyInBoth: (before: string, after: string): string =>
    `No municipality is on both sides (${before}; ${after}); changes cannot be told.`,
  /** The municipalities of a side. */
  ofSide: (side: string, municipalities: string): string => `${side}: ${municipalities}`,
  /** The first of some municipalities, and how many others there are. */
  sample: (names: readonly string[], others: number): string =>
    `${common.list(names)}${others > 0 ? ` and ${others} more` : ''}`,
  allSegments: 'all segments 全区分',
  /** One of the sides that are compared, among all that is said of it. */
  levyTitle: (segment: string, order: Order): string => `Levy 納付金 ${segment} (yen), ${orders[order]}`,
  rateTitle: (segment: string, group: RateGroup): string => `${rateTitles[group]} ${segment}`,
  totalRateTitle: 'Premiums per insured 1人当たり保険料 all segments 全区分 (yen)',
  rate: (kind: RateKind): string => rates[kind],
  levy: 'levy',
  perInsured: 'levy per insured',
  asItStands: 'as it stands',
  /** What is set in a scenario, where it is too long for the head of a column. */
  scenario: 'as set',
  andMore: (set: string, others: number): string => `${set} and ${others} more`,
  newSegment: (segment: string, side: string): string => `${segment} is new: only ${side} has it.`,
  endedSegment: (segment: string, side: string): string => `${segment} has ended: only ${side} has it.`,
  most: (count: number): string => `the ${count} largest rises and falls`,
  perInsuredOf: (segment: string, which: string | null): string =>
    `Levy per insured 1人当たり納付金 ${segment} (yen)${which === null ? '' : `: ${which}`}`,
  perInsuredSums: 'Levy per insured of the prefecture 1人当たり納付金 (yen)',
  /** Of a summary: in how many municipalities the rates by their own methods differ. */
  ownRatesChanged: (changed: number, of: number): string =>
    `Rates by own methods 各市町村の算定基準による保険料率: ${changed} of ${of} municipalities change.`,
  /** Of a summary: what the rates in force leave uncovered on each side; null where the side has none. */
  shortageChanged: (changed: number, of: number, before: string | null, after: string | null): string =>
    `Shortage of the rates in force 不足額: ${changed} of ${of} municipalities change, in all from ${before === null ? 'none' : `${before} yen`} to ${after === null ? 'none' : `${after} yen`}.`,
  segment: 'segment',
  causeTitle: (segment: string): string => `Causes 要因 ${segment} (yen); they add up to the change`,
  municipality: 'municipality',
  code: 'municipality code',
  /** A figure of one of the sides, or its change: `levy (R7)`, `所得割率 (R7, %)`. */
  of: (figure: string, which: string): string => {
    const [, name = figure, unit] = /^(.+) \((.+)\)$/.exec(figure) ?? [];
    return `${name} (${unit === undefined ? which : `${which}, ${unit}`})`;
  },
  change: 'change',
  changePercent: 'change, %',
  causeHead: 'cause',
  /** Of a rate, which is no amount. */
  difference: 'change',
  percent: '%',
  allFrom: (cause: string): string => `All of it comes from ${cause}.`,
  /** Of a plain table of levies. */
  leviesOnly: (names: readonly string[]): string =>
    `${common.list(names)}: levies and insured alone. Other inputs, causes and premium rates were not given and are not compared.`,
  untoldSegments: (segments: readonly string[], name: string): string =>
    `${name} has no levies of ${common.list(segments)}, which are not compared.`,
  causesUntold: 'The tables do not tell the causes: prefecture.csv or columns of levy.csv are missing.',
  counts: ({ falls, rises, unchanged, onlyBefore, onlyAfter, isPerInsured }: Counts): string => {
    const parts = [
      `${falls} pay less`,
      `${rises} pay more`,
      `${unchanged} unchanged`,
      ...(onlyBefore > 0 ? [`${onlyBefore} ended`] : []),
      ...(onlyAfter > 0 ? [`${onlyAfter} new`] : []),
    ];
    return `${parts.join(', ')}${isPerInsured ? ' per insured' : ''}.`;
  },
  noChange: (segments: readonly string[]): string => `No levy changes in ${common.list(segments)}.`,
  sameTables: 'The result tables are the same.',
  differingCells: (counts: readonly string[]): string => `Cells that differ: ${common.list(counts)}.`,
  cells: (table: string, count: number): string => `${table} ${count}`,
  loneTables: (tables: readonly string[]): string => `Only one side has ${common.list(tables)}.`,

  nothingGiven: 'No input differs.',
  givenTitle: 'Inputs that differ',
  keyOrColumn: 'key or column',
  /** A key of case.yaml, a column of a table, or what the comparison itself calls something. */
  key: (key: string): string => key,
  /** A value of case.yaml that is one of a few words. */
  value: (text: string): string => text,
  /** How far the figures of a column reach. */
  spread: (lowest: string, highest: string): string => `${lowest} to ${highest}`,
  municipalities: 'municipalities',
  changed: (count: number, of: number, names: readonly string[]): string =>
    `${count} of ${of} changed${names.length === 0 ? '' : `: ${common.list(names)}`}`,
  changedCount: 'municipalities changed',
  ofCount: 'municipalities with a figure on both sides',
  /** Municipalities that have a figure on one side only. */
  onlyIn: (side: string): string => `only ${side}`,
  onlyNames: (names: readonly string[], side: string): string => `only ${side}: ${common.list(names)}`,
  onlyCount: (count: number, side: string): string => `${count} only ${side}`,
  /** Municipalities that one side alone has. */
  endedNames: (names: readonly string[]): string => `ended ${common.list(names)}`,
  newNames: (names: readonly string[]): string => `new ${common.list(names)}`,
  ended: (count: number): string => `${count} ended`,
  new: (count: number): string => `${count} new`,

  /** Heads of the table that tells what is compared. */
  side: 'side',
  label: 'label',
  sideName: 'file or folder',
  caseTitle: 'title',
  run: 'run',
  fiscalYear: 'fiscal year',
  policyHead: 'policy',
  scenarioHead: 'what is set',
  leviesOnlyHead: 'levies only',
  both: (parts: readonly string[]): string => parts.join('; '),
};

/** How many municipalities pay less, more and the same, and how many stand on one side only. */
export interface Counts {
  readonly falls: number;
  readonly rises: number;
  readonly unchanged: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  /** Whether that is counted per insured. */
  readonly isPerInsured: boolean;
}

export type ComparisonWords = typeof en;
