// The sweep of the nation, 1,000 scenarios in four segments, about 7 million figures: what `nhi sweep` calculates,
// beside the same in other ways.
import { folder, runsOr } from '../asked.js';
import { median, timed } from '../measure.js';
import { report } from '../report.js';
import { engine, engineScale } from '../sweep/engine.js';
import { prefectures, scenarios, sweeps, variations } from '../sweep/nation-sweep.js';
import { peers } from '../sweep/peers.js';
import { apportionments, bigInt, differences, kernel, untested } from '../sweep/pots.js';
import { written, writtenAsStrings } from '../sweep/written.js';

/** As `nhi sweep` runs it, with all that chooses and remembers. */
function run(): void {
  for (const sweep of sweeps) for (const variation of variations) sweep.calculate(variation);
}

const { cpp, numpy, duckdb } = peers(folder);
/** Milliseconds of each way, and of those that take long no more than three. */
const quick = {
  kernel: () => [timed(kernel)],
  untested: () => [timed(untested)],
  run: () => [timed(run)],
  written: () => [timed(written)],
  cpp,
  numpy,
};
const slow = {
  strings: () => [timed(writtenAsStrings)],
  bigInt: () => [timed(bigInt)],
  engine: () => [timed(engine) * engineScale],
  duckdb,
};
type Way = keyof typeof quick | keyof typeof slow;

for (const way of [kernel, untested, run, written]) way();
const times: Partial<Record<Way, number[]>> = {};
for (let at = 0; at < runsOr(7); at += 1) {
  for (const [name, way] of Object.entries({ ...quick, ...(at < 3 ? slow : {}) })) {
    const values = way();
    if (values) times[name as Way] = [...(times[name as Way] ?? []), ...values];
  }
}

const figures = prefectures.reduce((sum, one) => sum + one.municipalities.length, 0) * 4 * scenarios.length;
console.log(`          ${figures.toLocaleString('en')} figures in ${apportionments} apportionments`);
ratio('sweep: kernel ÷ the loop without its tests', 'kernel', 'untested');
ratio('sweep: kernel ÷ C++ -O2', 'kernel', 'cpp');
ratio('sweep: numpy ÷ kernel', 'numpy', 'kernel');
ratio('sweep: DuckDB ÷ kernel', 'duckdb', 'kernel');
ratio('sweep: BigInt ÷ kernel', 'bigInt', 'kernel');
ratio('sweep: the engine, scaled ÷ kernel', 'engine', 'kernel');
ratio('sweep: as nhi sweep runs it ÷ kernel', 'run', 'kernel');
ratio('sweep: written ÷ as nhi sweep runs it', 'written', 'run');
ratio('sweep: written ÷ kernel', 'written', 'kernel');
ratio('sweep: template strings ÷ written', 'strings', 'written');
console.log(
  `          ${kernel()} apportionments needed integers; ${differences()} figures differ from integers`,
);

/** Of medians; nothing where a peer is not there. */
function ratio(name: string, above: Way, below: Way): void {
  const [left, right] = [times[above], times[below]];
  if (left && right) report(name, median(left) / median(right));
  else console.log(`       –  ${name.padEnd(60)}not there`);
}
