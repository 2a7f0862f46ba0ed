import type { LevyRounding } from '../domain/case.js';
import { Defect } from '../domain/defect.js';
import type { SegmentResult } from '../domain/result.js';

/**
 * The conservation laws, checked in every run: Σ c_i + residue = C and Σ d_i + residue = B, with relief B + R − Σ relief, and
 * with largest remainder no residue. Source: rules, section 14.1.
 *
 * @throws Defect when a yen was made or lost.
 */
export function assertConserved(result: SegmentResult, rounding: LevyRounding): void {
  const { segment, pot, residue, rows, relief, levyTotal } = result;
  const shared = rows.reduce((total, { baseLevy }) => total + baseLevy, 0n);
  assertEqual(segment, 'Σ c_i + residue = C', shared + residue, pot.levyBase);
  const collected = pot.requiredTotal + (pot.setAside ?? 0n) - (relief?.total ?? 0n);
  assertEqual(segment, 'Σ d_i + residue = B + R − Σ relief', levyTotal + residue, collected);
  if (rounding.method === 'largest-remainder') assertEqual(segment, 'residue = 0', residue, 0n);
}

function assertEqual(segment: string, law: string, left: bigint, right: bigint): void {
  if (left !== right) throw new Defect(`${segment}: ${law} does not hold: ${left} ≠ ${right}`);
}
