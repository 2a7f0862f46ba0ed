import {
  type Explanation,
  type ExplanationNode,
  type Expression,
  evaluate,
  type NodeId,
  type Subject,
} from '../../analyse/explain/explain.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import { quantity } from '../../domain/quantities/catalogue.js';
import type { Rational } from '../../domain/rational.js';
import { japaneseSegments } from '../../domain/segment.js';
import { placeText } from '../findings/finding-lines.js';
import { type DisplayNames, displayNames } from '../names.js';
import type { TreeLine } from '../text-table.js';
import { citationsText } from './citations.js';
import { formulaText } from './formula.js';
import { authorityText, noteText } from './notes.js';
import { digits, valueText } from './value.js';
import type { ExplanationWords } from './words/explanation-words.js';

type Nodes = Explanation['nodes'];

/** What the texts of a node depend on beside the graph. */
export interface Context {
  /** The policy of the case, for what only its prefecture says. */
  readonly policy: string | undefined;
  readonly names: DisplayNames;
  readonly words: ExplanationWords;
}

/** What the municipalities of a graph are called. */
export function namesOf(nodes: Nodes): DisplayNames {
  return displayNames([...nodes.values()].flatMap(({ subject }) => subject.municipality ?? []));
}

/**
 * The symbol of a node: G_i(R5), and of an age g[5-9](R5).
 *
 * @param isOfAnyAge whether formulas speak of it, which are the same for all ages: g_j(R5)
 */
export function symbolOf(nodes: Nodes, id: NodeId, words: ExplanationWords, isOfAnyAge = false): string {
  const node = nodeAt(nodes, id);
  const { subject } = node;
  const { ja } = quantity(node.quantity);
  const own = ringed(node, words);
  if (
    subject.item !== undefined &&
    (node.quantity === 'adjustment_row' || node.quantity === 'requirement_item')
  )
    return subject.item;
  if (subject.item !== undefined && node.quantity === 'pooled_part') return words.pooled(subject.item);
  const year = subject.year === undefined ? '' : formatFiscalYear(subject.year);
  const { age } = subject;
  const aged =
    age === undefined || isOfAnyAge ? own : own.replace(/_(i?)j/, (_, i) => `${i && '_i'}[${age}]`);
  if (year !== '') return /y′|τ/.test(aged) ? aged.replace(/y′|τ/, year) : `${aged}(${year})`;
  return aged === '' ? ja : aged;
}

/** The symbol of its quantity; what the method before gives or makes has a ring: α°, c°_i. */
function ringed({ quantity: named, subject, given }: ExplanationNode, words: ExplanationWords): string {
  const { symbol, totalSymbol } = quantity(named);
  const plain = words.symbol(subject.municipality ? symbol : (totalSymbol ?? symbol));
  const isOther = !given || named === 'alpha' || named === 'pooling_ratio';
  return subject.isBefore && isOther ? plain.replace(/(?!Σ)\p{L}+/u, '$&°') : plain;
}

/** What a node is called: symbol, term, and whose it is as far as that is not said already. */
export function labelOf(
  nodes: Nodes,
  node: ExplanationNode,
  known: Subject,
  { names, words }: Pick<Context, 'names' | 'words'>,
): string {
  const { ja } = quantity(node.quantity);
  const symbol = symbolOf(nodes, node.id, words);
  const isSaid = symbol === ja || ja.startsWith(`${symbol}(`) || symbol === node.subject.item;
  const term = [isSaid ? '' : symbol, words.fullTerm(node.quantity)].filter((part) => part !== '').join(' ');
  const whose = whoseText(node.subject, known, { names, words });
  return whose === '' ? term : `${term} · ${whose}`;
}

function whoseText(
  { municipality, segment, item, area }: Subject,
  known: Subject,
  { names, words }: Pick<Context, 'names' | 'words'>,
): string {
  const parts = [
    area,
    municipality && municipality.code !== known.municipality?.code ? names(municipality.code) : undefined,
    segment && segment !== known.segment ? japaneseSegments[segment] : undefined,
    item === undefined ? undefined : words.item(item),
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** Formula in symbols and in numbers, notes, place and sources of a node. */
export function linesOf(nodes: Nodes, node: ExplanationNode, { policy, names, words }: Context): TreeLine[] {
  const notes = node.notes.map((note) => ({ text: noteText(note, names, words) }));
  const cited = citationsText(node, policy, words);
  const sources = cited === '' || node.given ? [] : [{ text: cited, isAside: true }];
  return [...formulaLines(nodes, node, words), ...givenLines(node, words), ...notes, ...sources];
}

function givenLines({ given }: ExplanationNode, words: ExplanationWords): TreeLine[] {
  if (!given) return [];
  const { place, authority } = given;
  const { file } = place ?? {};
  const where =
    place && placeText({ ...place, ...(file !== undefined && { file: words.file(file) }), municipality: {} });
  const written = place?.value === undefined ? '' : ` 「${place.value}」`;
  return [
    { text: where === undefined ? words.noPlace : `${where}${written}` },
    ...(authority ? [{ text: authorityText(authority, words), isAside: true }] : []),
  ];
}

/** A formula in both forms: `= C × W_i × γ` and `= 300 × 0.5 × 1.2`, each empty where it would say nothing. */
export interface FormulaForms {
  readonly symbols: string;
  readonly numbers: string;
}

/** Both forms of the formula that people read; null for what is given. */
export function formulaForms(
  nodes: Nodes,
  node: ExplanationNode,
  words: ExplanationWords,
): FormulaForms | null {
  const expression = node.reading ?? node.formula;
  if (!expression) return null;
  const rounding = expression.op === 'round' ? expression : undefined;
  const exact = rounding ? rounding.args[0] : expression;
  const symbols = formulaText(exact, { of: (id) => symbolOf(nodes, id, words, true), sums: 'sigma', words });
  const numbers = formulaText(exact, { of: (id) => numberOf(nodes, id, words), sums: 'terms', words });
  if (rounding) {
    const value = digits(evaluated(nodes, exact), 6);
    return {
      symbols: words.rounded(symbols, rounding.mode, unitText(node, rounding.unit, words)),
      numbers: numbers === value ? numbers : `${numbers} = ${value}`,
    };
  }
  if (!node.reading) return { symbols, numbers };
  const value = valueText(node.quantity, evaluated(nodes, exact), words);
  return { symbols: words.byLargestRemainder(symbols), numbers: `${numbers} = ${value}` };
}

function formulaLines(nodes: Nodes, node: ExplanationNode, words: ExplanationWords): TreeLine[] {
  const forms = formulaForms(nodes, node, words);
  if (!forms) return [];
  const isPlainNumber = forms.symbols === forms.numbers;
  const isValue = forms.numbers === valueText(node.quantity, node.value, words);
  const lines = isPlainNumber ? [] : [forms.symbols];
  return [...lines, ...(isValue ? [] : [forms.numbers])].map((text) => ({ text: `= ${text}` }));
}

function unitText({ quantity: named }: ExplanationNode, unit: Rational, words: ExplanationWords): string {
  return words.inUnit(digits(unit, 2), quantity(named).unit === 'percent' ? '' : 'yen');
}

function numberOf(nodes: Nodes, id: NodeId, words: ExplanationWords): string {
  const { quantity: named, value } = nodeAt(nodes, id);
  const text = valueText(named, value, words);
  return text.startsWith('-') ? `(${text})` : text;
}

function evaluated(nodes: Nodes, expression: Expression): Rational {
  return evaluate(expression, (id) => nodeAt(nodes, id).value);
}

export function nodeAt(nodes: Nodes, id: NodeId): ExplanationNode {
  const node = nodes.get(id);
  if (!node) throw new RangeError(`no node ${id} in the explanation`);
  return node;
}
