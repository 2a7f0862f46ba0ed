// Builds what runs: the command line as one CommonJS file with V8's code cache beside it, and the library as one
// ES module, with --types for the package also its types.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { licences } from './licences.js';

// Both save start-up time, a third of an empty start of Node together: commander loads child_process for commands in
// files of their own, which nhi has none of; yaml's build for browsers is the same code without buffers and process.
const alias = {
  'node:child_process': './scripts/no-child-process.cjs',
  yaml: './node_modules/yaml/browser/index.js',
};
// Of iconv-lite's tables one is ever asked for; all of them would be a third of the bundle.
const onlyShiftJis = {
  name: 'only-shift-jis',
  setup({ onLoad }) {
    const others = /iconv-lite.encodings.(sbcs-data-generated\.js|tables.([^s]|s[^h])[^/\\]*)$/;
    onLoad({ filter: others }, () => ({ contents: '[]', loader: 'json' }));
  },
};
const shared = { bundle: true, platform: 'node', target: 'node20', logLevel: 'warning' };

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
mkdirSync('dist', { recursive: true });
// Caches of older bundles are of no use any more.
for (const file of readdirSync('dist')) if (file.endsWith('.cache')) rmSync(`dist/${file}`);

const [bundled] = await Promise.all([
  build({
    ...shared,
    alias,
    plugins: [onlyShiftJis],
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/nhi.cjs',
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    metafile: true,
    write: false,
  }),
  build({
    ...shared,
    entryPoints: ['src/index.ts'],
    outfile: 'dist/index.js',
    format: 'esm',
    packages: 'external',
  }),
]);
writeFileSync('dist/nhi.cjs.new', inAscii(bundled.outputFiles[0].text), 'latin1');
renameSync('dist/nhi.cjs.new', 'dist/nhi.cjs');
writeFileSync('dist/licences.txt', licences(bundled.metafile));
execFileSync(process.execPath, ['scripts/warm.cjs'], { stdio: 'inherit' });
if (process.argv.includes('--types'))
  execFileSync('npx', ['tsc', '-p', 'tsconfig.types.json'], { stdio: 'inherit' });

/** The same program in ASCII, which V8 reads fastest: esbuild escapes strings, but not regular expressions. */
function inAscii(program) {
  return program.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
