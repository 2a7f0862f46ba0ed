import { type Expectation, finding } from '../../domain/finding.js';
import { FindingLog, type Read, refused, sound } from '../../domain/finding-log.js';
import { betweenDefault, type YearValue } from '../../domain/schedule.js';
import { keyPlaceOf, type Setting } from '../../domain/setting.js';
import { caseForm } from '../../domain/settings/case-settings.js';
import { tiersForm } from '../../domain/settings/collection.js';
import {
  type ByKeyForm,
  type Form,
  type ListForm,
  type NoneOrForm,
  name,
  type SectionForm,
  scheduleOf,
  table,
  type ValueOf,
  type YearlyForm,
} from '../../domain/settings/form.js';
import { keyAnywhere } from './key-named.js';
import { keyMeant } from './meant-key.js';
import { isOff } from './off.js';
import { readScalar } from './read-scalar.js';
import { readTiers } from './tiers.js';
import { readYears } from './years.js';

/** What a setting says by its form. */
export function readForm<Stands extends Form>(
  form: Stands,
  setting: Setting,
): Read<ValueOf<Stands> | undefined> {
  // Which value belongs to which form only `ValueOf` says.
  return read(form, setting) as Read<ValueOf<Stands> | undefined>;
}

function read(form: Form, setting: Setting): Read<unknown> {
  switch (form.kind) {
    case 'section':
      return readSection(form, setting);
    case 'none-or':
      return readNoneOr(form, setting);
    case 'list':
      return readList(form, setting);
    case 'tiers':
      return setting.kind === 'list'
        ? readTiers(setting, (item) => readForm(tiersForm.of.form, item))
        : readScalar(name, setting);
    case 'yearly':
      return readYearly(form, setting);
    case 'by-year':
      return readYears(setting, (entry) => readForm(form.of.form, entry));
    case 'by-key':
      return readByKey(form, setting);
    case 'table-or':
      return setting.kind === 'scalar' ? readScalar(table, setting) : read(form.of, setting);
    default:
      return readScalar(form, setting);
  }
}

function unlike({ place }: Setting, expected: Expectation): Read<undefined> {
  return refused(finding('value-invalid', place, { expected }));
}

/** A section with named keys; others are findings with a suggestion. */
function readSection(
  { keys, later = [] }: SectionForm,
  setting: Setting,
): Read<Record<string, unknown> | undefined> {
  if (setting.kind !== 'section') return unlike(setting, 'section');
  const log = new FindingLog();
  const values: Record<string, unknown> = {};
  for (const [key, value] of setting.entries) {
    const record = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (record) values[key] = log.take(read(record.form, value));
    else if (later.includes(key)) log.add(finding('key-not-supported', keyPlaceOf(value)));
    else {
      const suggestion = keyMeant(key, keys) ?? (keys === caseForm.keys ? keyAnywhere(key, value) : null);
      log.add(finding('key-unknown', keyPlaceOf(value), { suggestion }));
    }
  }
  return log.with(values);
}

/** Where a word can say that nothing is meant, what a variable left empty is no decision. */
function readNoneOr({ of }: NoneOrForm, setting: Setting): Read<unknown> {
  const isSection = of.kind === 'section';
  if (isOff(setting)) return sound(isSection ? { isOff: true } : undefined);
  if (setting.kind === 'scalar' && setting.text.trim() === '')
    return refused(finding('value-empty', setting.place, { orNone: true }));
  const { value, findings } = read(of, setting);
  const isOffAbove = isSection && value && setting.kind === 'section' && setting.off;
  return { value: isOffAbove ? { ...value, isOff: true } : value, findings };
}

/** Items that do not fit are left out after their findings. */
function readList({ of, orOne }: ListForm, setting: Setting): Read<readonly unknown[] | undefined> {
  if (orOne && setting.kind === 'scalar') {
    const { value, findings } = read(of.form, setting);
    return { value: value === undefined ? undefined : [value], findings };
  }
  if (setting.kind !== 'list') return unlike(setting, 'list');
  const log = new FindingLog();
  const items = setting.items.map((item) => log.take(read(of.form, item)));
  return log.with(items.filter((value) => value !== undefined));
}

/** A plain number, or a schedule. */
function readYearly({ of }: YearlyForm, setting: Setting): Read<YearValue | undefined> {
  if (setting.kind === 'scalar') return readForm(of, setting);
  if (setting.kind === 'list') return unlike(setting, 'schedule');
  const { value, findings } = readForm(scheduleOf({ form: of }), setting);
  if (value?.schedule)
    return { value: { values: value.schedule, between: value.between ?? betweenDefault }, findings };
  return findings.length === 0 ? unlike(setting, 'schedule') : refused(...findings);
}

function readByKey({ of }: ByKeyForm, setting: Setting): Read<ReadonlyMap<string, object> | undefined> {
  if (setting.kind !== 'section') return unlike(setting, 'section');
  const log = new FindingLog();
  const entries = [...setting.entries].map(
    ([key, entry]) => [key, log.take(readSection(of, entry)) ?? {}] as const,
  );
  return log.with(new Map(entries));
}
