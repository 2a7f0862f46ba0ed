import type { Adjustment, Case } from '../../src/domain/case.js';
import { decimal } from '../../src/domain/decimal.js';
import type { OwnMethod, OwnShares, RatesInForce } from '../../src/domain/own-method.js';
import type { Segment } from '../../src/domain/segment.js';
import { plainCase } from '../calculate/arbitrary-case.js';

export const [oita, beppu, himeshima] = ['442011', '442020', '443221'] as const;

function codeOf(code: string): OwnMethod['municipalityCode'] {
  return code as OwnMethod['municipalityCode'];
}

/** Shares in per cent. */
export function sharesOf(
  income: string,
  assets: string,
  perInsured: string,
  perHousehold: string,
): OwnShares {
  const part = (share: string) => decimal(share).times('0.01');
  return {
    income: part(income),
    assets: part(assets),
    perInsured: part(perInsured),
    perHousehold: part(perHousehold),
  };
}

/** Rates in per cent and amounts in yen; an empty text is none. */
function ratesOf(
  code: string,
  segment: Segment,
  [income, assets, perInsured, perHousehold, surcharge]: readonly [string, string, string, string, string],
): RatesInForce {
  const rate = (value: string) => decimal(value).times('0.01');
  return {
    municipalityCode: codeOf(code),
    segment,
    ...(income && { incomeRate: rate(income) }),
    ...(assets && { assetRate: rate(assets) }),
    ...(perInsured && { perInsured: decimal(perInsured) }),
    ...(perHousehold && { perHousehold: decimal(perHousehold) }),
    ...(surcharge && { perAdultSurcharge: decimal(surcharge) }),
  };
}

function adjusted(code: string, segment: Segment, item: string, amount: bigint): Adjustment {
  return { municipalityCode: codeOf(code), segment, stage: 'premium', item, amount };
}

const rows = [
  { code: oita, name: '大分市', heads: ['70000', '65000', '5000', '3000000'], income: '42000000000' },
  { code: beppu, name: '別府市', heads: ['20000', '18800', '1200', '800000'], income: '10000000000' },
  { code: himeshima, name: '姫島村', heads: ['500', '470', '30', '20000'], income: '300000000' },
] as const;
const households = { [oita]: '46000', [beppu]: '14000', [himeshima]: '320' };
const special = { [oita]: ['3000', '800'], [beppu]: ['900', '200'], [himeshima]: ['24', '8'] } as const;
const assets = { [oita]: '1400000000', [beppu]: '380000000', [himeshima]: '9000000' };
const index = { [oita]: '1.05', [beppu]: '1.02', [himeshima]: '0.95' };
const collection = { [oita]: '0.95', [beppu]: '0.935', [himeshima]: '1' };

/** Three municipalities: one with a method for all segments, one with methods of segments, one without any. */
export function ownCase(): Case {
  const { segments, ...plain } = plainCase({ rows: [{ heads: '1', income: '1' }] });
  const [terms] = segments;
  const national = { nationalIncomePerInsured: decimal('620000') };
  return {
    ...plain,
    municipalities: rows.map(({ code, name, heads: [all, adults, under18, reduced], income }) => {
      const common = { income: decimal(income), assets: decimal(assets[code]) };
      const [half, quarter] = special[code];
      return {
        code: codeOf(code),
        name,
        insured: decimal(all),
        medicalIndex: decimal(index[code]),
        standardCollectionRate: decimal(collection[code]),
        bases: {
          medical: {
            heads: decimal(all),
            ...common,
            households: decimal(households[code]),
            specialHouseholds: decimal(half),
            continuedHouseholds: decimal(quarter),
          },
          child: {
            heads: decimal(adults),
            under18: decimal(under18),
            childReductions: decimal(reduced),
            ...common,
          },
        },
      };
    }),
    segments: [
      {
        ...terms!,
        segment: 'medical',
        method: 'two',
        pot: { levyBase: 8_900_000_000n },
        incomeLevel: national,
      },
      { ...terms!, segment: 'child', method: 'two', pot: { levyBase: 350_000_000n }, incomeLevel: national },
    ],
    adjustments: [
      adjusted(oita, 'medical', '保健事業費', 140_000_000n),
      adjusted(beppu, 'medical', '保険者支援制度', -60_000_000n),
      adjusted(beppu, 'child', '保険者支援制度', -1_000_000n),
    ],
    premium: {
      incomeRateRounding: 'half-up',
      amountRounding: 'half-up',
      amountUnit: 1n,
      adultAmounts: 'parts',
      standardCollection: { kind: 'latest' },
    },
    ownMethods: [
      {
        municipalityCode: codeOf(oita),
        shares: sharesOf('50', '0', '30', '20'),
        collectionRate: decimal('0.945'),
      },
      {
        municipalityCode: codeOf(beppu),
        segment: 'medical',
        shares: sharesOf('46', '6', '33', '15'),
        income: decimal('9600000000'),
      },
      { municipalityCode: codeOf(beppu), segment: 'child', shares: sharesOf('55', '0', '45', '0') },
    ],
    ratesInForce: [
      ratesOf(oita, 'medical', ['8.10', '', '29000', '27000', '']),
      ratesOf(oita, 'child', ['0.28', '', '1700', '', '90']),
      ratesOf(beppu, 'medical', ['9.50', '18.00', '30000', '22000', '']),
      ratesOf(beppu, 'child', ['0.30', '', '1800', '', '60']),
      ratesOf(himeshima, 'medical', ['7.00', '', '36000', '', '']),
      ratesOf(himeshima, 'child', ['0.25', '', '1500', '', '100']),
    ],
  };
}

/** The case with the method of a municipality in a segment changed; one that serves others too keeps for them what it was. */
export function withMethod(kase: Case, code: string, segment: Segment, change: Partial<OwnMethod>): Case {
  const methods = kase.ownMethods ?? [];
  const isOwn = (one: OwnMethod) => one.municipalityCode === code && one.segment === segment;
  const method = methods.find(isOwn) ?? methods.find((one) => one.municipalityCode === code)!;
  return {
    ...kase,
    ownMethods: [...methods.filter((one) => !isOwn(one)), { ...method, segment, ...change }],
  };
}

/** The same of its rates in force. */
export function withRates(kase: Case, code: string, segment: Segment, change: Partial<RatesInForce>): Case {
  const rates = kase.ratesInForce ?? [];
  return {
    ...kase,
    ratesInForce: rates.map((one) =>
      one.municipalityCode === code && one.segment === segment ? { ...one, ...change } : one,
    ),
  };
}
