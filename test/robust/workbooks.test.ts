import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { workplace } from '../cli/nhi.js';
import { spawned } from '../cli/spawned.js';
import { small } from '../validate/small-case.js';
import { workbook } from '../workbook.js';
import { withSmallLimits } from './small-limits.js';
import { type Packed, unzip, zip } from './zip.js';

const megabyte = 2 ** 20;
/** Of the processor; none takes a tenth of it. */
const seconds = 5;

/** The two tables of the small case as sheets. */
let good: Buffer;
let files: Packed[];

beforeAll(async () => {
  good = await workbook({
    people: [
      ['municipality_code', 'municipality_name', 'insured', 'income', 'medical_index'],
      [131016, '千代田区', 100, 200000, 1.02],
      [131024, '中央区', 300, 400000, 0.98],
    ],
    rates: [
      ['municipality_code', 'collection_rate_R7'],
      [131016, 93.45],
      [131024, 95.1],
    ],
  });
  files = unzip(good);
});

const inWorkbook = (bytes: Buffer) =>
  small
    .without('people.csv')
    .replace('case.yaml', 'people.csv, rates.csv', '"data.xlsx#people", "data.xlsx#rates"')
    .file('data.xlsx', bytes);

/** What is found in the case, each kind once, where it is said of which file. */
async function found(bytes: Buffer): Promise<string[]> {
  const start = process.cpuUsage();
  const { findings } = await inWorkbook(bytes).load();
  const { user, system } = process.cpuUsage(start);
  expect(user + system).toBeLessThan(seconds * 1e6);
  for (const { place } of findings) expect(place.file).toMatch(/^(?:data\.xlsx|case\.yaml)/);
  return [...new Set(findings.map(({ code }) => code))];
}

/** The workbook with one of its files made anew. */
function remade(name: string, make: (text: string) => string | Buffer): Buffer {
  return zip(
    files.map((file) =>
      file.name === name ? { ...file, data: Buffer.from(make(file.data.toString()) as string) } : file,
    ),
  );
}

const sheet = 'xl/worksheets/sheet1.xml';
const strings = 'xl/sharedStrings.xml';
const textOf = (name: string) => String(files.find((file) => file.name === name)?.data);
const rows = (text: string) =>
  remade(sheet, (xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${text}</sheetData>`));
const cell = (text: string) => remade(sheet, (xml) => xml.replace('<v>100</v>', () => text));
const name = (text: string) => remade(strings, (xml) => xml.replace('千代田区', () => text));
const said = (more: Partial<Packed>) =>
  zip(files.map((file) => (file.name === sheet ? { ...file, ...more } : file)));

it('the workbook that is spoiled below is sound', async () => {
  expect(await found(good)).toEqual([]);
  expect(await found(zip(files))).toEqual([]);
});

describe('what is no sound zip file', () => {
  it('cut off at every twentieth', async () => {
    for (let part = 1; part < 20; part++) {
      const codes = await found(good.subarray(0, Math.floor((good.length * part) / 20)));
      expect(codes).toEqual(['workbook-broken']);
    }
  });

  it.each<[string, () => Buffer]>([
    ['nothing but a beginning', () => Buffer.from('PK\u0003\u0004')],
    ['without files', () => Buffer.concat([Buffer.from('PK\u0003\u0004'), zip([])])],
    ['with a text in it', () => zip([{ name: 'a.txt', data: Buffer.from('hello') }])],
    [
      'with a document in it',
      () => zip([files[0]!, { name: 'word/document.xml', data: Buffer.from('<w/>') }]),
    ],
    ['that says too small a size', () => said({ said: { unpacked: 10 } })],
    ['that says too large a size', () => said({ said: { unpacked: 10 * megabyte } })],
    ['that says more than it has', () => said({ said: { packed: 0xfffffffe } })],
    ['that says nothing is in it', () => said({ said: { unpacked: 0 } })],
    ['with another checksum', () => said({ checksum: 1 })],
    ['with no checksum', () => said({ checksum: 0 })],
    ['with a sheet twice', () => zip([...files, files.find(({ name }) => name === sheet)!])],
    [
      'with a sheet twice in other letters',
      () => zip([...files, { name: sheet.toUpperCase(), data: Buffer.from('<worksheet/>') }]),
    ],
    ['with something behind its end', () => Buffer.concat([zip(files), Buffer.from('junk')])],
    ['that points behind its end', () => said({ said: { offset: 0xfffffff0 } })],
    ['that says more files than it has', () => zip(files, 60_000)],
    ['that is not deflated', () => said({ raw: randomBytes(500) })],
  ])('%s', async (_, make) => {
    expect(await found(make())).toEqual(['workbook-broken']);
  });

  it.each<[string, () => Buffer]>([
    ['in a way that nobody knows', () => said({ method: 99 })],
    ['with sizes of 64 bits', () => said({ said: { unpacked: 0xffffffff } })],
    ['with places of 64 bits', () => said({ said: { offset: 0xffffffff } })],
    [
      'with a directory of 64 bits',
      () => {
        const bytes = zip(files);
        bytes.writeUInt32LE(0xffffffff, bytes.length - 10);
        return bytes;
      },
    ],
  ])('packed %s, it is to be saved again', async (_, make) => {
    expect(await found(make())).toEqual(['workbook-packing']);
  });

  it('with a password of the zip file', async () => {
    expect(await found(said({ flags: 1 }))).toEqual(['workbook-closed']);
  });

  it('an old .xls', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(5000)]);
    expect(await found(old)).toEqual(['workbook-closed']);
  });
});

describe('a workbook that is huge for the limits when it is unpacked', () => {
  beforeEach(withSmallLimits);
  afterEach(() => vi.restoreAllMocks());

  it.each<[string, () => Buffer, string]>([
    ['of blanks', () => rows(' '.repeat(6.5 * megabyte)), 'workbook-too-large'],
    ['of cells', () => rows(`<row>${'<c><v>1</v></c>'.repeat(250)}</row>`.repeat(900)), 'table-too-full'],
    [
      'of little on much space',
      () => rows(`<row><c r="IV1"><v>1</v></c></row>${'<row><c><v>1</v></c></row>'.repeat(900)}`),
      'table-too-full',
    ],
    [
      'of blank cells in the last row',
      () => rows('<row r="1048576"><c r="R1048576" s="0"/></row>'),
      'file-empty',
    ],
    [
      'of styles',
      () =>
        remade('xl/styles.xml', (xml) =>
          xml.replace('</cellXfs>', `${'<xf/>'.repeat(0.2 * megabyte)}</cellXfs>`),
        ),
      'workbook-too-full',
    ],
    [
      'of a format',
      () =>
        remade('xl/styles.xml', (xml) =>
          xml.replace(
            /(<styleSheet[^>]*>)(?:<numFmts.*<\/numFmts>)?/s,
            `$1<numFmts><numFmt numFmtId="200" formatCode="${'0'.repeat(500_000)}"/></numFmts>`,
          ),
        ),
      'workbook-too-full',
    ],
    [
      'of one blank text in many cells',
      () => {
        const count = textOf(strings).split('<si>').length - 1;
        const cells = `<c t="s"><v>${count}</v></c>`.repeat(20);
        const more = `<si><t>${' '.repeat(500_000)}</t></si></sst>`;
        return zip(
          unzip(rows(`<row>${cells}</row>`.repeat(1000))).map((file) =>
            file.name === strings
              ? { ...file, data: Buffer.from(textOf(strings).replace('</sst>', more)) }
              : file,
          ),
        );
      },
      'file-empty',
    ],
    [
      'of sheets that are one file',
      () =>
        remade('xl/workbook.xml', (xml) =>
          xml.replace('</sheets>', `${'<sheet name="s" sheetId="9" r:id="rId1"/>'.repeat(20_000)}</sheets>`),
        ),
      'workbook-too-full',
    ],
  ])('%s is not read', async (_, make, code) => {
    expect(await found(make())).toEqual([code]);
  });

  it.each<[string, () => Buffer]>([
    [
      'files',
      () =>
        zip([
          ...files,
          ...Array.from({ length: 5000 }, (_, at) => ({ name: `x/${at}`, data: Buffer.alloc(0) })),
        ]),
    ],
    [
      'megabytes of pictures',
      () => zip([...files, { name: 'xl/media/a.png', data: Buffer.alloc(21 * megabyte) }]),
    ],
    [
      'files that overlap',
      () => {
        const data = Buffer.alloc(megabyte);
        const raw = deflateRawSync(data);
        return zip([...files, ...Array.from({ length: 20 }, (_, at) => ({ name: `${at}`, data, raw }))]);
      },
    ],
    [
      'widths of columns',
      () =>
        remade(sheet, (xml) =>
          xml.replace(
            '<sheetData>',
            `<cols>${'<col min="1" max="16384"/>'.repeat(30_000)}</cols><sheetData>`,
          ),
        ),
    ],
    [
      'links',
      () =>
        remade(sheet, (xml) =>
          xml.replace(
            '</sheetData>',
            `</sheetData><hyperlinks>${'<hyperlink ref="A1" location="x"/>'.repeat(30_000)}</hyperlinks>`,
          ),
        ),
    ],
    [
      'zip files',
      () =>
        zip([...files, { name: 'xl/a.zip', data: zip([{ name: 'a', data: Buffer.alloc(5 * megabyte) }]) }]),
    ],
    [
      'merged cells',
      () =>
        remade(sheet, (xml) =>
          xml.replace(
            '</sheetData>',
            `</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(100_000)}</mergeCells>`,
          ),
        ),
    ],
    [
      'names',
      () =>
        remade('xl/workbook.xml', (xml) =>
          xml.replace(
            '<calcPr',
            `<definedNames>${'<definedName name="a">people!$A$1</definedName>'.repeat(100_000)}</definedNames><calcPr`,
          ),
        ),
    ],
    [
      'columns in a column',
      () =>
        remade(sheet, (xml) =>
          xml.replace('<sheetData>', '<cols><col min="1" max="999999999" width="9"/></cols><sheetData>'),
        ),
    ],
    ['cells in its dimension', () => remade(sheet, (xml) => xml.replace('A1:E3', 'A1:XFD1048576'))],
    ['formulas of one', () => cell('<f t="shared" ref="A1:XFD1048576" si="0">A1</f><v>100</v>')],
  ])('with thousands of %s is read', async (_, make) => {
    expect(await found(make())).toEqual([]);
  });
});

describe('a workbook with more than any has', () => {
  it.each<[string, () => Buffer, string]>([
    ['of rows', () => rows('<row></row>'.repeat(1.05 * megabyte)), 'workbook-broken'],
    [
      'of strings',
      () => remade(strings, (xml) => xml.replace(/<si>.*<\/si>/s, '<si/>'.repeat(megabyte))),
      'workbook-too-full',
    ],
    ['of references', () => name('&#x41;'.repeat(170_000)), 'workbook-broken'],
    ['of ampersands', () => name('&'.repeat(1_100_000)), 'workbook-broken'],
  ])('%s is not read', async (_, make, code) => {
    expect(await found(make())).toEqual([code]);
  });
});

describe('sheets with little in much space', () => {
  const at = (row: number, column: string) => `<row r="${row}"><c r="${column}${row}"><v>1</v></c></row>`;

  it.each<[string, () => Buffer]>([
    [
      '1,200 rows in the last column',
      () => rows(Array.from({ length: 1200 }, (_, row) => at(row + 1, 'XFD')).join('')),
    ],
    ['the last row', () => rows(at(1048576, 'A'))],
    ['the first and the last row', () => rows(`${at(1, 'A')}${at(1048576, 'A')}`)],
    ['the last cell', () => rows(`${at(1, 'A')}${at(1048576, 'XFD')}`)],
    ['a row that no sheet has', () => rows(at(300_000_000, 'A'))],
    ['a row with an exponent', () => rows('<row r="1e9"><c r="A1e9"><v>1</v></c></row>')],
    ['a row below zero', () => rows('<row r="-1"><c r="A-1"><v>1</v></c></row>')],
    ['a column that no sheet has', () => rows(at(1, 'ZZZZZZ'))],
    ['the same row a hundred thousand times', () => rows(at(5, 'A').repeat(100_000))],
    ['elements in elements', () => rows('<row><c>'.repeat(500_000))],
    [
      'an element with 200,000 attributes',
      () => rows(`<row ${Array.from({ length: 200_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`),
    ],
    ['an element that never ends', () => rows(`<row r="1"${' '.repeat(10 * megabyte)}`)],
    ['a comment that never ends', () => rows(`<!--${'-'.repeat(10 * megabyte)}`)],
  ])('%s', async (_, make) => {
    const codes = await found(make());
    expect(codes.length).toBeGreaterThan(0);
  });
});

describe('XML that asks for more', () => {
  const entities = Array.from(
    { length: 10 },
    (_, at) => `<!ENTITY l${at} "${(at === 0 ? 'lol' : `&l${at - 1};`).repeat(10)}">`,
  );

  it.each<[string, string, string]>([
    ['entities of entities', entities.join(''), '&l9;'],
    ['an entity that is long', `<!ENTITY x "${'a'.repeat(50_000)}">`, '&x;'.repeat(50_000)],
    ['a file', '<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;'],
    ['an address', '<!ENTITY x SYSTEM "http://127.0.0.1:9/x">', '&x;'],
  ])('%s gets no more', async (_, declared, text) => {
    const bytes = remade(strings, (xml) =>
      xml.replace('?>', () => `?><!DOCTYPE sst [${declared}]>`).replace('千代田区', () => text),
    );
    const loaded = await inWorkbook(bytes).load();
    const names = loaded.case?.municipalities.map((one) => one.name) ?? [];
    expect(names.join('').length).toBeLessThan(200_000);
    expect(names.join('')).not.toMatch(/root:|lollol/);
  });

  it.each(['999999999', '-1', '1e9', 'NaN', '', 'a', '__proto__'])(
    'a string with the number %j',
    async (index) => {
      expect(await found(rows(`<row r="1"><c r="A1" t="s"><v>${index}</v></c></row>`))).not.toEqual([]);
    },
  );

  it.each(['1e400', 'NaN', 'Infinity', '1e308', '5e-324', '9'.repeat(10_000), ''])(
    'a number of the form %.12s',
    async (text) => {
      const [code] = await found(cell(`<v>${text}</v>`));
      expect(code).toMatch(/^(?:number-invalid|value-missing|workbook-broken)/);
    },
  );

  it.each(['file:///etc/passwd', '../../../../etc/passwd', 'workbook.xml', 'worksheets/sheet9.xml'])(
    'a sheet that is %s',
    async (target) => {
      const bytes = remade('xl/_rels/workbook.xml.rels', (xml) =>
        xml.replace('worksheets/sheet1.xml', target),
      );
      expect(await found(bytes)).not.toEqual([]);
    },
  );

  it.each(['../../../../tmp/evil', '/tmp/evil', '__proto__', '', 'a\u0000b', 'xl\\worksheets\\x.xml'])(
    'a file called %j beside the others is nothing to us',
    async (path) => {
      expect(await found(zip([...files, { name: path, data: Buffer.from('x') }]))).toEqual([]);
    },
  );
});

describe('a part of the workbook that is spoiled', () => {
  const ways: readonly (readonly [string, (file: Packed) => Packed[]])[] = [
    ['missing', () => []],
    ['empty', (file) => [{ ...file, data: Buffer.alloc(0) }]],
    ['junk', (file) => [{ ...file, data: randomBytes(1000) }]],
    ['a page of the web', (file) => [{ ...file, data: Buffer.from('<html><body>x') }]],
    ['half', (file) => [{ ...file, data: file.data.subarray(0, file.data.length / 2) }]],
    ['twice', (file) => [file, file]],
  ];

  it.each(ways)('%s: it is read, or a finding says why not', async (_, spoil) => {
    for (const spoiled of files) {
      const bytes = zip(files.flatMap((file) => (file === spoiled ? spoil(file) : [file])));
      const { findings } = await inWorkbook(bytes).load();
      for (const one of findings) expect(one.place.file).toMatch(/^(?:data\.xlsx|case\.yaml)/);
    }
  });
});

describe('in a process of its own, with the limits as they are', () => {
  const place = workplace();

  it.each<[string, () => Buffer]>([
    ['a bomb', () => rows(' '.repeat(70 * megabyte))],
    ['junk', () => Buffer.concat([Buffer.from('PK\u0003\u0004'), randomBytes(megabyte)])],
  ])('%s ends with a line that names the file', (_, make) => {
    place.put(inWorkbook(make()));
    expect(spawned(['check', 'case'], { cwd: place.path })).toEqual({
      status: 3,
      stdout: '',
      stderr: expect.stringMatching(/^error: data\.xlsx(?: people)?: .*\n(?:1 table: )?not fit\n$/),
    });
  });
});
