import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/domain/finding.js';
import { isFinding } from '../../src/read/file.js';
import { sheetsOf, type WorkbookSheet } from '../../src/read/xlsx.js';
import { type Packed, unzip, zip } from '../robust/zip.js';
import { workbook } from '../workbook.js';

let files: Packed[];
beforeAll(async () => {
  files = unzip(
    await workbook({
      s: [
        ['a', 'b'],
        [1, { value: 0.5, style: { numFmt: '0.0%' } }],
      ],
    }),
  );
});

/** The sheet of a workbook whose rows are these. */
function sheetWith(rows: string, before = '', more: Readonly<Record<string, string>> = {}): WorkbookSheet {
  const parts: Readonly<Record<string, string>> = {
    'xl/worksheets/sheet1.xml': `<worksheet>${before}<sheetData>${rows}</sheetData></worksheet>`,
    'xl/sharedStrings.xml':
      '<sst><si><t>那覇</t></si><si><r><t>石</t></r><r><rPr/><t>垣</t></r><rPh sb="0" eb="1"><t>イシ</t></rPh></si></sst>',
    ...more,
  };
  const bytes = zip(
    files.map((file) => (parts[file.name] ? { ...file, data: Buffer.from(parts[file.name]!) } : file)),
  );
  const sheets = sheetsOf(bytes, 'x.xlsx');
  if (isFinding(sheets)) throw new Error(sheets.code);
  return sheets[0]!;
}

const cellsOf = (rows: string, before?: string) =>
  sheetWith(rows, before).rows.map(({ cells }) => cells.join('|'));
const place = (problem: Finding | undefined) =>
  problem && [problem.code, problem.place.sheet, problem.place.cell ?? problem.place.line].join(' ');
const row = (cells: string, attributes = 'r="2"') => `<row ${attributes}>${cells}</row>`;

describe('a cell', () => {
  it.each([
    ['<c r="A2"><v>67000</v></c>', '67000'],
    ['<c r="A2"><v> +6.7E4 </v></c>', '67000'],
    ['<c r="A2"><v>.5</v></c>', '0.5'],
    ['<c r="A2"><v>1.0123456789012342</v></c>', '1.0123456789012342'],
    ['<c r="A2"><v>007.50</v></c>', '7.5'],
    ['<c r="A2"><v>-0</v></c>', '0'],
    ['<c><v>1</v></c><c><v>2</v></c>', '1|2'],
    ['<c r="B2"><v>1</v></c><c r="A2"><v>2</v></c>', '2|1'],
    ['<c r="A2" t="s"><v>0</v></c>', '那覇'],
    ['<c r="A2" t="s"><v>1</v></c>', '石垣'],
    ['<c r="A2" t="inlineStr"><is><t>那覇市</t><rPh sb="0" eb="2"><t>ナハシ</t></rPh></is></c>', '那覇市'],
    ['<c r="A2" t="inlineStr"><is><r><t>那</t></r><r><t>覇</t></r></is></c>', '那覇'],
    ['<c r="A2" t="inlineStr"><is><t>a_x0041_ &amp;</t></is></c>', 'aA &'],
    ['<c r="A2" t="str"><f>A1</f><v>x</v></c>', 'x'],
    ['<c r="A2"><f>A1+1</f><v>5</v></c>', '5'],
    ['<c r="A2"><f>A1+1</f></c>', '=A1+1'],
    ['<c r="A2"><f>A1+1</f><v></v></c>', '=A1+1'],
    ['<c r="A2" t="str"><f>A1</f></c>', '=A1'],
    ['<c r="A2"><f t="array" ref="A2"></f></c>', '='],
    ['<c r="A2"><f t="shared" si="0"/></c>', '='],
    ['<c r="A2" t="e"><v>#REF!</v></c>', '#REF!'],
    ['<c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['<c r="A2" t="b"><v>1</v></c>', 'TRUE'],
    ['<c r="A2" t="d"><v>2026-04-01T00:00:00</v></c>', '2026-04-01T00:00:00'],
    ['<c r="A2"><v>1</v><extLst><ext><v>9</v></ext></extLst></c>', '1'],
  ])('%s', (cells, text) => {
    expect(cellsOf(row(cells))).toEqual([text]);
  });

  it.each([
    '<c r="A2"/>',
    '<c r="A2" t="inlineStr"></c>',
    '<c r="A2"><v></v></c>',
    '<c r="A2" t="str"><f>A1</f><v></v></c>',
    '<c r="XFD2"/>',
  ])('%s is empty', (cells) => {
    expect(sheetWith(row(cells))).toMatchObject({ rows: [], problem: undefined });
  });

  it.each([
    '<c r="B2" t="s"><v>99</v></c>',
    '<c r="B2" t="s"><v>-1</v></c>',
    '<c r="B2" t="s"><v>0.5</v></c>',
    '<c r="B2" t="s"/>',
    '<c r="B2" t="e"/>',
    '<c r="B2" t="e"><v>5</v></c>',
    '<c r="B2" t="b"><v>2</v></c>',
    '<c r="B2" t="d"><v>5 April</v></c>',
    '<c r="B2" t="q"><v>5</v></c>',
    '<c r="B2" t="inlineStr"><v>5</v></c>',
    '<c r="B2"><is><t>5</t></is></c>',
    '<c r="B2"><v>5</v><v>6</v></c>',
    '<c r="B2"><v>0x10</v></c>',
    '<c r="B2"><v>67,000</v></c>',
    '<c r="B2"><v>NaN</v></c>',
    '<c r="B2"><v>1e400</v></c>',
    '<c r="B2"><v>&foo;</v></c>',
    '<c r="B2" s="999"><v>5</v></c>',
    '<c r="B2" s="x"><v>5</v></c>',
    '<c r="B2"><v>1</v></c><c r="B2"><v>2</v></c>',
    '<c r="b2"><v>1</v></c>',
    '<c r="$B$2"><v>1</v></c>',
    '<c r="B3"><v>1</v></c>',
    '<c r="B"><v>1</v></c>',
    '<c r="ZZZZ2"><v>1</v></c>',
    '<c r="XFE2"><v>1</v></c>',
  ])('%s is damaged, never empty nor another figure', (cells) => {
    const { rows, problem } = sheetWith(row(`<c r="A2"><v>1</v></c>${cells}`));
    expect(rows).toEqual([]);
    expect(place(problem)).toMatch(/^workbook-broken s (?:B2|XFE2)$/);
  });
});

describe('rows', () => {
  const one = '<c t="s"><v>0</v></c>';

  it('may stand in any order, and need no numbers', () => {
    const { rows } = sheetWith(`<row r="3">${one}</row><row r="2">${one}</row><row r="7"/><row>${one}</row>`);
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 8]);
  });

  it.each([
    ['a row twice', `<row r="2">${one}</row><row r="2">${one}</row>`, 'workbook-broken s 2'],
    [
      'a row twice, apart',
      `<row r="2">${one}</row><row r="3">${one}</row><row r="2"><c r="B2"><v>1</v></c></row>`,
      'workbook-broken s 2',
    ],
    ['a row that no sheet has', `<row r="99999999999">${one}</row>`, 'workbook-broken s '],
    ['a row with an exponent', `<row r="1e3">${one}</row>`, 'workbook-broken s '],
    ['a text between cells', '<row r="2">5</row>', 'workbook-broken s 2'],
    ['rows twice', `</sheetData><sheetData>`, 'workbook-broken s '],
    ['far to the right', `<row r="2"><c r="XFD2"><v>1</v></c></row>`, 'sheet-too-wide s XFD2'],
  ])('%s', (_, rows, expected) => {
    expect(place(sheetWith(rows).problem)).toBe(expected);
  });
});

describe('what is hidden', () => {
  it('is read, and told by its number of rows and its columns', () => {
    const rows = `${row('<c t="s"><v>0</v></c><c/><c><v>1</v></c>', 'r="1" hidden="1"')}${row('<c><v>2</v></c>')}${row('', 'r="3" hidden="1"')}`;
    const cols = '<cols><col min="2" max="3" hidden="true"/><col min="9" max="16384" hidden="1"/></cols>';
    const sheet = sheetWith(rows, cols);
    expect(sheet.rows.map(({ cells }) => cells.join('|'))).toEqual(['那覇||1', '2||']);
    expect(sheet.warnings).toMatchObject([
      {
        code: 'sheet-partly-hidden',
        severity: 'warning',
        args: { rows: 1, columns: [2] },
        place: { sheet: 's' },
      },
    ]);
  });

  it('nothing is told where nothing is', () => {
    expect(sheetWith(row('<c><v>1</v></c>')).warnings).toEqual([]);
  });
});

describe('dates', () => {
  const styles = '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>';
  const date = (value: string, more: Readonly<Record<string, string>> = {}) =>
    sheetWith(row(`<c s="0"><v>${value}</v></c>`), '', { 'xl/styles.xml': styles, ...more }).rows[0]
      ?.cells[0];

  it.each([
    ['46113', '2026-04-01'],
    ['46113.75', '2026-04-01'],
    ['1', '1900-01-01'],
    ['61', '1900-03-01'],
    ['-1', '########'],
    ['1e9', '########'],
  ])('%s', (value, text) => {
    expect(date(value)).toBe(text);
  });

  it('counted from 1904', () => {
    const book = String(files.find(({ name }) => name === 'xl/workbook.xml')?.data);
    const old = book.replace(/<sheets>/, '<workbookPr date1904="1"/><sheets>');
    expect(date('44651', { 'xl/workbook.xml': old })).toBe('2026-04-01');
  });
});

describe('a part that all sheets share', () => {
  it.each([
    ['xl/sharedStrings.xml', '<sst><si><t>a'],
    ['xl/sharedStrings.xml', 'zzz'],
    ['xl/styles.xml', '<styleSheet><cellXfs'],
  ])('%s: what is wrong with it is wrong with the workbook', (name, text) => {
    const { problem } = sheetWith(row('<c><v>1</v></c>'), '', { [name]: text });
    expect(problem).toMatchObject({ code: 'workbook-broken', place: { file: 'x.xlsx' } });
    expect(problem?.place.sheet).toBeUndefined();
  });
});

it('a hundred times as much has all its digits', () => {
  expect(cellsOf(row('<c r="A2" s="1"><v>0.9345</v></c>'))).toEqual(['93.45%']);
  expect(cellsOf(row('<c r="A2" s="1"><v>1E-300</v></c>'))[0]).toMatch(/^0\.0{297}1%$/);
  expect(cellsOf(row('<c r="A2" s="1"><v>-12.5</v></c>'))).toEqual(['-1250%']);
});

describe('a text in runs', () => {
  const styles =
    '<styleSheet><fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs></styleSheet>';
  const marks = (style: number, runs: string) =>
    sheetWith(row(`<c r="A2" s="${style}" t="inlineStr"><is>${runs}</is></c>`), '', {
      'xl/styles.xml': styles,
    }).marks.map(({ mark }) => mark.kind);
  const own = (text: string, looks = '') => `<r><rPr>${looks}</rPr><t>${text}</t></r>`;

  it.each([
    ['as its cell', '<r><t>250</t></r>', 0, []],
    ['as its cell, which is struck', '<r><t>250</t></r>', 1, ['struck']],
    ['in part as its struck cell', `<r><t>250</t></r>${own('300')}`, 1, ['partly-struck']],
    ['with looks of its own in a struck cell', own('300'), 1, []],
    ['struck by itself', own('300', '<strike/>'), 0, ['struck']],
    ['struck in part', `${own('250', '<strike/>')}${own('300')}`, 0, ['partly-struck']],
    [
      'struck in part before a raised mark',
      `${own('250')}${own('1', '<strike/><vertAlign val="superscript"/>')}`,
      0,
      [],
    ],
  ])('%s', (_, runs, style, expected) => {
    expect(marks(style, runs)).toEqual(expected);
  });
});
