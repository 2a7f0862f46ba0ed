import type { NotRecalculated, ReceiptCheck } from '../../analyse/receipt-check.js';
import { mostReadings, mostScenarios, rereadAxes, scenarioCount } from '../../analyse/sweep/grid.js';
import type { Finding } from '../../domain/finding.js';
import type { Axis } from '../../domain/variation.js';
import type { ReadSweepReceipt } from '../../validate/receipt/read-receipt.js';
import { axisOf } from '../../validate/sweep/variation.js';
import { type ReadCase, readCases } from '../sweep/read-cases.js';
import { foundOutput } from './receipt-inputs.js';
import { requestOf, setsInside } from './receipt-request.js';
import {
  areOthers,
  checkOfEntries,
  type FoundEntry,
  foundEntries,
  type Sources,
  sourcesRead,
} from './receipt-sources.js';

/** What is asked about the receipt of a sweep. */
export interface SweepReceiptQuestion {
  readonly receipt: ReadSweepReceipt;
  /** Path of the receipt. */
  readonly path: string;
  /** The cases as named on the command line, in the order of the receipt; none where they are looked for. */
  readonly named: readonly string[];
  readonly policy: string | undefined;
  readonly allowOutside: boolean;
}

/** The SHA-256 of tables of a sweep, made anew in every way in which nhi writes them, by their files. */
export type SweepDigests = (
  cases: readonly ReadCase[],
  axes: readonly Axis[],
  files: readonly string[],
) => Promise<ReadonlyMap<string, readonly string[]>>;

interface Again {
  readonly cases: readonly FoundEntry[];
  readonly because?: NotRecalculated;
  readonly findings?: readonly Finding[];
  readonly digests?: ReadonlyMap<string, readonly string[]>;
}

/** Holds the receipt of a sweep against the files on disk and, where they are the same, against what they give now. */
export async function checkSweepReceipt(
  question: SweepReceiptQuestion,
  digestsOf: SweepDigests,
): Promise<ReceiptCheck> {
  const { receipt, path } = question;
  const found = foundEntries(receipt.cases, question);
  const { cases, because, findings, digests } = await again(question, found, digestsOf);
  return {
    ...checkOfEntries(cases),
    receipt: path,
    madeBy: receipt.version,
    set: [...receipt.axes.map(axisText), ...receipt.set],
    outputs: receipt.outputs.map((output) =>
      foundOutput(output, path, digests?.get(output.path)?.includes(output.sha256) ?? null),
    ),
    notRecalculated: because ?? null,
    findings: findings ?? [],
  };
}

/** `alpha=0.00,0.01,…,1.00`: an axis on one line. */
function axisText({ key, values }: ReadSweepReceipt['axes'][number]): string {
  const [first, second] = values;
  return `${key}=${values.length > 4 ? [first, second, '…', values.at(-1)].join(',') : values.join(',')}`;
}

/** The tables anew, where nothing that made them is known to be another. */
async function again(
  { receipt, policy, allowOutside }: SweepReceiptQuestion,
  cases: readonly FoundEntry[],
  digestsOf: SweepDigests,
): Promise<Again> {
  const axes = axesOf(receipt);
  if (!axes) return { cases, because: 'grid' };
  const [all, read]: [FoundEntry[], ReadCase[]] = [[], []];
  for (const one of cases) {
    const request = requestFor(receipt, one);
    if (typeof request === 'string') return { cases, because: request };
    const { set = [], policy: own, ...named } = request;
    const [made] = await readCases(
      [{ name: one.entry.name, request: { ...named, allowOutside }, isTables: !named.caseFile }],
      { grid: { axes, fixed: set }, policy: policy ?? own },
    );
    const [loaded] = made!.loaded;
    all.push(loaded ? { ...one, ...sourcesRead(one.entry, one, loaded, policy !== undefined) } : one);
    read.push(made!);
  }
  const because = all.some(areOthers) ? 'differs' : all.some(isOutside) ? 'policy-outside' : undefined;
  if (because) return { cases: all, because };
  const findings = read.flatMap(({ verdict }) => (verdict.isFit ? [] : verdict.findings));
  if (read.some(({ verdict }) => !verdict.isFit)) return { cases: all, because: 'unfit', findings };
  const files = receipt.outputs.map((output) => output.path);
  return { cases: all, digests: await digestsOf(read, axes, files) };
}

function isOutside({ policy }: Sources): boolean {
  return policy === 'outside';
}

function requestFor(receipt: ReadSweepReceipt, { entry, where, ...sources }: FoundEntry) {
  const { folder } = where;
  if (folder === null || areOthers(sources)) return 'differs';
  if (sources.inputs.some(({ state }) => state === 'unchecked')) return 'standard-input';
  const swept = receipt.axes.flatMap(({ key, values }) => values.map((value) => `${key}=${value}`));
  if (!setsInside(swept, folder)) return 'set-outside';
  return requestOf({ policy: entry.policy, set: receipt.set }, sources.inputs, folder);
}

/** The axes of a receipt; undefined where nhi sweeps no such grid. */
function axesOf({ axes }: ReadSweepReceipt): readonly Axis[] | undefined {
  const sizes = axes.map(({ values }) => values.length);
  const count = sizes.reduce((product, size) => product * size, 1);
  if (sizes.length === 0 || count === 0 || count > mostScenarios) return undefined;
  const read = axes.map(({ key, values }) => axisOf(key, values, { file: '--set', column: key }));
  if (read.some(({ findings }) => findings.length > 0)) return undefined;
  const made = read.map(({ value }) => value);
  return scenarioCount(rereadAxes(made)) > mostReadings ? undefined : made;
}
