// Whole processes beside an empty one. What is written goes into a new folder each time, but for the line that says so.
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { folder, runsOr } from '../asked.js';
import { interleaved } from '../measure.js';
import { writeCase } from '../nation/case-folder.js';
import { nation } from '../nation/drawn.js';
import { nationAsOne } from '../nation/whole-case.js';
import { report } from '../report.js';

const tokyo = 'fixtures/tokyo-r8-sample';
const all = writeCase(join(folder, 'nation'), nationAsOne());
// The same 62 without policy, adjustments and targets.
const plain = writeCase(join(folder, 'plain'), nation().find(({ code }) => code === '13')!);
const script = join(folder, '..', 'plain-script.mjs');
const oneFile = join(folder, 'nhi.cjs');
execFileSync(process.execPath, ['scripts/bundle.js', folder]);
let written = 0;

const { 'node -e 0': empty, ...times } = interleaved(
  {
    'node -e 0': () => node('-e', '0'),
    'nhi --version': () => nhi('--version'),
    'nhi --help': () => nhi('--help'),
    'nhi check, 62 municipalities': () => nhi('check', tokyo, '--quiet'),
    'nhi calc, 62 municipalities, all tables': () => nhi('calc', tokyo, '--quiet', '--out', anew()),
    '… from the one file': () => node(oneFile, 'calc', tokyo, '--quiet', '--out', anew()),
    '… over those of the run before': () => nhi('calc', tokyo, '--quiet', '--out', join(folder, 'same')),
    '… without policy, adjustments and targets': () => nhi('calc', plain, '--quiet', '--out', anew()),
    'nhi check, the nation in one case': () => nhi('check', all, '--quiet'),
    'nhi calc, the nation in one case, all tables': () => nhi('calc', all, '--quiet', '--out', anew()),
    'a script in plain BigInt, the nation in one case': () => node(script, all, anew()),
  },
  runsOr(15),
);
for (const [name, time] of Object.entries(times)) report(`${name} ÷ node -e 0`, time / empty);
report(
  'nhi calc, the nation in one case ÷ a script in plain BigInt',
  times['nhi calc, the nation in one case, all tables'] /
    times['a script in plain BigInt, the nation in one case'],
);

/** A folder that is not there yet. */
function anew(): string {
  written += 1;
  return join(folder, `${written}`);
}

function nhi(...args: readonly string[]): void {
  node('bin/nhi.js', ...args);
}

function node(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
}
