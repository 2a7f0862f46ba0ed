import { type Finding, finding, type Place } from '../../domain/finding.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { foldWord } from '../../domain/folded-word.js';
import type { Text } from '../../domain/language.js';
import { placed, type SectionSetting, type Setting, settingAt } from '../../domain/setting.js';
import { caseForm } from '../../domain/settings/case-settings.js';
import type { Form } from '../../domain/settings/form.js';
import { unitOf } from '../../domain/settings/unit.js';
import { exclusiveIn, formIn, recordsTo } from '../../domain/settings/walk.js';
import { holdsIn, type Policy, type PolicyValue, type TargetTable } from '../../policy/policies.js';
import { nested, overlaid } from './layers.js';

/** A policy, built-in or from a file, whose values know their places. */
export interface ReadPolicy {
  readonly id: string;
  readonly title: Text;
  readonly values: readonly ReadPolicyValue[];
  /** The rows of its tables of 目標収納率, each under the name of its table. */
  readonly tiers: readonly ReadPolicyValue[];
  /** The text whose SHA-256 identifies the policy. */
  readonly canonical: string;
}

/** As {@link PolicyValue}; a policy file may cite sources of its own. */
export type ReadPolicyValue = Omit<PolicyValue, 'value' | 'source' | 'unit' | 'checked' | 'note'> & {
  readonly setting: Setting;
  readonly source: string | null;
  readonly unit: Text | null;
  readonly note?: Text;
  readonly checked: string | null;
};

/** What is missing and policies give. */
export function isOfPolicy(one: Finding): boolean {
  return one.code === 'key-missing' && (one.args.reason === 'index' || one.args.reason === 'method');
}

export function builtInPolicy(policy: Policy): ReadPolicy {
  const place = builtInPlace(policy.id);
  return {
    id: policy.id,
    title: policy.title,
    values: policy.values.map(({ value, ...record }) => ({
      ...record,
      unit: unitAt(record.key),
      setting: placed(value, { ...place, column: record.key }),
    })),
    tiers: (policy.targetTables ?? []).flatMap((table) => tiersOf(table, place)),
    canonical: JSON.stringify({ ...policy, targetTables: undefined }),
  };
}

function tiersOf({ id, from, to, tiers }: TargetTable, place: Place): ReadPolicyValue[] {
  return tiers.map(({ tier, ...cited }, at) => ({
    ...cited,
    key: `${id}[${at + 1}]`,
    setting: placed(tier, place),
    unit: { en: 'per cent', ja: '％' },
    from,
    to,
  }));
}

function builtInPlace(id: string): Place {
  return { file: `policy ${id}`, origin: 'built-in policy' };
}

/** The values of a policy that hold in a year, as a layer. */
export function policyLayer(policy: ReadPolicy, year: FiscalYear): SectionSetting {
  const empty: SectionSetting = { kind: 'section', entries: new Map(), place: builtInPlace(policy.id) };
  return policy.values
    .filter((value) => holdsIn(value, year))
    .reduce((layer, { key, setting }) => overlaid(layer, nested(key, setting)), empty);
}

/**
 * Keys that the policy sets, but not for this year, and that nothing else sets although the case asks for them:
 * a value of a neighbour year is never taken. What decides a levy or a rate must be said; what decides none, and what is the same
 * without the policy, is left out with a warning.
 */
export function validityFindings(
  policy: ReadPolicy,
  year: FiscalYear,
  merged: SectionSetting,
  isAsked: (key: string) => boolean,
): Finding[] {
  const held = new Set(policy.values.filter((value) => holdsIn(value, year)).map(({ key }) => key));
  const reported = new Set<string>();
  return policy.values.flatMap(({ key, setting }) => {
    if (held.has(key) || reported.has(key) || isSet(merged, key) || !isAsked(key)) return [];
    reported.add(key);
    const lapse = { policy: policy.id, ...validityOf(policy, key), year };
    const own = recordsTo(caseForm, key);
    const standsIn = own.at(-1)?.default ?? null;
    return own.some(({ lapsed }) => lapsed === 'left-out') || isSameWithout(policy, key, standsIn)
      ? [finding('policy-lapsed', setting.place, { ...lapse, standsIn })]
      : [finding('policy-validity', setting.place, lapse)];
  });
}

/** Whether all that a policy says of a key is what holds where nothing is said. */
function isSameWithout({ values }: ReadPolicy, key: string, standsIn: string | null): boolean {
  const own = values.filter((value) => value.key === key);
  return own.every(({ setting }) => setting.kind === 'scalar' && foldWord(setting.text) === standsIn);
}

/** Whether a key, or another one of its exclusive group, is set. */
function isSet(merged: SectionSetting, key: string): boolean {
  const parents = key.split('.');
  const name = parents.pop() ?? '';
  const group = exclusiveIn(formOf(parents)).find((names) => names.includes(name)) ?? [name];
  return group.some((one) => settingAt(merged, [...parents, one].join('.')) !== undefined);
}

function unitAt(key: string): Text | null {
  const form = formOf(key.split('.'));
  return form && unitOf(form);
}

function formOf(path: readonly string[]): Form | null {
  return path.reduce<Form | null>(formIn, caseForm);
}

function validityOf({ values }: ReadPolicy, key: string): { from: FiscalYear | null; to: FiscalYear | null } {
  const own = values.filter((value) => value.key === key);
  const bound = (years: (FiscalYear | null)[], pick: (...all: number[]) => number) =>
    years.some((year) => year === null) ? null : pick(...years.filter((year) => year !== null));
  return {
    from: bound(
      own.map(({ from }) => from),
      Math.min,
    ),
    to: bound(
      own.map(({ to }) => to),
      Math.max,
    ),
  };
}
