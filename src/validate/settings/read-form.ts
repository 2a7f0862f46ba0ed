import { type Finding, finding } from '../../domain/finding.js';
import type { YearValue } from '../../domain/schedule.js';
import { keyPlaceOf, type SectionSetting, type Setting } from '../../domain/setting.js';
import { tiersForm } from '../../domain/settings/collection.js';
import {
  type ByKeyForm,
  type Form,
  type ListForm,
  type NoneOrForm,
  name,
  type SectionForm,
  scheduleOf,
  type ValueOf,
  type YearlyForm,
} from '../../domain/settings/form.js';
import { keyMeant } from './meant-key.js';
import { isOff } from './off.js';
import { readScalar } from './read-scalar.js';
import { readTiers } from './tiers.js';
import { readYears } from './years.js';

/** What a setting says by its form, or undefined after findings were added. */
export function readForm<Stands extends Form>(
  form: Stands,
  setting: Setting,
  findings: Finding[],
): ValueOf<Stands> | undefined {
  // Which value belongs to which form only `ValueOf` says.
  return read(form, setting, findings) as ValueOf<Stands> | undefined;
}

function read(form: Form, setting: Setting, findings: Finding[]): unknown {
  switch (form.kind) {
    case 'section':
      return readSection(form, setting, findings);
    case 'none-or':
      return readNoneOr(form, setting, findings);
    case 'list':
      return readList(form, setting, findings);
    case 'tiers':
      return setting.kind === 'list'
        ? readTiers(setting, (item) => readForm(tiersForm.of.form, item, findings), findings)
        : readScalar(name, setting, findings);
    case 'yearly':
      return readYearly(form, setting, findings);
    case 'by-year':
      return readYears(setting, (entry) => readForm(form.of.form, entry, findings), findings);
    case 'by-key':
      return readByKey(form, setting, findings);
    default:
      return readScalar(form, setting, findings);
  }
}

/** A section with named keys; others are findings with a suggestion. */
function readSection(
  { keys, later = [] }: SectionForm,
  setting: Setting,
  findings: Finding[],
): Record<string, unknown> | undefined {
  if (!isSection(setting, findings)) return undefined;
  const values: Record<string, unknown> = {};
  for (const [key, value] of setting.entries) {
    const record = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (record) values[key] = read(record.form, value, findings);
    else if (later.includes(key)) findings.push(finding('key-not-supported', keyPlaceOf(value)));
    else {
      const suggestion = keyMeant(key, keys);
      findings.push(finding('key-unknown', keyPlaceOf(value), { suggestion }));
    }
  }
  return values;
}

function isSection(setting: Setting, findings: Finding[]): setting is SectionSetting {
  if (setting.kind === 'section') return true;
  findings.push(finding('value-invalid', setting.place, { expected: 'section' }));
  return false;
}

function readNoneOr({ of }: NoneOrForm, setting: Setting, findings: Finding[]): unknown {
  const isSection = of.kind === 'section';
  if (isOff(setting)) return isSection ? { isOff: true } : undefined;
  if (isEmpty(setting, findings)) return undefined;
  const value = read(of, setting, findings);
  const isOffAbove = isSection && value && setting.kind === 'section' && setting.off;
  return isOffAbove ? { ...value, isOff: true } : value;
}

/** Whether nothing is written where a word could say so: what a variable left empty is no decision. */
function isEmpty(setting: Setting, findings: Finding[]): boolean {
  const isBlank = setting.kind === 'scalar' && setting.text.trim() === '';
  if (isBlank) findings.push(finding('value-empty', setting.place, { orNone: true }));
  return isBlank;
}

/** Items that do not fit are left out after their findings. */
function readList({ of, orOne }: ListForm, setting: Setting, findings: Finding[]) {
  if (orOne && setting.kind === 'scalar') {
    const value = read(of.form, setting, findings);
    return value === undefined ? undefined : [value];
  }
  if (setting.kind === 'list')
    return setting.items.map((item) => read(of.form, item, findings)).filter((value) => value !== undefined);
  findings.push(finding('value-invalid', setting.place, { expected: 'list' }));
  return undefined;
}

/** A plain number, or a schedule. */
function readYearly({ of }: YearlyForm, setting: Setting, findings: Finding[]): YearValue | undefined {
  if (setting.kind === 'scalar') return readForm(of, setting, findings);
  const before = findings.length;
  const values =
    setting.kind === 'section' ? readForm(scheduleOf({ form: of }), setting, findings) : undefined;
  if (values?.schedule) return { values: values.schedule, between: values.between ?? 'linear' };
  if (findings.length === before)
    findings.push(finding('value-invalid', setting.place, { expected: 'schedule' }));
  return undefined;
}

function readByKey({ of }: ByKeyForm, setting: Setting, findings: Finding[]) {
  if (!isSection(setting, findings)) return undefined;
  return new Map(
    [...setting.entries].map(([key, entry]) => [key, readSection(of, entry, findings) ?? {}] as const),
  );
}
