import type { TemplateFile } from './case-template.js';

const settings = `# yaml-language-server: $schema=case.schema.json
# nhi の事例：都道府県一つ、年度一つ、算定一回分。下の値を書き換えてから nhi calc を実行します。
# CSV ファイルの行は記入例で、実際の値ではありません。

title: 記入例（東京都 2団体）
run: 仮係数                        # 算定の種別など（自由記入。表と受領書に出ます）
prefecture: "13"                  # 都道府県コード：市町村がすべてこの都道府県のものか確かめます
fiscal_year: R8                   # R8、令和8年度、2026 のどれでも

# 組込みの方針は、都道府県が定めた値をまとめたものです。どの項目もこのファイルで上書きできます。
# 一覧は nhi policy で：tokyo-r6、tokyo-r3、okinawa-r6、guideline
# policy: tokyo-r6

# 表。団体コードでつなぎます。列はどのファイルにどの順にあってもよく、見出しは日本語でも英語でも書けます。
inputs: [insured.csv, income.csv, medical-index.csv, collection-rates.csv]
# ignore_columns: [備考]            # 読み飛ばす列
adjustments: adjustments.csv      # 個別の加減算（任意）。段階は 納付金 又は 保険料

# α 医療費指数反映係数（0〜1）：一つの数、又は年度ごとの予定
alpha: { schedule: { R5: 1, R12: 0 }, between: linear }
medical_index: { basis: mean:3 }  # latest（直近）、又は mean:N（年度より前の直近N年の平均）

# 区分ごとに、levy_base 納付金算定基礎額（又は required_total 保険料収納必要総額）を円で、
# national_income_per_insured 全国の1人当たり所得を円で（又は beta 所得係数）。
segments:
  medical: { levy_base: 4100000000, national_income_per_insured: 623400 }   # 医療分
  support: { levy_base: 1600000000, beta: "1.1734" }                        # 後期高齢者支援金等分
  care: { levy_base: 550000000, beta: "1.1501" }                            # 介護納付金分
  child: { levy_base: 250000000, beta: "1.17" }                             # 子ども・子育て支援納付金分（R8から）

levy: { rounding: { method: largest-remainder, unit: 1 } }   # 最大剰余法。又は half-up 四捨五入、up 切上げ、down 切捨て（unit は円）

# pooling:                        # 共同負担化：項目のうち共同で負担する割合
#   - { item: 高額医療費負担金, ratio: { schedule: { R5: 0, R12: 1 } } }

premium:                          # premium: none なら納付金だけを計算します
  method: two                     # 賦課方式 two 所得割＋均等割、three ＋平等割、four ＋資産割
  # per_insured_weight: 0.7       # 均等割指数（三方式・四方式。表に世帯数が要ります）
  # income_weight: 0.9            # 所得割指数（四方式。表に資産税額が要ります）
  rounding: { income_rate: half-up, amount: half-up, amount_unit: 1 }   # half-up 四捨五入、up 切上げ、down 切捨て

collection:
  standard: latest                # 標準的な収納率 latest（直近）、又は mean:N（N年平均）
  targets: tokyo-r6-r8            # 目標収納率：組込みの区分表、区分の一覧、又は none
  # national_average: 94.20       # 全国平均（％）
  # prefecture_rate: 95.00        # 都道府県標準保険料率の収納率（％）
`;

const tables: readonly TemplateFile[] = [
  {
    name: 'insured.csv',
    text: `団体コード,市町村名,被保険者数,介護2号被保険者数,18歳以上被保険者数,18歳未満被保険者数
131016,千代田区,9500,3400,8900,600
131024,中央区,27000,9800,25100,1900
`,
  },
  {
    name: 'income.csv',
    text: `団体コード,所得総額,所得総額(介護)
131016,14250000000,5440000000
131024,36450000000,13720000000
`,
  },
  {
    name: 'medical-index.csv',
    text: `団体コード,医療費指数(R5),医療費指数(R6),医療費指数(R7)
131016,1.0284,1.0312,1.0197
131024,0.9455,0.9503,0.9488
`,
  },
  {
    name: 'collection-rates.csv',
    text: `団体コード,収納率(R6),収納率(R7)
131016,93.45,93.81
131024,95.02,95.27
`,
  },
  {
    name: 'adjustments.csv',
    text: `団体コード,区分,段階,項目,金額
131016,医療,納付金,過年度調整,-1200000
131024,医療,保険料,保健事業費,8500000
`,
  },
];

/** The files of a new case, with comments and headers in Japanese. */
export const japaneseTemplate: readonly TemplateFile[] = [{ name: 'case.yaml', text: settings }, ...tables];
