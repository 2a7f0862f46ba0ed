import type { Case } from '../../domain/case.js';
import type { Provenance } from '../../domain/provenance.js';
import type { Result } from '../../domain/result.js';
import { Derivation } from './derivation.js';
import { type NodeId, references } from './expression.js';
import { figureOf } from './figures.js';
import type { ExplanationNode, Figure } from './node.js';

export { evaluate } from './evaluate.js';
export { type Expression, type NodeId, references } from './expression.js';
export type { Claimant, ExplanationNode, Figure, Given, LastUnit, Note, Subject } from './node.js';

/** How figures came about: a graph, because the shares of one municipality depend on all of them. */
export interface Explanation {
  /** The figures that were asked for, in order; null where one does not apply (rates of a case without premiums). */
  readonly roots: readonly (NodeId | null)[];
  /** Every node that they depend on, by id. */
  readonly nodes: ReadonlyMap<NodeId, ExplanationNode>;
}

/**
 * The derivation of figures of a calculated case down to its inputs. The engine's result gives every value; the
 * formulas say how each follows from others, exactly.
 *
 * @param provenance where the inputs stand; a case made in memory has none
 */
export function explain(
  kase: Case,
  result: Result,
  provenance: Provenance | undefined,
  figures: readonly Figure[],
): Explanation {
  const derivation = new Derivation(kase, result, provenance, figureOf);
  const roots = figures.map((figure) => {
    const expression = figureOf(derivation, figure);
    return expression?.op === 'value' ? expression.node : null;
  });
  return { roots, nodes: reachable(roots, derivation.nodes) };
}

/** The nodes that roots depend on, in the order in which they were made: every node after its inputs. */
function reachable(roots: Explanation['roots'], nodes: Explanation['nodes']): Explanation['nodes'] {
  const wanted = new Set<NodeId>();
  const claims = new Set<string>();
  const waiting = roots.filter((root) => root !== null);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (wanted.has(id)) continue;
    wanted.add(id);
    const formula = nodes.get(id)?.formula;
    // All shares of one pot depend on the same claims.
    if (formula?.op === 'largest-remainder') {
      if (claims.has(formula.claims)) continue;
      claims.add(formula.claims);
    }
    if (formula) waiting.push(...references(formula).filter((input) => !wanted.has(input)));
  }
  return new Map([...nodes].filter(([id]) => wanted.has(id)));
}
