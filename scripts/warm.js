// V8's code cache beside the bundle: a start compiles nothing that one of these runs has compiled.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { cachePath, indexBytes } = createRequire(import.meta.url)('../bin/load.js');

/** @param places where in the bundle each chunk is: offset, end and line */
export function warm(places) {
  const folder = mkdtempSync(join(tmpdir(), 'nhi-warm-'));
  try {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/compile.cjs', folder], {
      input: JSON.stringify(places),
      stdio: ['pipe', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`the code cache could not be made: ${stderr}`);
    // On the disk before it has its name: what a power cut leaves must not be taken for code.
    writeFileSync(`${cachePath()}.new`, packed(places, folder), { flush: true });
    renameSync(`${cachePath()}.new`, cachePath());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The index, then the code of every chunk. */
function packed(places, folder) {
  const index = {};
  const parts = [];
  let end = indexBytes;
  for (const [name, { text, line }] of Object.entries(places)) {
    const code = readFileSync(join(folder, 'code', name));
    parts.push(code);
    index[name] = { text, line, ...(code.length > 0 && { code: [end, end + code.length] }) };
    end += code.length;
  }
  const head = Buffer.alloc(indexBytes, ' ');
  if (head.write(JSON.stringify(index)) === indexBytes)
    throw new Error('the index of the code cache is too long');
  return Buffer.concat([head, ...parts]);
}
