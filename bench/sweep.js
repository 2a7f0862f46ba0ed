// Builds bench/sweep.ts and runs it: node bench/sweep.js [RUNS]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'nhi-bench-'));
try {
  const outfile = join(folder, 'sweep.mjs');
  await build({
    entryPoints: ['bench/sweep.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'warning',
  });
  const { run } = await import(pathToFileURL(outfile).href);
  run(folder, Number(process.argv[2] ?? 7));
} finally {
  rmSync(folder, { recursive: true });
}
