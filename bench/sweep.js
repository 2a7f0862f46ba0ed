// Builds bench/sweep.ts and runs it: node bench/sweep.js [RUNS]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundled } from '../scripts/program.js';

const folder = mkdtempSync(join(tmpdir(), 'nhi-bench-'));
try {
  const outfile = join(folder, 'sweep.mjs');
  const [{ code }] = await bundled('bench/sweep.ts', { format: 'esm', codeSplitting: false });
  writeFileSync(outfile, code);
  const { run } = await import(pathToFileURL(outfile).href);
  run(folder, Number(process.argv[2] ?? 7));
} finally {
  rmSync(folder, { recursive: true });
}
