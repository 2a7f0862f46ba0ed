import { finding } from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import type { SectionSetting, Setting } from '../../domain/setting.js';
import { sharedSettings } from '../../domain/settings/case-settings.js';
import { byKey, section, text, type ValueOf, word, year } from '../../domain/settings/form.js';
import { statusWords } from '../../domain/settings/value-words.js';
import { exclusiveFindings } from './layers.js';
import type { ReadPolicy, ReadPolicyValue } from './policy-layer.js';
import { readForm } from './read-form.js';

/** For which years a value holds and who says so. */
const recordForm = section({
  unit: { form: text },
  from: { form: year },
  to: { form: year },
  status: { form: word(statusWords), hint: 'How well founded the value is' },
  source: { form: text, hint: 'Title and publisher of the source' },
  passage: { form: text, hint: 'Chapter or article' },
  checked: { form: text, hint: 'Day on which the source was last read' },
  note: { form: text },
});
type PolicyRecord = ValueOf<typeof recordForm>;

const policyForm = section({
  id: { form: text, hint: 'Short name, shown in the receipt' },
  title: { form: text },
  values: { form: byKey(recordForm), hint: 'Records by the dotted keys of their values' },
  ...sharedSettings,
});

/**
 * A policy of one's own: the keys of case.yaml that a policy may set, and under `values` where they come from. A
 * value without a record holds in every year and is `not stated`.
 */
export function policyOfFile(root: SectionSetting, file: string, canonical: string): Read<ReadPolicy> {
  const log = new FindingLog();
  const read = log.take(readForm(policyForm, root));
  log.add(exclusiveFindings(root));
  const given = read?.values ?? new Map<string, PolicyRecord>();
  const leaves = Object.keys(sharedSettings).flatMap((key) => leavesOf(key, root.entries.get(key)));
  for (const key of given.keys()) {
    if (!leaves.some((leaf) => leaf.key === key))
      log.add(finding('policy-key', { file, column: `values.${key}`, value: key }));
  }
  return log.with({
    id: read?.id ?? file,
    title: read?.title ?? file,
    values: leaves.map(({ key, setting }) => recordedValue(key, setting, given.get(key) ?? {})),
    tiers: [],
    canonical,
  });
}

function recordedValue(key: string, setting: Setting, record: PolicyRecord): ReadPolicyValue {
  return {
    key,
    setting,
    unit: record.unit ?? null,
    from: record.from ?? null,
    to: record.to ?? null,
    status: record.status ?? 'not stated',
    source: record.source ?? null,
    checked: record.checked ?? null,
    ...(record.passage && { passage: record.passage }),
    ...(record.note && { note: record.note }),
  };
}

/** Dotted keys down to what the layers replace whole: scalars, lists and schedules. */
function leavesOf(key: string, setting: Setting | undefined): { key: string; setting: Setting }[] {
  if (!setting) return [];
  if (setting.kind !== 'section' || setting.entries.has('schedule')) return [{ key, setting }];
  return [...setting.entries].flatMap(([name, inner]) => leavesOf(`${key}.${name}`, inner));
}
