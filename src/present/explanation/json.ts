import {
  type Explanation,
  type ExplanationNode,
  type Expression,
  type Given,
  references,
} from '../../analyse/explain/explain.js';
import { type FiscalYear, formatFiscalYear } from '../../domain/fiscal-year.js';
import { type QuantityId, quantity } from '../../domain/quantities/catalogue.js';
import { figureText } from '../figures.js';
import type { DisplayNames } from '../names.js';
import type { RunRecord } from '../receipt.js';
import { formulaForms, namesOf, symbolOf } from './node-text.js';
import { noteText } from './notes.js';
import { explanationWords } from './words/explanation-words.js';

/** Texts for reading stand beside the formulas; programs get the same in every language. */
const words = explanationWords('en');

/**
 * The graph of an explanation for machines: exact values as `p/q`, formulas as operators over nodes and numbers.
 * docs/explanation.md describes the format.
 */
export function explanationJson(
  { roots, nodes }: Explanation,
  { version, title, run, policy }: Pick<RunRecord, 'version' | 'title' | 'run' | 'policy'>,
  fiscalYear: FiscalYear,
): object {
  const names = namesOf(nodes);
  return {
    format: 'nhi.explanation.v1',
    version,
    title,
    run,
    fiscal_year: formatFiscalYear(fiscalYear),
    policy,
    roots: roots.filter((root) => root !== null),
    quantities: Object.fromEntries(used(nodes).map((id) => [id, quantityRecord(id)])),
    claims: claimRecords(nodes),
    nodes: [...nodes.values()].map((node) => nodeRecord(nodes, node, names)),
  };
}

/** The pots that are shared out by largest remainder: what is shared, and by which quotas, once for all shares. */
function claimRecords(nodes: Explanation['nodes']): Record<string, object> {
  const claims = new Map<string, object>();
  for (const { formula } of nodes.values()) {
    if (formula?.op !== 'largest-remainder' || claims.has(formula.claims)) continue;
    const [total, ...quotas] = formula.args.map(idOf);
    claims.set(formula.claims, { total, quotas });
  }
  return Object.fromEntries(claims);
}

function idOf(expression: Expression): string {
  return expression.op === 'value' ? expression.node : '';
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
    sources: sources.map(({ status, source, passage, decision, only }) => ({
      status,
      source: source ?? null,
      passage: passage ?? null,
      decision: decision ?? null,
      ...(only && { only }),
    })),
  };
}

/** A node; what does not apply is left out. */
function nodeRecord(nodes: Explanation['nodes'], node: ExplanationNode, names: DisplayNames): object {
  const { id, quantity: named, subject, value, formula, given, notes } = node;
  const { segment, municipality, area, year, age, item, isBefore } = subject;
  const text = formulaForms(nodes, node, words);
  return {
    id,
    quantity: named,
    symbol: symbolOf(nodes, id, words),
    ...(segment && { segment }),
    ...(municipality && { municipality_code: municipality.code, municipality_name: municipality.name }),
    ...(area !== undefined && { area }),
    ...(year !== undefined && { year: formatFiscalYear(year) }),
    ...(age !== undefined && { age }),
    ...(item !== undefined && { item }),
    ...(isBefore && { method: 'before' }),
    value: value.toText(),
    figure: figureText(quantity(named).form, value),
    ...(formula && { formula: formulaRecord(formula), inputs: inputsOf(formula) }),
    ...(text && { text }),
    ...(given && { given: givenRecord(given) }),
    ...(notes.length > 0 && {
      notes: notes.map((note) => ({ kind: note.kind, text: noteText(note, names, words) })),
    }),
  };
}

/** The nodes that a formula uses; the claims on a pot stand for all of its quotas. */
function inputsOf(formula: Expression): string[] {
  return formula.op === 'largest-remainder' ? [formula.claims] : references(formula);
}

function givenRecord({ place, authority }: Given): object {
  const { file, sheet, line, cell, column, value } = place ?? {};
  return {
    ...(file !== undefined && { file }),
    ...(sheet !== undefined && { sheet }),
    ...(line !== undefined && { line }),
    ...(cell !== undefined && { cell }),
    ...(column !== undefined && { column }),
    ...(value !== undefined && { text: value }),
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
    case 'largest-remainder': {
      const { op, unit, place, claims } = expression;
      return { op, unit: unit.toText(), place, claims };
    }
    default:
      return { op: expression.op, args: records(expression) };
  }
}

function records({ args }: { readonly args: readonly Expression[] }): object[] {
  return args.map(formulaRecord);
}
