// Builds the one file for a machine without npm and without a network: `node nhi.cjs …` needs nothing beside it. The
// licences that must come with it stand in the file itself. The folder may be named; default: dist/bundle.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { licences } from './licences.js';
import { program } from './program.js';

const folder = resolve(process.argv[2] ?? fileURLToPath(new URL('../dist/bundle', import.meta.url)));
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const [{ code, moduleIds }] = await program({ codeSplitting: false });
const notice = [`nhi ${version}\n`, readFileSync('LICENSE', 'utf8'), licences(moduleIds)].join('\n');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'nhi.cjs'), `/*\n${notice.replaceAll('*/', '* /')}*/\n${code}`);
console.log(join(folder, 'nhi.cjs'));
