import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseSheets } from '../../src/contract/case-sheets.js';
import { ownTables } from '../../src/domain/own-columns.js';
import { caseWorkbook } from '../../src/present/case-template/workbook.js';
import { loadCase } from '../../src/validate/load.js';
import { type CellContent, workbook } from '../workbook.js';
import { asFound } from './small-case.js';

type Sheets = Readonly<Record<string, readonly (readonly CellContent[])[]>>;

const base: Sheets = {
  設定: [
    ['キー', '値'],
    ['fiscal_year', 2026],
    ['municipalities', 'some'],
    ['plausibility', 'off'],
    ['segments.support.levy_base', 1000000],
    ['segments.support.beta', 1],
  ],
  市町村: [
    ['団体コード', '市町村名', '被保険者数', '所得総額', '標準的な収納率'],
    [131016, '千代田区', 100, 100, 95],
    [131024, '中央区', 100, 100, 95],
  ],
};

const own: Sheets = {
  賦課割合: [
    ['団体コード', '区分', '所得割', '均等割'],
    [131016, '後期', 60, 40],
  ],
  現行保険料率: [
    ['団体コード', '市町村名', '後期分所得割率', '後期分均等割額'],
    ['', '', '％', '円'],
    [131016, '千代田区', 2.05, 12000],
    [131024, '中央区', '', ''],
  ],
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhi-own-sheets-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function load(sheets: Sheets, hidden: readonly string[] = []) {
  const caseFile = join(folder, 'case.xlsx');
  writeFileSync(caseFile, await workbook(sheets, (name) => ({ hidden: hidden.includes(name) })));
  const { case: kase, findings } = await loadCase({ caseFile });
  return { kase, found: findings.map(asFound) };
}

describe('the sheets of own methods and rates in force in a case workbook', () => {
  it('are tables of the case where they are filled', async () => {
    const { kase, found } = await load({ ...base, ...own });
    expect(found).toEqual([]);
    expect(kase).toMatchObject({
      ownMethods: [{ municipalityCode: '131016', segment: 'support' }],
      ratesInForce: [{ municipalityCode: '131016', segment: 'support' }],
    });
  });

  it('may have their English names', async () => {
    const english = ownTables.map((table) => [caseSheets[table][1], own[caseSheets[table][0]]!]);
    const { kase } = await load({ ...base, ...Object.fromEntries(english) });
    expect([kase?.ownMethods, kase?.ratesInForce].map((rows) => rows?.length)).toEqual([1, 1]);
  });

  it('are no tables while nobody filled their forms', async () => {
    const forms = Object.fromEntries(
      caseWorkbook('ja')
        .sheets.filter(({ name }) => Object.hasOwn(own, name))
        .map(({ name, rows }) => [
          name,
          rows.map(({ cells }) =>
            cells.map((cell) => cell?.value).map((value) => (value && 'text' in value ? value.text : null)),
          ),
        ]),
    );
    expect(Object.keys(forms)).toEqual(ownTables.map((table) => caseSheets[table][0]));
    const { kase, found } = await load({ ...base, ...forms });
    expect(found).toEqual([]);
    expect(kase?.ownMethods ?? kase?.ratesInForce).toBeUndefined();
  });

  it('case-sheet: a hidden one that is filled is told', async () => {
    const { found } = await load({ ...base, ...own }, ['賦課割合']);
    expect(found).toMatchObject([{ code: 'case-sheet', args: { reason: 'hidden' } }]);
  });

  it.each(Object.entries(own))('sheet-unread: one of another name is told: %s', async (name, rows) => {
    const { found } = await load({ ...base, [`${name} (2)`]: rows });
    expect(found).toMatchObject([{ code: 'sheet-unread', args: { name } }]);
  });
});
