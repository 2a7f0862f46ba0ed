import { finding, type Place } from '../../domain/finding.js';
import { FindingLog, type Read, sound } from '../../domain/finding-log.js';
import type { SectionSetting, Setting } from '../../domain/setting.js';
import { caseForm } from '../../domain/settings/case-settings.js';
import type { Form } from '../../domain/settings/form.js';
import { formIn, namesIn } from '../../domain/settings/walk.js';
import { readYaml } from '../../read/yaml.js';
import { nested } from './layers.js';
import { withNamedItems } from './named-items.js';

/** A key with dots and what is written for it: one `--set`, or one row of a sheet of settings. */
export interface Assignment {
  readonly key: string;
  readonly value: string;
  readonly place: Place;
  /** Where the key stands, if not there too. */
  readonly keyPlace?: Place;
}

/** Of a key that is given twice, options are read from left to right; on a sheet one of the two is a slip. */
type Repetition = 'last holds' | 'is an error';

/**
 * A layer made of single keys. A value that starts with `{` or `[`, or has items with hyphens, is read as YAML, so that
 * schedules and lists can be given. All keys stay, so that two of an exclusive group are noticed.
 */
export function assignedLayer(
  assignments: readonly Assignment[],
  place: Place,
  repetition: Repetition,
): Read<SectionSetting> {
  const log = new FindingLog();
  let layer: SectionSetting = { kind: 'section', entries: new Map(), place };
  const given: Assignment[] = [];
  for (const assignment of assignments) {
    const { key, keyPlace } = assignment;
    const setting = log.take(valueSetting(assignment));
    if (!setting) continue;
    const part = nested(key, keyPlace ? { ...setting, keyPlace } : setting);
    if (repetition === 'is an error' && givesAgain(layer, part))
      log.add(finding('key-repeated', keyPlace ?? assignment.place, { other: otherKey(assignment, given) }));
    else layer = combined(layer, part);
    given.push(assignment);
  }
  return log.with(repetition === 'is an error' ? withLists(layer) : layer);
}

/** A layer of its own whose single items, `pooling.高額医療費負担金`, are lists; those of `--set` join the list below. */
function withLists(layer: SectionSetting): SectionSetting {
  const entries = [...layer.entries].map(([key, value]): [string, Setting] => {
    const by = namesIn(formIn(caseForm, key));
    return [key, by && value.kind === 'section' ? withNamedItems(by, undefined, value) : value];
  });
  return { ...layer, entries: new Map(entries) };
}

/** How the key that gives the same is written, where that is another way. */
function otherKey({ key, keyPlace }: Assignment, given: readonly Assignment[]): string | null {
  const same = given.find((one) => `${key}.`.startsWith(`${one.key}.`) || one.key.startsWith(`${key}.`));
  const written = same?.keyPlace?.value ?? null;
  return written === keyPlace?.value ? null : written;
}

/** Whether a part gives what a layer has already: the same key, or `alpha` and a year of its schedule. */
function givesAgain(layer: SectionSetting, part: SectionSetting): boolean {
  return [...part.entries].some(([key, value]) => {
    const given = layer.entries.get(key);
    if (given?.kind === 'section' && value.kind === 'section') return givesAgain(given, value);
    return given !== undefined;
  });
}

function valueSetting({ value, place }: Assignment): Read<Setting | undefined> {
  const isBlock = blockList.test(value);
  if (!isBlock && !/^\s*[[{]/.test(value)) return sound({ kind: 'scalar', text: value, place });
  const written = isBlock ? `value:\n${value.replace(ownLine, '')}` : `value: ${withoutComments(value)}`;
  const { value: root, findings } = readYaml(written, place.file ?? '');
  const setting = root?.entries.get('value');
  return {
    value: setting && relocated(setting, place),
    findings: findings.map((one) => ({ ...one, place })),
  };
}

/** A line of its key, as messages show it, and then items with a hyphen each. */
const blockList = /^\s*(?:\w+:\s*\n\s*)?-\s+(?:\{|\w+:\s)/;
const ownLine = /^\s*\w+:\s*\n(?=\s*-\s)/;

/** In one value nobody comments: what begins with # in a list without quotes is a sheet, `[#指数]`. */
function withoutComments(value: string): string {
  return /["']/.test(value)
    ? value
    : value.replace(/#(?<=[[,]\s*#)[^,[\]{}]*/g, (text) => `"${text.trim()}"`);
}

/** The same setting at one place, whose parts have keys under that of the place; scalars keep their own text. */
function relocated(setting: Setting, at: Place): Setting {
  const inner = setting.place.column?.replace(/^value/, '') ?? '';
  const place = inner === '' || at.column === undefined ? at : { ...at, column: `${at.column}${inner}` };
  return withPlace(setting, place, at);
}

function withPlace(setting: Setting, place: Place, at: Place): Setting {
  switch (setting.kind) {
    case 'scalar':
      return { ...setting, place: { ...place, value: setting.text } };
    case 'list':
      return { ...setting, place, items: setting.items.map((item) => relocated(item, at)) };
    case 'section': {
      const entries = [...setting.entries].map(([key, value]) => [key, relocated(value, at)] as const);
      return { ...setting, place, entries: new Map(entries) };
    }
  }
}

/** Two parts of one layer; of a key in both, the other's value holds. */
export function combined(
  one: SectionSetting,
  other: SectionSetting,
  form: Form | null = caseForm,
): SectionSetting {
  const entries = new Map(one.entries);
  for (const [key, value] of other.entries) {
    const below = entries.get(key);
    entries.set(key, below ? after(below, value, formIn(form, key)) : value);
  }
  return { ...one, entries };
}

function after(below: Setting, value: Setting, form: Form | null): Setting {
  if (value.kind !== 'section') return value;
  if (below.kind === 'section') return combined(below, value, form);
  const by = namesIn(form);
  return by ? withNamedItems(by, below, value) : value;
}
