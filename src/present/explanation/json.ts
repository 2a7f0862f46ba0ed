import {
  type Explanation,
  type ExplanationNode,
  type Expression,
  type Given,
  references,
} from '../../analyse/explain/index.js';
import { type FiscalYear, formatFiscalYear } from '../../domain/fiscal-year.js';
import { type QuantityId, quantity } from '../../domain/quantities/index.js';
import { figureText } from '../figures.js';
import type { RunRecord } from '../receipt.js';
import { formulaForms, symbolOf } from './node-text.js';
import { noteText } from './words.js';

/**
 * The graph of an explanation for machines: exact values as `p/q`, formulas as operators over nodes and numbers.
 * docs/explanation.md describes the format.
 */
export function explanationJson(
  { roots, nodes }: Explanation,
  { version, title, run, policy }: Pick<RunRecord, 'version' | 'title' | 'run' | 'policy'>,
  fiscalYear: FiscalYear,
): object {
  return {
    format: 'nhi.explanation.v1',
    version,
    title,
    run,
    fiscal_year: formatFiscalYear(fiscalYear),
    policy,
    roots: roots.filter((root) => root !== null),
    quantities: Object.fromEntries(used(nodes).map((id) => [id, quantityRecord(id)])),
    nodes: [...nodes.values()].map((node) => nodeRecord(nodes, node)),
  };
}

function used(nodes: Explanation['nodes']): QuantityId[] {
  return [...new Set([...nodes.values()].map((node) => node.quantity))].sort();
}

/** What the catalogue says of a quantity. */
function quantityRecord(id: QuantityId): object {
  const { ja, en, unit, formula, words, sources } = quantity(id);
  return {
    ja,
    en,
    unit,
    formula,
    words,
    sources: sources.map(({ status, source, passage, decision }) => ({
      status,
      source: source ?? null,
      passage: passage ?? null,
      decision: decision ?? null,
    })),
  };
}

/** A node; what does not apply is left out. */
function nodeRecord(nodes: Explanation['nodes'], node: ExplanationNode): object {
  const { id, quantity: named, subject, value, formula, given, notes } = node;
  const { segment, municipality, year, item } = subject;
  const text = formulaForms(nodes, node);
  return {
    id,
    quantity: named,
    symbol: symbolOf(nodes, id),
    ...(segment && { segment }),
    ...(municipality && { municipality_code: municipality.code, municipality_name: municipality.name }),
    ...(year !== undefined && { year: formatFiscalYear(year) }),
    ...(item !== undefined && { item }),
    value: value.toText(),
    figure: figureText(quantity(named).form, value),
    ...(formula && { formula: formulaRecord(formula), inputs: references(formula) }),
    ...(text && { text }),
    ...(given && { given: givenRecord(given) }),
    ...(notes.length > 0 && { notes: notes.map((note) => ({ kind: note.kind, text: noteText(note) })) }),
  };
}

function givenRecord({ place, authority }: Given): object {
  return {
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    text: place?.value ?? null,
    ...(authority && { policy: authority }),
  };
}

/** A formula as JSON: `{op, args}`, down to `{node}` and `{number}`. */
function formulaRecord(expression: Expression): object {
  switch (expression.op) {
    case 'value':
      return { node: expression.node };
    case 'number':
      return { number: expression.value.toText() };
    case 'round':
      return {
        op: 'round',
        mode: expression.mode,
        unit: expression.unit.toText(),
        args: records(expression),
      };
    case 'largest-remainder':
      return {
        op: 'largest-remainder',
        unit: expression.unit.toText(),
        place: expression.place,
        args: records(expression),
      };
    default:
      return { op: expression.op, args: records(expression) };
  }
}

function records({ args }: { readonly args: readonly Expression[] }): object[] {
  return args.map(formulaRecord);
}
