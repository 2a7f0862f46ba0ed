import type { Decimal } from '../../../domain/decimal.js';
import { formatFiscalYear } from '../../../domain/fiscal-year.js';
import { type Schedule, valueAt } from '../../../domain/schedule.js';
import { type Segment, segments } from '../../../domain/segment.js';
import { givenSettings } from '../../../domain/settings/case-settings.js';
import { type Form, type Given, innerForm, isGivenList } from '../../../domain/settings/form.js';
import { wordsOf } from '../../../domain/settings/unit.js';
import { basisText, termOf, valuesOf } from '../../../domain/settings/value-words.js';
import type { KeyedSetting } from '../../../domain/settings/walk.js';
import { type Book, ofSegment } from '../book.js';
import { given, live, number, percent, text } from '../cells.js';
import type { CellValue } from '../model.js';
import { totalName } from '../requirement/names.js';
import { decimalsFormat, formats } from '../styles.js';
import type { Wording } from '../words.js';
import {
  forReading,
  none,
  ownOf,
  type Parameter,
  partOfOne,
  perCent,
  positive,
  positiveWhole,
  rateLimits,
  ratio,
  yen,
} from './parameter.js';

/** The settings of the case that are one value, and behind them those of each segment. */
export function settingParameters(book: Book): Parameter[] {
  const all = givenSettings();
  const ofSegments = segments.map((segment) => {
    const own = all.filter(({ key }) => key.startsWith(`segments.${segment}.`));
    const isFirst = ({ record }: KeyedSetting) => record.line?.isFirst === true;
    return [...own.filter(isFirst), ...own.filter((one) => !isFirst(one))].flatMap((one) =>
      linesOf(book, one).map((line) => ({
        ...(isOfItems(book, segment) ? potOfItems(line, segment) : line),
        segment,
        ...nameFor(line, segment),
      })),
    );
  });
  const general = all.filter(({ key }) => !key.startsWith('segments.'));
  return [...general.flatMap((one) => linesOf(book, one)), ...ofSegments.flat()];
}

function isOfItems({ result }: Book, segment: Segment): boolean {
  return result.segments.some((one) => one.segment === segment && one.pot.items !== null);
}

/** B and C of a segment that is given by items are made on the sheet of the items. */
function potOfItems(line: Parameter, segment: Segment): Parameter {
  const isTotal = line.name === 'given_required_total';
  if (!isTotal && line.name !== 'given_levy_base') return line;
  const { limits: _, ...rest } = line;
  const formula = totalName('required_total', segment);
  return {
    ...rest,
    value: isTotal ? live(formula, line.value?.value ?? null) : line.value,
    isInput: false,
    note: { en: 'made on the sheet requirement; change the items there', ja: '「収支」シートの項目による' },
  };
}

function nameFor({ name }: Parameter, segment: Segment) {
  return name !== undefined && { name: ofSegment(name, segment) };
}

/** The line of a setting, with a line for each year of a schedule; none for what the case does not ask for. */
function linesOf(book: Book, setting: KeyedSetting): Parameter[] {
  const { key, record } = setting;
  const value = record.of?.(book.case);
  const form = innerForm(record.form);
  const look = looks[form.kind === 'yearly' ? form.of.kind : form.kind];
  if (!look || value === undefined || (value !== null && isGivenList(value))) return [];
  const line = lineOf(book, setting, value, { ...look, ...lookOf(form, value) });
  if (!isScheduled(value)) return [line];
  const { symbol, name = none } = record;
  const called = symbol === undefined ? name : { en: symbol, ja: symbol };
  const years = value.values.map((one) => yearLine(key, called, one));
  return [{ ...line, note: betweenNote(value) }, ...years];
}

function lineOf(
  book: Book,
  { key, record, group }: KeyedSetting,
  value: Given | null,
  look: Look,
): Parameter {
  const { form, line = {} } = record;
  const isInput = line.name !== undefined;
  const isOwn = group !== undefined && key.endsWith(`.${group[0]}`);
  return {
    key,
    term: record.name ?? none,
    value: given(value === null ? null : cellOf(book, innerForm(form), value)),
    format: look.format,
    isInput,
    unit: look.unit ?? none,
    note: line.note ?? (isOwn ? ownOf : isInput ? (look.note ?? none) : forReading),
    ...(look.limits && { limits: look.limits }),
    ...(isInput && form.kind === 'word' && { options: valuesOf(form.words).map(wordIn(book, form)) }),
    ...(isInput && { name: line.name }),
  };
}

interface Look extends Pick<Parameter, 'format' | 'limits'> {
  readonly unit?: Wording;
  readonly note?: Wording;
}

/** Forms that are one value; lists and sections stand in tables below. */
const looks: Readonly<Partial<Record<Form['kind'], Look>>> = {
  year: { format: formats.text },
  basis: { format: formats.text },
  word: { format: formats.text, note: { en: 'choose from the list', ja: '一覧から選択' } },
  yen: { format: formats.yen, unit: yen, limits: positiveWhole },
  instalments: { format: formats.whole, unit: { en: 'times', ja: '回' } },
  rate: { format: formats.percent, unit: perCent, limits: rateLimits },
  ratio: {
    format: formats.general,
    unit: ratio,
    limits: partOfOne,
    note: { en: '0 to 1', ja: '0以上1以下' },
  },
  weight: {
    format: formats.general,
    unit: ratio,
    limits: partOfOne,
    note: { en: 'more than 0, less than 1', ja: '0より大きく1未満' },
  },
  positive: { format: formats.given, unit: ratio, limits: positive },
};

/** What is particular to a number: how many decimals are shown, and whether it counts yen. */
function lookOf(form: Form, value: Given | null): Partial<Look> {
  if (form.kind === 'yearly') return { format: formats.given };
  if (form.kind !== 'positive' || !form.isMoney) return {};
  const decimals = value !== null && isDecimal(value) ? value.decimalPlaces() : 0;
  return { format: decimalsFormat(decimals), unit: yen };
}

function isScheduled(value: Given | null): value is Schedule {
  return typeof value === 'object' && value !== null && 'values' in value;
}

function isDecimal(value: Given): value is Decimal {
  return typeof value === 'object' && !('kind' in value || 'values' in value);
}

/** A value of one form in its cell. */
function cellOf(book: Book, form: Form, value: Given): CellValue {
  if (typeof value === 'string') return text(wordIn(book, form)(value));
  if (typeof value === 'number') return text(formatFiscalYear(value));
  if (typeof value === 'bigint') return number(value);
  if ('kind' in value) return text(wordIn(book, form)(basisText(value)));
  if (form.kind === 'yearly' || isScheduled(value))
    return number(valueAt(value, book.case.fiscalYear) ?? null);
  return number(form.kind === 'rate' ? percent(value) : value);
}

/** A value that is one of a few, as it stands in cells. */
function wordIn({ language }: Book, form: Form): (value: string) => string {
  const words = wordsOf(form);
  return (value) => (words && language === 'ja' ? termOf(value, words) : value);
}

function yearLine(key: string, called: Wording, { year, value }: Schedule['values'][number]): Parameter {
  return {
    key: `${key}.schedule.${formatFiscalYear(year)}`,
    term: { en: `${called.en} of a year of the schedule`, ja: `${called.ja}（年度別の予定）` },
    value: given(number(value)),
    format: formats.general,
    isInput: false,
    unit: ratio,
    note: forReading,
  };
}

function betweenNote({ between }: Schedule): Wording {
  return between === 'linear'
    ? {
        en: 'from the schedule below, linear between its years; overwrite it to try another',
        ja: '下の予定から直線補間した値。上書きすると別の値で再計算',
      }
    : {
        en: 'from the schedule below, held between its years; overwrite it to try another',
        ja: '下の予定による値。上書きすると別の値で再計算',
      };
}
