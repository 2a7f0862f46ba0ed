import { type Finding, finding, type Place } from '../../domain/finding.js';
import type { SectionSetting, Setting } from '../../domain/setting.js';
import { readYaml } from '../../read/yaml.js';
import { nested } from './layers.js';

/** More parts than any key has. */
const deepest = 10;

/** The name under which findings speak of `--set`. */
export const setFile = '--set';

/**
 * The layer of `--set KEY=VALUE`. A value that starts with `{` or `[` is read as YAML, so that schedules and lists
 * can be set; of one key set twice the last holds.
 */
export function setLayer(assignments: readonly string[], findings: Finding[]): SectionSetting {
  let layer: SectionSetting = { kind: 'section', entries: new Map(), place: { file: setFile } };
  for (const assignment of assignments) {
    const match = /^([^=\s]+)=(.*)$/s.exec(assignment);
    if (!match || (match[1] ?? '').split('.').length > deepest) {
      findings.push(finding('set-invalid', { file: setFile, value: assignment }));
      continue;
    }
    const [, key = '', value = ''] = match;
    const setting = valueSetting(value, { file: setFile, column: key, value }, findings);
    if (setting) layer = combined(layer, nested(key, setting));
  }
  return layer;
}

function valueSetting(value: string, place: Place, findings: Finding[]): Setting | undefined {
  if (!/^\s*[[{]/.test(value)) return { kind: 'scalar', text: value, place };
  const { root, findings: found } = readYaml(`value: ${value}`, setFile);
  findings.push(...found.map((one) => ({ ...one, place })));
  const setting = root?.entries.get('value');
  return setting && relocated(setting, place);
}

/** The same setting with one place for all its parts; scalars keep their own text. */
function relocated(setting: Setting, place: Place): Setting {
  switch (setting.kind) {
    case 'scalar':
      return { ...setting, place: { ...place, value: setting.text } };
    case 'list':
      return { ...setting, place, items: setting.items.map((item) => relocated(item, place)) };
    case 'section': {
      const entries = [...setting.entries].map(([key, value]) => [key, relocated(value, place)] as const);
      return { ...setting, place, entries: new Map(entries) };
    }
  }
}

/** Within this one layer all keys stay, so that two of an exclusive group are noticed. */
function combined(one: SectionSetting, other: SectionSetting): SectionSetting {
  const entries = new Map(one.entries);
  for (const [key, value] of other.entries) {
    const below = entries.get(key);
    entries.set(key, below?.kind === 'section' && value.kind === 'section' ? combined(below, value) : value);
  }
  return { ...one, entries };
}
