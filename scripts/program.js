import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A bundle of one source file, in as many chunks as its output asks for. */
export async function bundled(file, output, input = {}) {
  const bundle = await rolldown({ cwd: root, input: resolve(root, file), platform: 'node', ...input });
  return (await bundle.generate(output)).output;
}

/**
 * The command line in CommonJS: `nhi.cjs` and, in the folder `nhi` beside it, what only some runs load.
 * @param output options of the bundler; `{ codeSplitting: false }` makes one file of it all
 */
export function program(output = {}) {
  const input = {
    // The build of yaml for browsers is the same code in ES modules, which the bundler takes apart: a run starts a fifth
    // of an empty start sooner.
    resolve: { alias: { yaml: resolve(root, 'node_modules/yaml/browser/index.js') } },
    // V8 checks every pattern of a file before it runs, and \p{RGI_Emoji} of string-width takes a fifth of an empty start.
    // With this target patterns with the flag v are made where they are used.
    transform: { target: 'es2022' },
  };
  const files = { entryFileNames: 'nhi.cjs', chunkFileNames: 'nhi/[name].cjs' };
  return bundled('src/cli/main.ts', { format: 'cjs', minify: true, ...files, ...output }, input);
}
