import type { InstalmentRow, InstalmentsResult } from '../../domain/result.js';

/** A levy below this, ten trillion yen, keeps two decimals in a spreadsheet when it is divided: a twelfth needs them. */
const mostDigits = 13n;
export const instalmentsBelow = `1E${mostDigits}`;

/** Whether a spreadsheet cuts an instalment to whole yen as an exact calculation does. */
export function isInstalmentSure({ levyTotal }: Pick<InstalmentRow, 'levyTotal'>): boolean {
  const size = levyTotal < 0n ? -levyTotal : levyTotal;
  return size < 10n ** mostDigits;
}

/** Null, where none are asked for, is sure. */
export function areInstalmentsSure(instalments: InstalmentsResult | null): boolean {
  return instalments?.rows.every(isInstalmentSure) ?? true;
}
