import { type Finding, fileOf, finding } from '../../domain/finding.js';
import type { SectionSetting, Setting } from '../../domain/setting.js';
import { caseForm } from '../../domain/settings/case-settings.js';
import type { Form } from '../../domain/settings/form.js';
import { exclusiveIn, formIn, namesIn } from '../../domain/settings/walk.js';
import { withNamedItems } from './named-items.js';
import { isOff } from './off.js';

/**
 * One section over another: sections merge, everything else (lists and schedules too) is replaced whole, but for items of
 * a list that `--set` names. Of an exclusive group the upper layer replaces the whole group.
 */
export function overlaid(
  lower: SectionSetting,
  upper: SectionSetting,
  form: Form | null = caseForm,
): SectionSetting {
  const entries = new Map(lower.entries);
  for (const group of exclusiveIn(form))
    if (group.some((key) => upper.entries.has(key))) for (const key of group) entries.delete(key);
  for (const [key, value] of upper.entries)
    entries.set(key, over(entries.get(key), value, formIn(form, key)));
  return { kind: 'section', entries, place: upper.place, ...(upper.off && { off: upper.off }) };
}

function over(lower: Setting | undefined, upper: Setting, form: Form | null): Setting {
  const by = namesIn(form);
  if (by && upper.kind === 'section' && upper.place.origin === 'command-line')
    return withNamedItems(by, lower, upper);
  if (lower?.kind !== 'section') return upper;
  // Levies only: the method that a policy states still shapes the shares.
  if (form?.kind === 'none-or' && form.of.kind === 'section' && isOff(upper))
    return { ...lower, off: upper.place };
  const merges = upper.kind === 'section' && !isSchedule(lower) && !isSchedule(upper);
  return merges ? overlaid(lower, upper, form) : upper;
}

/** Two keys of one exclusive group in the same layer. */
export function exclusiveFindings(layer: SectionSetting, form: Form | null = caseForm, path = ''): Finding[] {
  const own = exclusiveIn(form).flatMap(([first, ...others]) =>
    others.flatMap((key) => {
      const [one, other] = [layer.entries.get(first), layer.entries.get(key)];
      if (!one || !other) return [];
      return [finding('keys-exclusive', other.place, { other: writtenKey(one) ?? joined(path, first) })];
    }),
  );
  const inside = [...layer.entries].flatMap(([key, value]) =>
    value.kind === 'section' ? exclusiveFindings(value, formIn(form, key), joined(path, key)) : [],
  );
  return [...own, ...inside];
}

/** The key as a sheet of settings has it: a Japanese one, perhaps. */
function writtenKey({ keyPlace }: Setting): string | undefined {
  return keyPlace?.value;
}

/** A section with one setting under a dotted key. */
export function nested(key: string, value: Setting, parent = ''): SectionSetting {
  const [first = '', ...rest] = key.split('.');
  const inner = rest.length === 0 ? value : nested(rest.join('.'), value, joined(parent, first));
  const place = { ...fileOf(value.place), ...(parent !== '' && { column: parent }) };
  return { kind: 'section', entries: new Map([[first, inner]]), place, keyPlace: value.keyPlace };
}

function isSchedule({ entries }: SectionSetting): boolean {
  return entries.has('schedule');
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
