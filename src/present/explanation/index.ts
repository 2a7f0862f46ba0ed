import {
  type Explanation,
  type ExplanationNode,
  type NodeId,
  references,
} from '../../analyse/explain/index.js';
import type { Block, TreeItem } from '../text-table.js';
import { labelOf, linesOf, nodeAt } from './node-text.js';
import { valueWithUnit } from './value.js';
import { aboveText, moreText } from './words.js';

/** More nodes of one quantity under another are not all shown, unless everything is. */
const fewSiblings = 4;

/** Explanations as trees, each from a figure down to its inputs or to a depth. */
export function explanationBlocks({ roots, nodes }: Explanation, depth: number): Block[] {
  return roots.flatMap((root) => (root === null ? [] : [new TreeBuilder(nodes, root, depth).block()]));
}

/** Walks a graph from one root; what was shown once is referred to afterwards. */
class TreeBuilder {
  private readonly items: TreeItem[] = [];
  private readonly shown = new Set<NodeId>();
  private readonly root: ExplanationNode;

  constructor(
    private readonly nodes: Explanation['nodes'],
    root: NodeId,
    private readonly depth: number,
  ) {
    this.root = nodeAt(nodes, root);
  }

  block(): Block {
    this.add(this.root, 0);
    return { tree: this.items };
  }

  private add(node: ExplanationNode, depth: number): void {
    const wasShown = this.shown.has(node.id);
    this.shown.add(node.id);
    const children = this.childrenOf(node);
    const isRepeated = wasShown && children.length > 0;
    this.items.push({
      depth,
      label: labelOf(this.nodes, node, depth === 0 ? {} : this.root.subject),
      value: valueWithUnit(node.quantity, node.value),
      lines: isRepeated ? [{ text: aboveText, isAside: true }] : linesOf(this.nodes, node),
    });
    if (isRepeated || depth >= this.depth) return;
    const chosen = this.chosen(children);
    for (const child of chosen) this.add(child, depth + 1);
    if (chosen.length < children.length) {
      const label = moreText(children.length - chosen.length);
      this.items.push({ depth: depth + 1, label, value: '', lines: [] });
    }
  }

  /** What people read stands for a formula that speaks of everybody. */
  private childrenOf({ reading, formula }: ExplanationNode): ExplanationNode[] {
    const read = reading ?? formula;
    return (read ? references(read) : []).map((id) => nodeAt(this.nodes, id));
  }

  /** The own figure and a few others where very many of the same kind stand under a node. */
  private chosen(children: readonly ExplanationNode[]): readonly ExplanationNode[] {
    if (this.depth === Number.POSITIVE_INFINITY || children.length <= fewSiblings) return children;
    const own = children.filter(({ subject }) => this.isOwn(subject));
    const others = children.filter(({ subject }) => !this.isOwn(subject));
    return [...own, ...others.slice(0, Math.max(0, fewSiblings - 2 - own.length))];
  }

  private isOwn({ municipality }: ExplanationNode['subject']): boolean {
    return municipality !== undefined && municipality.code === this.root.subject.municipality?.code;
  }
}
