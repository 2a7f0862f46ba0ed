import { type Setting, settingAt } from '../../domain/setting.js';
import { caseForm } from '../../domain/settings/case-settings.js';
import { namedIn } from '../../domain/settings/form.js';
import { settingsOf } from '../../domain/settings/walk.js';
import { isOff } from '../settings/off.js';
import { setLayer } from '../settings/set-layer.js';

/** The keys of case.yaml that name files. */
const namingFiles = settingsOf(caseForm)
  .filter(({ record }) => namedIn(record.form))
  .map(({ key }) => key);

/** Every text that `--set` puts where case.yaml names files; a policy may also be named by its id. */
export function pathsSet(assignments: readonly string[]): string[] {
  const layer = setLayer(assignments).value;
  return namingFiles.flatMap((key) => textsOf(settingAt(layer, key)));
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
