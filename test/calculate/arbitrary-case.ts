import fc from 'fast-check';
import { calculate } from '../../src/calculate/calculate.js';
import type {
  Adjustment,
  AdultRounding,
  Case,
  Gamma,
  IncomeLevel,
  LevyRounding,
  Municipality,
  PooledItem,
  Pot,
  PremiumTerms,
  SegmentBase,
  SegmentTerms,
  SeriesBasis,
  ShareTerms,
} from '../../src/domain/case.js';
import { type Decimal, decimal, scaled } from '../../src/domain/decimal.js';
import { checkDigit } from '../../src/domain/municipality-code.js';
import { roundingModes } from '../../src/domain/rounding.js';
import type { Schedule, YearValue } from '../../src/domain/schedule.js';
import { type Method, methods, type Segment, segments } from '../../src/domain/segment.js';
import {
  arbitraryYears,
  byYears,
  hasTotals,
  withSpecialHouseholds,
  type YearsDrawn,
} from './arbitrary-measured.js';

/** How often every property is tried; `NHI_RUNS=10000 npm test` digs deeper. */
export const runs = { numRuns: Number(process.env.NHI_RUNS ?? 400) };

/** The fiscal year of all cases: R8, the first one with all four segments. */
export const fiscalYear = 2026;

/** What a property holds fixed. Default: one segment, any method, any income level, either γ, levies only. */
export interface Fixed {
  readonly segments?: 'one' | 'all' | readonly Segment[];
  readonly methods?: readonly Method[];
  readonly incomeLevel?: keyof typeof incomeLevels;
  readonly gamma?: Gamma;
  /** α; the property itself may set it later. */
  readonly alpha?: fc.Arbitrary<YearValue>;
  readonly minMunicipalities?: 1 | 2;
  readonly withAdjustments?: boolean;
  readonly withPremium?: boolean;
  /** Whether y_p of the prefecture is never given. */
  readonly withoutPerInsured?: boolean;
  /** Whether incomes and assets are totals, their sums those of the prefecture. */
  readonly isTotal?: boolean;
  /** 子ども: whether nobody is spared anything and the amount per adult is rounded as a whole. */
  readonly isChildPlain?: boolean;
}

/** Cases of all sizes, from one tiny island to 200 municipalities with incomes of 10^13 yen. */
export function arbitraryCase(fixed: Fixed = {}): fc.Arbitrary<Case> {
  const arbitraryTerms = termsOf(fixed);
  return fc
    .record({
      rows: arbitraryRows(fixed.minMunicipalities ?? 1),
      pattern: fc.constantFrom<Pattern>('free', 'free', 'equal', 'proportional'),
      yearly: fc.boolean(),
      years: fixed.isTotal ? fc.constant(noYears) : arbitraryYears,
      special: fc.option(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 3 })), {
        nil: undefined,
      }),
      perInsured:
        fixed.isTotal || fixed.withoutPerInsured
          ? fc.constant(undefined)
          : fc.option(figure(9_000_000, 2, 1), { freq: 3, nil: undefined }),
      areReduced: fixed.isChildPlain ? fc.constant(false) : fc.boolean(),
      chosen: arbitrarySegments(fixed.segments ?? 'one'),
      terms: fc.array(arbitraryTerms, { minLength: segments.length, maxLength: segments.length }),
      medicalReflection: fixed.alpha ?? arbitraryAlpha,
      medicalIndexBasis: arbitraryIndexBasis,
      drawn: fc.array(drawnAdjustment, { maxLength: fixed.withAdjustments ? 10 : 0 }),
      pooling: arbitraryPooling(fixed.withAdjustments ? 2 : 0),
      levyRounding: arbitraryRounding,
      premium: fixed.withPremium ? arbitraryPremium(fixed) : fc.constant(undefined),
    })
    .map(
      ({
        rows,
        pattern,
        yearly,
        years,
        special,
        perInsured,
        areReduced,
        chosen,
        terms,
        drawn,
        premium,
        ...rest
      }) => {
        const municipalities = municipalitiesOf(patterned(rows, pattern), yearly, areReduced).map(
          (one, row) => ({
            ...one,
            bases: measuredBases(one.bases, (own, segment) => {
              const counted = special && segment !== 'care' ? withSpecialHouseholds(own, ...special) : own;
              return byYears(counted, segment, years, row, fiscalYear);
            }),
          }),
        );
        const given = (segment: Segment) =>
          perInsured && hasTotals({ municipalities }, segment) && { prefectureIncomePerInsured: perInsured };
        return {
          fiscalYear,
          municipalities,
          segments: chosen.map((segment, at) => ({ segment, ...terms[at]!, ...given(segment) })),
          incomeBasis: years.income,
          assetsBasis: years.assets,
          adjustments: drawn.map((adjustment) => placed(adjustment, municipalities, chosen)),
          ...rest,
          ...(premium && { premium }),
        };
      },
    );
}

const noYears: YearsDrawn = { segments: [], tenths: [1], income: { kind: 'law' }, assets: { kind: 'law' } };

/** Every base changed by its segment. */
function measuredBases(
  bases: Municipality['bases'],
  change: (base: SegmentBase, segment: Segment) => SegmentBase,
): Municipality['bases'] {
  const entries = Object.entries(bases) as [Segment, SegmentBase][];
  return Object.fromEntries(entries.map(([segment, base]) => [segment, change(base, segment)]));
}

// Figures of a municipality

type Quantity = 'heads' | 'careHeads' | 'under18' | 'childReductions' | 'income' | 'households' | 'assets';

interface Row {
  readonly figures: Readonly<Record<Quantity, Decimal>>;
  readonly medicalIndex: Decimal;
  readonly collectionRate: Decimal;
  /** How many times the first municipality, where sizes are proportional. */
  readonly size: number;
}

/** All equal, or multiples of the first: both make remainders tie exactly. */
type Pattern = 'free' | 'equal' | 'proportional';

/** A whole number, or one with decimals, up to `max`. */
function figure(max: number, digits: number, min = 0): fc.Arbitrary<Decimal> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min, max }).map((whole) => scaled(BigInt(whole), 0)) },
    { weight: 1, arbitrary: fc.integer({ min, max }).map((units) => scaled(BigInt(units), digits)) },
  );
}

/** A value from `min` to `max`, given in units of 10^-digits. */
function fraction(min: number, max: number, digits: number): fc.Arbitrary<Decimal> {
  return fc.integer({ min, max }).map((units) => scaled(BigInt(units), digits));
}

export const arbitraryPersons = figure(1_000_000, 3);
/** Never zero, so that only a wholly empty municipality has neither heads nor income. */
export const arbitraryIncome = figure(10_000_000_000_000, 0, 1);
export const arbitraryIndex = fc.oneof(fraction(300_000, 2_000_000, 6), fraction(30, 200, 2));

const inhabited: fc.Arbitrary<Row['figures']> = fc.record({
  heads: arbitraryPersons,
  careHeads: arbitraryPersons,
  under18: arbitraryPersons,
  childReductions: figure(10_000_000, 0),
  income: arbitraryIncome,
  households: figure(1_000_000, 2),
  assets: figure(1_000_000_000_000, 0),
});

const nobody: Row['figures'] = {
  heads: decimal('0'),
  careHeads: decimal('0'),
  under18: decimal('0'),
  childReductions: decimal('0'),
  income: decimal('0'),
  households: decimal('0'),
  assets: decimal('0'),
};

const arbitraryRow: fc.Arbitrary<Row> = fc.record({
  figures: fc.oneof({ weight: 24, arbitrary: inhabited }, { weight: 1, arbitrary: fc.constant(nobody) }),
  medicalIndex: arbitraryIndex,
  collectionRate: fraction(5_000, 10_000, 4),
  size: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 6 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 1000 }) },
  ),
});

/** Mostly few, sometimes a prefecture of 200: failures shrink fast and large sums are still tried. */
function arbitraryRows(minLength: number): fc.Arbitrary<Row[]> {
  return fc.oneof(
    { weight: 40, arbitrary: fc.array(arbitraryRow, { minLength, maxLength: 8 }) },
    { weight: 6, arbitrary: fc.array(arbitraryRow, { minLength: 9, maxLength: 60, size: 'max' }) },
    { weight: 1, arbitrary: fc.array(arbitraryRow, { minLength: 61, maxLength: 200, size: 'max' }) },
  );
}

function patterned(rows: readonly Row[], pattern: Pattern): Row[] {
  const first = rows[0]!;
  if (pattern === 'free') return rows.map((row, at) => (at === 0 ? measurable(row, rows) : row));
  const model = measurable(first, [first]);
  return rows.map((row) => ({
    ...model,
    collectionRate: row.collectionRate,
    figures: pattern === 'equal' ? model.figures : times(model.figures, row.size),
  }));
}

function times(figures: Row['figures'], size: number): Row['figures'] {
  const factor = decimal(`${size}`);
  return mapFigures(figures, (value) => value.times(factor));
}

/** The row with a one where otherwise the whole prefecture had nothing to share by. */
function measurable(row: Row, all: readonly Row[]): Row {
  const isNone = (quantity: Quantity) => all.every(({ figures }) => figures[quantity].isZero());
  return {
    ...row,
    figures: mapFigures(row.figures, (value, quantity) => (isNone(quantity) ? decimal('1') : value)),
  };
}

function mapFigures(
  figures: Row['figures'],
  change: (value: Decimal, quantity: Quantity) => Decimal,
): Row['figures'] {
  const entries = Object.entries(figures) as [Quantity, Decimal][];
  return Object.fromEntries(
    entries.map(([quantity, value]) => [quantity, change(value, quantity)]),
  ) as Row['figures'];
}

function municipalitiesOf(rows: readonly Row[], yearly: boolean, areReduced: boolean): Municipality[] {
  return rows.map((row, at) => {
    const body = String(13_101 + at);
    return {
      code: body + checkDigit(body),
      name: `municipality ${at + 1}`,
      insured: row.figures.heads.plus(row.figures.under18),
      bases: basesOf(row.figures, areReduced),
      ...(yearly ? seriesOf(rows, at) : ownFiguresOf(row)),
    };
  });
}

function ownFiguresOf({ medicalIndex, collectionRate }: Row): Partial<Municipality> {
  return { medicalIndex, standardCollectionRate: collectionRate };
}

/** Yearly figures borrowed from the rows that follow, not in order, with one of the year itself. */
function seriesOf(rows: readonly Row[], at: number): Partial<Municipality> {
  const offsets = [1, 3, 0, 2, 4];
  const lent = offsets.map((offset) => ({
    year: fiscalYear - offset,
    row: rows[(at + offset) % rows.length]!,
  }));
  return {
    medicalIndices: lent.map(({ year, row }) => ({ year, value: row.medicalIndex })),
    collectionRates: lent.map(({ year, row }) => ({ year, value: row.collectionRate })),
  };
}

function basesOf(
  { heads, careHeads, under18, childReductions, income, households, assets }: Row['figures'],
  areReduced: boolean,
) {
  const common = { income, households, assets };
  const insured: SegmentBase = { heads: heads.plus(under18), ...common };
  return {
    medical: insured,
    support: insured,
    care: { heads: careHeads, ...common },
    child: {
      heads,
      under18,
      ...(areReduced && { childReductions: heads.isZero() ? decimal('0') : childReductions }),
      ...common,
    },
  };
}

// Terms of the case

const arbitraryIndexBasis: fc.Arbitrary<SeriesBasis> = fc.constantFrom(
  { kind: 'law' },
  { kind: 'mean', years: 3 },
  { kind: 'mean', years: 5 },
  { kind: 'latest' },
);

/** A schedule with listed years before and after the fiscal year, so that the year's value is a fraction. */
export function arbitrarySchedule(
  value: fc.Arbitrary<Decimal>,
  between: Schedule['between'] = 'linear',
): fc.Arbitrary<Schedule> {
  return fc
    .record({
      before: fc.integer({ min: fiscalYear - 8, max: fiscalYear - 1 }),
      after: fc.integer({ min: fiscalYear, max: fiscalYear + 14 }),
      values: fc.tuple(value, value),
    })
    .map(({ before, after, values: [from, to] }) => ({
      values: [
        { year: before, value: from },
        { year: after, value: to },
      ],
      between,
    }));
}

/** 0 to 1 with up to six decimals, both ends included. */
export const arbitraryRatio = fc.oneof(
  fc.constantFrom(decimal('0'), decimal('1')),
  fraction(0, 1_000_000, 6),
  fraction(0, 100, 2),
);

/** α: a plain number, or a fraction such as 4/7 of a linear schedule. */
export const arbitraryAlpha: fc.Arbitrary<YearValue> = fc.oneof(
  arbitraryRatio,
  arbitrarySchedule(arbitraryRatio),
);

export const incomeLevels = {
  /** β with 13 decimals. */
  beta: fraction(1, 50_000_000_000_000, 13).map((beta): IncomeLevel => ({ beta })),
  national: figure(10_000_000, 2, 1).map(
    (nationalIncomePerInsured): IncomeLevel => ({ nationalIncomePerInsured }),
  ),
  both: fc
    .tuple(fraction(1, 50_000_000_000_000, 13), figure(10_000_000, 2, 1))
    .map(([beta, nationalIncomePerInsured]): IncomeLevel => ({ beta, nationalIncomePerInsured })),
};

/** 1 to 10^13 yen, also as round as pots often are. */
const arbitraryYen = fc.oneof(
  fc.bigInt({ min: 1n, max: 10n ** 13n }),
  fc
    .tuple(fc.bigInt({ min: 1n, max: 10n }), fc.bigInt({ min: 0n, max: 12n }))
    .map(([digit, zeros]) => digit * 10n ** zeros),
);

/** Costs and revenues of a total, one of them in two rows. */
function potOfItems(requiredTotal: bigint): Pot {
  const part = requiredTotal / 3n;
  const items = [
    { kind: 'revenue', item: '調整交付金', amount: part },
    { kind: 'cost', item: '後期高齢者支援金等', amount: requiredTotal },
    { kind: 'cost', item: '手数料', amount: 0n },
    { kind: 'cost', item: '後期高齢者支援金等', amount: part },
  ] as const;
  return { requiredTotal, items };
}

export const arbitraryPot: fc.Arbitrary<Pot> = fc.oneof(
  arbitraryYen.map((levyBase) => ({ levyBase })),
  arbitraryYen.map((requiredTotal) =>
    requiredTotal % 2n === 0n ? potOfItems(requiredTotal) : { requiredTotal },
  ),
);

/** Yen, mostly round; no unit is special. */
export const arbitraryUnit = fc.oneof(
  fc.constant(1n),
  fc.constantFrom(10n, 100n, 1000n),
  fc.bigInt({ min: 1n, max: 1_000_000n }),
);

const arbitraryRounding: fc.Arbitrary<LevyRounding> = fc.record({
  method: fc.oneof(fc.constant('largest-remainder' as const), fc.constantFrom(...roundingModes)),
  unit: arbitraryUnit,
});

function arbitrarySegments(chosen: NonNullable<Fixed['segments']>): fc.Arbitrary<readonly Segment[]> {
  if (chosen === 'one') return fc.constantFrom(...segments).map((segment) => [segment]);
  return fc.constant(chosen === 'all' ? segments : chosen);
}

function termsOf(fixed: Fixed): fc.Arbitrary<Omit<SegmentTerms, 'segment'>> {
  const shares: fc.Arbitrary<ShareTerms> = fc.record({
    method: fc.constantFrom(...(fixed.methods ?? methods)),
    perInsuredWeight: arbitraryRatio,
    incomeWeight: arbitraryRatio,
  });
  return fc
    .record({
      pot: arbitraryPot,
      incomeLevel: fixed.incomeLevel
        ? incomeLevels[fixed.incomeLevel]
        : fc.oneof(...Object.values(incomeLevels)),
      shares,
      levy: fc.option(shares, { freq: 2, nil: undefined }),
      gamma: fixed.gamma ? fc.constant(fixed.gamma) : fc.constantFrom<Gamma>('plain', 'plain', 'collection'),
    })
    .map(({ shares: ofRates, levy, ...rest }) => ({ ...rest, ...ofRates, ...(levy && { levy }) }));
}

const arbitraryPremium = ({ isChildPlain }: Fixed): fc.Arbitrary<PremiumTerms> =>
  fc.record(
    {
      incomeRateRounding: fc.constantFrom(...roundingModes),
      amountRounding: fc.constantFrom(...roundingModes),
      amountUnit: fc.constantFrom(1n, 10n, 100n),
      adultAmounts: isChildPlain
        ? fc.constant('total' as const)
        : fc.constantFrom<AdultRounding>('total', 'parts'),
      standardCollection: fc.constantFrom<PremiumTerms['standardCollection']>(
        { kind: 'latest' },
        { kind: 'mean', years: 3 },
        { kind: 'min', years: 2 },
      ),
      prefectureCollectionRate: fraction(5_000, 10_000, 4),
    },
    { requiredKeys: ['incomeRateRounding', 'amountRounding', 'amountUnit', 'standardCollection'] },
  );

// Individual adjustments

const items = ['高額医療費負担金', '保険者努力支援制度', '財政安定化基金'];

const drawnAdjustment = fc.record({
  row: fc.nat({ max: 199 }),
  segment: fc.nat({ max: 3 }),
  stage: fc.constantFrom<Adjustment['stage']>('levy', 'levy', 'premium'),
  item: fc.constantFrom(...items),
  amount: fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n }),
});

/** The adjustment of a municipality and a segment that the case really has. */
function placed(
  { row, segment, ...rest }: { row: number; segment: number } & Pick<Adjustment, 'stage' | 'item' | 'amount'>,
  municipalities: readonly Municipality[],
  chosen: readonly Segment[],
): Adjustment {
  const { code } = municipalities[row % municipalities.length]!;
  return { municipalityCode: code, segment: chosen[segment % chosen.length]!, ...rest };
}

function arbitraryPooling(maxLength: number): fc.Arbitrary<PooledItem[]> {
  const ratio = fc.oneof(arbitraryRatio, arbitrarySchedule(arbitraryRatio));
  const pooledItem = fc.record({ item: fc.constantFrom(...items), ratio });
  return fc.uniqueArray(pooledItem, { selector: ({ item }) => item, maxLength });
}

// Changes to a case that properties make, and what they compare

/** Every c_i, exact and rounded, in lowest terms. */
export function leviesOf(kase: Case): string[] {
  return calculate(kase).segments.flatMap(({ segment, rows }) =>
    rows.map(
      ({ municipality, quota, baseLevy }) =>
        `${segment} ${municipality.code}: ${quota.toText()} → ${baseLevy}`,
    ),
  );
}

/** The case with one municipality changed; `at` may be any natural number. */
export function withMunicipality(
  kase: Case,
  at: number,
  change: (municipality: Municipality) => Municipality,
): Case {
  const row = at % kase.municipalities.length;
  const municipalities = kase.municipalities.map((each, index) => (index === row ? change(each) : each));
  return { ...kase, municipalities };
}

/** The municipality with every segment's base changed. */
export function withBases(
  municipality: Municipality,
  change: (base: SegmentBase) => SegmentBase,
): Municipality {
  const entries = Object.entries(municipality.bases).map(([segment, base]) => [segment, change(base)]);
  return { ...municipality, bases: Object.fromEntries(entries) };
}

/** The case with every municipality changed. */
export function withAll(kase: Case, change: (municipality: Municipality, at: number) => Municipality): Case {
  return { ...kase, municipalities: kase.municipalities.map(change) };
}

/** Fisher and Yates; the seed decides, so that a failure can be run again. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const result = [...items];
  let state = seed;
  for (let last = result.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const other = (state >>> 8) % (last + 1);
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}

// A case by hand, for what a property does not promise

interface PlainRow {
  readonly heads?: string;
  readonly income?: string;
  readonly households?: string;
  readonly assets?: string;
  readonly index?: string;
}

interface PlainCase {
  readonly rows: readonly PlainRow[];
  readonly method?: Method;
  readonly incomeLevel?: IncomeLevel;
  readonly alpha?: YearValue;
  readonly perInsuredWeight?: string;
  readonly incomeWeight?: string;
  readonly levyBase?: bigint;
}

/** 医療分 alone; whatever is not named is one. */
export function plainCase({ rows, levyBase = 1_000_000n, ...terms }: PlainCase): Case {
  const municipalities = rows.map((row, at) => {
    const body = String(13_101 + at);
    const base = {
      heads: decimal(row.heads ?? '1'),
      income: decimal(row.income ?? '1'),
      households: decimal(row.households ?? '1'),
      assets: decimal(row.assets ?? '1'),
    };
    return {
      code: body + checkDigit(body),
      name: `municipality ${at + 1}`,
      bases: { medical: base },
      medicalIndex: decimal(row.index ?? '1'),
    };
  });
  const medical: SegmentTerms = {
    segment: 'medical',
    pot: { levyBase },
    method: terms.method ?? 'two',
    incomeLevel: terms.incomeLevel ?? { beta: decimal('1') },
    perInsuredWeight: decimal(terms.perInsuredWeight ?? '1'),
    incomeWeight: decimal(terms.incomeWeight ?? '1'),
  };
  return { fiscalYear, municipalities, segments: [medical], medicalReflection: terms.alpha ?? decimal('1') };
}
