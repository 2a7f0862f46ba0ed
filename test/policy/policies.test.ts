import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/language.js';
import { placed } from '../../src/domain/setting.js';
import { caseForm } from '../../src/domain/settings/case-settings.js';
import { tiersForm } from '../../src/domain/settings/collection.js';
import { settingsOf } from '../../src/domain/settings/walk.js';
import {
  holdsIn,
  policies,
  policyById,
  type Source,
  sources,
  targetTables,
} from '../../src/policy/policies.js';
import { readForm } from '../../src/validate/settings/read-form.js';

const values = policies.flatMap((policy) =>
  policy.values.map((value) => ({
    ...value,
    policy: policy.id,
    name: `${policy.id} ${value.key} from ${value.from}`,
  })),
);

describe.each(values)('$name', ({ policy, key, unit, from, to, status, source, checked, note }) => {
  it.each(languages)('has a unit in %s', (language) => {
    expect(unit[language]).toMatch(/\S/);
  });

  it.each(languages)('has its note, if it has one, in %s', (language) => {
    if (note) expect(note[language]).toMatch(/\S/);
  });

  it('has years of the levy in order', () => {
    expect(from).toBeGreaterThanOrEqual(2018);
    expect(to ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(from!);
  });

  it('says how well founded it is', () => {
    expect(['law', 'seed', 'guideline', 'assumption', 'not stated']).toContain(status);
  });

  it('was checked on a day', () => {
    expect(checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(new Date(checked).toISOString()).toContain(checked);
  });

  it('cites a source that exists, or is an assumption with a note', () => {
    if (source === null) expect([status, typeof note]).toEqual(['assumption', 'object']);
    else expect(Object.keys(sources)).toContain(source);
  });

  it('is the only one of its key in every year', () => {
    const ofKey = values.filter((value) => value.policy === policy && value.key === key);
    for (let year = from ?? 2018; year <= (to ?? 2040); year += 1) {
      expect(ofKey.filter((value) => holdsIn(value, year))).toHaveLength(1);
    }
  });
});

describe('sources', () => {
  it.each(Object.entries<Source>(sources))('%s has title, publisher, date and place', (_, cited) => {
    const { policies: __, ...source } = cited;
    expect(Object.values(source).filter((text) => text.trim() === '')).toEqual([]);
    expect(Object.keys(source)).toEqual(['title', 'short', 'publisher', 'date', 'place']);
  });
});

describe('policies', () => {
  it('have ids of their own', () => {
    expect(policies.map(({ id }) => id)).toEqual(['tokyo-r6', 'tokyo-r3', 'okinawa-r6', 'guideline']);
  });

  it('are found by id', () => {
    expect(policies.map(({ id }) => policyById(id))).toEqual(policies);
  });

  it('α of Tokyo is a straight line from 1 in R5 to 0 in R12, and an assumption', () => {
    expect(policyById('tokyo-r6')?.values.find(({ key }) => key === 'alpha')).toMatchObject({
      value: { schedule: { R5: '1', R12: '0' }, between: 'linear' },
      status: 'assumption',
    });
  });

  it('α of Okinawa is one half in R6, and assumed to stay so', () => {
    const alpha = policyById('okinawa-r6')?.values.map(({ value, from, to, status }) => [
      value,
      from,
      to,
      status,
    ]);
    expect(alpha).toEqual([
      ['0.5', 2024, 2024, 'seed'],
      ['0.5', 2025, 2029, 'assumption'],
    ]);
  });
});

describe('target tables', () => {
  it('the tiers of R6 to R8 are not valid in R9', () => {
    const table = targetTables.find(({ id }) => id === 'tokyo-r6-r8')!;
    expect([2023, 2024, 2026, 2027].map((year) => holdsIn(table, year))).toEqual([false, true, true, false]);
  });

  it('the policy of Tokyo names them for those years only', () => {
    const targets = policyById('tokyo-r6')!.values.find(({ key }) => key === 'collection.targets')!;
    expect([2026, 2027].map((year) => holdsIn(targets, year))).toEqual([true, false]);
  });

  it.each(targetTables)('$id cites a source that exists for every row', ({ tiers }) => {
    expect(tiers.filter(({ source }) => source === null || !(source in sources))).toEqual([]);
  });

  it.each(targetTables)('$id leaves no gap between 0 and 100', ({ tiers }) => {
    const listed = tiers.map(({ tier }) => tier);
    const { value, findings } = readForm(tiersForm, placed(listed, {}));
    expect({ findings, tiers: value?.length }).toEqual({ findings: [], tiers: tiers.length });
  });
});

describe('every built-in policy and table of targets', () => {
  it.each([
    ['policy', policies],
    ['collection.targets', targetTables],
  ])('is named where a new case says what %s may be', (key, all) => {
    const { record } = settingsOf(caseForm).find((one) => one.key === key)!;
    for (const language of languages)
      expect(all.filter(({ id }) => !record.written?.[language].includes(id))).toEqual([]);
  });
});

it('a plan speaks for policies that are there, and these cite it', () => {
  const spoken = Object.entries<Source>(sources).flatMap(([id, { policies: own = [] }]) =>
    own.map((policy) => `${policy} ${id}`),
  );
  const citing = policies.flatMap(({ id, values: own, targetTables: tables = [] }) =>
    [...own, ...tables.flatMap(({ tiers }) => tiers)].map(({ source }) => `${id} ${source}`),
  );
  expect(spoken.filter((one) => !citing.includes(one))).toEqual([]);
});
