// Builds what runs: the command line as one CommonJS file, the library as one ES module with its types.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

// Both save start-up time, a third of an empty Node start together. Commander loads child_process for commands in
// files of their own, which nhi has none of; yaml's build for browsers is the same code without buffers and process.
const alias = {
  'node:child_process': './scripts/no-child-process.cjs',
  yaml: './node_modules/yaml/browser/index.js',
};

rmSync('dist', { recursive: true, force: true });
const shared = { bundle: true, platform: 'node', target: 'node20', logLevel: 'warning', charset: 'utf8' };
await Promise.all([
  build({
    ...shared,
    alias,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/nhi.cjs',
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'ascii',
  }),
  build({
    ...shared,
    entryPoints: ['src/index.ts'],
    outfile: 'dist/index.js',
    format: 'esm',
    packages: 'external',
  }),
]);
if (process.argv.includes('--types'))
  execFileSync('npx', ['tsc', '-p', 'tsconfig.types.json'], { stdio: 'inherit' });
