import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));

/** In place of each module of src/platform that asks Node, the one of the same name that a browser can run. */
const twins = {
  name: 'browser-twins',
  async resolveId(source, importer, options) {
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    if (!found || basename(dirname(found.id)) !== 'platform') return found;
    const twin = join(dirname(found.id), 'browser', basename(found.id));
    return existsSync(twin) ? twin : found;
  },
};

// Their usual builds need Node's Buffer; these bring what they need of it.
const alias = {
  'csv-parse/sync': 'csv-parse/browser/esm/sync',
  'csv-stringify/sync': 'csv-stringify/browser/esm/sync',
};

/** A bundle of one source file for browsers, as one chunk. What it imports all the same is in its `imports`. */
export async function bundledForBrowsers(file, output) {
  const input = resolve(root, file);
  const options = { plugins: [twins], resolve: { alias }, external: /^node:/ };
  const bundle = await rolldown({ cwd: root, input, platform: 'browser', ...options });
  return (await bundle.generate({ ...output, codeSplitting: false })).output[0];
}
