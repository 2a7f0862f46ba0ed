import { calculate } from '../calculate/calculate.js';
import { UnfitCase } from '../domain/defect.js';
import type { Finding } from '../domain/finding.js';
import type { Result } from '../domain/result.js';
import type { ConfirmedFinding } from '../validate/confirmations.js';
import { type LoadedCase, settledFindings } from '../validate/load.js';

/** What a loaded case gives. */
export interface Attempt {
  /** Undefined where the case is not fit, which for some only the figures show. */
  readonly result: Result | undefined;
  /** All that is told of the case and its result. */
  readonly findings: readonly Finding[];
  /** Warnings that the case says were looked at. */
  readonly confirmed: readonly ConfirmedFinding[];
}

/** Calculates a loaded case. */
export function attempt(loaded: LoadedCase): Attempt {
  const made = loaded.case && resultOf(loaded.case);
  const found = made?.findings ?? [];
  const { told, confirmed } = settledFindings(
    loaded,
    found.map((one) => placed(one, loaded)),
  );
  return { result: made?.result, findings: told, confirmed };
}

function resultOf(kase: NonNullable<LoadedCase['case']>): Pick<Attempt, 'result' | 'findings'> {
  try {
    const result = calculate(kase);
    return { result, findings: result.findings };
  } catch (error) {
    if (!(error instanceof UnfitCase) || !error.finding) throw error;
    return { result: undefined, findings: [error.finding] };
  }
}

/** The engine knows keys, and not where they stand. */
function placed(one: Finding, { provenance }: LoadedCase): Finding {
  const { column, file } = one.place;
  const at = column === undefined || file !== undefined ? undefined : provenance?.setting(column);
  return at ? { ...one, place: { ...at, ...one.place } } : one;
}
