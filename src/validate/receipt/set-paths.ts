import type { Setting } from '../../domain/setting.js';
import { setLayer } from '../settings/set-layer.js';
import { isOff } from '../settings/shape.js';

/** The keys of case.yaml that name files. */
const namingFiles = ['inputs', 'adjustments', 'requirement', 'policy'];

/** Every text that `--set` puts where case.yaml names files; a policy may also be named by its id. */
export function pathsSet(assignments: readonly string[]): string[] {
  const { entries } = setLayer(assignments).value;
  return namingFiles.flatMap((key) => textsOf(entries.get(key)));
}

function textsOf(setting: Setting | undefined): string[] {
  switch (setting?.kind) {
    case 'scalar':
      return isOff(setting) ? [] : [setting.text.trim()];
    case 'list':
      return setting.items.flatMap(textsOf);
    case 'section':
      return [...setting.entries.values()].flatMap(textsOf);
    default:
      return [];
  }
}
