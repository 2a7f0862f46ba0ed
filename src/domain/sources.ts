/** A document that a value or a decision may cite. */
export interface Source {
  readonly title: string;
  /** As explanations name it. */
  readonly short: string;
  readonly publisher: string;
  readonly date: string;
  /** Where it is published. */
  readonly place: string;
  /** The policies that it is the plan of, where it is the authority for no other. */
  readonly policies?: readonly string[];
}

/** Every source that the built-in policies and the catalogue cite. Read as stored copies; last checked 2026-11-21. */
export const sources = {
  'tokyo-plan': {
    title: '東京都国民健康保険運営方針（改定案）の概要',
    short: '東京都運営方針（概要）',
    publisher: '東京都',
    date: 'R5 (R6.4–R12.3)',
    place: 'council material',
    policies: ['tokyo-r6', 'tokyo-r3'],
  },
  'okinawa-deck': {
    title: '令和５年度第１回沖縄県国民健康保険運営協議会 資料',
    short: '沖縄県運営協議会資料',
    publisher: '沖縄県',
    date: 'R5.9.14',
    place: 'council material',
  },
  'okinawa-alpha': {
    title: '広報ちゃたん 2024年5月号',
    short: '広報ちゃたん',
    publisher: '北谷町',
    date: '2024-05',
    place: 'mykoho.jp',
  },
  decree: {
    title: '国民健康保険の国庫負担金等の算定に関する政令 9–11条の2',
    short: '算定政令',
    publisher: '国',
    date: '昭和34年政令第41号',
    place: 'e-Gov',
  },
  order: {
    title:
      '国民健康保険保険給付費等交付金、国民健康保険事業費納付金、財政安定化基金及び標準保険料率に関する省令 3–33条の2',
    short: '交付金等省令',
    publisher: '国',
    date: '平成29年厚生労働省令第111号',
    place: 'e-Gov',
  },
  act: {
    title: '国民健康保険法 75条の7, 82条の2, 82条の3',
    short: '国保法',
    publisher: '国',
    date: '昭和33年法律第192号',
    place: 'e-Gov',
  },
  guideline: {
    title: '国民健康保険における納付金及び標準保険料率の算定方法について（ガイドライン）',
    short: 'ガイドライン（令和3年9月）',
    publisher: '厚生労働省',
    date: '令和3年9月',
    place: 'mhlw.go.jp',
  },
  'guideline-29': {
    title: '国保事業費納付金等算定ガイドライン（平成29年度版）参考資料',
    short: 'ガイドライン参考資料（平成29年度版）',
    publisher: '厚生労働省',
    date: '平成29年度',
    place: 'mhlw.go.jp',
  },
  aomori: {
    title: '「医療費指数反映係数」等について',
    short: '青森県資料',
    publisher: '青森県',
    date: 'H30.1.10',
    place: 'pref.aomori.lg.jp',
  },
  'income-survey': {
    title: '保国発0707第1号',
    short: '保国発0707第1号',
    publisher: '厚生労働省',
    date: 'H28.7.7',
    place: 'mhlw.go.jp t_doc 00tc2108',
  },
  'index-map': {
    title: '医療費マップ／医療費の地域差分析',
    short: '医療費の地域差分析',
    publisher: '厚生労働省',
    date: '各年度',
    place: 'mhlw.go.jp',
  },
  'child-2025': {
    title: '全国国保主管課長会議 資料',
    short: '全国国保主管課長会議資料（R7.3.13）',
    publisher: '厚生労働省',
    date: 'R7.3.13',
    place: 'mhlw.go.jp',
  },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;
