// Builds what runs: the command line as one CommonJS file, the library as one ES module with its types.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
const shared = { bundle: true, platform: 'node', target: 'node20', logLevel: 'warning', charset: 'utf8' };
await Promise.all([
  build({
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/nhi.cjs',
    format: 'cjs',
    minifySyntax: true,
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
