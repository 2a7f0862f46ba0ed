import { dirname } from 'node:path';
import { type CaseVerdict, verdictOfNone } from '../../analyse/case-verdict.js';
import { CaseSweep } from '../../analyse/sweep/case-sweep.js';
import { uncountable } from '../../analyse/sweep/countable.js';
import { readings } from '../../analyse/sweep/grid.js';
import { mostYen } from '../../analyse/sweep/segment-sweep.js';
import { type Levies, leviesAsItStands } from '../../analyse/sweep/swept-case.js';
import { calculate } from '../../calculate/calculate.js';
import type { Case } from '../../domain/case.js';
import { type Finding, finding, hasErrors } from '../../domain/finding.js';
import type { Axis } from '../../domain/variation.js';
import { isFinding } from '../../read/file.js';
import type { CaseRequest } from '../../validate/case-request.js';
import { allFindings, type LoadedCase, loadCase } from '../../validate/load.js';
import { namedCases } from '../named-cases.js';
import type { SweepOptions } from '../options.js';
import { caseRequest } from '../request.js';
import type { Grid } from './axes.js';

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
interface Named {
  readonly name: string;
  readonly request: Omit<CaseRequest, 'set' | 'policy'>;
  readonly isTables: boolean;
}

/** Rates and their collection change no levy: what a case lacks for them, or its policy for the year, is not asked for. */
const leviesOnly: readonly string[] = ['premium=none', 'collection.targets=none'];

/** What is found only because no rates are asked for. */
const ofRates: ReadonlySet<Finding['code']> = new Set(['adjustment-without-premium']);

/** All cases of the arguments, each with what was found. */
export async function readCases(
  args: readonly string[],
  grid: Grid,
  options: SweepOptions,
): Promise<readonly ReadCase[]> {
  const cases: ReadCase[] = [];
  for (const named of namedIn(args, options))
    cases.push(isFinding(named) ? notFound(named) : await readCase(named, grid, options));
  return cases;
}

function namedIn(args: readonly string[], options: SweepOptions): readonly (Named | Finding)[] {
  if (args.length > 0 && args.every((arg) => arg === '-' || /\.csv$/i.test(arg) || arg.includes('#'))) {
    const request = caseRequest(args, { ...options, set: [] });
    return [isFinding(request) ? request : { name: args[0]!, request, isTables: true }];
  }
  const { allowOutside = false } = options;
  return namedCases(args).cases.map((one) =>
    isFinding(one)
      ? one
      : { name: one.name, request: { caseFile: one.caseFile, allowOutside }, isTables: false },
  );
}

function notFound(found: Finding): ReadCase {
  const verdict = verdictOfNone(found);
  return { verdict, loaded: [], sweeps: [], stands: null, before: null };
}

async function readCase(
  { name, request, isTables }: Named,
  grid: Grid,
  options: SweepOptions,
): Promise<ReadCase> {
  const { policy, strict = false } = options;
  const policySet = policy !== undefined && { policy };
  const loaded: LoadedCase[] = [];
  for (const reading of readings(grid.axes)) {
    const set = [
      ...leviesOnly,
      ...grid.fixed,
      ...[...reading].map(([key, text]) => `${key}=${text}`),
      ...samples(grid.axes),
    ];
    loaded.push(await loadCase({ ...request, set, ...policySet }));
  }
  const plain = isTables
    ? { ...request, set: [...leviesOnly, ...grid.fixed], ...policySet }
    : { ...request, set: leviesOnly };
  const standing = loaded.every((one) => one.case) ? await loadCase(plain) : undefined;
  const stands = standing?.case;
  const findings = [
    ...loaded.flatMap((one) => [...one.findings, ...tooLarge(one, grid.axes)]),
    ...(stands ? tooLarge(standing, []) : []),
    ...(standing ? warningsOf(stands ? standing : loaded[0]!) : []),
  ].filter(({ code }) => !ofRates.has(code));
  const isFit = !hasErrors(findings) && !(strict && findings.length > 0);
  const folder = dirname(request.caseFile ?? '');
  const verdict = {
    name,
    folder,
    expected: null,
    isFit,
    findings: withoutRepeats(findings),
    tables: [],
  };
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
  return allFindings(loaded, loaded.case ? calculate(loaded.case).findings : []);
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

/** What is found in every reading is told once. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((one) => {
    const key = JSON.stringify(one);
    return seen.has(key) ? false : seen.add(key);
  });
}
