// The sweep of the nation, 1,000 scenarios in four segments, about 7 million figures: what `nhi sweep` calculates,
// beside the same in other ways. Run by bench/sweep.js.
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { CaseSweep } from '../src/analyse/sweep/case-sweep.js';
import { weightColumns } from '../src/analyse/sweep/columns.js';
import { apportionExactly } from '../src/analyse/sweep/exactly.js';
import { apportion, type KernelColumns, kernelColumns } from '../src/analyse/sweep/kernel.js';
import { ratio } from '../src/analyse/sweep/ratio.js';
import { noReflection, reflectionOf } from '../src/analyse/sweep/reflection.js';
import { calculate } from '../src/calculate/index.js';
import type { Case } from '../src/domain/case.js';
import { Rational } from '../src/domain/rational.js';
import { pieces, SweepCsv } from '../src/write/sweep-csv.js';
import { type GridScenario, gridScenarios, variationsOf } from './grid.js';
import { caseOf, nation, type Prefecture } from './nation.js';
import { apportionPlainly } from './plain-kernel.js';

const prefectures = nation();
const cases = prefectures.map(caseOf);
const scenarios = gridScenarios(1000);
const variations = scenarios.map(variationsOf);
const sweeps = cases.map((kase) => new CaseSweep(kase));
const figures = prefectures.reduce((sum, one) => sum + one.municipalities.length, 0) * 4 * scenarios.length;

/** One pot of one prefecture, ready to be shared out. */
const pots = cases.flatMap((kase) =>
  kase.segments.map((terms) => {
    const columns = weightColumns(kase, terms);
    return {
      columns,
      kernel: kernelColumns(columns) as KernelColumns,
      isMedical: terms.segment === 'medical',
      total: (terms.pot as { levyBase: bigint }).levyBase,
      whole: new Float64Array(kase.municipalities.length),
    };
  }),
);

const parameters = scenarios.map(({ alpha, beta }) => ({
  reflection: reflectionOf(Rational.of(BigInt(alpha), 1000n)),
  beta: ratio(Rational.of(BigInt(beta), 10_000n)),
}));

/** Every apportionment of the grid. */
function eachPot(share: (pot: (typeof pots)[number], parameter: (typeof parameters)[number]) => void): void {
  for (const pot of pots) for (const parameter of parameters) share(pot, parameter);
}

function kernelScenario({ reflection, beta }: (typeof parameters)[number], isMedical: boolean) {
  const { alpha, unreflected } = isMedical ? reflection : noReflection;
  return { reflected: alpha.double, unreflected, beta: beta.double };
}

let fallbacks = 0;

const ways = {
  /** The kernel with its tests, and integers where they fail. */
  kernel() {
    fallbacks = 0;
    eachPot((pot, parameter) => {
      const scenario = kernelScenario(parameter, pot.isMedical);
      if (apportion(pot.kernel, scenario, Number(pot.total), 'largest-remainder', pot.whole)) return;
      fallbacks += 1;
      exactly(pot, parameter);
    });
  },
  plain() {
    eachPot((pot, parameter) =>
      apportionPlainly(pot.kernel, kernelScenario(parameter, pot.isMedical), Number(pot.total), pot.whole),
    );
  },
  /** As `nhi sweep` runs it, with all that chooses and remembers. */
  sweep() {
    for (const sweep of sweeps) for (const variation of variations) sweep.calculate(variation);
  },
  /** As `nhi sweep` runs and writes it, to nowhere. */
  written() {
    writeAll((csv, prefix, rows, segments) => csv.rows(pieces([Buffer.from(prefix)]), rows.heads, segments));
  },
};

function exactly(pot: (typeof pots)[number], { reflection, beta }: (typeof parameters)[number]): bigint[] {
  const alpha = pot.isMedical ? reflection.alpha.exact : Rational.zero;
  return apportionExactly(pot.columns, { alpha, beta: beta.exact }, pot.total, {
    method: 'largest-remainder',
    unit: 1n,
  });
}

interface Heads {
  readonly heads: ReturnType<typeof pieces>;
  readonly texts: readonly string[];
}

type WriteRows = (
  csv: SweepCsv,
  prefix: string,
  rows: Heads,
  segments: { baseLevies: Float64Array; own: Float64Array; before: Float64Array }[],
) => void;

function writeAll(write: WriteRows): void {
  const nowhere = openSync('/dev/null', 'w');
  const csv = new SweepCsv((bytes) => writeSync(nowhere, bytes));
  for (const [at, sweep] of sweeps.entries()) {
    const texts = sweep.municipalities.flatMap(({ code }) =>
      sweep.segments.map(({ segment }) => `${code},${segment},`),
    );
    const rows = { heads: pieces(texts.map((text) => Buffer.from(text))), texts };
    sweep.calculate([]);
    const segments = sweep.segments.map(({ baseLevies, own }) => ({
      baseLevies,
      own,
      before: baseLevies.slice(),
    }));
    for (const [place, { alpha, beta }] of scenarios.entries()) {
      sweep.calculate(variations[place]!);
      const name = prefectures[at]!.code;
      write(csv, `${name},R8,${(alpha / 1000).toFixed(13)},${(beta / 10_000).toFixed(4)},`, rows, segments);
    }
  }
  csv.flush();
  closeSync(nowhere);
}

/** The same rows by template strings. */
function writtenAsStrings(): void {
  const nowhere = openSync('/dev/null', 'w');
  let text = '';
  writeAll((_, prefix, { texts }, segments) => {
    for (const [row, head] of texts.entries()) {
      const { baseLevies, own, before } = segments[row % segments.length]!;
      const municipality = Math.floor(row / segments.length);
      const base = baseLevies[municipality]!;
      const levy = base + own[municipality]!;
      text += `${prefix}${head}${base},${levy},${levy - before[municipality]!}\n`;
    }
    if (text.length > 2 ** 18) {
      writeSync(nowhere, text);
      text = '';
    }
  });
  writeSync(nowhere, text);
  closeSync(nowhere);
}

/** Milliseconds of one run. */
function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** How many figures of the kernel are not those of integers, over the whole grid. */
function differences(): number {
  let found = 0;
  eachPot((pot, parameter) => {
    const exact = exactly(pot, parameter);
    const scenario = kernelScenario(parameter, pot.isMedical);
    if (!apportion(pot.kernel, scenario, Number(pot.total), 'largest-remainder', pot.whole)) return;
    for (const [row, amount] of exact.entries()) if (Number(amount) !== pot.whole[row]) found += 1;
  });
  return found;
}

/** Times of a peer, a program of its own that prints the milliseconds of its runs; undefined where it is not there. */
function peer(command: string, args: readonly string[]): number[] | undefined {
  try {
    const printed = execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return printed.trim().split('\n').map(Number);
  } catch {
    return undefined;
  }
}

/** The columns and the grid for programs that know nothing of nhi. */
function writeInputs(path: string): void {
  const input = prefectures.map(({ municipalities, pots: own }: Prefecture) => ({
    income: municipalities.map(({ income }) => income),
    index: municipalities.map(({ index }) => index / 1e13),
    segments: (Object.keys(own) as (keyof typeof own)[]).map((segment) => ({
      medical: segment === 'medical' ? 1 : 0,
      total: own[segment],
      heads: municipalities.map(({ heads }) => heads[segment]),
    })),
  }));
  const grid = scenarios.map(({ alpha, beta }: GridScenario) => [alpha / 1000, beta / 10_000]);
  writeFileSync(path, JSON.stringify({ prefectures: input, grid }));
}

/** How many scenarios the decimal engine calculates; its time is scaled to all of them. */
const engineScenarios = 4;

function engine(): void {
  for (const kase of cases)
    for (const { alpha, beta } of scenarios.slice(-engineScenarios)) calculate(variedCase(kase, alpha, beta));
}

function variedCase(kase: Case, alpha: number, beta: number): Case {
  const [first, second] = variationsOf({ alpha, beta });
  return {
    ...kase,
    ...first,
    segments: kase.segments.map((terms) => ({ ...terms, ...second?.segments?.[terms.segment] })),
  } as Case;
}

/** Everything, interleaved; ratios of medians to the kernel. */
export function run(folder: string, runs: number): void {
  const input = join(folder, 'nation.json');
  writeInputs(input);
  const [cpp, numpy, duckdb] = [join(folder, 'plain'), 'bench/peers/numpy_sweep.py', 'bench/peers/duckdb.js'];
  const hasCpp = peer('g++', ['-O2', '-o', cpp, 'bench/peers/plain.cpp']) !== undefined;
  const times: Record<string, number[]> = {};
  const add = (name: string, values: readonly number[] | undefined) => {
    if (values) times[name] = [...(times[name] ?? []), ...values];
  };
  for (const way of [ways.kernel, ways.plain, ways.sweep, ways.written]) way();
  for (let at = 0; at < runs; at += 1) {
    add('kernel', [timed(ways.kernel)]);
    add('the same loop without the tests', [timed(ways.plain)]);
    add('as nhi sweep runs it', [timed(ways.sweep)]);
    add('as nhi sweep runs and writes it', [timed(ways.written)]);
    if (at < 3) add('with template strings instead', [timed(writtenAsStrings)]);
    if (at < 3) add('integers (BigInt)', [timed(() => eachPot(exactly))]);
    if (at < 3) add('the engine, scaled', [(timed(engine) * scenarios.length) / engineScenarios]);
    if (hasCpp) add('C++ -O2, plain doubles', peer(cpp, [input, '1']));
    add('numpy, plain doubles', peer('/usr/bin/python3', [numpy, input, '1']));
    if (at < 3) add('DuckDB, plain doubles', peer(process.execPath, [duckdb, input, '1']));
  }
  const base = median(times.kernel!);
  console.log(
    `sweep of the nation: ${figures.toLocaleString('en')} figures in ${pots.length * scenarios.length} apportionments`,
  );
  for (const [name, values] of Object.entries(times))
    console.log(`${(median(values) / base).toFixed(2).padStart(8)} ×  ${name}`);
  console.log(
    `${fallbacks} apportionments needed integers; ${differences()} figures differ from integers over the whole grid`,
  );
}
