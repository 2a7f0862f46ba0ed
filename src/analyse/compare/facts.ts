import {
  type Adjustment,
  type Case,
  isByYears,
  type Municipality,
  type SegmentTerms,
  type YearOfMeasure,
} from '../../domain/case.js';
import type { Decimal } from '../../domain/decimal.js';
import { type FiscalYear, formatFiscalYear } from '../../domain/fiscal-year.js';
import {
  columnName,
  columnOf,
  columnRecord,
  type InputColumn,
  type InputQuantity,
  inputQuantities,
  yearHeadsOf,
} from '../../domain/input-columns.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { Rational, sum } from '../../domain/rational.js';
import { addedUp } from '../../domain/requirement.js';
import type { Result } from '../../domain/result.js';
import { valueAt } from '../../domain/schedule.js';
import type { Segment } from '../../domain/segment.js';
import { givenSettings } from '../../domain/settings/case-settings.js';
import { type Form, type Given, innerForm, isGivenList } from '../../domain/settings/form.js';
import { basisText } from '../../domain/settings/value-words.js';
import type { KeyedSetting } from '../../domain/settings/walk.js';
import { indexFacts } from './index-facts.js';
import { ownFacts } from './own-facts.js';
import type { Fact } from './side.js';

/** Everything that a case was given, by the names of case.yaml and of the input columns. */
export function factsOf(kase: Case, result: Result): Fact[] {
  const beside = new Map(kase.segments.flatMap((terms) => factsBeside(terms, result)));
  return [
    ...givenSettings().flatMap((setting) => {
      const facts = settingFacts(setting, kase);
      return facts.length === 0 ? [] : [...facts, ...(beside.get(setting.key) ?? [])];
    }),
    ...(result.municipalities.length > 0
      ? [...columnFacts(kase), ...indexFacts(kase), ...adjustmentFacts(kase), ...ownFacts(kase)]
      : []),
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
  for (const one of municipalities)
    for (const [key, value] of [
      ...ownFigures(one, true),
      ...basesOf(one, terms),
      ...ownFigures(one, false),
    ]) {
      const figures = columns.get(key) ?? new Map<MunicipalityCode, Rational>();
      columns.set(key, figures.set(one.code, value));
    }
  return [...columns].map(([key, figures]) => ({ kind: 'column', key, figures }));
}

type Named = readonly [column: string, value: Rational];

/** Figures of a municipality itself: its insured, or all others. */
function ownFigures(one: Municipality, isMeasure: boolean): Named[] {
  return inputQuantities
    .filter((quantity) => (columnRecord(quantity).base !== undefined) === isMeasure)
    .flatMap((quantity) => {
      const { figure, series } = columnRecord(quantity);
      const yearly = (series && one[series]) ?? [];
      return [
        ...named(quantity, quantity, figure && one[figure]),
        ...yearly.flatMap(({ year, value }) => named(quantity, columnName({ quantity, year }), value)),
      ];
    });
}

/** A part of the heads stands behind everything that levies are shared out by. */
const baseQuantities = [
  ...inputQuantities.filter((quantity) => !isPart(quantity)),
  ...inputQuantities.filter(isPart),
];

function isPart(quantity: InputQuantity): boolean {
  return columnRecord(quantity).base === 'under18';
}

/** Its figures in segments; the heads of all are its own. */
function basesOf({ bases }: Municipality, terms: readonly SegmentTerms[]): Named[] {
  return terms.flatMap(({ segment }) =>
    baseQuantities.flatMap((quantity) => {
      const { base } = columnRecord(quantity);
      const column = columnOf(quantity, segment);
      if (!base || (base === 'heads' && columnName(column) === quantity)) return [];
      const value = bases[segment]?.[base];
      return value !== undefined && isByYears(value)
        ? yearsOf(column, segment, value)
        : named(quantity, columnName(column), value);
    }),
  );
}

/** What is measured by years, each with the heads of that year. */
function yearsOf(column: InputColumn, segment: Segment, years: readonly YearOfMeasure[]): Named[] {
  const heads = yearHeadsOf(segment);
  return years.flatMap(({ year, amount, heads: ofYear }) => [
    ...named(column.quantity, columnName({ ...column, year }), amount),
    ...named(heads, columnName({ quantity: heads, year }), ofYear),
  ]);
}

function named(quantity: InputQuantity, column: string, value: Decimal | undefined): Named[] {
  const scale = columnRecord(quantity).grammar === 'rate' ? 100n : 1n;
  return value ? [[column, Rational.fromDecimal(value).times(Rational.of(scale))]] : [];
}

/** Items of 保険料収納必要総額. */
function itemFacts(segment: Segment, pot: SegmentTerms['pot']): Fact[] {
  const items = ('items' in pot && pot.items) || [];
  return addedUp(items).map(({ kind, item, amount }) => itemFact(segment, kind, item, Rational.of(amount)));
}

/** An item of a case or of its table. */
export function itemFact(segment: string, kind: string, item: string, value: Rational): Fact {
  return { kind: 'setting', key: `requirement ${segment} ${kind} ${item}`, value };
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
