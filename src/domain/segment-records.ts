import type { FiscalYear } from './fiscal-year.js';
import type { Bilingual } from './language.js';

/** Everything that is particular to one part 区分 of the levy. */
export interface SegmentRecord {
  /** Its short name, as headers and cells write it. */
  readonly ja: string;
  /** Other names in headers, adjustments and published tables, without 分 at the end. */
  readonly aliases: readonly string[];
  /** By these words a header of published rates is known to speak of it. */
  readonly stems: readonly string[];
  /** Its full name. */
  readonly name: string;
  /** Its article in 算定政令; null where none is cited. */
  readonly article: string | null;
  /** The first fiscal year in which it exists. */
  readonly since: FiscalYear;
  /** The column of its heads where they are not all insured; the first header is the one that we write. */
  readonly heads: {
    readonly column: string;
    readonly japanese: readonly [string, ...string[]];
    /** Of which age they are. */
    readonly ages: Bilingual;
    /** How far apart municipalities may be in their part of all insured, and what part it is in a whole prefecture. */
    readonly apart: readonly [many: string, few: string];
    readonly share: readonly [least: string, most: string];
    /** What a new case shows for its two municipalities. */
    readonly example: readonly [string, string];
  } | null;
  /** Where only its heads pay for it, income and households of all are most often a slip; what a new case shows as theirs. */
  readonly part: { readonly income: readonly [string, string] } | null;
  /** Whether its weights follow α and the medical cost index. */
  readonly isIndexed: boolean;
  /** Whether additions and deductions that name no segment stand in it: they act on the total (政令8条, 省令27条2項). */
  readonly takesTotal: boolean;
  /** Whether 特定世帯 and 特定継続世帯 count in part (算定政令9条10項); in 介護 households count plainly (11条5項2号). */
  readonly countsSpecialHouseholds: boolean;
  /** Whether insured under 18 pay nothing, so that adults pay an amount on top. */
  readonly hasAdults: boolean;
  /** Whether its rates are so low that two decimals hardly tell municipalities apart. */
  readonly isCoarse: boolean;
  /**
   * What published standard rates of R8 imply that it collects per head, yen, lowest and highest: 均等割額 × (1 + β) ÷
   * 均等割指数 with β = 1.
   */
  readonly perHead: readonly [least: string, most: string];
  /** What a new case shows: a pot and the national income per insured, yen. */
  readonly example: { readonly pot: string; readonly income: string };
}

/** The segments in the order of all tables: the only place that says what one of them is. Source: rules, section 1 (law). */
export const segmentRecords = {
  medical: {
    ja: '医療',
    aliases: ['医療給付費'],
    stems: ['医療', '基礎'],
    name: '医療分',
    article: '9条',
    since: 2018,
    heads: null,
    part: null,
    isIndexed: true,
    takesTotal: true,
    countsSpecialHouseholds: true,
    hasAdults: false,
    isCoarse: false,
    perHead: ['75000', '100000'],
    example: { pot: '4100000000', income: '623400' },
  },
  support: {
    ja: '後期',
    aliases: ['支援', '後期高齢者支援金', '後期高齢者支援金等', '支援金', '支援金等', '高齢者支援金'],
    stems: ['後期'],
    name: '後期高齢者支援金等分',
    article: '10条',
    since: 2018,
    heads: null,
    part: null,
    isIndexed: false,
    takesTotal: false,
    countsSpecialHouseholds: true,
    hasAdults: false,
    isCoarse: false,
    perHead: ['31900', '40500'],
    example: { pot: '1600000000', income: '623400' },
  },
  care: {
    ja: '介護',
    aliases: ['介護納付金'],
    stems: ['介護'],
    name: '介護納付金分',
    article: '11条',
    since: 2018,
    heads: {
      column: 'insured_care',
      japanese: ['介護2号被保険者数', '介護第2号被保険者数', '介護保険第2号被保険者数'],
      ages: { ja: '40〜64歳', en: '40 to 64' },
      apart: ['2.5', '4'],
      share: ['0.15', '0.6'],
      example: ['9800', '3400'],
    },
    part: { income: ['6720000000', '2140000000'] },
    isIndexed: false,
    takesTotal: false,
    countsSpecialHouseholds: false,
    hasAdults: false,
    isCoarse: false,
    perHead: ['33400', '38900'],
    example: { pot: '550000000', income: '702000' },
  },
  child: {
    ja: '子ども',
    aliases: ['子ども・子育て支援金', '子ども・子育て支援納付金'],
    stems: ['子ども', 'こども', '子供', '子育て'],
    name: '子ども・子育て支援納付金分',
    article: '11条の2',
    since: 2026,
    heads: {
      column: 'insured_child',
      japanese: ['18歳以上被保険者数', '18歳以上の被保険者数'],
      ages: { ja: '18歳以上', en: '18 and over' },
      apart: ['1.5', '2'],
      share: ['0.75', '1'],
      example: ['25100', '8900'],
    },
    part: null,
    isIndexed: false,
    takesTotal: false,
    countsSpecialHouseholds: true,
    hasAdults: true,
    isCoarse: true,
    perHead: ['3480', '4380'],
    example: { pot: '250000000', income: '623400' },
  },
} as const satisfies Readonly<Record<string, SegmentRecord>>;
