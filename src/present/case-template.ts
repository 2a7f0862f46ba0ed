import type { Language } from '../domain/language.js';
import { japaneseTemplate } from './case-template-ja.js';

/** A file of a new case. */
export interface TemplateFile {
  readonly name: string;
  readonly text: string;
}

const settings = `# yaml-language-server: $schema=case.schema.json
# A case of nhi: one prefecture, one fiscal year, one run. Change the figures below, then: nhi calc
# The rows in the CSV files are examples, not real figures.

title: 記入例（東京都 2団体）
run: 仮係数                        # free text, shown in tables and receipt
prefecture: "13"                  # 都道府県コード: every municipality must be of this prefecture
fiscal_year: R8                   # R8, 令和8年度 or 2026

# A built-in policy sets what a prefecture has decided; every key of it can be set here as well.
# nhi policy lists them: tokyo-r6, tokyo-r3, okinawa-r6, guideline.
# policy: tokyo-r6

# Tables, joined on municipality_code. Columns may stand in any file and any order; Japanese headers are fine.
inputs: [insured.csv, income.csv, medical-index.csv, collection-rates.csv]
# ignore_columns: [備考]            # columns to pass over
adjustments: adjustments.csv      # 個別の加減算 (optional): stage levy 納付金 or premium 保険料

# α 医療費指数反映係数, 0 to 1: a number, or a schedule over fiscal years.
alpha: { schedule: { R5: 1, R12: 0 }, between: linear }
medical_index: { basis: mean:3 }  # latest, or mean:N of the last N years given before the fiscal year

# Per segment: levy_base 納付金算定基礎額 (or required_total 保険料収納必要総額), yen,
# and national_income_per_insured, yen (or beta 所得係数).
segments:
  medical: { levy_base: 4100000000, national_income_per_insured: 623400 }
  support: { levy_base: 1600000000, beta: "1.1734" }
  care: { levy_base: 550000000, beta: "1.1501" }
  child: { levy_base: 250000000, beta: "1.17" }     # from R8

levy: { rounding: { method: largest-remainder, unit: 1 } }   # or half-up, up, down; unit in yen

# pooling:                        # 共同負担化: the part of an item that stays in the common pot
#   - { item: 高額医療費負担金, ratio: { schedule: { R5: 0, R12: 1 } } }

premium:                          # premium: none calculates levies only
  method: two                     # two 所得割+均等割, three +平等割, four +資産割
  # per_insured_weight: 0.7       # 均等割指数, for three and four (tables then need households)
  # income_weight: 0.9            # 所得割指数, for four (tables then need assets)
  rounding: { income_rate: half-up, amount: half-up, amount_unit: 1 }   # half-up, up, down

collection:
  standard: latest                # 標準的な収納率: latest, or mean:N
  targets: tokyo-r6-r8            # 目標収納率: a built-in tier table, a list of tiers, or none
  # national_average: 94.20       # 全国平均, per cent
  # prefecture_rate: 95.00        # k of the 都道府県標準保険料率, per cent
`;

const tables: readonly TemplateFile[] = [
  {
    name: 'insured.csv',
    text: `municipality_code,municipality_name,insured,insured_care,insured_child,insured_under18
131016,千代田区,9500,3400,8900,600
131024,中央区,27000,9800,25100,1900
`,
  },
  {
    name: 'income.csv',
    text: `municipality_code,income,income_care
131016,14250000000,5440000000
131024,36450000000,13720000000
`,
  },
  {
    name: 'medical-index.csv',
    text: `municipality_code,medical_index_R5,medical_index_R6,medical_index_R7
131016,1.0284,1.0312,1.0197
131024,0.9455,0.9503,0.9488
`,
  },
  {
    name: 'collection-rates.csv',
    text: `municipality_code,collection_rate_R6,collection_rate_R7
131016,93.45,93.81
131024,95.02,95.27
`,
  },
  {
    name: 'adjustments.csv',
    text: `municipality_code,segment,stage,item,amount
131016,medical,levy,過年度調整,-1200000
131024,medical,premium,保健事業費,8500000
`,
  },
];

const templates: Readonly<Record<Language, readonly TemplateFile[]>> = {
  en: [{ name: 'case.yaml', text: settings }, ...tables],
  ja: japaneseTemplate,
};

/** The files of a new case: settings with comments, and tables with example rows. It calculates as it is. */
export function caseTemplate(language: Language): readonly TemplateFile[] {
  return templates[language];
}
