import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import { bookOf } from '../../src/present/workbook/book.js';
import { loadCase } from '../../src/validate/load.js';
import { nhi } from '../cli/nhi.js';

/* An input column is one record: it is read, shown and compared by that alone. */

const place = mkdtempSync(join(tmpdir(), 'nhi-column-'));
const [before, after] = [join(place, 'before'), join(place, 'after')];

/** The case of the template with a column of clinics. */
async function withClinics(folder: string, header: string, clinics: readonly string[]): Promise<void> {
  await nhi(['init', folder]);
  const path = join(folder, 'insured.csv');
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  const cells = [header, ...clinics];
  writeFileSync(path, `${lines.map((line, at) => `${line},${cells[at]}`).join('\n')}\n`);
}

beforeAll(async () => {
  await withClinics(before, 'clinics', ['120', '40']);
  await withClinics(after, '診療所数', ['121', '40']);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

async function caseOf(folder: string) {
  return (await loadCase({ caseFile: join(folder, 'case.yaml') })).case!;
}

test.each([before, after])('it is read by its English and its Japanese name (%#)', async (folder) => {
  const [, second] = (await caseOf(folder)).municipalities;
  expect(second).toHaveProperty('clinics');
  expect(second!.clinics!.toFixed()).toBe('40');
});

test('the sheet of inputs shows it', async () => {
  const kase = await caseOf(before);
  const column = bookOf(kase, calculate(kase), 'ja').inputs.columns.find(({ id }) => id === 'clinics')!;
  expect(column.header.ja).toBe('診療所数');
  expect(`${column.value(kase.municipalities[0]!)?.numerator}`).toBe('120');
});

test.each([
  ['en', /clinics +120 +121/],
  ['ja', /診療所数 +120 +121/],
])('compare names where it differs (%s)', async (language, told) => {
  expect((await nhi(['compare', before, after, '--lang', language])).stdout).toMatch(told);
});
