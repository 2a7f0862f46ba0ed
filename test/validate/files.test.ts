import { describe, expect, it } from 'vitest';
import { municipality, small, withAdjustments, withPolicy } from './small-case.js';

/** Bytes that are no UTF-8: 市町村 as CP932. */
/** 市町村 in EUC-JP with a byte that no encoding has. */
const neither = Buffer.from([0xbb, 0xd4, 0xc4, 0xae, 0xff]);

it('the small case itself is fit', async () => {
  expect(await small.found()).toEqual([]);
});

describe('file-missing', () => {
  it('a table that is not there is found where case.yaml names it', async () => {
    expect(await small.without('rates.csv').found()).toEqual([
      { code: 'file-missing', file: 'case.yaml', line: 3, column: 'inputs[2]', value: 'rates.csv' },
    ]);
  });

  it('adjustments that are not there are found where case.yaml names them', async () => {
    expect(await withAdjustments().without('adjustments.csv').found()).toEqual([
      { code: 'file-missing', file: 'case.yaml', line: 7, column: 'adjustments', value: 'adjustments.csv' },
    ]);
  });

  it('a table under a file in place of a folder is not there', async () => {
    const below = small.replace('case.yaml', 'rates.csv', 'people.csv/rates.csv');
    expect(await below.found()).toMatchObject([{ code: 'file-missing', value: 'people.csv/rates.csv' }]);
  });

  it('a case.yaml that is not there is the only finding', async () => {
    expect(await small.without('case.yaml').found()).toEqual([
      { code: 'file-missing', file: 'case.yaml', value: expect.stringMatching(/case\.yaml$/) },
    ]);
  });
});

describe('file-unreadable', () => {
  it('a folder named as a table cannot be read', async () => {
    const folder = small.replace('case.yaml', 'rates.csv', 'tables').file('tables/x.csv', 'x');
    expect(await folder.found()).toEqual([
      {
        code: 'file-unreadable',
        file: 'case.yaml',
        line: 3,
        column: 'inputs[2]',
        value: 'tables',
        args: { reason: 'EISDIR' },
      },
    ]);
  });
});

describe('file-empty', () => {
  it.each([
    ['no byte', ''],
    ['nothing but a BOM', '\ufeff'],
    ['nothing but blank lines', '\n \r\n\n'],
    ['nothing but commas', ',,\n,,\n'],
    ['nothing but empty quoted cells', '"",""\n'],
  ])('a table of %s is empty', async (_, text) => {
    expect(await small.file('rates.csv', text).found()).toEqual([{ code: 'file-empty', file: 'rates.csv' }]);
  });

  it.each([
    ['no byte', ''],
    ['nothing but a comment', '# later\n'],
  ])('a case.yaml of %s is empty', async (_, text) => {
    expect(await small.file('case.yaml', text).found()).toEqual([{ code: 'file-empty', file: 'case.yaml' }]);
  });
});

describe('file-encoding', () => {
  it('a table in another encoding is refused as a whole', async () => {
    expect(await small.file('rates.csv', neither).found()).toEqual([
      { code: 'file-encoding', file: 'rates.csv', args: { looksLike: 'neither' } },
    ]);
  });

  it('a table in UTF-16 is refused as a whole', async () => {
    const utf16 = small.remake('rates.csv', (text) => Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(await utf16.found()).toEqual([
      { code: 'file-encoding', file: 'rates.csv', args: { looksLike: 'utf-16' } },
    ]);
  });

  it('a case.yaml in another encoding is the only finding', async () => {
    expect(await small.file('case.yaml', neither).found()).toEqual([
      { code: 'file-encoding', file: 'case.yaml', args: { looksLike: 'neither' } },
    ]);
  });

  it('a policy file in another encoding is found under its name', async () => {
    const spoiled = withPolicy().file('own.yaml', neither).append('case.yaml', 'alpha: 1');
    expect(await spoiled.found()).toEqual([
      { code: 'file-encoding', file: './own.yaml', args: { looksLike: 'neither' } },
    ]);
  });
});

describe('under the name of a spreadsheet', () => {
  const named = (name: string, content: string | Buffer) =>
    small.replace('case.yaml', 'rates.csv', `"${name}"`).file(name, content);

  it.each([
    ['text', 'data.xlsx', '団体コード,収納率\n131016,93.45\n', 'file-markup'],
    ['text with tabs', 'data.xls', '団体コード\t収納率\n', 'file-markup'],
    ['text in Shift_JIS', 'data.xls', Buffer.from([0x92, 0x63, 0x91, 0xcc, 0x2c, 0x61]), 'file-markup'],
    ['a web page', 'data.xls', '<html><table></table></html>', 'file-markup'],
    ['XML', 'data.xlsx', '<?xml version="1.0"?><Workbook/>', 'file-markup'],
    ['nothing', 'data.xlsx', '', 'file-empty'],
    ['something else', 'data.xlsx', Buffer.from([1, 0, 2, 0, 0xff]), 'workbook-broken'],
  ])('%s is told as such', async (_, name, content, code) => {
    expect(await named(name, content).found()).toMatchObject([{ code, file: name }]);
  });
});

describe('workbook-closed', () => {
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

  it.each(['data.xls', 'data.xls#Sheet1', 'data.XLS#被保険者'])(
    '%s is there and is not read',
    async (name) => {
      const file = name.replace(/#.*/, '');
      const named = small.replace('case.yaml', 'rates.csv', `"${name}"`).file(file, old);
      expect(await named.found()).toEqual([{ code: 'workbook-closed', file }]);
    },
  );

  it('one that is not there is missing', async () => {
    const named = small.replace('case.yaml', 'rates.csv', '"data.ods#率"');
    expect(await named.found()).toMatchObject([{ code: 'file-missing' }]);
  });
});

describe('file-workbook', () => {
  it('a workbook is told from a text in another encoding', async () => {
    const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0xff, 0xfe]);
    expect(await small.file('case.yaml', zip).found()).toEqual([
      { code: 'file-workbook', file: 'case.yaml' },
    ]);
  });
});

describe('input-repeated', () => {
  it('a table is listed once', async () => {
    expect(await small.replace('case.yaml', 'rates.csv]', 'rates.csv, rates.csv]').found()).toEqual([
      { code: 'input-repeated', file: 'case.yaml', line: 3, column: 'inputs[3]', value: 'rates.csv' },
    ]);
  });

  it('a table is listed once however its path is written', async () => {
    const twice = small.replace('case.yaml', 'rates.csv]', 'rates.csv, ./rates.csv]');
    expect(await twice.found()).toMatchObject([{ code: 'input-repeated', value: './rates.csv' }]);
  });
});

describe('what was read', () => {
  it('a BOM is no part of the first header', async () => {
    const marked = small.remake('people.csv', (text) => `\ufeff${text}`);
    expect(municipality(await marked.made(), '131016').name).toBe('千代田区');
  });

  it('a BOM is no part of the first key of case.yaml', async () => {
    expect((await small.remake('case.yaml', (text) => `\ufeff${text}`).made()).title).toBe('Small');
  });

  it('every input is on record with its encoding and its rows', async () => {
    const marked = small.remake('rates.csv', (text) => `\ufeff${text}\n`);
    const inputs = (await marked.load()).inputs.map(({ source: { name }, encoding, rows }) => [
      name,
      encoding,
      rows,
    ]);
    expect(inputs).toEqual([
      ['case.yaml', 'utf-8', null],
      ['people.csv', 'utf-8', 2],
      ['rates.csv', 'utf-8-bom', 2],
    ]);
  });

  it('names of files may have blanks and Japanese characters', async () => {
    const renamed = small
      .replace('case.yaml', 'rates.csv', '収納率 R7.csv')
      .file('収納率 R7.csv', ['団体コード,収納率', '131016,93.45', '131024,95.1']);
    expect(municipality(await renamed.made(), '131016').collectionRates).toHaveLength(1);
  });
});
