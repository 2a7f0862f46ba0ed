import {
  basisWords,
  levyRoundingWords,
  methodWords,
  roundingWords,
  type ValueWords,
} from '../../contract/setting-words.js';
import type { Bilingual } from '../../domain/language.js';
import { type Segment, segments } from '../../domain/segment.js';

/** A key of a case as a new case shows it and the documentation lists it. */
export interface CaseKey {
  /** With dots, as `--set` and the sheet of settings name it. */
  readonly key: string;
  /** What a new case gives; null where the key is only shown. */
  readonly value: string | null;
  /** A value that it may have, where a new case gives none. */
  readonly example?: string;
  readonly meaning: Bilingual;
  /** What may stand there. */
  readonly form: Bilingual;
  /** The values that may stand there with their Japanese words, where the key takes one of a few. */
  readonly words?: ValueWords;
}

/** Keys that belong together, under a heading. */
export interface KeyGroup {
  readonly heading: Bilingual;
  readonly keys: readonly CaseKey[];
}

const yen: Bilingual = { ja: '円', en: 'yen' };
const weight: Bilingual = { ja: '0〜1', en: '0 to 1' };
const percent: Bilingual = { ja: '％', en: 'per cent' };
const methodForm: Bilingual = {
  ja: 'two 二方式（所得割＋均等割）／three 三方式（＋平等割）／four 四方式（＋資産割）',
  en: 'two 所得割+均等割, three +平等割, four +資産割',
};
const roundingForm: Bilingual = { ja: 'half-up 四捨五入／up 切上げ／down 切捨て', en: 'half-up, up, down' };

const base: KeyGroup = {
  heading: { ja: '基本', en: 'The case' },
  keys: [
    {
      key: 'title',
      value: '記入例（沖縄県 2団体）',
      meaning: { ja: '題名（表と控えに出ます）', en: 'title, shown in tables and receipt' },
      form: { ja: '自由記入', en: 'free text' },
    },
    {
      key: 'run',
      value: '仮係数',
      meaning: { ja: '算定の種類', en: 'which run' },
      form: { ja: '自由記入（仮係数、確定係数 など）', en: 'free text' },
    },
    {
      key: 'prefecture',
      value: '47',
      meaning: {
        ja: '都道府県コード（市町村がすべてこの都道府県かを確かめます。省略できます）',
        en: '都道府県コード: every municipality must be of this prefecture; optional',
      },
      form: { ja: '01〜47', en: '01 to 47' },
    },
    {
      key: 'fiscal_year',
      value: 'R8',
      meaning: { ja: '算定する年度', en: 'the fiscal year' },
      form: { ja: 'R8、令和8年度、2026 のいずれの書き方でも', en: 'R8, 令和8年度 or 2026' },
    },
    {
      key: 'policy',
      value: null,
      example: 'guideline',
      meaning: {
        ja: '方針（都道府県の決めた値のまとまり。nhi policy で一覧を表示）',
        en: 'what a prefecture has decided, as a set of values; nhi policy lists them',
      },
      form: {
        ja: 'tokyo-r6、tokyo-r3、okinawa-r6、guideline、または自分のファイル ./osaka-r6.yaml',
        en: 'tokyo-r6, tokyo-r3, okinawa-r6, guideline, or a file: ./osaka-r6.yaml',
      },
    },
  ],
};

const inputs: KeyGroup = {
  heading: { ja: '入力する表', en: 'Tables' },
  keys: [
    {
      key: 'inputs',
      value: '[insured.csv, income.csv, medical-index.csv, collection-rates.csv]',
      meaning: {
        ja: '市町村の表（団体コードで結びます。列はどの表にどの順でも）',
        en: 'tables of municipalities, joined on the code; columns in any table and order',
      },
      form: {
        ja: 'CSV（UTF-8・Shift_JIS）、Excel のブックはシート名まで "data.xlsx#被保険者"、事例のブックの中のシートは "#被保険者"',
        en: 'CSV (UTF-8, Shift_JIS) or a sheet: "data.xlsx#被保険者", in the workbook of the case "#被保険者"',
      },
    },
    {
      key: 'ignore_columns',
      value: null,
      example: '[備考]',
      meaning: { ja: '読まない列の見出し', en: 'headers to pass over' },
      form: { ja: '見出し、または見出しの並び', en: 'a header, or a list of them' },
    },
    {
      key: 'adjustments',
      value: 'adjustments.csv',
      meaning: {
        ja: '個別の加減算の表（省略できます）',
        en: '個別の加減算: amounts added to or taken from a municipality; optional',
      },
      form: { ja: 'CSV または Excel のシート', en: 'CSV or a sheet' },
    },
    {
      key: 'requirement',
      value: null,
      example: 'requirement.csv',
      meaning: {
        ja: '保険料収納必要総額の費用と収入の表（納付金算定基礎額・必要総額の代わりに）',
        en: 'the costs and revenues of 保険料収納必要総額, instead of levy_base or required_total',
      },
      form: { ja: 'CSV または Excel のシート', en: 'CSV or a sheet' },
    },
  ],
};

const medical: KeyGroup = {
  heading: { ja: '医療費指数の反映', en: 'Medical cost index' },
  keys: [
    {
      key: 'alpha',
      value: '1',
      meaning: {
        ja: 'α 医療費指数反映係数（年度ごとなら { schedule: { R6: 1, R12: 0 }, between: linear }）',
        en: 'α 医療費指数反映係数; over years { schedule: { R6: 1, R12: 0 }, between: linear }',
      },
      form: weight,
    },
    {
      key: 'medical_index.basis',
      value: 'mean:3',
      meaning: { ja: '医療費指数のとり方', en: 'which yearly indices make the index' },
      form: {
        ja: 'latest 直近の年度／mean:3 直近3年度の平均',
        en: 'latest, or mean:N of the last N years before the fiscal year',
      },
      words: basisWords,
    },
  ],
};

const segmentExamples: Readonly<Record<Segment, readonly [pot: string, income: string]>> = {
  medical: ['4100000000', '623400'],
  support: ['1600000000', '623400'],
  care: ['550000000', '702000'],
  child: ['250000000', '623400'],
};

/** What a segment is called; from R8 there are four. */
const segmentHeadings: Readonly<Record<Segment, Bilingual>> = {
  medical: { ja: '医療分', en: '医療分' },
  support: { ja: '後期高齢者支援金等分', en: '後期高齢者支援金等分' },
  care: { ja: '介護納付金分', en: '介護納付金分' },
  child: { ja: '子ども・子育て支援納付金分（令和8年度から）', en: '子ども・子育て支援納付金分, from R8' },
};

function segmentGroup(segment: Segment): KeyGroup {
  const [pot, income] = segmentExamples[segment];
  const key = (name: string) => `segments.${segment}.${name}`;
  return {
    heading: segmentHeadings[segment],
    keys: [
      {
        key: key('levy_base'),
        value: pot,
        meaning: {
          ja: 'C 納付金算定基礎額（必要総額で与えるときは空けます）',
          en: 'C 納付金算定基礎額 before pooling; or required_total',
        },
        form: yen,
      },
      {
        key: key('required_total'),
        value: null,
        example: pot,
        meaning: {
          ja: 'B 保険料収納必要総額（算定基礎額の代わりに）',
          en: 'B 保険料収納必要総額, instead of levy_base',
        },
        form: yen,
      },
      {
        key: key('national_income_per_insured'),
        value: income,
        meaning: {
          ja: '全国の1人当たり所得（所得係数 β のもと）',
          en: 'national income per insured, which makes β; or beta',
        },
        form: yen,
      },
      {
        key: key('beta'),
        value: null,
        example: '"1.1734000000000"',
        meaning: {
          ja: 'β 所得係数そのもの（または β′。全国の所得の代わりに）',
          en: 'β 所得係数 itself or β′, instead of the income',
        },
        form: { ja: '0 より大きい数', en: 'above 0' },
      },
      {
        key: key('method'),
        value: null,
        example: 'two',
        meaning: {
          ja: 'この区分の賦課方式（省略すると premium.method）',
          en: '賦課方式 of the segment; default premium.method',
        },
        form: methodForm,
        words: methodWords,
      },
      {
        key: key('per_insured_weight'),
        value: null,
        example: '0.7',
        meaning: { ja: 'この区分の均等割指数', en: '均等割指数 of the segment' },
        form: weight,
      },
      {
        key: key('income_weight'),
        value: null,
        example: '0.9',
        meaning: { ja: 'この区分の所得割指数', en: '所得割指数 of the segment' },
        form: weight,
      },
    ],
  };
}

const levy: KeyGroup = {
  heading: { ja: '納付金の端数と共同負担', en: 'Rounding and pooling of the levy' },
  keys: [
    {
      key: 'levy.rounding.method',
      value: 'largest-remainder',
      meaning: {
        ja: '納付金基礎額の端数（largest-remainder は最大剰余法で、合計が必ず合います）',
        en: 'how c_i is brought to whole units; the largest remainder keeps the total',
      },
      form: {
        ja: 'largest-remainder 最大剰余法／half-up 四捨五入／up 切上げ／down 切捨て',
        en: 'largest-remainder, half-up, up, down',
      },
      words: levyRoundingWords,
    },
    {
      key: 'levy.rounding.unit',
      value: '1',
      meaning: { ja: '端数の単位', en: 'the unit' },
      form: { ja: '円（1、1000 など）', en: 'yen (1, 1000 …)' },
    },
    {
      key: 'pooling',
      value: null,
      example: '[{ item: 高額医療費負担金, ratio: { schedule: { R6: 0, R12: 1 } } }]',
      meaning: {
        ja: '共同負担化（個別の加減算のうち全体で負担する項目と割合）',
        en: '共同負担化: the part of an item of adjustments that stays in the common pot',
      },
      form: { ja: '項目と割合（0〜1）の並び', en: 'a list of item and ratio, 0 to 1' },
    },
  ],
};

const premium: KeyGroup = {
  heading: { ja: '標準保険料率', en: 'Standard premium rates' },
  keys: [
    {
      key: 'premium.method',
      value: 'two',
      meaning: {
        ja: '賦課方式（納付金だけなら premium を none に）',
        en: '賦課方式; premium: none calculates levies only',
      },
      form: methodForm,
      words: methodWords,
    },
    {
      key: 'premium.per_insured_weight',
      value: null,
      example: '0.7',
      meaning: {
        ja: '均等割指数（三方式・四方式で必要。表に世帯数も）',
        en: '均等割指数, for three and four; tables then need households',
      },
      form: weight,
    },
    {
      key: 'premium.income_weight',
      value: null,
      example: '0.9',
      meaning: {
        ja: '所得割指数（四方式で必要。表に資産税額も）',
        en: '所得割指数, for four; tables then need assets',
      },
      form: weight,
    },
    {
      key: 'premium.rounding.income_rate',
      value: 'half-up',
      meaning: {
        ja: '所得割率・資産割率の端数（小数第2位まで）',
        en: 'rounding of 所得割率 and 資産割率 to two decimals',
      },
      form: roundingForm,
      words: roundingWords,
    },
    {
      key: 'premium.rounding.amount',
      value: 'half-up',
      meaning: { ja: '均等割額・平等割額の端数', en: 'rounding of 均等割額 and 平等割額' },
      form: roundingForm,
      words: roundingWords,
    },
    {
      key: 'premium.rounding.amount_unit',
      value: '1',
      meaning: { ja: '均等割額・平等割額の単位', en: 'unit of the amounts' },
      form: { ja: '円（1、10、100）', en: 'yen (1, 10, 100)' },
    },
  ],
};

const collection: KeyGroup = {
  heading: { ja: '収納率', en: 'Collection rates' },
  keys: [
    {
      key: 'collection.standard',
      value: 'latest',
      meaning: { ja: '標準的な収納率のとり方', en: '標準的な収納率' },
      form: { ja: 'latest 直近の実績／mean:3 直近3年度の平均', en: 'latest, or mean:N' },
      words: basisWords,
    },
    {
      key: 'collection.targets',
      value: null,
      example: 'tokyo-r6-r8',
      meaning: {
        ja: '目標収納率の区分表（[{ from: 0, below: 95, rule: raise, points: 0.5 }, …] とも書けます）',
        en: '目標収納率: a built-in tier table, or [{ from: 0, below: 95, rule: raise, points: 0.5 }, …]',
      },
      form: {
        ja: 'tokyo-r6-r8、tokyo-r3-r5、または区分の並び',
        en: 'tokyo-r6-r8, tokyo-r3-r5, or a list of tiers',
      },
    },
    {
      key: 'collection.national_average',
      value: null,
      example: '94.20',
      meaning: { ja: '収納率の全国平均', en: '全国平均' },
      form: percent,
    },
    {
      key: 'collection.prefecture_rate',
      value: null,
      example: '95.00',
      meaning: { ja: '都道府県標準保険料率に使う収納率', en: 'k of the 都道府県標準保険料率' },
      form: percent,
    },
  ],
};

/** Every key of a case, in the order in which a case reads best. */
export const keyGroups: readonly KeyGroup[] = [
  base,
  inputs,
  medical,
  ...segments.map(segmentGroup),
  levy,
  premium,
  collection,
];
