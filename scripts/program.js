import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The ES modules of yaml: of its CommonJS for Node the bundler must take all, and a start pays for it. */
const alias = { yaml: resolve(root, 'node_modules/yaml/browser/index.js') };

/** A bundle of one source file, in as many chunks as its output asks for. */
export async function bundled(file, output, input = {}) {
  const bundle = await rolldown({ cwd: root, input: resolve(root, file), platform: 'node', ...input });
  return (await bundle.generate(output)).output;
}

/**
 * The command line in CommonJS: `nhi.cjs` and, in the folder `nhi` beside it, what only some runs load.
 * @param output options of the bundler for the files
 */
export function program(output = {}) {
  const files = { entryFileNames: 'nhi.cjs', chunkFileNames: 'nhi/[name].cjs' };
  return bundled(
    'src/cli/main.ts',
    { format: 'cjs', minify: true, ...files, ...output },
    { resolve: { alias } },
  );
}
