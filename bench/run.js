// npm run bench -- [PART…] [RUNS]: each part is built and runs as a process of its own, small beside those that it starts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from '../scripts/program.js';

const parts = ['startup', 'prefecture', 'nation', 'sweep', 'growth'];
const isRuns = (word) => /^\d+$/.test(word);
const words = process.argv.slice(2);
const asked = words.filter((word) => !isRuns(word));
const unknown = asked.filter((word) => !parts.includes(word));
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}; there are ${parts.join(', ')}`);

// An extra certificate file costs every start of Node some 40 ms and is not what is measured.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const cwd = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'nhi-bench-'));
try {
  for (const part of asked.length > 0 ? asked : parts) {
    console.log(part);
    if (part === 'startup') await build('plain-script');
    const args = [
      await build(`parts/${part}`),
      mkdtempSync(join(folder, `${part}-`)),
      ...words.filter(isRuns),
    ];
    const { status } = spawnSync(process.execPath, args, { cwd, env, stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}

async function build(name) {
  const file = join(folder, `${basename(name)}.mjs`);
  const [{ code }] = await bundled(`bench/${name}.ts`, { format: 'esm', codeSplitting: false });
  writeFileSync(file, code);
  return file;
}
