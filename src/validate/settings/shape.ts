import { offWords, termsOf, type ValueWords, valueNamed, valuesOf } from '../../contract/setting-words.js';
import { type Expectation, type Finding, finding } from '../../domain/finding.js';
import { foldWord } from '../../domain/folded-word.js';
import {
  keyPlaceOf,
  type ListSetting,
  type ScalarSetting,
  type SectionSetting,
  type Setting,
} from '../../domain/setting.js';
import { nearest } from '../suggest.js';
import { keyMeant } from './meant-key.js';

/** A JSON Schema; plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** One description of a setting that both reads it and gives the JSON Schema for editors. */
export interface Shape<Value> {
  /** The value, or undefined after findings were added. */
  read(setting: Setting, findings: Finding[]): Value | undefined;
  /** For editors; made when it is asked for. */
  schema(): JsonSchema;
}

export type ValueOf<Described> = Described extends Shape<infer Value> ? Value : never;

/** The values of a section; a key that is absent or wrong is undefined. */
export type SectionValue<Shapes> = { readonly [Key in keyof Shapes]?: ValueOf<Shapes[Key]> };

/** A single value. `convert` adds a finding and returns undefined when the text does not fit. */
export function scalar<Value>(
  schema: () => JsonSchema,
  convert: (setting: ScalarSetting, findings: Finding[]) => Value | undefined,
): Shape<Value> {
  return {
    schema,
    read(setting, findings) {
      if (setting.kind !== 'scalar') {
        findings.push(finding('value-invalid', setting.place, { expected: 'text' }));
        return undefined;
      }
      if (setting.text.trim() === '') {
        findings.push(finding('value-empty', setting.place, {}));
        return undefined;
      }
      return convert(setting, findings);
    },
  };
}

/** One of a few values, by its name or in one of its Japanese words. */
export function oneOf<Value extends string>(words: ValueWords<Value>, description: string): Shape<Value> {
  const schema = () => ({ enum: allWords(words), description });
  return scalar(schema, ({ text, place }, findings) => {
    const value = valueNamed(text, words);
    if (value === undefined)
      findings.push(finding('value-invalid', place, { expected: oneOfThese(text, words) }));
    return value;
  });
}

/** Names and words, as editors accept them. */
export function allWords(words: ValueWords): string[] {
  return Object.entries(words).flatMap(([value, others]) => [value, ...others]);
}

function oneOfThese(text: string, words: ValueWords): Expectation {
  const near = nearest(foldWord(text), allWords(words));
  const meant = new Set(near.map((word) => valueNamed(word, words)));
  return {
    oneOf: valuesOf(words),
    japanese: Object.values(termsOf(words)),
    // 五方式 is as near to one as to another.
    suggestion: meant.size === 1 ? near[0]! : null,
  };
}

/** A list whose items have one shape; items that do not fit are left out after their findings. */
export function listOf<Value>(item: Shape<Value>, description: string): Shape<readonly Value[]> {
  return {
    schema: () => ({ type: 'array', items: item.schema(), description }),
    read(setting, findings) {
      if (!isList(setting, findings)) return undefined;
      return setting.items.map((one) => item.read(one, findings)).filter((value) => value !== undefined);
    },
  };
}

/** As {@link listOf}; a single text stands for a list of one. */
export function oneOrListOf<Value>(item: Shape<Value>, description: string): Shape<readonly Value[]> {
  const list = listOf(item, description);
  return {
    schema: () => ({ anyOf: [list.schema(), item.schema()], description }),
    read(setting, findings) {
      if (setting.kind !== 'scalar') return list.read(setting, findings);
      const value = item.read(setting, findings);
      return value === undefined ? undefined : [value];
    },
  };
}

function isList(setting: Setting, findings: Finding[]): setting is ListSetting {
  if (setting.kind === 'list') return true;
  findings.push(finding('value-invalid', setting.place, { expected: 'list' }));
  return false;
}

interface SectionOptions {
  readonly description?: string;
  readonly required?: readonly string[];
  /** Keys of which at most one may stand, for editors; the layers check it with places. */
  readonly exclusive?: readonly (readonly string[])[];
  /** Keys that are known but come in a later version. */
  readonly later?: readonly string[];
}

/** A section with named keys; others are findings with a suggestion. */
export function section<Shapes extends Readonly<Record<string, Shape<unknown>>>>(
  shapes: Shapes,
  options: SectionOptions = {},
): Shape<SectionValue<Shapes>> {
  return {
    schema: () => sectionSchema(shapes, options),
    read(setting, findings) {
      if (setting.kind !== 'section') {
        findings.push(finding('value-invalid', setting.place, { expected: 'section' }));
        return undefined;
      }
      return readEntries(setting, shapes, options.later ?? [], findings);
    },
  };
}

function readEntries<Shapes extends Readonly<Record<string, Shape<unknown>>>>(
  { entries }: SectionSetting,
  shapes: Shapes,
  later: readonly string[],
  findings: Finding[],
): SectionValue<Shapes> {
  const values: Record<string, unknown> = {};
  for (const [key, value] of entries) {
    const shape = Object.hasOwn(shapes, key) ? shapes[key] : undefined;
    if (shape) values[key] = shape.read(value, findings);
    else if (later.includes(key)) findings.push(finding('key-not-supported', keyPlaceOf(value)));
    else
      findings.push(
        finding('key-unknown', keyPlaceOf(value), { suggestion: keyMeant(key, Object.keys(shapes)) }),
      );
  }
  return values as SectionValue<Shapes>;
}

function sectionSchema(
  shapes: Readonly<Record<string, Shape<unknown>>>,
  { description, required, exclusive }: SectionOptions,
): JsonSchema {
  const properties = Object.fromEntries(Object.entries(shapes).map(([key, shape]) => [key, shape.schema()]));
  const groups = exclusive?.map((keys) => ({ not: { required: keys } }));
  return {
    type: 'object',
    ...(description && { description }),
    properties,
    additionalProperties: false,
    ...(required && { required }),
    ...(groups && { allOf: groups }),
  };
}

/** A section that may be switched off: `premium: none`, also over what a lower layer says. */
export function offOr<Values extends object>(
  shape: Shape<Values>,
): Shape<Values & { readonly isOff?: true }> {
  return {
    schema: () => ({ anyOf: [{ enum: allWords(offWords) }, shape.schema()] }),
    read(setting, findings) {
      if (isOff(setting)) return { isOff: true } as Values & { readonly isOff: true };
      if (isEmpty(setting, findings)) return undefined;
      const values = shape.read(setting, findings);
      return setting.kind === 'section' && setting.off ? values && { ...values, isOff: true } : values;
    },
  };
}

/** What may be left out by a word, also where a lower layer gives it: `adjustments: none`. */
export function orNone<Value>(shape: Shape<Value>): Shape<Value> {
  return {
    schema: () => ({ anyOf: [{ enum: allWords(offWords) }, shape.schema()] }),
    read: (setting, findings) =>
      isOff(setting) || isEmpty(setting, findings) ? undefined : shape.read(setting, findings),
  };
}

/** Whether nothing is written where a word could say so: what a variable left empty is no decision. */
function isEmpty(setting: Setting, findings: Finding[]): boolean {
  const isBlank = setting.kind === 'scalar' && setting.text.trim() === '';
  if (isBlank) findings.push(finding('value-empty', setting.place, { orNone: true }));
  return isBlank;
}

/** Whether a setting is the word that switches off. */
export function isOff(setting: Setting): boolean {
  return setting.kind === 'scalar' && valueNamed(setting.text, offWords) !== undefined;
}
