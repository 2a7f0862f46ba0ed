import {
  type Adjustment,
  type Case,
  caseDefaults,
  type PremiumTerms,
  type SegmentTerms,
  type SeriesBasis,
} from '../../domain/case.js';
import type { Decimal } from '../../domain/decimal.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { Rational, sum } from '../../domain/rational.js';
import type { Result } from '../../domain/result.js';
import { valueAt } from '../../domain/schedule.js';
import { hasIndexed, type Segment, segmentRecord, segments } from '../../domain/segment.js';
import type { Fact } from './side.js';

/** Everything that a case was given, by the names of case.yaml and of the input columns. */
export function factsOf(kase: Case, result: Result): Fact[] {
  const terms = segments.flatMap((segment) => kase.segments.filter((one) => one.segment === segment));
  return [
    text('fiscal_year', formatFiscalYear(kase.fiscalYear)),
    ...alphaFacts(kase),
    ...terms.flatMap((one) => segmentFacts(one, result)),
    ...roundingFacts(kase),
    ...poolingFacts(kase),
    ...(kase.premium ? premiumFacts(kase.premium) : [text('premium', 'none')]),
    ...targetFacts(kase),
    ...columnFacts(kase),
    ...adjustmentFacts(kase),
  ].filter((fact) => fact !== undefined && (fact.kind === 'setting' || result.municipalities.length > 0));
}

function text(key: string, value: string): Fact {
  return { kind: 'setting', key, value };
}

function figure(key: string, value: Decimal): Fact {
  return { kind: 'setting', key, value: Rational.fromDecimal(value) };
}

function percent(key: string, value: Decimal): Fact {
  return { kind: 'setting', key, value: Rational.fromDecimal(value).times(Rational.of(100n)) };
}

function alphaFacts({ medicalReflection, fiscalYear, medicalIndexBasis, segments: terms }: Case): Fact[] {
  const value = medicalReflection && valueAt(medicalReflection, fiscalYear);
  if (!value || !hasIndexed(terms)) return [];
  return [
    { kind: 'setting', key: 'alpha', value },
    text('medical_index.basis', basisText(medicalIndexBasis ?? caseDefaults.medicalIndexBasis)),
  ];
}

function basisText(basis: SeriesBasis): string {
  return basis.kind === 'latest' ? 'latest' : `mean:${basis.years}`;
}

function segmentFacts(
  { segment, pot, incomeLevel, method, ...weights }: SegmentTerms,
  result: Result,
): Fact[] {
  const { incomeCoefficient: value } = result.segments.find((one) => one.segment === segment)!;
  const at = `segments.${segment}`;
  return [
    'levyBase' in pot
      ? text(`${at}.levy_base`, `${pot.levyBase}`)
      : text(`${at}.required_total`, `${pot.requiredTotal}`),
    ...itemFacts(segment, pot),
    'beta' in incomeLevel
      ? figure(`${at}.beta`, incomeLevel.beta)
      : figure(`${at}.national_income_per_insured`, incomeLevel.nationalIncomePerInsured),
    ...('beta' in incomeLevel
      ? []
      : [{ kind: 'setting', key: `β of ${segment}, calculated`, value } as const]),
    text(`${at}.method`, method),
    ...(method !== 'two' && weights.perInsuredWeight
      ? [figure(`${at}.per_insured_weight`, weights.perInsuredWeight)]
      : []),
    ...(method === 'four' && weights.incomeWeight
      ? [figure(`${at}.income_weight`, weights.incomeWeight)]
      : []),
  ];
}

function roundingFacts({ levyRounding }: Case): Fact[] {
  const { method, unit } = levyRounding ?? caseDefaults.levyRounding;
  return [text('levy.rounding.method', method), text('levy.rounding.unit', `${unit}`)];
}

function poolingFacts({ pooling = [], fiscalYear }: Case): Fact[] {
  return pooling.flatMap(({ item, ratio }) => {
    const value = valueAt(ratio, fiscalYear);
    return value ? [{ kind: 'setting', key: `pooling ${item}`, value } as const] : [];
  });
}

function premiumFacts(terms: PremiumTerms): Fact[] {
  return [
    text('premium.rounding.income_rate', terms.incomeRateRounding),
    text('premium.rounding.amount', terms.amountRounding),
    text('premium.rounding.amount_unit', `${terms.amountUnit}`),
    text('collection.standard', basisText(terms.standardCollection)),
    ...(terms.prefectureCollectionRate
      ? [percent('collection.prefecture_rate', terms.prefectureCollectionRate)]
      : []),
  ];
}

function targetFacts({ collectionTargets }: Case): Fact[] {
  if (!collectionTargets) return [];
  const tiers = collectionTargets.tiers.map(({ from, below, target }) => {
    const by = 'points' in target ? target.points : 'rate' in target ? target.rate : undefined;
    const amount = by ? ` ${by.times(100).toFixed()}` : '';
    const tier = `${from.times(100).toFixed()}-${below.times(100).toFixed()}`;
    return text(`collection.targets ${tier}`, `${target.rule}${amount}`);
  });
  return [
    ...tiers,
    ...(collectionTargets.nationalAverage
      ? [percent('collection.national_average', collectionTargets.nationalAverage)]
      : []),
  ];
}

/** The figures of the municipalities, a column for each kind of figure. */
function columnFacts({ municipalities, segments: terms }: Case): Fact[] {
  const columns = new Map<string, Map<MunicipalityCode, Rational>>();
  const put = (key: string, code: MunicipalityCode, value: Decimal | undefined, scale = 1n) => {
    if (!value) return;
    const column = columns.get(key) ?? new Map<MunicipalityCode, Rational>();
    columns.set(key, column.set(code, Rational.fromDecimal(value).times(Rational.of(scale))));
  };
  for (const one of municipalities) {
    put('insured', one.code, one.insured);
    for (const { segment } of terms)
      putBases(segment, one.bases[segment], (key, value) => put(key, one.code, value));
    put('medical_index', one.code, one.medicalIndex);
    for (const { year, value } of one.medicalIndices ?? [])
      put(`medical_index_${formatFiscalYear(year)}`, one.code, value);
    for (const { year, value } of one.collectionRates ?? [])
      put(`collection_rate_${formatFiscalYear(year)}`, one.code, value, 100n);
    put('standard_collection_rate', one.code, one.standardCollectionRate, 100n);
  }
  return [...columns].map(([key, figures]) => ({ kind: 'column', key, figures }));
}

function putBases(
  segment: Segment,
  base: Case['municipalities'][number]['bases'][Segment],
  put: (key: string, value: Decimal | undefined) => void,
): void {
  if (!base) return;
  const { heads, hasAdults } = segmentRecord(segment);
  if (heads) put(heads.column, base.heads);
  put(`income_${segment}`, base.income);
  put(`households_${segment}`, base.households);
  put(`assets_${segment}`, base.assets);
  if (hasAdults) put('insured_under18', base.under18);
}

/** Items of 保険料収納必要総額, rows that are equal but in their amount as one. */
function itemFacts(segment: Segment, pot: SegmentTerms['pot']): Fact[] {
  const sums = new Map<string, bigint>();
  for (const { kind, item, amount } of ('items' in pot && pot.items) || []) {
    const key = `requirement ${segment} ${kind} ${item}`;
    sums.set(key, (sums.get(key) ?? 0n) + amount);
  }
  return [...sums].map(([key, amount]) => text(key, `${amount}`));
}

/** Adjustments as columns, one for each segment, stage and item. */
function adjustmentFacts({ adjustments = [] }: Case): Fact[] {
  const columns = new Map<string, Adjustment[]>();
  for (const row of adjustments) {
    const key = `adjustments ${row.segment} ${row.stage} ${row.item}`;
    columns.set(key, [...(columns.get(key) ?? []), row]);
  }
  return [...columns].map(([key, rows]) => {
    const codes = [...new Set(rows.map(({ municipalityCode }) => municipalityCode))];
    const figures = codes.map((code) => {
      const own = rows.filter(({ municipalityCode }) => municipalityCode === code);
      return [code, sum(own.map(({ amount }) => Rational.of(amount)))] as const;
    });
    return { kind: 'column', key, figures: new Map(figures) };
  });
}
