import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { SheetModel, WorkbookModel } from '../../src/present/workbook/model.js';
import { toXlsx } from '../../src/write/xlsx.js';
import { unzipped } from '../unzip.js';

function workbook(sheet: Partial<SheetModel> = {}, other: Partial<WorkbookModel> = {}): WorkbookModel {
  const plain: SheetModel = { name: 'one', columns: [{ width: 12 }], rows: [], ...sheet };
  return { title: 'a & b', sheets: [plain], styles: { yen: { format: '#,##0', fill: 'FFF2CC' } }, ...other };
}

function cell(value: string, formula?: string) {
  return { value: { text: value }, ...(formula !== undefined && { formula }) };
}

async function parts(model: WorkbookModel): Promise<Map<string, string>> {
  return unzipped(await toXlsx(model));
}

async function sheetXml(sheet: Partial<SheetModel>): Promise<string> {
  return (await parts(workbook(sheet))).get('xl/worksheets/sheet1.xml') ?? '';
}

describe('cells', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', "'a"])('%s given as text is text', async (text) => {
    const read = await readXlsx(await toXlsx(workbook({ rows: [{ cells: [cell(text)] }] })), {
      readStyles: false,
    });
    expect(read.sheets[0]?.rows[0]).toEqual([text]);
    expect(await sheetXml({ rows: [{ cells: [cell(text)] }] })).not.toContain('<f>');
  });

  it('text that looks like an error value is text', async () => {
    expect(await sheetXml({ rows: [{ cells: [cell('#N/A')] }] })).toContain('t="inlineStr"');
  });

  it('text that looks like an escape is kept', async () => {
    const shared = (await parts(workbook({ rows: [{ cells: [cell('_x0041_')] }] }))).get(
      'xl/sharedStrings.xml',
    );
    expect(shared).toContain('<t>_x005F_x0041_</t>');
  });

  it('a formula carries its value', async () => {
    const xml = await sheetXml({ rows: [{ cells: [{ value: { number: '3' }, formula: 'A2+1' }] }] });
    expect(xml).toContain('<f>A2+1</f><v>3</v>');
  });

  it('a formula that gives nothing carries an empty text', async () => {
    const xml = await sheetXml({ rows: [{ cells: [{ value: null, formula: 'IF(TRUE,"",1)' }] }] });
    expect(xml).toMatch(/<c r="A1"[^>]* t="str"><f>IF\(TRUE,"",1\)<\/f><v\/><\/c>/);
  });

  it('digits become the double that is nearest to them', async () => {
    const digits = '0.5714285714285714285714';
    expect(await sheetXml({ rows: [{ cells: [{ value: { number: digits } }] }] })).toContain(
      `<v>${4 / 7}</v>`,
    );
  });

  it('empty rows keep their place', async () => {
    const xml = await sheetXml({ rows: [{ cells: [] }, { cells: [null, cell('b')] }] });
    expect(xml).toContain('r="B2"');
  });

  it('a note belongs to its cell', async () => {
    const rows = [{ cells: [{ ...cell('a'), note: 'what to enter' }] }];
    const comments = (await parts(workbook({ rows }))).get('xl/comments1.xml');
    expect(comments).toContain('ref="A1"');
    expect(comments).toContain('what to enter');
  });
});

describe('sheets', () => {
  const rows = [{ cells: [cell('head')] }, { cells: [cell('body')] }];

  it('is printed on A4 landscape, as wide as the page, with its title rows', async () => {
    const all = await parts(
      workbook({ name: '納付金', rows, print: { titleRows: 1, header: '東京都 & 試算' } }),
    );
    const xml = all.get('xl/worksheets/sheet1.xml');
    expect(xml).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(xml).toContain('fitToPage="1"');
    expect(xml).toContain('<oddHeader>&amp;L東京都 &amp;&amp; 試算&amp;R&amp;A</oddHeader>');
    expect(all.get('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'納付金'!$1:$1</definedName>`,
    );
  });

  it('keeps the first rows and columns in view', async () => {
    const xml = await sheetXml({ rows, frozen: { rows: 1, columns: 2 } });
    expect(xml).toContain('xSplit="2" ySplit="1" topLeftCell="C2" state="frozen"');
  });

  it('has lists of what may be entered', async () => {
    const xml = await sheetXml({
      rows,
      validations: [{ kind: 'list', range: 'A2', values: ['二方式', '三方式'] }],
    });
    expect(xml).toContain('<formula1>"二方式,三方式"</formula1>');
  });

  it('has looks that follow from a formula', async () => {
    const style = { fill: 'FFC7CE', color: '9C0006' };
    const all = await parts(workbook({ rows, highlights: [{ range: 'A1:A2', formula: 'A1="x"', style }] }));
    expect(all.get('xl/worksheets/sheet1.xml')).toContain('<formula>A1="x"</formula>');
    expect(all.get('xl/styles.xml')).toContain('<bgColor rgb="FFFFC7CE"/>');
  });

  it('merges cells', async () => {
    expect(await sheetXml({ rows, merges: ['A1:AB1'] })).toContain('<mergeCell ref="A1:AB1"/>');
  });
});

describe('bytes', () => {
  it('are the same for the same workbook, whenever it is written', async () => {
    const model = workbook({ rows: [{ cells: [cell('a')] }] });
    const first = await toXlsx(model);
    await new Promise((done) => setTimeout(done, 1100));
    expect(Buffer.from(await toXlsx(model)).equals(Buffer.from(first))).toBe(true);
  });

  it('hold no date of the run', async () => {
    expect((await parts(workbook())).get('docProps/core.xml')).not.toContain(`${new Date().getFullYear()}-`);
  });
});
