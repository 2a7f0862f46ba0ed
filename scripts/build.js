// Builds what runs: the command line as CommonJS, nhi.cjs with its chunks beside it, and the library as one ES module,
// with --types for the package also its types.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { licences } from './licences.js';
import { bundled, program } from './program.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const chunks = await program();
rmSync('dist/nhi', { recursive: true, force: true });
mkdirSync('dist/nhi', { recursive: true });
for (const { fileName, code } of chunks) writeFileSync(`dist/${fileName}`, code);
writeFileSync('dist/licences.txt', licences(chunks.flatMap(({ moduleIds }) => moduleIds)));

const outside = { external: /^[^./]/ };
const [library] = await bundled('src/index.ts', { format: 'esm' }, outside);
writeFileSync('dist/index.js', library.code);
if (process.argv.includes('--types'))
  execFileSync('npx', ['tsc', '-p', 'tsconfig.types.json'], { stdio: 'inherit' });
