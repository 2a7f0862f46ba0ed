import { caseForm } from '../../domain/settings/case-settings.js';
import { type Form, type ScalarForm, type SectionForm, scheduleOf } from '../../domain/settings/form.js';
import { allWords, basisWords, offWords } from '../../domain/settings/value-words.js';

/** A JSON Schema; plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** The JSON Schema of case.yaml: what editors complete and check, from the same records that it is read by. */
export function caseSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'nhi case.yaml',
    ...schemaOf(caseForm),
  };
}

/** What may stand by a form. Numbers may be written plainly or in quotes. */
export function schemaOf(form: Form, hint?: string): JsonSchema {
  const description = hint === undefined ? {} : { description: hint };
  const item = () => ('of' in form && 'form' in form.of ? schemaOf(form.of.form, form.of.hint) : {});
  switch (form.kind) {
    case 'section':
      return sectionSchema(form, description);
    case 'none-or':
      return { anyOf: [{ enum: allWords(offWords) }, schemaOf(form.of, hint)] };
    case 'list': {
      const list = { type: 'array', items: item(), ...description };
      return form.orOne ? { anyOf: [list, item()], ...description } : list;
    }
    case 'tiers': {
      const named = { type: 'string', description: 'A built-in tier table' };
      return { anyOf: [named, { type: 'array', items: item(), minItems: 1 }] };
    }
    case 'yearly':
      return {
        anyOf: [schemaOf(form.of, hint), schemaOf(scheduleOf({ form: form.of, ...(hint && { hint }) }))],
      };
    case 'by-year':
      return { type: 'object', ...description, additionalProperties: item(), minProperties: 1 };
    case 'table-or':
      return { anyOf: [{ type: 'string' }, schemaOf(form.of, hint)] };
    case 'by-key':
      return { type: 'object', additionalProperties: schemaOf(form.of) };
    case 'word':
      return { enum: allWords(form.words), ...description };
    case 'basis':
    case 'last-years':
      return { type: 'string', pattern: basisPattern(form.words), ...description };
    default:
      return { type: isText(form.kind) ? ['string', 'number'] : ['number', 'string'], ...description };
  }
}

/** What editors take for text first: its digits are a name. */
function isText(kind: Form['kind']): boolean {
  return ['text', 'name', 'year', 'prefecture', 'year-range'].includes(kind);
}

function basisPattern(of: ScalarForm['words'] = basisWords): string {
  const words = allWords(of).map((word) => word.replace('N', '[1-9]'));
  return `^(${words.join('|')})$`;
}

function sectionSchema({ keys, required, exclusive }: SectionForm, description: JsonSchema): JsonSchema {
  const properties = Object.entries(keys).map(([key, record]) => [
    key,
    {
      ...schemaOf(record.form, record.hint),
      ...(record.default !== undefined && { default: record.default }),
    },
  ]);
  return {
    type: 'object',
    ...description,
    properties: Object.fromEntries(properties),
    additionalProperties: false,
    ...(required && { required }),
    ...(exclusive && { allOf: exclusive.map((group) => ({ not: { required: group } })) }),
  };
}
