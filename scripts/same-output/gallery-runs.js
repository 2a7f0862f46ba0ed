import { cpSync } from 'node:fs';
import { join } from 'node:path';

const forms = ['--lang en', '--format json --lang ja', '--lang ja', '--format json --lang en'];

/**
 * Every entry of the gallery of findings in both languages, as text and as JSON, each in a copy of its folder. What only
 * a failing disk brings about cannot be run. A quick run takes one form of each.
 */
export function galleryRuns({ galleryEntries, inCopyOf }, isQuick) {
  const entries = galleryEntries().filter(({ command }) => command.injected === undefined);
  return entries.flatMap((entry, index) =>
    (isQuick ? [forms[index % forms.length]] : forms).map((form, at) => {
      const cwd = `errors/${entry.code}-${at + 1}`;
      return {
        cwd,
        isProcess: !isQuick && !form.includes('json'),
        steps: [{ args: [...entry.command.arguments, ...form.split(' ')], stdin: entry.command.stdin }],
        prepare: (sides) =>
          inCopyOf(entry, async (copy) => {
            for (const { root } of sides)
              cpSync(copy, join(root, cwd), { recursive: true, verbatimSymlinks: true });
          }),
      };
    }),
  );
}
