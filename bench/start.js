// Whole processes against an empty one, interleaved in one run: ratios of medians, since these machines are noisy.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const runs = Number(process.argv[2] ?? 10);
const folder = mkdtempSync(join(tmpdir(), 'nhi-bench-'));
const commands = {
  'node -e 0': ['-e', '0'],
  'nhi --version': ['bin/nhi.js', '--version'],
  'nhi --help': ['bin/nhi.js', '--help'],
  'nhi check, 62 municipalities': ['bin/nhi.js', 'check', 'fixtures/tokyo-r8-sample', '--quiet'],
  'nhi calc, 62 municipalities, all tables': [
    'bin/nhi.js',
    'calc',
    'fixtures/tokyo-r8-sample',
    '--out',
    folder,
  ],
};

// An extra certificate file costs every start of Node some 40 ms and is not what is measured.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let run = 0; run < runs; run += 1) {
  for (const [name, args] of Object.entries(commands)) {
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(process.execPath, args, { env });
    times[name].push(Number(process.hrtime.bigint() - start) / 1e6);
    if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  }
}
rmSync(folder, { recursive: true });

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const empty = median(times['node -e 0']);
for (const [name, values] of Object.entries(times)) {
  console.log(`${(median(values) / empty).toFixed(2).padStart(6)} ×  ${name}`);
}
