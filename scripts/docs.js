// Writes the documents that are made from the code; with --check only says whether they are current.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundled } from './program.js';

const folder = mkdtempSync(join(tmpdir(), 'nhi-docs-'));
const outfile = join(folder, 'documents.cjs');
const [{ code }] = await bundled('scripts/documents.ts', { format: 'cjs', codeSplitting: false });
writeFileSync(outfile, code);
const { documents } = createRequire(import.meta.url)(outfile);
rmSync(folder, { recursive: true });

for (const { path, text } of await documents()) {
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} is not current: run npm run docs`);
    process.exitCode = 1;
  }
}
