import { calculate } from '../src/calculate/calculate.js';
import { decimal } from '../src/domain/decimal.js';
import { fixed } from '../src/domain/fixed.js';
import { Rational } from '../src/domain/rational.js';
import type { PremiumRates, Result } from '../src/domain/result.js';
import type { Segment } from '../src/domain/segment.js';
import { publishedPercent, yen } from '../src/present/figures.js';
import { loadCase } from '../src/validate/load.js';
import { publishedRecords } from './published-records.js';

const publishedFile = 'fixtures/official/r8_standard_rates_yamaguchi_4.csv';
const segments: readonly Segment[] = ['support', 'medical', 'care'];

const figures = [
  {
    name: '所得割率 %',
    column: 'income_rate_pct',
    of: (rates: PremiumRates) => publishedPercent(rates.incomeRate.published),
  },
  {
    name: '均等割額',
    column: 'per_capita_yen',
    of: (rates: PremiumRates) => yen(rates.perInsured.published),
  },
  {
    name: '平等割額',
    column: 'per_household_yen',
    of: (rates: PremiumRates) => yen(rates.perHousehold?.published ?? null),
  },
] as const;

/** One published figure beside ours. */
export interface Difference {
  readonly municipality: string;
  readonly segment: Segment;
  readonly figure: string;
  readonly published: string;
  readonly ours: string;
  /** (ours − published) ÷ published. */
  readonly relative: Rational;
}

/** Our rates of 山口県 R8 beside the published ones of the four cities whose rates are known. */
export async function yamaguchiDifferences(): Promise<Difference[]> {
  const loaded = await loadCase({ caseFile: 'fixtures/yamaguchi-r8/case.yaml' });
  if (!loaded.case) throw new Error(JSON.stringify(loaded.findings));
  const result = calculate(loaded.case);
  return segments.flatMap((segment) =>
    publishedRecords(publishedFile).flatMap((row) =>
      figures.map(({ name, column, of }) => {
        const published = row[`${segment}_${column}`] ?? '';
        const ours = of(ratesOf(result, segment, row.code6 ?? '')) ?? '';
        const [a, b] = [ours, published].map((text) => Rational.fromDecimal(decimal(text)));
        return {
          municipality: row.municipality ?? '',
          segment,
          figure: name,
          published,
          ours,
          relative: a!.minus(b!).dividedBy(b!),
        };
      }),
    ),
  );
}

function ratesOf(result: Result, segment: Segment, code: string): PremiumRates {
  const rows = result.segments.find((one) => one.segment === segment)?.rows;
  const rates = rows?.find(({ municipality }) => municipality.code === code)?.premium?.rates;
  if (!rates) throw new Error(`no rates of ${segment} for ${code}`);
  return rates;
}

/** The differences as a document. */
export async function differencesDocument(): Promise<string> {
  const lines = (await yamaguchiDifferences()).map(
    ({ segment, municipality, figure, published, ours, relative }) =>
      `| ${segment} | ${municipality} | ${figure} | ${published} | ${ours} | ${fixed(relative.times(Rational.of(100n)), 2)} % |`,
  );
  return `# 山口県 R8: nhi beside the published rates

Made by \`npm run docs\`; a test holds that it is current. Published: 山口県, 令和8年度 市町村標準保険料率 (four of 19 cities).
The inputs are those of fiscal year R5, so nothing here can agree to the digit.

- **support** is a fit with one free constant, the pot of 9.22 billion yen: given that, all twelve figures of the four
  cities come out within 1 %. That is evidence for the structure of the rules, not for the pot.
- **medical** also depends on individual adjustments, on α and on collection rates that are not published: its pot
  (21.7 billion yen) makes the four cities right on average, and the cities differ by up to a tenth.
- **care** takes the income per insured of all ages for those of 40 to 64, because none is published for them alone:
  its pot (2.51 billion yen) is a fit too.

| segment | city | figure | published | nhi | difference |
|---|---|---|--:|--:|--:|
${lines.join('\n')}
`;
}
