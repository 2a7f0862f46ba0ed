import { japaneseAchieved, japaneseBases, japaneseRules } from '../../contract/table-cells.js';
import type { HeaderLanguage } from '../../contract/tables.js';
import { type QuantityId, quantity } from '../../domain/quantities/catalogue.js';
import { japaneseSegments } from '../../domain/segment.js';
import {
  adultWords,
  betweenWords,
  japaneseMethods,
  levyRoundingWords,
  stageWords,
  termsOf,
} from '../../domain/settings/value-words.js';

/** One wording in the two languages in which headers are written. */
export type Wording = Readonly<Record<HeaderLanguage, string>>;

/** The sheets, in order; those of the index, of items, of relief, of own methods, of rates in force and of instalments are only there where a case has them. */
export const sheetNames = {
  inputs: { en: 'inputs', ja: '入力' },
  nation: { en: 'nation', ja: '全国の医療費' },
  heads: { en: 'heads', ja: '年齢別被保険者数' },
  index: { en: 'index', ja: '医療費指数' },
  requirement: { en: 'requirement', ja: '収支' },
  levy: { en: 'levy', ja: '納付金' },
  relief: { en: 'relief', ja: '激変緩和' },
  rates: { en: 'rates', ja: '標準保険料率' },
  'own-method': { en: 'own-method', ja: '各市町村の算定基準' },
  'rates-in-force': { en: 'rates-in-force', ja: '現行保険料率' },
  prefecture: { en: 'prefecture', ja: '都道府県' },
  instalments: { en: 'instalments', ja: '納期別納付額' },
  collection: { en: 'collection', ja: '収納率' },
  parameters: { en: 'parameters', ja: '算定条件' },
  README: { en: 'README', ja: '説明' },
} as const satisfies Readonly<Record<string, Wording>>;

export type SheetId = keyof typeof sheetNames;

/** Values that formulas compare with, as they stand in cells. */
const values = {
  ...japaneseSegments,
  ...termsOf(stageWords),
  ...termsOf(levyRoundingWords),
  ...japaneseRules,
  ...japaneseAchieved,
  ...japaneseBases,
  sure: '確実',
  unsure: '要確認',
  ...japaneseMethods,
  latest: '直近',
  ...termsOf(betweenWords),
  ...termsOf(adultWords),
  prefecture: '都道府県',
} as const;
export type ValueId = keyof typeof values;

/** A value of the case as it stands in cells: the name in English, its Japanese word. */
export function valueWord(id: ValueId, language: HeaderLanguage): string {
  return language === 'ja' ? values[id] : id;
}

/** Japanese headers beside those of the result tables, where they are not the term of a quantity. */
const helperHeaders = {
  // inputs
  pooled_part: '共同負担分',
  own_part: '自己負担分',
  key: '照合キー',
  // index
  area_expected: '区域の標準医療費',
  area_insured: '区域の9月30日の被保険者数',
  area_very_high: '区域の高額な給付費',
  // levy
  floor_units: '整数部分(単位)',
  remainder: '剰余(単位)',
  rank: '剰余の順位',
  extra: '端数の配分',
  error_bound: '誤差の上限(単位)',
  input_faults: '入力の誤り',
  check: '判定',
  // relief
  reference_weight: '変更前のαによる按分率',
  reference_quota: '変更前の方法による額(端数処理前)',
  reference_found: '算定時の同じ額',
  step: '額の刻み',
  above: '基準超過額(端数処理前)',
  above_gap: '基準超過額の余裕',
  raised_above: '引上げ後の超過額(端数処理前)',
  raised_gap: '引上げ後の余裕',
  relief_found: '算定時の激変緩和',
  quota_found: '算定時の医療分の按分額',
  found: '算定時の値',
  // rates
  levied_total_exact: '賦課総額(端数処理前)',
  income_rate_exact: '所得割率(端数処理前、％)',
  asset_rate_exact: '資産割率(端数処理前、％)',
  per_insured_exact: '均等割額(端数処理前)',
  per_household_exact: '平等割額(端数処理前)',
  per_insured_total: '均等割総額',
  adult_total_exact: '18歳以上計(端数処理前)',
  adult_surcharge_exact: '18歳以上均等割額(端数処理前)',
  adult_total: '18歳以上計',
  levied_total_gap: '賦課総額の余裕',
  income_rate_gap: '所得割率の余裕',
  asset_rate_gap: '資産割率の余裕',
  per_insured_gap: '均等割額の余裕',
  per_household_gap: '平等割額の余裕',
  adult_total_gap: '18歳以上計の余裕',
  // own methods and rates in force
  given_income: '所得割の賦課標準(指定)',
  given_collection_rate: '収納率(指定)',
  income_base: '所得割の賦課標準',
  without_base: '賦課標準が0の賦課割合',
  levied_in_force_exact: '現行保険料率による賦課総額(端数処理前)',
  collected_exact: '収納見込額(端数処理前)',
  sufficiency_exact: '充足率(端数処理前、％)',
  levied_in_force_gap: '賦課総額の余裕',
  collected_gap: '収納見込額の余裕',
  sufficiency_gap: '充足率の余裕',
  // prefecture
  total_households: '世帯数計',
  total_assets: '資産税額計',
  total_under18: '18歳未満計',
  total_income_heads: '全被保険者数計（所得割合）',
  total_reductions: '18歳未満軽減額計',
  weight_total: '按分率計',
  pooled_total: '共同負担分計',
  own_total: '自己負担分計',
  whole_units: '算定基礎額の整数単位',
  missing_units: '不足する単位',
  part_unit: '単位未満の額',
  cutoff_gap: '順位の境界の余裕',
  inexact: '要確認の入力',
  rate_faults: '料率の入力の誤り',
  own_and_in_force_faults: '算定基準・現行料率の入力の誤り',
  levy_check: '納付金の判定',
  rates_check: '料率の判定',
  own_and_in_force_check: '算定基準・現行料率の判定',
  reason: '要確認の理由',
  // collection
  counted_insured: '加重対象の被保険者数',
  weighted_rate: '被保険者数×実績収納率',
  // parameters
  parameter: 'キー',
  term: '項目',
  value: '値',
  unit: '単位',
  note: '注',
} as const;
/** A column beside those of the result tables. */
export type HelperId = keyof typeof helperHeaders | QuantityId;

/** In English the headers are the ids. */
export function helperHeader(id: HelperId, language: HeaderLanguage): string {
  if (language === 'en') return id;
  return isOwn(id) ? helperHeaders[id] : quantity(id).ja;
}

function isOwn(id: HelperId): id is keyof typeof helperHeaders {
  return Object.hasOwn(helperHeaders, id);
}
