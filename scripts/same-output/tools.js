import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundled } from '../program.js';

/** What tools.ts exports, bundled into a folder for a moment. */
export async function loadTools(folder) {
  const file = join(folder, 'tools.cjs');
  const [{ code }] = await bundled('scripts/same-output/tools.ts', { format: 'cjs', codeSplitting: false });
  writeFileSync(file, code);
  const tools = createRequire(import.meta.url)(file);
  rmSync(file);
  return tools;
}
