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
const chunks = await program({ chunkFileNames: '[name].cjs' });
const texts = Object.fromEntries(chunks.map(({ fileName, code }) => [`./${fileName}`, code]));
const packages = licences(chunks.flatMap(({ moduleIds }) => moduleIds));
const notice = [`nhi ${version}\n`, readFileSync('LICENSE', 'utf8'), packages]
  .join('\n')
  .replaceAll('*/', '* /');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'nhi.cjs'), `/*\n${notice}*/\n(${start})(${JSON.stringify(texts)}, require);\n`);
console.log(join(folder, 'nhi.cjs'));

/**
 * What the one file does: it runs the chunks of the program, each when another one loads it. They are texts, since V8 reads
 * all functions of a script before the first line runs, and those of all commands take it almost an empty start.
 */
function start(chunks, requireOfNode) {
  const { compileFunction } = requireOfNode('node:vm');
  const loaded = {};
  load('./nhi.cjs');

  function load(name) {
    if (!(name in chunks)) return requireOfNode(name);
    if (!(name in loaded)) {
      loaded[name] = {};
      compileFunction(chunks[name], ['exports', 'require'], { filename: name })(loaded[name], load);
    }
    return loaded[name];
  }
}
