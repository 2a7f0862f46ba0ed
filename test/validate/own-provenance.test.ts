import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OwnCellKey } from '../../src/domain/provenance.js';
import { loadCase } from '../../src/validate/load.js';
import { workbook } from '../workbook.js';

const sheets = {
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
  ],
  賦課割合: [
    ['団体コード', '所得割', '均等割', '予定収納率'],
    [131016, 60, 40, ''],
  ],
  現行保険料率: [
    ['団体コード', '後期分所得割率', '後期分均等割額'],
    [131016, 2.05, 12000],
  ],
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhi-own-provenance-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function cell(key: OwnCellKey) {
  const caseFile = join(folder, 'case.xlsx');
  writeFileSync(caseFile, await workbook(sheets));
  const { provenance } = await loadCase({ caseFile });
  return provenance!.ownCell(key);
}

const code = '131016';

describe('where a figure of own methods and of rates in force stands', () => {
  it('in a sheet it has its cell, of a row for all segments without one', async () => {
    expect(
      await cell({ table: 'own_methods', code, segment: undefined, column: 'per_insured_share' }),
    ).toMatchObject({ sheet: '賦課割合', line: 2, cell: 'C2', column: '均等割', value: '40' });
  });

  it('of segments side by side it has the column of its own', async () => {
    expect(
      await cell({ table: 'rates_in_force', code, segment: 'support', column: 'per_insured' }),
    ).toMatchObject({ sheet: '現行保険料率', cell: 'C2', column: '後期分均等割額', value: '12000' });
  });

  it.each([
    { table: 'own_methods', code, segment: undefined, column: 'own_collection_rate' },
    { table: 'own_methods', code, segment: undefined, column: 'asset_share' },
    { table: 'own_methods', code, segment: 'support', column: 'income_share' },
    { table: 'rates_in_force', code, segment: 'support', column: 'per_household' },
  ] as const)('nowhere where it is not given: $table $segment $column', async (key) => {
    expect(await cell(key)).toBeUndefined();
  });
});
