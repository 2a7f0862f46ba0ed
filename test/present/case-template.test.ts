import { describe, expect, it } from 'vitest';
import type { PlainSetting, Setting } from '../../src/domain/setting.js';
import { writtenOf } from '../../src/domain/settings/unit.js';
import { caseTemplate } from '../../src/present/case-template/case-template.js';
import { newValueOf, shownSettings } from '../../src/present/case-template/shown-settings.js';
import { caseWorkbook } from '../../src/present/case-template/workbook.js';
import { readYaml } from '../../src/read/yaml.js';
import { caseSchema } from '../../src/validate/settings/json-schema.js';
import { keyNamed } from '../../src/validate/settings/key-named.js';
import { readHeader } from '../../src/validate/tables/columns.js';

const shown = shownSettings().flatMap(({ settings }) => settings);

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
}

/** The keys below which the schema has no further ones; a schedule stands for a value. */
function leavesOf(schema: Schema, path = ''): string[] {
  const { properties } = schema.anyOf?.find((one) => one.properties && !one.properties.schedule) ?? schema;
  if (!properties) return [path];
  return Object.entries(properties).flatMap(([key, value]) =>
    leavesOf(value, path === '' ? key : `${path}.${key}`),
  );
}

function plain(setting: Setting | undefined): PlainSetting | undefined {
  if (setting?.kind === 'scalar') return setting.text;
  if (setting?.kind === 'list') return setting.items.map((item) => plain(item)!);
  return setting && Object.fromEntries([...setting.entries].map(([key, value]) => [key, plain(value)!]));
}

it('every key of the schema is shown once', () => {
  expect(shown.map(({ key }) => key).sort()).toEqual(leavesOf(caseSchema() as Schema).sort());
});

it.each(shown)('$key is explained in both languages', ({ record }) => {
  const written = writtenOf(record);
  for (const text of [record.meaning.ja, record.meaning.en, written.ja, written.en])
    expect(text).not.toBe('');
});

it.each(shown.filter(({ record }) => newValueOf(record) === undefined))(
  '$key, which is not given, has an example',
  ({ record }) => {
    expect(record.example).toBeDefined();
  },
);

describe.each(['ja', 'en'] as const)('a new case in %s', (language) => {
  const files = Object.fromEntries(caseTemplate(language).map(({ name, text }) => [name, text]));

  it('gives the values of the keys', () => {
    const root = plain(readYaml(files['case.yaml'] ?? '', 'case.yaml').value);
    expect(root).toMatchObject({ prefecture: '47', alpha: '1', levy: { rounding: { unit: '1' } } });
  });

  it('is valid with all its commented keys that do not exclude others', () => {
    const text = (files['case.yaml'] ?? '').replace(/^( *)# (\w+:(?: |$))/gm, '$1$2');
    const { value: root, findings } = readYaml(text, 'case.yaml');
    expect(findings).toEqual([]);
    expect(plain(root)).toMatchObject({ ignore_columns: ['備考'], pooling: [{ item: '高額医療費負担金' }] });
  });

  it('decides nothing that a prefecture decides', () => {
    const root = plain(readYaml(files['case.yaml'] ?? '', 'case.yaml').value) as Record<string, PlainSetting>;
    expect(Object.keys(root)).not.toContain('policy');
    expect(Object.keys(root.collection ?? {})).toEqual(['standard']);
  });

  it('has headers in that language', () => {
    const headers = (files['income.csv'] ?? '').split('\n')[0]?.split(',') ?? [];
    expect(headers.map((header) => readHeader(header)?.quantity)).toEqual([
      'municipality_code',
      'income',
      'income',
    ]);
    expect(headers.some((header) => /[a-z]/.test(header))).toBe(language === 'en');
  });
});

describe('the sheet of settings of a new workbook', () => {
  const sheet = (language: 'ja' | 'en') => caseWorkbook(language).sheets[0]!;
  const values = (language: 'ja' | 'en') =>
    sheet(language).rows.flatMap(({ cells }) => {
      const value = cells[1]?.value;
      return value && 'text' in value ? [value.text] : [];
    });

  it('gives one of a few values as its term in Japanese, as its name in English', () => {
    expect(values('ja')).toEqual(
      expect.arrayContaining(['法定の年度', '最大剰余法', '二方式', '四捨五入', '直近の年度']),
    );
    expect(values('en')).toEqual(
      expect.arrayContaining(['law', 'largest-remainder', 'two', 'half-up', 'latest']),
    );
  });

  it.each(['ja', 'en'] as const)('shows the Japanese key of each setting, which is read: %s', (language) => {
    const keys = sheet(language)
      .rows.slice(1)
      .flatMap(({ cells }) => {
        const [key, japanese] = [cells[0]?.value, cells.at(-1)?.value].map(
          (one) => one && 'text' in one && one.text,
        );
        return cells.length > 1 ? [[key, keyNamed(japanese || '')]] : [];
      });
    expect(keys.length).toBeGreaterThan(30);
    expect(keys.filter(([key, named]) => key !== named)).toEqual([]);
  });

  it('offers the same words as a list that keeps out no other spelling', () => {
    const lists = sheet('ja').validations?.filter(({ kind }) => kind === 'list');
    expect(lists).toContainEqual(
      expect.objectContaining({ values: ['二方式', '三方式', '四方式'], isAdvice: true }),
    );
  });
});
