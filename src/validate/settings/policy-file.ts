import { statusWords } from '../../contract/setting-words.js';
import { type Finding, finding } from '../../domain/finding.js';
import type { Read } from '../../domain/finding-log.js';
import type { SectionSetting, Setting } from '../../domain/setting.js';
import { sharedKeys } from './case-shape.js';
import { exclusiveFindings } from './layers.js';
import type { ReadPolicy, ReadPolicyValue } from './policy-layer.js';
import { fiscalYear, text } from './scalars.js';
import { oneOf, type SectionValue, type Shape, section } from './shape.js';

const recordKeys = {
  unit: text('Unit'),
  from: fiscalYear,
  to: fiscalYear,
  status: oneOf(statusWords, 'How well founded the value is'),
  source: text('Title and publisher of the source'),
  passage: text('Chapter or article'),
  checked: text('Day on which the source was last read'),
  note: text('Note'),
};
const recordShape = section(recordKeys);
type PolicyRecord = SectionValue<typeof recordKeys>;

const policyShape = section({
  id: text('Short name, shown in the receipt'),
  title: text('Title'),
  values: records(),
  ...sharedKeys,
});

/** Under `values:`, per dotted key, for which years a value holds and who says so. */
function records(): Shape<ReadonlyMap<string, PolicyRecord>> {
  return {
    schema: () => ({ type: 'object', additionalProperties: recordShape.schema() }),
    read(setting, findings) {
      if (setting.kind !== 'section') {
        findings.push(finding('value-invalid', setting.place, { expected: 'section' }));
        return undefined;
      }
      const read = [...setting.entries].map(
        ([key, entry]) => [key, recordShape.read(entry, findings) ?? {}] as const,
      );
      return new Map(read);
    },
  };
}

/**
 * A policy of one's own: the keys of case.yaml that a policy may set, and under `values` where they come from. A
 * value without a record holds in every year and is `not stated`.
 */
export function policyOfFile(root: SectionSetting, file: string, canonical: string): Read<ReadPolicy> {
  const findings: Finding[] = [];
  const read = policyShape.read(root, findings);
  findings.push(...exclusiveFindings(root));
  const given = read?.values ?? new Map<string, PolicyRecord>();
  const leaves = Object.keys(sharedKeys).flatMap((key) => leavesOf(key, root.entries.get(key)));
  for (const key of given.keys()) {
    if (!leaves.some((leaf) => leaf.key === key)) {
      findings.push(finding('policy-key', { file, column: `values.${key}`, value: key }));
    }
  }
  const value = {
    id: read?.id ?? file,
    title: read?.title ?? file,
    values: leaves.map(({ key, setting }) => recordedValue(key, setting, given.get(key) ?? {})),
    canonical,
  };
  return { value, findings };
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
