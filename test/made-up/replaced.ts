import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vitest/config';

/** Records of the house and what stands in their place in these tests. */
const replaced = new Map([
  ['segment-records.js', 'src/domain/segment-records.ts'],
  ['input-column-records.js', 'src/domain/input-column-records.ts'],
  ['levy.js', 'src/domain/quantities/levy.ts'],
]);

/** Every module but the made-up records themselves imports these in place of the records of the house. */
export const madeUpRecords: Plugin = {
  name: 'made-up-records',
  enforce: 'pre',
  resolveId: (source, importer) => {
    const file = replaced.get(basename(source));
    if (!file || !importer) return null;
    const asked = resolve(importer, '..', source).replace(/\.js$/, '.ts');
    const madeUp = fileURLToPath(new URL(basename(file), import.meta.url));
    return asked === resolve(file) && importer !== madeUp ? madeUp : null;
  },
};
