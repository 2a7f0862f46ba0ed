// Builds what runs: the command line as one CommonJS file with V8's code cache beside it, and the library as one
// ES module, with --types for the package also its types.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { licences } from './licences.js';
import { bundled, program } from './program.js';
import { warm } from './warm.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
mkdirSync('dist', { recursive: true });
// Caches of older bundles are of no use any more.
for (const file of readdirSync('dist')) if (file.endsWith('.cache')) rmSync(`dist/${file}`);

const { text, places, files } = await program();
writeFileSync('dist/nhi.cjs.new', text, 'latin1');
renameSync('dist/nhi.cjs.new', 'dist/nhi.cjs');
writeFileSync('dist/licences.txt', licences(files));
warm(places);

const outside = { external: /^[^./]/ };
const [library] = await bundled('src/index.ts', { format: 'esm' }, outside);
writeFileSync('dist/index.js', library.code);
if (process.argv.includes('--types'))
  execFileSync('npx', ['tsc', '-p', 'tsconfig.types.json'], { stdio: 'inherit' });
