import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LoadedLevies, loadPublishedLevies } from '../../src/validate/levies/load.js';
import { workbook } from '../workbook.js';
import { asFound } from './small-case.js';

/** A table read from a file with this content. */
async function read(content: string | Uint8Array, name = 'levies.csv', sheet = ''): Promise<LoadedLevies> {
  const folder = mkdtempSync(join(tmpdir(), 'nhi-levies-'));
  try {
    writeFileSync(join(folder, name), content);
    return await loadPublishedLevies(`${join(folder, name)}${sheet}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const japanese = '年度,団体コード,市町村名,区分,納付金,被保険者数';

async function load(...rows: readonly string[]): Promise<LoadedLevies> {
  return await read([japanese, ...rows].map((line) => `${line}\n`).join(''));
}

/** What is found, by code, line, column and value. */
async function found(...rows: readonly string[]) {
  const { findings, levies } = await load(...rows);
  if (findings.some(({ severity }) => severity === 'error')) expect(levies).toBeUndefined();
  return findings.map((one) => {
    const { code, line, column, value } = asFound(one);
    return [code, line, column, value];
  });
}

function rowsOf({ levies, findings }: LoadedLevies): string[] {
  expect(findings).toEqual([]);
  return (levies?.rows ?? []).map(({ municipality, segment, levy, insured }) =>
    [municipality.code, municipality.name, segment, levy, insured?.toFixed() ?? '–'].join(' '),
  );
}

const good = ['R7,131016,千代田区,医療,"13,500,000",100.5', '令和7年度,13102,中央区,後期分,-5,300'];
const rows = ['131016 千代田区 medical 13500000 100.5', '131024 中央区 support -5 300'];

describe('a table of levies', () => {
  it('has a row for a municipality and a segment; years and codes in any form', async () => {
    const loaded = await load(...good);
    expect(rowsOf(loaded)).toEqual(rows);
    expect(loaded.levies?.fiscalYear).toBe(2025);
  });

  it('may have English headers, in any order', async () => {
    const header = 'levy,segment,insured,municipality_name,municipality_code,fiscal_year';
    expect(rowsOf(await read(`${header}\n13500000,medical,100.5,千代田区,131016,R7\n`))).toEqual([rows[0]]);
  });

  it('may be a sheet of a workbook, with a title and units around it', async () => {
    const cells = [
      ['令和7年度 納付金（単位：円、人）', null, null, null, null, null],
      japanese.split(','),
      [null, null, null, null, '円', '人'],
      ['R7', 131016, '千代田区', '医療', 13_500_000, 100.5],
    ];
    const bytes = await workbook({ 説明: [['納付金']], R7: cells });
    expect(rowsOf(await read(bytes, 'levies.xlsx', '#R7'))).toEqual([rows[0]]);
  });

  it('may be in CP932', async () => {
    const medical = Buffer.from([0x88, 0xe3, 0x97, 0xc3]);
    const head = Buffer.from('fiscal_year,municipality_code,segment,levy\nR7,131016,');
    const loaded = await read(Buffer.concat([head, medical, Buffer.from(',13500000\n')]));
    expect(loaded.inputs[0]?.encoding).toBe('cp932');
    expect(rowsOf(loaded)).toEqual(['131016  medical 13500000 –']);
  });

  it('may leave out names and heads', async () => {
    const loaded = await read('年度,団体コード,区分,納付金\nR7,131016,医療,1\n');
    expect(rowsOf(loaded)).toEqual(['131016  medical 1 –']);
  });

  it('may be a copy of levy.csv, whose other columns are passed over', async () => {
    const loaded = await read('年度,団体コード,区分,納付金,按分率,1人当たり納付金\nR7,131016,医療,1,0.5,1\n');
    expect(rowsOf(loaded)).toEqual(['131016  medical 1 –']);
  });

  it('may have any other columns where none of its own is missing', async () => {
    const loaded = await read(`${japanese},備考,保険者番号\nR7,131016,千代田区,医療,1,2,x,9\n`);
    expect(rowsOf(loaded)).toEqual(['131016 千代田区 medical 1 2']);
  });

  it('takes codes that lost a zero where all of them are of one prefecture', async () => {
    expect(rowsOf(await load('R7,11002,札幌市,医療,1,1', 'R7,12025,函館市,医療,1,1'))).toEqual([
      '011002 札幌市 medical 1 1',
      '012025 函館市 medical 1 1',
    ]);
  });
});

describe('a row that is not fit', () => {
  it('has a segment that is none', async () => {
    expect(await found(good[0]!, 'R7,131024,中央区,共通,1,1')).toEqual([
      ['result-segment', 3, '区分', '共通'],
    ]);
  });

  it('has no code, or one with a wrong check digit', async () => {
    expect(await found(good[0]!, 'R7,,中央区,医療,1,1', 'R7,131025,中央区,医療,1,1')).toEqual([
      ['code-missing', 3, '団体コード', ''],
      ['code-check-digit', 4, '団体コード', '131025'],
    ]);
  });

  it('has a levy that is missing, no number or not whole', async () => {
    const cells = ['', '12x', '1.5', '5%'].map((levy, at) => `R7,131024,中央区,医療,${levy},${at}`);
    expect((await found(...cells)).map(([code]) => code)).toEqual([
      'adjustment-amount-missing',
      'number-invalid',
      'adjustment-not-whole',
      'number-invalid',
    ]);
  });

  it('has heads that are negative or no number', async () => {
    expect(await found('R7,131016,千代田区,医療,1,-1', 'R7,131024,中央区,医療,1,x')).toEqual([
      ['number-negative', 2, '被保険者数', '-1'],
      ['number-invalid', 3, '被保険者数', 'x'],
    ]);
  });

  it('has no year, or something else', async () => {
    expect(await found(',131016,千代田区,医療,1,1', '7年,131024,中央区,医療,1,1')).toEqual([
      ['value-invalid', 2, '年度', ''],
      ['value-invalid', 3, '年度', '7年'],
    ]);
  });

  it('is one of a municipality and a segment that stands above', async () => {
    expect(await found(good[0]!, 'R7,13101,千代田区,medical,2,2')).toEqual([
      ['result-row-repeated', 3, '団体コード', '13101 medical'],
    ]);
  });

  it('is of another year than the others, which is told once', async () => {
    const others = ['R6,131024,中央区,医療,1,1', 'R6,131032,港区,医療,1,1'];
    const { findings } = await load(good[0]!, ...others);
    expect(findings.map(({ code, args }) => [code, args])).toEqual([
      ['levies-of-years', { year: 2025, line: 2, others: 1 }],
    ]);
  });
});

describe('a table that is not fit', () => {
  it('lacks columns, or has one that it cannot have', async () => {
    const { findings } = await read('年度,団体コード,区分,備考\nR7,131016,医療,x\n');
    expect(findings.map(({ code }) => code)).toEqual(['column-missing', 'result-column-unknown']);
  });

  it('is in thousands of yen', async () => {
    const { findings } = await read('年度,団体コード,区分,納付金(千円)\nR7,131016,医療,1\n');
    expect(findings.map(({ code }) => code)).toEqual(['header-unit']);
  });

  it('has no rows', async () => {
    expect((await found()).map(([code]) => code)).toEqual(['table-without-rows']);
  });
});

describe('a row 合計', () => {
  it('of a segment, or of all, says what the levies add up to', async () => {
    expect(rowsOf(await load(...good, ',,合計,医療,13500000,', ',,合計,,13499995,'))).toEqual(rows);
    expect(await found(...good, ',,合計,医療,13500001,')).toEqual([
      ['total-disagrees', 4, '納付金', '13500001'],
    ]);
  });
});
