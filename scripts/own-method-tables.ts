import { Rational } from '../src/domain/rational.js';
import { publishedRecords } from './published-records.js';

/** The published tables of rates by the own methods of municipalities. */
const tables = [
  { prefecture: '神奈川県', file: 'fixtures/official/r8_own_method_rates_kanagawa.csv' },
  { prefecture: '埼玉県', file: 'fixtures/official/r8_own_method_rates_saitama.csv' },
] as const;

const parts = {
  income: { column: 'income_rate_pct', half: Rational.of(5n, 1000n) },
  assets: { column: 'asset_rate_pct', half: Rational.of(5n, 1000n) },
  heads: { column: 'per_capita_yen', half: Rational.of(1n, 2n) },
  households: { column: 'per_household_yen', half: Rational.of(1n, 2n) },
} as const;
type Part = keyof typeof parts;

const published = ['medical', 'support', 'care', 'child'] as const;

/** What rounding leaves open. */
interface Interval {
  readonly from: Rational;
  readonly to: Rational;
}

type Row = Readonly<Record<string, string>>;

/** What of the tables can be seen without the bases of the municipalities. */
export interface SeenInTable {
  readonly prefecture: string;
  readonly other: 'support' | 'child';
  readonly rows: number;
  /** Rows with the same parts in 医療 as in the other segment. */
  readonly sameParts: number;
  /** Of rows with 均等割 and 平等割 in both: those in which both stand in one ratio to those of 医療. */
  readonly heads: Counted;
  /** The same of 所得割 and 均等割. */
  readonly income: Counted;
  /** Of those: how many are more than a tenth apart. */
  readonly farApart: number;
}

interface Counted {
  readonly agreeing: number;
  readonly of: number;
}

/** Both tables beside 医療, each with the segments of the same insured. */
export function seenInTables(): SeenInTable[] {
  return tables.flatMap(({ prefecture, file }) => {
    const rows = publishedRecords(file);
    return (['support', 'child'] as const).map((other) => seen(prefecture, other, rows));
  });
}

/** Rows and segments in which one figure is above 0 and another below. */
export function rowsOfTwoSigns(): string[] {
  return tables.flatMap(({ file }) =>
    publishedRecords(file).flatMap((row) =>
      published.flatMap((segment) => {
        const figures = Object.keys(row)
          .filter((name) => name.startsWith(`${segment}_`) && !/increment/.test(name) && row[name])
          .map((name) => Rational.fromDigits(row[name]!).compare(Rational.zero));
        return figures.some((sign) => sign > 0) && figures.some((sign) => sign < 0)
          ? [`${row.municipality} ${segment}`]
          : [];
      }),
    ),
  );
}

function seen(prefecture: string, other: 'support' | 'child', rows: readonly Row[]): SeenInTable {
  const both = rows.map((row) => ({ medical: partsOf(row, 'medical'), other: partsOf(row, other) }));
  const names = ({ medical, other: one }: (typeof both)[number]) =>
    [medical, one].map((own) => [...own.keys()].join());
  const ratios = (first: Part, second: Part) =>
    both.flatMap(({ medical, other: one }) => {
      const [a, b] = [first, second].map((part) => ratio(medical.get(part), one.get(part)));
      return a && b ? [[a, b] as const] : [];
    });
  const counted = (all: ReturnType<typeof ratios>) => ({
    agreeing: all.filter(([a, b]) => meet(a, b)).length,
    of: all.length,
  });
  const income = ratios('income', 'heads');
  return {
    prefecture,
    other,
    rows: rows.length,
    sameParts: both.filter((one) => new Set(names(one)).size === 1).length,
    heads: counted(ratios('heads', 'households')),
    income: counted(income),
    farApart: income.filter(([a, b]) => isApart(a, b)).length,
  };
}

/** The parts of a segment that are published and not 0; of 子ども what every insured pays. */
function partsOf(row: Row, segment: (typeof published)[number]): ReadonlyMap<Part, Interval> {
  return new Map(
    (Object.keys(parts) as Part[]).flatMap((part) => {
      const { column, half } = parts[part];
      const name = segment === 'child' && part === 'heads' ? 'per_capita_base_yen' : column;
      const value = Rational.fromDigits(row[`${segment}_${name}`] || '0');
      return value.isZero ? [] : [[part, { from: value.minus(half), to: value.plus(half) }] as const];
    }),
  );
}

function ratio(one: Interval | undefined, other: Interval | undefined): Interval | undefined {
  if (!one || !other) return undefined;
  return { from: one.from.dividedBy(other.to), to: one.to.dividedBy(other.from) };
}

function meet(one: Interval, other: Interval): boolean {
  return one.from.compare(other.to) <= 0 && other.from.compare(one.to) <= 0;
}

function isApart(one: Interval, other: Interval): boolean {
  const tenth = Rational.of(11n, 10n);
  return one.from.compare(other.to.times(tenth)) > 0 || other.from.compare(one.to.times(tenth)) > 0;
}

function partOf({ agreeing, of }: Counted): string {
  return of === 0 ? '–' : `${agreeing} of ${of}`;
}

/** What the tables show of rates by own methods, and what not. */
export function ownMethodDocument(): string {
  const lines = seenInTables().map(({ prefecture, other, rows, sameParts, heads, income, farApart }) =>
    [
      prefecture,
      other,
      `${sameParts} of ${rows}`,
      partOf(heads),
      partOf(income),
      income.of === 0 ? '–' : `${farApart}`,
    ].join(' | '),
  );
  const twoSigns = rowsOfTwoSigns();
  return `# Rates by the own methods of municipalities: what the published tables show

Made by \`npm run docs\`; a test holds that it is current. Published: 神奈川県 and 埼玉県, 令和8年度, 各市町村の算定基準による標準的な保険料率.
Neither prefecture publishes bases (heads, incomes, households, assets) or shares beside them, so no figure can be calculated
again. By the rules a rate is T × share ÷ base: where two segments have the same bases and shares, every part of a row stands in one
ratio, that of their T. How often that is so, within what rounding leaves open:

| table | 医療 beside | same parts | 均等割 and 平等割 in one ratio | 所得割 and 均等割 in one ratio | more than a tenth apart |
|---|---|--:|--:|--:|--:|
${lines.map((line) => `| ${line} |`).join('\n')}

**What they show**

- **One sign in a row**: T, shares and bases have one sign, so no segment of a row may have a figure above 0 beside one below.
  ${twoSigns.length === 0 ? 'No row of either table has.' : `Not so in ${twoSigns.join(', ')}.`}
- **Weights may be those of 医療 and 後期 together in 神奈川, hardly in 埼玉**: where a row has both 均等割 and 平等割, heads and
  households are the same in both segments, and equal ratios mean equal shares between the two. 所得割 agrees less often than
  they do, because incomes are capped by 賦課限度額, which is another one in each segment: I° is of the segment. A table of
  own methods may therefore give \`own_income\` by segment only. What is more than a tenth apart a cap hardly explains: shares differ between
  the segments, which rows with a segment give.
- **子ども keeps its standard method in many places**: parts that 医療 has and 子ども has not (平等割) are those of municipalities
  that do not charge 子ども by the method of their other segments. So a row without a segment does not serve 子ども.

**What they cannot show**: the shares themselves, the collection rates that were used, whether T is e ÷ k, and anything of 介護, whose bases are
those of 40 to 64. 埼玉 publishes no 均等割額 of all insured for 子ども (only what adults pay), so nothing can be said of it there.
`;
}
