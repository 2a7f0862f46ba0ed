// Whole processes beside an empty one.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { folder, runsOr } from '../asked.js';
import { interleaved } from '../measure.js';
import { writeCase } from '../nation/case-folder.js';
import { nationAsOne } from '../nation/whole-case.js';
import { report } from '../report.js';

const all = writeCase(join(folder, 'nation'), nationAsOne());
const out = ['--quiet', '--out', join(folder, 'out')];

const { empty, ...measured } = interleaved(
  {
    empty: () => node('-e', '0'),
    'nhi --version ÷ node -e 0': () => nhi('--version'),
    'nhi --help ÷ node -e 0': () => nhi('--help'),
    'nhi check, 62 municipalities ÷ node -e 0': () => nhi('check', 'fixtures/tokyo-r8-sample', '--quiet'),
    'nhi calc, 62 municipalities, all tables ÷ node -e 0': () =>
      nhi('calc', 'fixtures/tokyo-r8-sample', ...out),
    'nhi check, the nation in one case ÷ node -e 0': () => nhi('check', all, '--quiet'),
    'nhi calc, the nation in one case, all tables ÷ node -e 0': () => nhi('calc', all, ...out),
  },
  runsOr(15),
);
for (const [name, time] of Object.entries(measured)) report(name, time / empty);

function nhi(...args: readonly string[]): void {
  node('bin/nhi.js', ...args);
}

function node(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
}
