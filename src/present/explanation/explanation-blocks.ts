import {
  type Explanation,
  type ExplanationNode,
  type NodeId,
  references,
} from '../../analyse/explain/explain.js';
import type { Language } from '../../domain/language.js';
import type { DisplayNames } from '../names.js';
import type { Block, TreeItem } from '../text-table.js';
import { type Context, labelOf, linesOf, namesOf, nodeAt } from './node-text.js';
import { valueWithUnit } from './value.js';
import { explanationWords } from './words/explanation-words.js';

/** More nodes of one quantity under another are not all shown, unless everything is. */
const fewSiblings = 4;

export interface TreeOptions {
  /** How many levels are shown under a figure. */
  readonly depth: number;
  /** The policy of the case, for what only its prefecture says. */
  readonly policy: string | undefined;
  readonly language: Language;
}

/** Explanations as trees, each from a figure down to its inputs or to a depth. */
export function explanationBlocks({ roots, nodes }: Explanation, options: TreeOptions): Block[] {
  const distinct = [...new Set(roots)].filter((root) => root !== null);
  const names = namesOf(nodes);
  return distinct.map((root) => new TreeBuilder(nodes, root, options, names).block());
}

/** Walks a graph from one root; what was derived once is referred to afterwards. */
class TreeBuilder {
  private readonly items: TreeItem[] = [];
  /** How deep a node stands where it stands highest: there it is derived, elsewhere it is referred to. */
  private readonly depths = new Map<NodeId, number>();
  private readonly derived = new Set<NodeId>();
  private readonly root: ExplanationNode;
  private readonly context: Context;

  constructor(
    private readonly nodes: Explanation['nodes'],
    root: NodeId,
    private readonly options: TreeOptions,
    names: DisplayNames,
  ) {
    this.root = nodeAt(nodes, root);
    this.context = { policy: options.policy, names, words: explanationWords(options.language) };
  }

  block(): Block {
    this.measure();
    this.add(this.root, 0);
    return { tree: this.items };
  }

  /** Level by level, so that a node is first met where it stands highest. */
  private measure(): void {
    let level: readonly ExplanationNode[] = [this.root];
    for (let depth = 0; level.length > 0 && depth <= this.options.depth; depth += 1) {
      const fresh = level.filter(({ id }) => !this.depths.has(id));
      for (const { id } of fresh) this.depths.set(id, depth);
      level = fresh.flatMap((node) => this.chosen(this.childrenOf(node)));
    }
  }

  private add(node: ExplanationNode, depth: number): void {
    const { words } = this.context;
    const children = this.childrenOf(node);
    const goesOn = children.length > 0 && depth < this.options.depth;
    const isElsewhere = this.derived.has(node.id) || (this.depths.get(node.id) ?? depth) < depth;
    const reference = this.derived.has(node.id) ? words.above : words.below;
    this.items.push({
      depth,
      label: labelOf(this.nodes, node, depth === 0 ? {} : this.root.subject, this.context),
      value: valueWithUnit(node.quantity, node.value, words),
      lines:
        goesOn && isElsewhere
          ? [{ text: reference, isAside: true }]
          : linesOf(this.nodes, node, this.context),
    });
    if (!goesOn || isElsewhere) return;
    this.derived.add(node.id);
    const chosen = this.chosen(children);
    for (const child of chosen) this.add(child, depth + 1);
    if (chosen.length < children.length) {
      const label = words.more(children.length - chosen.length);
      this.items.push({ depth: depth + 1, label, value: '', lines: [] });
    }
  }

  /** What people read stands for a formula that speaks of everybody. */
  private childrenOf({ reading, formula }: ExplanationNode): ExplanationNode[] {
    const read = reading ?? formula;
    return (read ? references(read) : []).map((id) => nodeAt(this.nodes, id));
  }

  /** The own figure and one other where very many of one quantity stand under a node. */
  private chosen(children: readonly ExplanationNode[]): readonly ExplanationNode[] {
    if (this.options.depth === Number.POSITIVE_INFINITY) return children;
    const counts = new Map<string, number>();
    for (const { quantity } of children) counts.set(quantity, (counts.get(quantity) ?? 0) + 1);
    let others = 0;
    return children.filter(({ quantity, subject }) => {
      if ((counts.get(quantity) ?? 0) <= fewSiblings || this.isOwn(subject)) return true;
      others += 1;
      return others <= 1;
    });
  }

  private isOwn({ municipality }: ExplanationNode['subject']): boolean {
    return municipality !== undefined && municipality.code === this.root.subject.municipality?.code;
  }
}

/** How many lines a screen shows. */
const screen = 50;

/** The deepest trees, of at most four levels, that one screen shows; one level at the least. */
export function fittingDepth(explanation: Explanation, policy: string | undefined): number {
  for (const depth of [4, 3, 2]) {
    const blocks = explanationBlocks(explanation, { depth, policy, language: 'en' });
    const lines = blocks.flatMap((block) => ('tree' in block ? block.tree : [])).map(linesOfItem);
    if (lines.reduce((total, count) => total + count, blocks.length) <= screen) return depth;
  }
  return 1;
}

function linesOfItem({ lines }: TreeItem): number {
  return 1 + lines.length;
}
