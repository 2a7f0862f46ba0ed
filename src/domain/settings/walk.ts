import { type Form, innerForm, type ListForm, type SectionForm, type SettingRecord } from './form.js';

/** A setting under its dotted key: `premium.rounding.amount`; what every item of a list has under `pooling[].item`. */
export interface KeyedSetting {
  readonly key: string;
  readonly record: SettingRecord;
  /** The keys of which only one may stand, where it is one of them. */
  readonly group?: readonly string[];
}

/** The settings of a section, each before what stands in it. */
export function settingsOf({ keys, exclusive = [] }: SectionForm, path = ''): readonly KeyedSetting[] {
  return Object.entries(keys).flatMap(([name, record]) => {
    const key = path === '' ? name : `${path}.${name}`;
    const group = exclusive.find((names) => names.includes(name));
    return [{ key, record, ...(group && { group }) }, ...settingsInside(record.form, key)];
  });
}

function settingsInside(form: Form, key: string): readonly KeyedSetting[] {
  const inner = innerForm(form);
  if (inner.kind === 'section') return settingsOf(inner, key);
  return inner.kind === 'list' || inner.kind === 'tiers' ? settingsInside(inner.of.form, `${key}[]`) : [];
}

/** The form of what stands under a key of a section; null for a key that is none, but for a misspelt one of several alike. */
export function formIn(form: Form | null, key: string): Form | null {
  const inner = form && innerForm(form);
  if (inner?.kind !== 'section') return null;
  if (Object.hasOwn(inner.keys, key)) return inner.keys[key]?.form ?? null;
  return (inner.alike && Object.values(inner.keys)[0]?.form) || null;
}

/** The records on the way to a dotted key of a section, its own last; those up to where it is none. */
export function recordsTo(form: Form, key: string): readonly SettingRecord[] {
  const records: SettingRecord[] = [];
  let at: Form | undefined = form;
  for (const name of key.split('.')) {
    const inner: Form | undefined = at && innerForm(at);
    const record: SettingRecord | undefined = inner?.kind === 'section' ? inner.keys[name] : undefined;
    if (!record) return records;
    records.push(record);
    at = record.form;
  }
  return records;
}

/** The groups of keys of a section of which at most one may stand. */
export function exclusiveIn(form: Form | null): NonNullable<SectionForm['exclusive']> {
  const inner = form && innerForm(form);
  return (inner?.kind === 'section' && inner.exclusive) || [];
}

/** How the items of a list are named, where they are. */
export function namesIn(form: Form | null): ListForm['by'] {
  const inner = form && innerForm(form);
  return inner?.kind === 'list' ? inner.by : undefined;
}
