import { formatFiscalYear } from '../fiscal-year.js';
import { listOf, noneOr, oneOrListOf, prefecture, section, table, text, word, year } from './form.js';
import { group, nameOf } from './group.js';
import { scopeWords, switchWords } from './value-words.js';

/** The fiscal year of a new case. */
export const newYear = 2026;

export const baseGroup = group(
  { ja: '基本', en: 'The case' },
  {
    title: {
      form: text,
      hint: 'Title of the case, shown in tables and receipt',
      meaning: { ja: '題名（表と控えに出ます）', en: 'title, shown in tables and receipt' },
      value: '記入例（沖縄県 2団体）',
      name: { ja: '題名', en: 'title' },
    },
    run: {
      form: text,
      hint: '仮係数, 確定係数 … (free text)',
      meaning: { ja: '算定の種類', en: 'which run' },
      written: { ja: '自由記入（仮係数、確定係数 など）', en: 'free text' },
      value: '仮係数',
      name: { ja: '算定の種類', en: 'run' },
    },
    prefecture: {
      form: noneOr(prefecture),
      hint: 'Prefecture code 都道府県コード, 01 to 47',
      meaning: {
        ja: '都道府県コード（市町村がすべてこの都道府県かを確かめます。省略できます）',
        en: '都道府県コード: every municipality must be of this prefecture; optional',
      },
      value: '47',
      name: { ja: '都道府県', en: 'prefecture' },
    },
    fiscal_year: {
      form: year,
      hint: 'Fiscal year 年度: R8, 令和8年度 or 2026',
      meaning: { ja: '算定する年度', en: 'the fiscal year' },
      value: formatFiscalYear(newYear),
      of: ({ fiscalYear }) => fiscalYear,
      name: nameOf('fiscal_year'),
    },
    policy: {
      form: noneOr({ ...text, names: 'policy' }),
      hint: 'A built-in policy, or a file of one’s own: ./osaka-r6.yaml',
      meaning: {
        ja: '方針（都道府県の決めた値のまとまり。nhi policy で一覧を表示）',
        en: 'what a prefecture has decided, as a set of values; nhi policy lists them',
      },
      written: {
        ja: 'tokyo-r6、tokyo-r3、okinawa-r6、guideline、または自分のファイル ./osaka-r6.yaml',
        en: 'tokyo-r6, tokyo-r3, okinawa-r6, guideline, or a file: ./osaka-r6.yaml',
      },
      example: 'guideline',
      name: { ja: '運営方針', en: 'policy' },
    },
  },
);

export const tablesGroup = group(
  { ja: '入力する表', en: 'Tables' },
  {
    inputs: {
      form: oneOrListOf({ form: table, hint: 'A table' }),
      hint: 'Tables, joined on municipality_code',
      meaning: {
        ja: '市町村の表（団体コードで結びます。列はどの表にどの順でも）',
        en: 'tables of municipalities, joined on the code; columns in any table and order',
      },
      written: {
        ja: 'CSV（UTF-8・Shift_JIS）、Excel のブックはシート名まで "data.xlsx#被保険者"、事例のブックの中のシートは "#被保険者"',
        en: 'CSV (UTF-8, Shift_JIS) or a sheet: "data.xlsx#被保険者", in the workbook of the case "#被保険者"',
      },
      value: '[insured.csv, income.csv, medical-index.csv, collection-rates.csv]',
      example: '[insured.csv, income.csv]',
      name: { ja: '市町村の表', en: 'tables of municipalities' },
    },
    ignore_columns: {
      form: noneOr(oneOrListOf({ form: text, hint: 'A header' })),
      hint: 'Headers to pass over',
      meaning: { ja: '読まない列の見出し', en: 'headers to pass over' },
      written: { ja: '見出し、または見出しの並び', en: 'a header, or a list of them' },
      example: '[備考]',
      name: { ja: '読まない列', en: 'columns passed over' },
    },
    adjustments: {
      form: noneOr(table),
      hint: 'Table of individual adjustments 個別の加減算',
      meaning: {
        ja: '個別の加減算の表（省略できます）',
        en: '個別の加減算: amounts added to or taken from a municipality; optional',
      },
      value: 'adjustments.csv',
      name: { ja: '調整の表', en: 'table of adjustments' },
    },
    requirement: {
      form: noneOr(table),
      hint: 'Table of the items of 保険料収納必要総額, instead of levy_base or required_total',
      meaning: {
        ja: '保険料収納必要総額の費用と収入の表（納付金算定基礎額・必要総額の代わりに）',
        en: 'the costs and revenues of 保険料収納必要総額, instead of levy_base or required_total',
      },
      example: 'requirement.csv',
      name: { ja: '収支の表', en: 'table of costs and revenues' },
    },
    own_methods: {
      form: noneOr(table),
      hint: 'Table of 賦課割合: by what shares each municipality raises its own rates',
      meaning: {
        ja: '各市町村の賦課割合の表（各市町村の算定基準による標準的な保険料率を求めます。省略できます）',
        en: '賦課割合 of municipalities, for standard rates by their own methods; optional',
      },
      example: 'own-methods.csv',
      name: { ja: '賦課割合の表', en: 'table of own methods' },
    },
    rates_in_force: {
      form: noneOr(table),
      hint: 'Table of the rates that municipalities charge, held against the standard ones',
      meaning: {
        ja: '現行の保険料（税）率の表（標準保険料率と比べ、充足率を求めます。省略できます）',
        en: 'rates that municipalities charge, held against the standard ones; optional',
      },
      example: 'rates-in-force.csv',
      name: { ja: '現行保険料率の表', en: 'table of rates in force' },
    },
  },
);

export const checksGroup = group(
  { ja: '入力の確認', en: 'What is checked' },
  {
    municipalities: {
      form: word(scopeWords),
      hint: 'all: every municipality of the prefecture must be there; some: not told which are missing',
      meaning: {
        ja: '都道府県の全市町村がそろっているか確かめるか（some なら、ない市町村を知らせません）',
        en: 'whether all municipalities of the prefecture must be there; some does not tell which are missing',
      },
      name: { ja: '市町村の範囲', en: 'which municipalities' },
      default: 'all',
      value: 'some',
    },
    plausibility: {
      form: word(switchWords),
      hint: 'off for made-up figures: size and likeness are not judged',
      meaning: {
        ja: '値の大きさや重複を確かめるか（架空の値なら off）',
        en: 'whether sizes and repeats of figures are judged; off for made-up figures',
      },
      name: { ja: '値の確認', en: 'plausibility of figures' },
      default: 'on',
    },
    confirm: {
      form: noneOr(
        listOf({
          form: section(
            {
              finding: { form: text, hint: 'The code of the warning', example: 'figure-out-of-line' },
              at: {
                form: text,
                hint: 'Municipality code and column (of a table by years its year and age, too), or a key',
                example: '472123 income',
              },
              reason: { form: text, hint: 'Why it is right', example: '確定申告の写しで確認' },
            },
            { required: ['finding', 'at', 'reason'] },
          ),
        }),
      ),
      name: { ja: '確認済みの警告', en: 'confirmed warnings' },
      hint: 'Warnings that were looked at, each with its reason',
      meaning: {
        ja: '確かめた警告とその理由（以後は表示せず、--strict でも止めず、控えに残します）',
        en: 'warnings that were looked at, with the reason: not printed again, and kept in the receipt',
      },
      written: {
        ja: '警告のコード、団体コードと列（年度別の表では年度と年齢階級も。またはキー）、理由の並び',
        en: 'a list of code of the warning, municipality code and column (in a table by years its year and age, too; or key), and reason',
      },
      example: "[{ finding: figure-out-of-line, at: '472123 income', reason: 確定申告の写しで確認 }]",
    },
  },
);
