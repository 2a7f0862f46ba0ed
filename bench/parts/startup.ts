// Whole processes beside an empty one. What is written goes into a new folder each time, but for the line that says so.
import { spawnSync } from 'node:child_process';
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
let written = 0;

const { empty, ...measured } = interleaved(
  {
    empty: () => node('-e', '0'),
    'nhi --version ÷ node -e 0': () => nhi('--version'),
    'nhi --help ÷ node -e 0': () => nhi('--help'),
    'nhi check, 62 municipalities ÷ node -e 0': () => nhi('check', tokyo),
    'nhi calc, 62 municipalities, all tables ÷ node -e 0': () => calc(tokyo),
    '… over those of the run before': () => calc(tokyo, 'same'),
    '… without policy, adjustments and targets': () => calc(plain),
    'nhi check, the nation in one case ÷ node -e 0': () => nhi('check', all),
    'nhi calc, the nation in one case, all tables ÷ node -e 0': () => calc(all),
    'a script in plain BigInt, the nation in one case ÷ node -e 0': () => script(all),
  },
  runsOr(15),
);
for (const [name, time] of Object.entries(measured)) report(name, time / empty);

function calc(path: string, into?: string): void {
  written += 1;
  nhi('calc', path, '--out', join(folder, into ?? `${written}`));
}

function script(path: string): void {
  written += 1;
  node(join(folder, '..', 'plain-script.mjs'), path, join(folder, `${written}`));
}

function nhi(...args: readonly string[]): void {
  node('bin/nhi.js', ...args, ...(args.length > 1 ? ['--quiet'] : []));
}

function node(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
}
