import { describe, expect, it } from 'vitest';
import { isFinding } from '../../src/read/file.js';
import { isWorkbook, readWorkbook, sheetOf, type Workbook } from '../../src/read/workbook.js';
import type { WorkbookSheet } from '../../src/read/xlsx.js';
import { Zip, type ZipFault } from '../../src/read/zip.js';
import { zip } from '../robust/zip.js';
import { type CellContent, workbook } from '../workbook.js';

const name = 'data.xlsx';

async function open(bytes: Buffer): Promise<Workbook> {
  const opened = await readWorkbook({ name, path: `/${name}`, bytes });
  if (isFinding(opened)) throw new Error(opened.code);
  return opened;
}

async function problem(bytes: Buffer): Promise<string> {
  const opened = await readWorkbook({ name, path: `/${name}`, bytes });
  if (isFinding(opened)) return opened.code;
  return opened.sheets.find((sheet) => sheet.problem)?.problem?.code ?? 'none';
}

/** The text of one cell. */
async function textOf(content: CellContent): Promise<string | undefined> {
  const { sheets } = await open(await workbook({ s: [[content, 'end']] }));
  return sheets[0]?.rows[0]?.cells[0];
}

describe('a cell of a workbook is read as a text', () => {
  it.each([
    ['a text', '千代田区', '千代田区'],
    ['a text of digits keeps its zero', '011002', '011002'],
    ['a whole number', 131016, '131016'],
    ['the shortest decimal that gives the double back', 1 / 3, '0.3333333333333333'],
    ['what a formula makes of decimals without the noise of doubles', 0.1 + 0.2, '0.3'],
    ['a decimal as it was typed', 93.45, '93.45'],
    ['a large number without an exponent', 1e21, '1000000000000000000000'],
    ['a small number without an exponent', 1e-7, '0.0000001'],
    ['a negative number', -1200000, '-1200000'],
    ['a number shown in per cent', { value: 0.9345, style: { numFmt: '0.00%' } }, '93.45%'],
    [
      'a number shown in whole per cent keeps its decimals',
      { value: 0.9345, style: { numFmt: '0%' } },
      '93.45%',
    ],
    ['a per cent sign as a text of the format', { value: 93.45, style: { numFmt: '0.00"%"' } }, '93.45'],
    ['an escaped per cent sign', { value: 93.45, style: { numFmt: '0.00\\%' } }, '93.45'],
    ['a number with separators', { value: 9500, style: { numFmt: '#,##0' } }, '9500'],
    ['an error', { value: '#REF!', type: 'error' }, '#REF!'],
    ['the value of a formula', { formula: 'B1*2', formulaResult: 1.5, type: 'formula' }, '1.5'],
    ['a formula whose value was never stored', { formula: 'B1*2', type: 'formula' }, '=B1*2'],
    ['a truth value', { value: true, type: 'boolean' }, 'TRUE'],
    [
      'a date',
      { value: new Date(Date.UTC(2026, 3, 1)), type: 'date', style: { numFmt: 'yyyy/mm/dd' } },
      '2026-04-01',
    ],
  ] as [string, CellContent, string][])('%s', async (_, content, text) => {
    expect(await textOf(content)).toBe(text);
  });
});

describe('rows and sheets', () => {
  it('a row keeps its number where rows above it are blank', async () => {
    const { sheets } = await open(await workbook({ s: [['title'], [], [null, ' '], ['x']] }));
    expect(sheets[0]?.rows.map(({ line }) => line)).toEqual([1, 4]);
  });

  it('all rows are as wide as the widest', async () => {
    const { sheets } = await open(await workbook({ s: [['a'], ['b', 'c', 'd']] }));
    expect(sheets[0]?.rows.map(({ cells }) => cells.length)).toEqual([3, 3]);
  });

  const place = { file: 'case.yaml', line: 4 };
  async function chosen(
    sheets: Parameters<typeof workbook>[0],
    sheet: string | undefined,
  ): Promise<WorkbookSheet | string> {
    const found = sheetOf(await open(await workbook(sheets)), sheet, place);
    return isFinding(found) ? found.code : found;
  }

  it('a sheet is chosen by its name', async () => {
    const found = await chosen({ 所得: [['a']], 被保険者: [['b']] }, '被保険者');
    expect(found).toMatchObject({ name: '被保険者' });
  });

  it('without a name the only sheet with anything on it', async () => {
    expect(await chosen({ 表紙: [], 被保険者: [['b']] }, undefined)).toMatchObject({ name: '被保険者' });
  });

  it('without a name of several none', async () => {
    expect(await chosen({ 所得: [['a']], 被保険者: [['b']] }, undefined)).toBe('sheet-not-named');
  });

  it('a name that no sheet has', async () => {
    expect(await chosen({ 所得: [['a']] }, '被保険者')).toBe('sheet-missing');
  });

  it('a sheet without anything on it', async () => {
    expect(await chosen({ 所得: [] }, '所得')).toBe('file-empty');
  });

  it('a sheet with more columns than are read', async () => {
    const wide = Array.from({ length: 257 }, (_, at) => `x${at}`);
    expect(await chosen({ 所得: [wide] }, undefined)).toBe('sheet-too-wide');
    expect(await chosen({ 所得: [wide.slice(1)] }, undefined)).toMatchObject({ problem: undefined });
  });
});

describe('what is no workbook', () => {
  it('is told by the bytes, not by the name', async () => {
    expect(isWorkbook(await workbook({ s: [['a']] }))).toBe(true);
    expect(isWorkbook(Buffer.from('団体コード'))).toBe(false);
  });

  it('an old .xls, or one with a password', async () => {
    const bytes = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(isWorkbook(bytes)).toBe(true);
    expect(await problem(bytes)).toBe('workbook-closed');
  });

  it.each(['content.xml', 'xl/workbook.bin'])('another kind of workbook, by its %s', async (name) => {
    expect(await problem(zipOf(name, Buffer.from('<x/>')))).toBe('workbook-closed');
  });

  it('a workbook that was cut off', async () => {
    const bytes = await workbook({ s: [['a']] });
    for (const length of [4, 30, 100, bytes.length - 30, bytes.length - 1])
      expect(await problem(bytes.subarray(0, length))).toBe('workbook-broken');
  });

  it('a workbook in which a byte was changed', async () => {
    const bytes = await workbook({ s: Array.from({ length: 50 }, (_, at) => [at * 7919, `x${at}`]) });
    const codes = new Set<string>();
    for (let at = 40; at < bytes.length / 2; at += 97) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      codes.add(await problem(changed));
    }
    expect([...codes].sort()).toEqual(['none', 'workbook-broken']);
  });

  it('a zip file without a workbook in it', async () => {
    expect(await problem(zipOf('a.txt', Buffer.from('hello')))).toBe('workbook-broken');
  });
});

describe('a workbook is counted before it is unpacked', () => {
  const bomb = Buffer.alloc(3_000_000, 'x');
  const unpacking = (said: number, atMost: number) => {
    try {
      return new Zip(zipOf('xl/workbook.xml', bomb, said)).contentOf('xl/workbook.xml', atMost).length;
    } catch (error) {
      return (error as ZipFault).problem;
    }
  };

  it('what it says of its size is above the limit', () => {
    expect(unpacking(3_000_000, 2_999_999)).toBe('too-large');
    expect(unpacking(3_000_000, 3_000_000)).toBe(3_000_000);
  });

  it.each([0, 100, 2_999_999, 3_000_001])(
    'what says %i of 3,000,000 bytes does not say the truth',
    (said) => {
      expect(unpacking(said, 4_000_000)).toBe('broken');
    },
  );

  it('as it lies on the disk it may not be above its limit either', async () => {
    const large = Buffer.alloc(20 * 2 ** 20 + 1);
    large.write('PK\u0003\u0004', 'latin1');
    expect(await problem(large)).toBe('file-too-large');
  });
});

/** A zip file with one entry that says of its unpacked size what it is told to. */
function zipOf(name: string, data: Buffer, said = data.length): Buffer {
  return zip([{ name, data, said: { unpacked: said } }]);
}
