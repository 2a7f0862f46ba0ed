import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/domain/case.js';
import { decimal } from '../../src/domain/decimal.js';
import { foldWord } from '../../src/domain/folded-word.js';
import { quantities } from '../../src/domain/quantities/catalogue.js';
import { placed } from '../../src/domain/setting.js';
import { caseForm, givenSettings, settingLists } from '../../src/domain/settings/case-settings.js';
import {
  type Form,
  innerForm,
  listOf,
  money,
  noneOr,
  rate,
  section,
  text,
  word,
  yearly,
} from '../../src/domain/settings/form.js';
import { japaneseKey, japaneseKeys } from '../../src/domain/settings/japanese-key.js';
import { unitOf } from '../../src/domain/settings/unit.js';
import { roundingWords } from '../../src/domain/settings/value-words.js';
import { formIn, settingsOf } from '../../src/domain/settings/walk.js';
import { policies } from '../../src/policy/policies.js';
import { caseDocument } from '../../src/present/case-document.js';
import { shownSettings } from '../../src/present/case-template/shown-settings.js';
import { caseYaml } from '../../src/present/case-template/yaml.js';
import { schemaOf } from '../../src/validate/settings/json-schema.js';
import { readForm } from '../../src/validate/settings/read-form.js';

const all = settingsOf(caseForm);
const keys = all.map(({ key }) => key);

/** The form under a dotted key of case.yaml. */
function formOf(key: string): Form | null {
  return key.split('.').reduce<Form | null>(formIn, caseForm);
}

describe('the records of the settings', () => {
  it('are all in the lists by heading, once and in the order of case.yaml', () => {
    expect(settingLists().flatMap(({ settings }) => settings.map(({ key }) => key))).toEqual(
      keys.filter((key) => !/^segments(\.[^.]+)?$/.test(key)),
    );
  });

  it('are shown to those who begin a case, by themselves or within what is shown whole', () => {
    const shown = shownSettings().flatMap(({ settings }) => settings.map(({ key }) => key));
    const hidden = all.filter(
      ({ key, record }) =>
        innerForm(record.form).kind !== 'section' &&
        !shown.some((one) => key === one || key.startsWith(`${one}[].`)),
    );
    expect(hidden.map(({ key }) => key)).toEqual([]);
  });

  it('have a hint for editors where something is written', () => {
    const mute = all.filter(
      ({ record: { form, hint } }) => !hint && !['section', 'tiers'].includes(innerForm(form).kind),
    );
    expect(mute.map(({ key }) => key)).toEqual([]);
  });

  it('have a name in both languages where a case keeps what was given', () => {
    const nameless = givenSettings().filter(({ record: { name } }) => !name?.ja || !name.en);
    expect(nameless.map(({ key }) => key)).toEqual([]);
  });

  it('have a Japanese key, each its own, where a sheet of settings takes a value', () => {
    const valued = all.filter(
      ({ key, record }) =>
        !key.includes('[]') &&
        (innerForm(record.form).kind !== 'section' || innerForm(record.form) !== record.form),
    );
    expect(valued.filter((one) => !japaneseKey(one)).map(({ key }) => key)).toEqual([]);
    const japanese = japaneseKeys().map((one) => foldWord(one.japanese));
    expect(new Set(japanese).size).toBe(japanese.length);
  });

  it('give each cell of the workbook a name of its own', () => {
    const names = givenSettings()
      .filter(({ record }) => record.line?.name)
      .map(({ key, record }) => `${/^segments\.\w+/.exec(key)?.[0] ?? ''} ${record.line?.name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('know every key that a quantity says it is given by', () => {
    const named = Object.values(quantities).flatMap(({ given }) => given?.keys ?? []);
    const unknown = named.filter((key) => formOf(key.replace('<segment>', 'medical')) === null);
    expect(unknown).toEqual([]);
  });
});

it.each(policies.flatMap(({ id, values }) => values.map(({ key, unit }) => ({ id, key, unit }))))(
  'the unit of $key in the policy $id is that of its form',
  ({ key, unit }) => {
    expect(unitOf(formOf(key)!)).toEqual(unit);
  },
);

describe('a made-up tree', () => {
  const form = section(
    {
      cap: {
        form: noneOr(rate),
        hint: 'Cap, per cent',
        meaning: { ja: '上限', en: 'the cap' },
        example: '95',
        name: { ja: '上限', en: 'cap' },
        of: (_: Case) => decimal('0.95'),
      },
      steps: {
        form: listOf(
          {
            form: section(
              {
                name: { form: text, hint: 'Its name' },
                share: { form: yearly(money), hint: 'Yen' },
                mode: { form: word(roundingWords), hint: 'How' },
              },
              { required: ['name'] },
            ),
          },
          { name: 'name', value: 'share' },
        ),
        hint: 'Steps',
        meaning: { ja: '段階', en: 'steps' },
        written: { ja: '段階の並び', en: 'a list of steps' },
        value: '[{ name: a, share: 5 }]',
      },
    },
    { later: ['tomorrow'] },
  );

  const read = (plain: Parameters<typeof placed>[0]) => {
    const { value, findings } = readForm(form, placed(plain, {}));
    return { value, codes: findings.map(({ code }) => code) };
  };

  it('is read', () => {
    const steps = [{ name: 'a', share: { schedule: { R8: '10', R6: '5' } }, mode: '切捨て' }];
    const { value, codes } = read({ cap: '95', steps });
    expect(codes).toEqual([]);
    expect(value?.cap?.toFixed()).toBe('0.95');
    expect(value?.steps?.[0]).toMatchObject({ name: 'a', mode: 'down', share: { between: 'linear' } });
  });

  it('tells what does not fit', () => {
    expect(read({ cap: '0.95', tomorrow: '1', 上限: '95' }).codes).toEqual([
      'rate-as-ratio',
      'key-not-supported',
      'key-unknown',
    ]);
  });

  it('is in the JSON Schema', () => {
    expect(schemaOf(form)).toMatchObject({
      properties: {
        cap: { anyOf: [{ enum: ['none', 'なし', '無し', '無'] }, { description: 'Cap, per cent' }] },
        steps: { type: 'array', description: 'Steps', items: { required: ['name'] } },
      },
    });
  });

  it('has its lines in a new case and in the documentation', () => {
    const lists = shownSettings([{ heading: { ja: '試し', en: 'Trial' }, settings: settingsOf(form) }]);
    expect(caseYaml(lists, 'ja')).toContain('# cap: 95   # 上限 — ％\nsteps: [{ name: a, share: 5 }]');
    expect(caseYaml(lists, 'en')).toContain('steps: [{ name: a, share: 5 }]   # steps — a list of steps');
    expect(caseDocument(lists)).toContain('| `cap` | `上限` | 上限 | ％ | the cap | per cent |');
  });
});
