import type { Case, CollectionTier, LastYears, SeriesBasis, Yen } from '../case.js';
import type { Decimal } from '../decimal.js';
import type { FiscalYear } from '../fiscal-year.js';
import type { Bilingual } from '../language.js';
import { betweenDefault, type Schedule, type YearValue } from '../schedule.js';
import { basisWords, betweenWords, collectionBasisWords, type ValueWords } from './value-words.js';

/** What a single text of each kind stands for. */
export interface ScalarValues {
  readonly text: string;
  /** The name of something that is looked up. */
  readonly name: string;
  readonly year: FiscalYear;
  readonly prefecture: string;
  readonly basis: SeriesBasis;
  /** A basis other than `law`. */
  readonly 'last-years': LastYears;
  /** Above 0. */
  readonly positive: Decimal;
  /** 0 to 1. */
  readonly ratio: Decimal;
  /** Above 0 and below 1. */
  readonly weight: Decimal;
  /** Per cent where it is written, 0 to 1 inside. */
  readonly percent: Decimal;
  /** The same for a rate of which nobody means 1 per cent: 0.9345 is a slip. */
  readonly rate: Decimal;
  /** Whole and above 0. */
  readonly yen: Yen;
  /** In how many parts something is paid: whole, 1 to 12. */
  readonly instalments: number;
  /** g of a year: 0.021, or 2.1% as it is meant; above −1. */
  readonly growth: Decimal;
  /** Whole years, from 1. */
  readonly years: number;
  /** Fiscal years from one to another: R8:R12, or one alone. */
  readonly 'year-range': { readonly first: FiscalYear; readonly last: FiscalYear };
}

export interface ScalarForm<Kind extends keyof ScalarValues = keyof ScalarValues> {
  readonly kind: Kind;
  /** What a text names. */
  readonly names?: 'table' | 'policy';
  /** Whether a number counts yen without being whole. */
  readonly isMoney?: true;
  /** Of a basis: which years may be taken how. */
  readonly words?: ValueWords;
}

/** What is written as a number and may be a fraction. */
export type NumberForm = ScalarForm<'positive' | 'ratio' | 'weight' | 'percent' | 'rate' | 'growth'>;

/** One of a few words. */
export interface WordForm<Value extends string = string> {
  readonly kind: 'word';
  readonly words: ValueWords<Value>;
}

/** A number, or one for each of some fiscal years. */
export interface YearlyForm {
  readonly kind: 'yearly';
  readonly of: NumberForm;
}

/** Fiscal years to numbers. */
export interface ByYearForm {
  readonly kind: 'by-year';
  readonly of: SettingRecord<NumberForm>;
}

export interface ListForm<Item extends SettingRecord = SettingRecord> {
  readonly kind: 'list';
  readonly of: Item;
  /** Whether a single item may stand without a list. */
  readonly orOne?: true;
  /** Of sections: the key that names an item, for `--set LIST.NAME.KEY`, and the key that `--set LIST.NAME` sets. */
  readonly by?: { readonly name: string; readonly value: string };
}

/** The tiers of 目標収納率, or the name of a built-in table of them. */
export interface TiersForm {
  readonly kind: 'tiers';
  readonly of: SettingRecord<SectionForm>;
}

/**
 * What may be left out by a word, also where a lower layer gives it: `adjustments: none`. A section is switched off by it,
 * which is a value of its own: `premium: none`.
 */
export interface NoneOrForm<Inner extends Form = Form> {
  readonly kind: 'none-or';
  readonly of: Inner;
}

/** A table, or a section that stands for one: `adjustments: by-year.csv`. */
export interface TableOrForm<Inner extends SectionForm = SectionForm> {
  readonly kind: 'table-or';
  readonly of: Inner;
}

/** A section under any key, such as the records of the values of a policy. */
export interface ByKeyForm<Inner extends SectionForm = SectionForm> {
  readonly kind: 'by-key';
  readonly of: Inner;
}

export type SettingKeys = Readonly<Record<string, SettingRecord>>;

export interface SectionForm<Keys extends SettingKeys = SettingKeys> extends SectionRules {
  readonly kind: 'section';
  readonly keys: Keys;
}

export interface SectionRules {
  readonly required?: readonly string[];
  /** Keys of which at most one may stand; an upper layer replaces the whole group. */
  readonly exclusive?: readonly (readonly [string, ...string[]])[];
  /** Keys that are known but come in a later version. */
  readonly later?: readonly string[];
  /** Whether what stands under one key has the same keys as under another, so that a misspelt one is judged as they are. */
  readonly alike?: true;
}

/** What may stand under a key. */
export type Form =
  | ScalarForm
  | WordForm
  | YearlyForm
  | ByYearForm
  | ListForm
  | TiersForm
  | NoneOrForm
  | ByKeyForm
  | TableOrForm
  | SectionForm;

/** What a form is read as. */
export type ValueOf<Read> = Read extends ScalarForm
  ? ScalarValues[Read['kind']]
  : Read extends WordForm<infer Value>
    ? Value
    : Read extends YearlyForm
      ? YearValue
      : Read extends ByYearForm
        ? Schedule['values']
        : Read extends ListForm<infer Item>
          ? readonly ValueOf<Item['form']>[]
          : Read extends TiersForm
            ? string | readonly CollectionTier[]
            : Read extends NoneOrForm<infer Inner>
              ? ValueOf<Inner> & (Inner extends SectionForm ? { readonly isOff?: true } : unknown)
              : Read extends ByKeyForm<infer Inner>
                ? ReadonlyMap<string, ValueOf<Inner>>
                : Read extends TableOrForm<infer Inner>
                  ? string | ValueOf<Inner>
                  : Read extends SectionForm<infer Keys>
                    ? KeyValues<Keys>
                    : never;

/** The values of a section; a key that is absent or wrong is undefined. */
export type KeyValues<Keys extends SettingKeys> = {
  readonly [Key in keyof Keys]?: ValueOf<Keys[Key]['form']>;
};

/** What a case keeps of a setting. */
export type Given = string | Yen | FiscalYear | YearValue | SeriesBasis;

/** What a case keeps of a list, by the names of its items. */
export type GivenList = readonly { readonly name: string; readonly value: Given }[];

export function isGivenList(given: Given | GivenList): given is GivenList {
  return Array.isArray(given);
}

/** All that is said of a setting: what every view of it is printed from. */
export interface SettingRecord<Stands extends Form = Form> {
  readonly form: Stands;
  /** For editors that complete case.yaml. */
  readonly hint?: string;
  /** What it is for, in a new case and in the documentation; what is shown as a whole has it, with what may stand there. */
  readonly meaning?: Bilingual;
  /** What may stand there, where the form does not say it well. */
  readonly written?: Bilingual;
  /** What holds where a case says nothing; a new case gives it, so that it is seen. */
  readonly default?: string;
  /** What a new case gives, where that is no default. */
  readonly value?: string;
  /** A value that it may have, where a new case gives none. */
  readonly example?: string;
  /** What a case was given, null for nothing; undefined where the setting does not matter to the case. */
  of?(kase: Case): Given | GivenList | null | undefined;
  /** What a workbook of results, a comparison and, in Japanese, the key on a sheet of settings call it. */
  readonly name?: Bilingual;
  readonly symbol?: string;
  /** What a comparison in Japanese calls it where that is not its symbol and name, and a sheet of settings, too. */
  readonly compared?: string;
  /** Its line in a workbook of results. */
  readonly line?: SettingLine;
  /**
   * What becomes of it in a year that a policy does not cover: it decides neither a levy nor a rate, and is left out with a
   * warning. What has no mark must be said for the year, unless it is the default anyway.
   */
  readonly lapsed?: 'left-out';
  /** Whether it stands behind all others where what was given is listed, and not in the order of the keys. */
  readonly isLast?: true;
}

/** A line among the parameters of a workbook of results. */
export interface SettingLine {
  /** The name by which formulas know its cell; without one it is there for reading. */
  readonly name?: string;
  readonly note?: Bilingual;
  /** Whether it stands before the others of its segment. */
  readonly isFirst?: true;
}

export const text: ScalarForm<'text'> = { kind: 'text' };
export const name: ScalarForm<'name'> = { kind: 'name' };
export const table: ScalarForm<'text'> = { kind: 'text', names: 'table' };
export const year: ScalarForm<'year'> = { kind: 'year' };
export const prefecture: ScalarForm<'prefecture'> = { kind: 'prefecture' };
export const basis: ScalarForm<'basis'> = { kind: 'basis', words: basisWords };
export const collectionBasis: ScalarForm<'last-years'> = { kind: 'last-years', words: collectionBasisWords };
export const positive: ScalarForm<'positive'> = { kind: 'positive' };
export const money: ScalarForm<'positive'> = { kind: 'positive', isMoney: true };
export const ratio: ScalarForm<'ratio'> = { kind: 'ratio' };
export const weight: ScalarForm<'weight'> = { kind: 'weight' };
export const percent: ScalarForm<'percent'> = { kind: 'percent' };
export const rate: ScalarForm<'rate'> = { kind: 'rate' };
export const yen: ScalarForm<'yen'> = { kind: 'yen' };
export const instalments: ScalarForm<'instalments'> = { kind: 'instalments' };
export const growth: ScalarForm<'growth'> = { kind: 'growth' };
export const years: ScalarForm<'years'> = { kind: 'years' };
export const yearRange: ScalarForm<'year-range'> = { kind: 'year-range' };

export function word<Value extends string>(words: ValueWords<Value>): WordForm<Value> {
  return { kind: 'word', words };
}

export function yearly(of: NumberForm): YearlyForm {
  return { kind: 'yearly', of };
}

function byYear(of: SettingRecord<NumberForm>): ByYearForm {
  return { kind: 'by-year', of };
}

/** What stands for a number of a year: `{ schedule: { R5: 1, R12: 0 }, between: linear }`. */
export function scheduleOf(of: SettingRecord<NumberForm>) {
  return section(
    {
      schedule: {
        form: byYear(of),
        hint: 'Fiscal years (R8, 令和8年度, 2026) to values',
      },
      between: {
        form: word(betweenWords),
        hint: 'Between two listed years',
        default: betweenDefault,
      },
    },
    { required: ['schedule'] },
  );
}

export function listOf<Item extends SettingRecord>(of: Item, by?: ListForm['by']): ListForm<Item> {
  return { kind: 'list', of, ...(by && { by }) };
}

export function oneOrListOf<Item extends SettingRecord>(of: Item): ListForm<Item> {
  return { kind: 'list', of, orOne: true };
}

export function noneOr<Inner extends Form>(of: Inner): NoneOrForm<Inner> {
  return { kind: 'none-or', of };
}

export function tableOr<Inner extends SectionForm>(of: Inner): TableOrForm<Inner> {
  return { kind: 'table-or', of };
}

export function section<Keys extends SettingKeys>(keys: Keys, rules: SectionRules = {}): SectionForm<Keys> {
  return { kind: 'section', keys, ...rules };
}

export function byKey<Inner extends SectionForm>(of: Inner): ByKeyForm<Inner> {
  return { kind: 'by-key', of };
}

/** What the texts of a form name, alone or in a list. */
export function namedIn(form: Form): ScalarForm['names'] {
  const inner = innerForm(form);
  if (inner.kind === 'list') return namedIn(inner.of.form);
  return inner.kind === 'text' ? inner.names : undefined;
}

/** A form without the word that leaves it out. */
export function innerForm(form: Form): Form {
  return form.kind === 'none-or' ? innerForm(form.of) : form;
}
