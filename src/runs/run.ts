import { version } from '../contract/version.js';
import type { Case } from '../domain/case.js';
import { type Finding, sortedByPlace } from '../domain/finding.js';
import type { Result } from '../domain/result.js';
import { sha256 } from '../platform/digest.js';
import { relative } from '../platform/paths.js';
import type { InputDigest, RunRecord } from '../present/receipt.js';
import type { SourceFile } from '../read/file.js';
import { tableName } from '../read/place.js';
import type { ConfirmedFinding } from '../validate/confirmations.js';
import type { LoadedCase } from '../validate/load.js';
import type { InputRecord } from '../validate/sources.js';
import { attempt } from './attempt.js';

/** A case that was read, found fit and calculated. */
export interface Run {
  readonly case: Case;
  readonly result: Result;
  readonly loaded: LoadedCase;
  readonly findings: readonly Finding[];
  /** Warnings that the case says were looked at. */
  readonly confirmed: readonly ConfirmedFinding[];
}

/** A loaded case calculated, with all that was found; without a run it is not fit. */
export function calculated(loaded: LoadedCase): {
  readonly run?: Run;
  readonly findings: readonly Finding[];
} {
  const { result, findings, confirmed } = attempt(loaded);
  if (!loaded.case || !result) return { findings };
  return { run: { case: loaded.case, result, loaded, findings, confirmed }, findings };
}

/** What the receipt and JSON say of a run. */
export function runRecord(
  { case: kase, loaded, findings, confirmed }: Run,
  { set, stamp = null }: { readonly set: readonly string[]; readonly stamp?: string | null },
): RunRecord {
  return {
    version,
    title: kase.title ?? null,
    run: kase.run ?? null,
    prefecture: loaded.prefecture ?? null,
    policy: runPolicy(loaded),
    set,
    inputs: runInputs(loaded),
    findings: sortedByPlace(findings),
    confirmed: confirmed.map(({ finding: one, reason }) => ({ ...one, reason })),
    stamp,
  };
}

/** The policy of a case, as a receipt has it. */
export function runPolicy({ policy }: LoadedCase): RunRecord['policy'] {
  return policy ? { id: policy.id, sha256: sha256(policy.canonical) } : null;
}

/** What was read of a case, as a receipt has it. */
export function runInputs({ inputs, folder }: LoadedCase): RunRecord['inputs'] {
  return inputs.map((input) => inputDigest(input, inputPath(input.source, folder)));
}

/** An input as a receipt has it, under the name by which it is found again. */
export function inputDigest({ source, sheet, encoding, rows }: InputRecord, file: string): InputDigest {
  return { path: tableName({ file, sheet }), sha256: sha256(source.bytes), encoding, rows };
}

/** An input relative to the case. */
function inputPath({ name, path }: SourceFile, folder: string): string {
  return path === null ? name : relative(folder, path).replaceAll('\\', '/');
}
