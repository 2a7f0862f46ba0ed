import { finding, onCommandLine } from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import type { SectionSetting } from '../../domain/setting.js';
import { assignedLayer } from './assigned.js';

/** More parts than any key has. */
export const deepestKey = 10;

/** The name under which findings speak of `--set`. */
export const setFile = '--set';

/** The layer of `--set KEY=VALUE`. */
export function setLayer(assignments: readonly string[]): Read<SectionSetting> {
  const log = new FindingLog();
  const read = assignments.flatMap((assignment) => {
    const match = /^([^=\s]+)=(.*)$/s.exec(assignment);
    if (!match || (match[1] ?? '').split('.').length > deepestKey) {
      log.add(finding('set-invalid', onCommandLine(setFile, assignment)));
      return [];
    }
    const [, key = '', value = ''] = match;
    return [{ key, value, place: { ...onCommandLine(setFile, value), column: key } }];
  });
  return log.with(log.take(assignedLayer(read, onCommandLine(setFile), 'last holds')));
}
