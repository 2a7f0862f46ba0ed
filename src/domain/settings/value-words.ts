import type { IndexVariant } from '../age-band-index.js';
import type { Adjustment, AdultRounding, Gamma, RequirementItem, SeriesBasis, TargetRule } from '../case.js';
import { foldWord } from '../folded-word.js';
import type { Funding, ReliefLimit, Scarcity } from '../relief.js';
import type { RoundingMode } from '../rounding.js';
import { bySegment, type Method } from '../segment.js';

/** Japanese words for the values of an enumeration: the term that `nhi` writes itself, then other spellings of it. */
export type ValueWords<Value extends string = string> = Readonly<
  Record<Value, readonly [term: string, ...others: string[]]>
>;

/** 賦課方式. */
export const methodWords = {
  two: ['二方式', '2方式'],
  three: ['三方式', '3方式'],
  four: ['四方式', '4方式'],
} as const satisfies ValueWords<Method>;

/** 端数処理. */
export const roundingWords = {
  'half-up': ['四捨五入'],
  up: ['切上げ', '切り上げ'],
  down: ['切捨て', '切り捨て'],
} as const satisfies ValueWords<RoundingMode>;

/** 子ども: what of the amount per adult is rounded. */
export const adultWords = {
  total: ['計を端数処理', '合計'],
  parts: ['それぞれ端数処理', '内訳'],
} as const satisfies ValueWords<AdultRounding>;

/** 納付金の端数処理. */
export const levyRoundingWords = {
  'largest-remainder': ['最大剰余法'],
  ...roundingWords,
} as const satisfies ValueWords;

/** 基礎額調整係数: by what γ brings the levies to C (省令10条1項). */
export const gammaWords = {
  plain: ['収納率によらない', '1号'],
  collection: ['収納率による', '2号'],
} as const satisfies ValueWords<Gamma>;

/** What relief holds a levy against. */
export const reliefBasisWords = {
  growth: ['伸び率', '一人当たり納付金の伸び', '1人当たり納付金の伸び'],
  'method-change': ['算定方法の変更', '算定方法変更'],
} as const satisfies ValueWords<ReliefLimit['basis']>;

/** Where the fund of relief does not suffice. */
export const scarcityWords = {
  'pro-rata': ['按分', '超過額で按分'],
  'raise-limit': ['基準を引上げ', '基準の引上げ', '基準を引き上げ'],
} as const satisfies ValueWords<Scarcity>;

/** Where the money of relief comes from. */
export const fundingWords = {
  'levy-base': ['納付金算定基礎額', '納付金に含める'],
  external: ['算定の外', '外部', '別財源'],
} as const satisfies ValueWords<Funding>;

/** Segments where a value names them. */
export const segmentWords = bySegment(({ ja, aliases, name }) => [ja, name, ...aliases] as const);

/** Between two years of a schedule. */
export const betweenWords = {
  linear: ['直線補間', '線形補間', '線形', '直線'],
  step: ['据置き', '据え置き', '階段'],
} as const satisfies ValueWords;

/** How a target rate 目標収納率 is set. */
export const ruleWords = {
  raise: ['引上げ', '引き上げ'],
  maintain: ['維持'],
  'maintain-either': ['いずれか維持'],
  'at-least': ['一定率以上'],
} as const satisfies ValueWords<TargetRule['rule']>;

/** How well founded a value of a policy is. */
export const statusWords = {
  law: ['法令'],
  seed: ['運営方針'],
  guideline: ['国の指針'],
  assumption: ['仮定'],
  'not stated': ['出典の記載なし'],
} as const satisfies ValueWords;

/** 段階: what an adjustment is of. */
export const stageWords = {
  levy: ['納付金'],
  premium: ['保険料'],
} as const satisfies ValueWords<Adjustment['stage']>;

/** 種別 of what makes up 保険料収納必要総額. */
export const kindWords = {
  cost: ['費用'],
  revenue: ['収入'],
} as const satisfies ValueWords<RequirementItem['kind']>;

/** What switches off. */
export const offWords = { none: ['なし', '無し', '無'] } as const satisfies ValueWords<'none'>;

/** Which municipalities of a prefecture a case has. */
export const scopeWords = {
  all: ['全市町村', 'すべて', '全て'],
  some: ['一部', '一部の市町村'],
} as const satisfies ValueWords;

/** What is done or left. */
export const switchWords = {
  on: ['する', 'あり', '有'],
  off: ['しない', 'なし', '無し', '無'],
} as const satisfies ValueWords;

/** Which of the last years of a series are taken; N is a digit from 1 to 9. */
const lastYearsWords = {
  latest: ['直近の年度', '直近年度', '直近の実績', '直近'],
  'mean:N': [
    '直近N年度の平均',
    '直近N年度平均',
    '直近N年の平均',
    '直近N年平均',
    '直近Nか年の平均',
    '直近Nか年平均',
    'N年度平均',
    'N年平均',
    'Nか年平均',
    '平均:N',
  ],
} as const satisfies ValueWords<'latest' | 'mean:N'>;

/** Which years of a series are taken: those that the law names, or the last ones. */
export const basisWords = {
  law: ['法定の年度', '法定年度', '法定'],
  ...lastYearsWords,
} as const satisfies ValueWords<'law' | 'latest' | 'mean:N'>;

/** The same for 標準的な収納率, of which the law names no years and which may be the lowest of some. */
export const collectionBasisWords = {
  ...lastYearsWords,
  'min:N': [
    '直近N年度の最低',
    '直近N年度最低',
    '直近N年の最低',
    '直近Nか年の最低',
    'N年度最低',
    'N年最低',
    'Nか年最低',
    '最低:N',
  ],
} as const satisfies ValueWords<'latest' | 'mean:N' | 'min:N'>;

/** Whose costs make an index from age bands. */
export const variantWords = {
  own: ['市町村ごと', '市町村単独'],
  area: ['区域ごと', '区域単位'],
  pooled: ['高額医療費の共同負担', '高額医療費共同負担'],
} as const satisfies ValueWords<IndexVariant>;

/** How years are drawn, as case.yaml says it. */
export function basisText(basis: SeriesBasis): string {
  return 'years' in basis ? `${basis.kind}:${basis.years}` : basis.kind;
}

/** The terms that `nhi` writes itself. */
export function termsOf<Value extends string>(words: ValueWords<Value>): Readonly<Record<Value, string>> {
  const terms = Object.entries<ValueWords<Value>[Value]>(words).map(([value, [term]]) => [value, term]);
  return Object.fromEntries(terms) as Record<Value, string>;
}

/** The values of an enumeration, in order. */
export function valuesOf<Value extends string>(words: ValueWords<Value>): Value[] {
  return Object.keys(words) as Value[];
}

/** Names and words, as editors accept them. */
export function allWords(words: ValueWords): string[] {
  return Object.entries(words).flatMap(([value, others]) => [value, ...others]);
}

/** A value by its term; of `mean:3` the digit stands for N: 直近3年度の平均. What is none stays as it is. */
export function termOf(value: string, words: ValueWords): string {
  const digit = /:(\d)$/.exec(value)?.[1] ?? '';
  const term = words[value.replace(/:\d$/, ':N')]?.[0];
  return term?.replace('N', digit) ?? value;
}

/** The value that a text names, in English or in one of its words; undefined for any other text. */
export function valueNamed<Value extends string>(text: string, words: ValueWords<Value>): Value | undefined {
  const folded = foldWord(text);
  return valuesOf(words).find((value) =>
    [value, ...words[value]].some((one: string) => foldWord(one) === folded),
  );
}

/** 賦課方式 by their Japanese names. */
export const japaneseMethods: Readonly<Record<Method, string>> = termsOf(methodWords);
