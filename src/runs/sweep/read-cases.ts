import { type CaseVerdict, verdictOfNone } from '../../analyse/case-verdict.js';
import { CaseSweep } from '../../analyse/sweep/case-sweep.js';
import { uncountable } from '../../analyse/sweep/countable.js';
import { readings } from '../../analyse/sweep/grid.js';
import { mostYen } from '../../analyse/sweep/segment-sweep.js';
import { type Levies, leviesAsItStands } from '../../analyse/sweep/swept-case.js';
import type { Case } from '../../domain/case.js';
import { type Finding, finding, hasErrors } from '../../domain/finding.js';
import type { Axis } from '../../domain/variation.js';
import { dirname } from '../../platform/paths.js';
import { isFinding } from '../../read/file.js';
import type { CaseRequest } from '../../validate/case-request.js';
import { type LoadedCase, loadCase } from '../../validate/load.js';
import { attempt } from '../attempt.js';

/** A case, read in every form that a grid needs. */
export interface ReadCase {
  readonly verdict: CaseVerdict;
  readonly loaded: readonly LoadedCase[];
  /** Empty where the case is not fit. */
  readonly sweeps: readonly CaseSweep[];
  /** The case as it stands; null where it does not stand without the options of the run. */
  readonly stands: Case | null;
  /** d_i of the case as it stands; null where it does not stand without the options of the run. */
  readonly before: Levies | null;
}

/** A case as the command line names it. */
export interface SweptCase {
  readonly name: string;
  readonly request: Omit<CaseRequest, 'set' | 'policy'>;
  readonly isTables: boolean;
}

/** What is found only because no rates are asked for. */
const ofRates: ReadonlySet<Finding['code']> = new Set([
  'adjustment-without-premium',
  'own-table-without-premium',
]);

/** What the cases of a sweep are read with. */
export interface SweepRequest {
  readonly grid: SweepGrid;
  readonly policy?: string | undefined;
  /** Whether warnings make a case unfit. */
  readonly strict?: boolean | undefined;
}

/** The scenarios of a sweep, and `KEY=VALUE` that all of them have. */
export interface SweepGrid {
  readonly axes: readonly Axis[];
  readonly fixed: readonly string[];
}

/** All cases, each with what was found. */
export async function readCases(
  named: readonly (SweptCase | Finding)[],
  request: SweepRequest,
): Promise<readonly ReadCase[]> {
  const cases: ReadCase[] = [];
  for (const one of named) cases.push(isFinding(one) ? notFound(one) : await readCase(one, request));
  return cases;
}

function notFound(found: Finding): ReadCase {
  const verdict = verdictOfNone(found);
  return { verdict, loaded: [], sweeps: [], stands: null, before: null };
}

async function readCase(
  { name, request, isTables }: SweptCase,
  { grid, policy, strict = false }: SweepRequest,
): Promise<ReadCase> {
  // Rates and their collection change no levy: what a case lacks for them, or its policy for the year, is not asked for.
  const levies = { ...request, leviesOnly: true };
  const policySet = policy !== undefined && { policy };
  const loaded: LoadedCase[] = [];
  for (const reading of readings(grid.axes)) {
    const set = [
      ...grid.fixed,
      ...[...reading].map(([key, text]) => `${key}=${text}`),
      ...samples(grid.axes),
    ];
    loaded.push(await loadCase({ ...levies, set, ...policySet }));
  }
  const plain = isTables ? { ...levies, set: [...grid.fixed], ...policySet } : { ...levies, set: [] };
  const standing = loaded.every((one) => one.case) ? await loadCase(plain) : undefined;
  const stands = standing?.case;
  const findings = [
    ...loaded.flatMap((one) => [...one.findings, ...tooLarge(one, grid.axes)]),
    ...(stands ? tooLarge(standing, []) : []),
    ...(standing ? warningsOf(stands ? standing : loaded[0]!) : []),
  ].filter(({ code }) => !ofRates.has(code));
  const isFit = !hasErrors(findings) && !(strict && findings.length > 0);
  const folder = dirname(request.caseFile ?? '');
  const verdict = { name, folder, expected: null, isFit, findings: withoutRepeats(findings), tables: [] };
  if (!isFit) return { verdict, loaded, sweeps: [], stands: null, before: null };
  return {
    verdict,
    loaded,
    sweeps: loaded.map((one) => new CaseSweep(one.case!)),
    stands: stands ?? null,
    before: stands ? leviesAsItStands(stands) : null,
  };
}

/** What `nhi calc` would warn of: what was found in a case, and in its result. */
function warningsOf(loaded: LoadedCase): readonly Finding[] {
  return attempt(loaded).findings;
}

/** One value for each key that needs no reading anew: what the case must have for it is found with any, if it is not 0. */
function samples(axes: readonly Axis[]): string[] {
  return axes
    .filter(({ values }) => values.every(({ variation }) => variation !== null))
    .flatMap(({ key, values }) => values.slice(-1).map(({ text }) => `${key}=${text}`));
}

/** Pots that the doubles of a sweep cannot count. */
function tooLarge({ case: kase }: LoadedCase, axes: readonly Axis[]): Finding[] {
  const variations = axes.flatMap(({ values }) => values.flatMap(({ variation }) => variation ?? []));
  return (kase ? uncountable(kase, variations) : []).map((segment) =>
    finding('sweep-too-large', {}, { segment, most: `${mostYen}` }),
  );
}

/** What is found in every reading is told once. Of a key that is set, one value that is wrong says enough of all. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((one) => {
    const { code, severity, place } = one;
    const isOfSet = severity === 'error' && place.file === '--set';
    const key = JSON.stringify(isOfSet ? { code, place: { ...place, value: null } } : one);
    return seen.has(key) ? false : seen.add(key);
  });
}
