import { basisWords } from '../../../domain/settings/value-words.js';
import { type KeyGroup, weight } from './case-key.js';

export const baseKeys: KeyGroup = {
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

export const inputsKeys: KeyGroup = {
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
      example: 'requirement.csv',
      meaning: {
        ja: '保険料収納必要総額の費用と収入の表（納付金算定基礎額・必要総額の代わりに）',
        en: 'the costs and revenues of 保険料収納必要総額, instead of levy_base or required_total',
      },
      form: { ja: 'CSV または Excel のシート', en: 'CSV or a sheet' },
    },
  ],
};

export const medicalKeys: KeyGroup = {
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
