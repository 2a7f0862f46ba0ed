import { decimal, scaled } from '../../src/domain/decimal.js';
import { segments } from '../../src/domain/segment.js';
import type { Variation } from '../../src/domain/variation.js';

/** A scenario of the benchmark: α and β all change, so that nothing can be taken from the one before. */
export interface GridScenario {
  /** Thousandths. */
  readonly alpha: number;
  /** β of every segment, in units of 10⁻⁴. */
  readonly beta: number;
}

/** @param count at most 1,001 */
export function gridScenarios(count: number): GridScenario[] {
  return Array.from({ length: count }, (_, at) => ({ alpha: at, beta: 9_000 + 3 * at }));
}

/** The scenario as `nhi sweep` has it. */
export function variationsOf({ alpha, beta }: GridScenario): Variation[] {
  const incomeLevel = { beta: scaled(BigInt(beta), 4) };
  return [
    { medicalReflection: alpha === 1000 ? decimal('1') : scaled(BigInt(alpha), 3) },
    { segments: Object.fromEntries(segments.map((segment) => [segment, { incomeLevel }])) },
  ];
}
