import type { Case, Municipality } from '../../domain/case.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';

/** Whose figures of which case are explained: `那覇市 472018 · R8 · 三市の例 · policy okinawa-r6`. */
export function explanationHead(
  { fiscalYear, title, run }: Case,
  municipality: Municipality | undefined,
  policy: string | undefined,
): string {
  const who = municipality ? `${municipality.name} ${municipality.code}`.trim() : undefined;
  const by = policy === undefined ? undefined : `policy ${policy}`;
  return [who, formatFiscalYear(fiscalYear), title, run, by].filter((part) => part !== undefined).join(' · ');
}
