import type { Adjustment, Case, SegmentTerms } from '../../domain/case.js';
import type { Decimal } from '../../domain/decimal.js';
import { type FiscalYear, formatFiscalYear } from '../../domain/fiscal-year.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { Rational, sum } from '../../domain/rational.js';
import type { Result } from '../../domain/result.js';
import { valueAt } from '../../domain/schedule.js';
import { type Segment, segmentRecord } from '../../domain/segment.js';
import { givenSettings } from '../../domain/settings/case-settings.js';
import { type Form, type Given, innerForm, isGivenList } from '../../domain/settings/form.js';
import { basisText } from '../../domain/settings/value-words.js';
import type { KeyedSetting } from '../../domain/settings/walk.js';
import type { Fact } from './side.js';

/** Everything that a case was given, by the names of case.yaml and of the input columns. */
export function factsOf(kase: Case, result: Result): Fact[] {
  const beside = new Map(kase.segments.flatMap((terms) => factsBeside(terms, result)));
  return [
    ...givenSettings().flatMap((setting) => {
      const facts = settingFacts(setting, kase);
      return facts.length === 0 ? [] : [...facts, ...(beside.get(setting.key) ?? [])];
    }),
    ...(result.municipalities.length > 0 ? [...columnFacts(kase), ...adjustmentFacts(kase)] : []),
  ];
}

/** What a case was given for a setting; for a list, what each item gives. */
function settingFacts({ key, record: { form, of } }: KeyedSetting, kase: Case): Fact[] {
  const given = of?.(kase) ?? [];
  const named = isGivenList(given)
    ? given.map(({ name, value }) => ({ key: `${key} ${name}`, value }))
    : [{ key, value: given }];
  return named.flatMap((one) => {
    const value = shownValue(one.value, form, kase.fiscalYear);
    return value === undefined ? [] : [{ kind: 'setting', key: one.key, value }];
  });
}

/** Words and whole amounts as text, other figures as they are written: rates in per cent. */
function shownValue(given: Given, form: Form, year: FiscalYear): Rational | string | undefined {
  if (typeof given === 'string') return given;
  if (typeof given === 'bigint') return `${given}`;
  if (typeof given === 'number') return formatFiscalYear(given);
  if ('kind' in given) return basisText(given);
  const value = valueAt(given, year);
  return innerForm(form).kind === 'rate' ? value?.times(Rational.of(100n)) : value;
}

/** What is told of a segment beside what a key gives: the items of a total, and β where it is calculated. */
function factsBeside({ segment, pot }: SegmentTerms, result: Result): [key: string, Fact[]][] {
  const { incomeCoefficient: value } = result.segments.find((one) => one.segment === segment)!;
  return [
    [`segments.${segment}.required_total`, itemFacts(segment, pot)],
    [
      `segments.${segment}.national_income_per_insured`,
      [{ kind: 'setting', key: `β of ${segment}, calculated`, value }],
    ],
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
  return [...sums].map(([key, amount]) => ({ kind: 'setting', key, value: `${amount}` }));
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
