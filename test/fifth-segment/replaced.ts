import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vitest/config';

const madeUp = fileURLToPath(new URL('segment-records.ts', import.meta.url));
const ofTheLaw = resolve('src/domain/segment-records.ts');

/** Every module but the made-up records themselves imports these in place of those of the law. */
export const fifthSegment: Plugin = {
  name: 'fifth-segment',
  enforce: 'pre',
  resolveId: (source, importer) => {
    if (!/(^|\/)segment-records\.js$/.test(source)) return null;
    return importer === madeUp ? ofTheLaw : madeUp;
  },
};
