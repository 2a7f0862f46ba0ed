// Whether two built checkouts put out the same bytes: before and after a change that is to move none.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { caseRuns } from './same-output/case-runs.js';
import { casesOf, isTaken } from './same-output/cases.js';
import { Comparison } from './same-output/compare.js';
import { levyExplanations, quantityExplanations } from './same-output/explanation-runs.js';
import { galleryRuns } from './same-output/gallery-runs.js';
import { inPool, isMeant, runJob } from './same-output/jobs.js';
import { otherRuns } from './same-output/other-runs.js';
import { contentsOf, makeSides, runNhi } from './same-output/sides.js';
import { loadTools } from './same-output/tools.js';

const usage = `usage: node scripts/same-output.js BEFORE [AFTER] [options]
Compares what two built checkouts put out, byte for byte. AFTER is this checkout where it is left out; the fixtures are its own.
  --only TEXT       only command lines that have this text in them
  --cases DIR       also the cases in this folder that can be calculated before; repeatable
  --quick           fewer explanations, fewer forms of the cases in fixtures/rules
  --processes       every command in a process of its own, which takes four times as long
  --mask-sentences  let sentences for people differ (messages, words, notes), and list them
  --except FILE     a file of docs/ that may differ; repeatable`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    cases: { type: 'string', multiple: true, default: [] },
    quick: { type: 'boolean', default: false },
    processes: { type: 'boolean', default: false },
    'mask-sentences': { type: 'boolean', default: false },
    except: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const here = fileURLToPath(new URL('..', import.meta.url));
const [before, after] = [positionals[0] ?? '', positionals[1] ?? here].map((path) => resolve(path));
if (options.help || positionals.length === 0 || positionals.length > 2) {
  console.log(usage);
  process.exit(options.help ? 0 : 2);
}
const cases = options.cases.map((path) => resolve(path));
process.chdir(after);
const folder = mkdtempSync(join(realpathSync(tmpdir()), 'nhi-same-output-'));
let isKept = false;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    process.exit(130);
  });
try {
  isKept = await main();
} finally {
  if (!isKept) rmSync(folder, { recursive: true });
}

/** Compares and tells; whether the folder is to be kept, since something differs. */
async function main() {
  const sides = makeSides(folder, before, after, cases);
  const tools = await loadTools(folder);
  const comparison = new Comparison({ ...tools, isMasked: options['mask-sentences'] });
  for (const side of sides) {
    const { exit, stderr } = await runNhi(side, ['--version'], { isProcess: true });
    if (exit !== '0') throw new Error(`${side.checkout}: ${stderr.toString().trim()}`);
  }
  const all = await casesOf(sides[0]);
  const known = all.filter(isTaken);
  const jobs = (await allJobs(sides, tools, known)).filter(isMeant(options.only ?? ''));
  if (jobs.length === 0) throw new Error(`no command line has "${options.only}" in it`);
  const size = availableParallelism() + 1;
  const found = await inPool(jobs, size, (job, at) => runJob(job, at + 1, sides, comparison));
  for (const { hosts } of sides) hosts.close();
  const differences = [...found.flat(), ...besides(sides, comparison)];
  for (const difference of differences) tell(difference, sides);
  for (const { pair, times } of comparison.pairs?.values() ?? [])
    console.log(`sentence, ${times} times, for example\n- ${pair[0]}\n+ ${pair[1]}\n`);
  console.log(summary(comparison, differences.length, all.length - known.length));
  if (differences.length > 0) {
    console.log(`The runs that differ are kept in ${folder}, in was/ as before, in now/ as after.`);
    process.exitCode = 1;
  }
  return differences.length > 0;
}

async function allJobs(sides, tools, known) {
  const isQuick = options.quick;
  const others = await otherRuns(sides[0], isQuick);
  const jobs = [
    ...others.map((job) => ({ ...job, isProcess: true })),
    ...galleryRuns(tools, isQuick),
    ...known.flatMap((one, at) => caseRuns(one, at, isQuick)),
    ...known.flatMap((one) => levyExplanations(one, isQuick)),
    ...quantityExplanations(known, sides[0], isQuick),
  ];
  return options.processes ? jobs.map((job) => ({ ...job, isProcess: true })) : jobs;
}

/** What differs besides runs: the documents, and the fixtures where a run wrote into them. */
function besides(sides, comparison) {
  if (options.only !== undefined) return [];
  const isExcepted = (path) => options.except.some((one) => relative('docs', one) === path || one === path);
  const docs = sides.map(({ checkout }) => contentsOf(join(checkout, 'docs')));
  for (const files of docs) for (const path of [...files.keys()].filter(isExcepted)) files.delete(path);
  const fixtures = sides.map(({ root }) => contentsOf(join(root, 'fixtures')));
  return [
    { name: 'docs/', found: comparison.filesOf(...docs) },
    { name: 'fixtures/ after all runs', found: comparison.filesOf(...fixtures) },
  ].filter(({ found }) => found.length > 0);
}

function tell({ command, name, found }, sides) {
  const [{ root: was }, { root: now, checkout }] = sides;
  if (name) console.log(name);
  else {
    const program = quoted(join(checkout, 'bin', 'nhi.js'));
    const input = command.stdin ? ` <${command.stdin}` : '';
    console.log(
      `cd ${join(now, command.cwd)} && node ${program} ${command.args.map(quoted).join(' ')}${input}`,
    );
    console.log(`  (before: cd ${join(was, command.cwd)} && node ${join(before, 'bin', 'nhi.js')} …)`);
  }
  for (const { what, at, before, after } of found) {
    console.log(`  ${what}${at ? `: ${at}` : ''}`);
    if (before !== undefined) console.log(`    before: ${before}\n    after:  ${after}`);
  }
  console.log('');
}

function quoted(word) {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function summary({ runs, files, bytes, exits, repacked, pairs }, differ, unfit) {
  const count = (number) => number.toLocaleString('en');
  const ended = [...exits].sort().map(([exit, times]) => `${count(times)} with ${exit}`);
  const notes = [
    ...(repacked > 0
      ? [`${count(repacked)} workbooks are packed otherwise, their digests are not compared`]
      : []),
    ...(unfit > 0 ? [`${count(unfit)} cases cannot be calculated before and are left out`] : []),
    ...(pairs ? [`${count(pairs.size)} sentences differ`] : []),
  ];
  const compared = `${count(runs)} runs (ended ${ended.join(', ')}), ${count(files)} files, ${count(bytes)} bytes compared`;
  return [`${compared}: ${count(differ)} differ`, ...notes].join('; ');
}
