import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calculate } from '../src/calculate/calculate.js';
import { tableNames } from '../src/contract/tables.js';
import { columnName, columnRecord } from '../src/domain/input-columns.js';
import { type Segment, segmentRecord } from '../src/domain/segment.js';
import { type Setting, settingAt } from '../src/domain/setting.js';
import { resultTables } from '../src/present/tables/result-tables.js';
import { parseCsv } from '../src/read/csv.js';
import { readYaml } from '../src/read/yaml.js';
import { loadCase } from '../src/validate/load.js';
import { readHeader } from '../src/validate/tables/columns.js';
import { toCsv } from '../src/write/csv.js';
import { cp932 } from '../src/write/encoding.js';
import { casesWithExpected } from './fixtures.js';
import { type CellContent, workbook } from './workbook.js';

/** Keys that name tables. */
const ofIndex = ['medical_index.costs', 'medical_index.heads', 'medical_index.national'];
const ofOwn = ['own_methods', 'rates_in_force'];
const namingTables = ['inputs', 'adjustments', 'requirement', ...ofIndex, ...ofOwn];

type Cells = readonly (readonly string[])[];

/** The files of a case as officers keep them, made from the clean ones. */
interface Original {
  readonly yaml: string;
  /** The tables by the names under which case.yaml has them. */
  readonly tables: ReadonlyMap<string, Cells>;
  readonly prefecture: string;
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhi-copy-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function original(path: string): Original {
  const yaml = readFileSync(join(path, 'case.yaml'), 'utf8');
  const { value: root } = readYaml(yaml, 'case.yaml');
  const names = namingTables.flatMap((key) => textsOf(settingAt(root, key)));
  const tables = names.map((name): [string, Cells] => {
    const rows = parseCsv(readFileSync(join(path, name), 'utf8').replace(/^\ufeff/, ''), name);
    if (!Array.isArray(rows)) throw new Error(`${name} is no CSV`);
    return [name, rows.map(({ cells }) => cells)];
  });
  const prefecture = textsOf(settingAt(root, 'prefecture'))[0] ?? '';
  return { yaml, tables: new Map(tables), prefecture };
}

function textsOf(setting: Setting | undefined): string[] {
  if (setting?.kind === 'scalar') return [setting.text];
  return setting?.kind === 'list' ? setting.items.flatMap(textsOf) : [];
}

function put(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
}

/** All result tables of a case as CSV, or what is wrong with it. */
async function results(caseFile: string): Promise<Record<string, string> | string> {
  const loaded = await loadCase({ caseFile });
  if (!loaded.case) return JSON.stringify(loaded.findings);
  const tables = resultTables(calculate(loaded.case), tableNames);
  return Object.fromEntries(tables.map((table) => [table.name, toCsv(table)]));
}

/** A policy of the case lies beside it. */
function putPolicy(path: string, yaml: string): void {
  const own = /^policy: *\.\/(\S+)/m.exec(yaml)?.[1];
  if (own) put(own, readFileSync(join(path, own)));
}

/** A number as a spreadsheet would keep it, where its double gives it back. */
function typed(text: string): CellContent {
  const isNumber = /^-?\d+(\.\d+)?$/.test(text);
  const value = Number(text);
  return isNumber && Math.abs(value) < 1e15 && text.length < 16 ? value : text;
}

const folders = casesWithExpected();

describe.each(folders)('%s gives the same tables, byte for byte', async (path) => {
  const expected = await results(join(path, 'case.yaml'));
  const { yaml, tables, prefecture } = original(path);

  it('from a copy in CP932', async () => {
    const { encode } = cp932();
    putPolicy(path, yaml);
    put('case.yaml', encode(yaml));
    for (const [name, rows] of tables) put(name, encode(stringify([...rows] as string[][])));
    expect(await results(join(folder, 'case.yaml'))).toEqual(expected);
  });

  it('from one workbook of tables, in which codes have lost their zero', async () => {
    putPolicy(path, yaml);
    const sheets = [...tables].map(([name, rows]) => [name, rows.map((row) => row.map(typed))]);
    put('data.xlsx', await workbook(Object.fromEntries(sheets)));
    const names = [...tables.keys()];
    put(
      'case.yaml',
      names.reduce((text, name) => text.replace(name, `data.xlsx#${name}`), yaml),
    );
    expect(await results(join(folder, 'case.yaml'))).toEqual(expected);
  });

  it('from one workbook that is the whole case', async () => {
    putPolicy(path, yaml);
    const { value: root } = readYaml(yaml, 'case.yaml');
    const [adjustments = '', requirement = ''] = ['adjustments', 'requirement'].map(
      (key) => textsOf(settingAt(root, key))[0],
    );
    const settings = assignments(root!).filter(([key]) => !namingTables.includes(key));
    const [costs = '', heads = '', national = ''] = ofIndex.map((key) => textsOf(settingAt(root, key))[0]);
    const [methods = '', rates = ''] = ofOwn.map((key) => textsOf(settingAt(root, key))[0]);
    const others = [adjustments, requirement, costs, heads, national, methods, rates];
    const inputs = [...tables.keys()].filter((name) => !others.includes(name));
    put(
      'case.xlsx',
      await workbook({
        設定: [
          ...settings.map(([key, text]) => [key, typed(text)]),
          ['inputs', `[${inputs.map((name) => `case.xlsx#${name}`)}]`],
        ],
        ...Object.fromEntries(inputs.map((name) => [name, tables.get(name)!.map((row) => row.map(typed))])),
        調整: (tables.get(adjustments) ?? []).map((row) => row.map(typed)),
        収支: (tables.get(requirement) ?? []).map((row) => row.map(typed)),
        指数用医療費: (tables.get(costs) ?? []).map((row) => row.map(typed)),
        指数用被保険者数: (tables.get(heads) ?? []).map((row) => row.map(typed)),
        指数用全国医療費: (tables.get(national) ?? []).map((row) => row.map(typed)),
        賦課割合: (tables.get(methods) ?? []).map((row) => row.map(typed)),
        現行保険料率: (tables.get(rates) ?? []).map((row) => row.map(typed)),
      }),
    );
    expect(await results(join(folder, 'case.xlsx'))).toEqual(expected);
  });

  it('from a messy copy: titles, units, full width, lost zeros, △, totals, notes', async () => {
    putPolicy(path, yaml);
    put('case.yaml', yaml);
    for (const [name, rows] of tables)
      put(name, `\ufeff${stringify(messy(rows, prefecture), { record_delimiter: '\r\n' })}`);
    expect(await results(join(folder, 'case.yaml'))).toEqual(expected);
  });
});

/** The settings of a section as keys with dots and their texts; lists as one text. */
function assignments(setting: Setting, key = ''): [string, string][] {
  if (setting.kind !== 'section') return [[key, flow(setting)]];
  return [...setting.entries].flatMap(([name, value]) =>
    assignments(value, key === '' ? name : `${key}.${name}`),
  );
}

function flow(setting: Setting): string {
  switch (setting.kind) {
    case 'scalar':
      return setting.text;
    case 'list':
      return `[${setting.items.map(flow).join(', ')}]`;
    case 'section':
      return `{ ${[...setting.entries].map(([key, value]) => `${key}: ${flow(value)}`).join(', ')} }`;
  }
}

/** A table as it comes out of a spreadsheet that people use. */
function messy([headers = [], ...rows]: Cells, prefecture: string): string[][] {
  const width = headers.length;
  const wide = (first: string) => [first, ...Array.from({ length: width - 1 }, () => '')];
  const columns = headers.map(readHeader);
  const body = rows.map((row) =>
    row.map((cell, at) =>
      messyCell(cell, columns[at] ? columnName(columns[at]) : (headers[at] ?? ''), prefecture),
    ),
  );
  const units = headers.map((_, at) => (columns[at]?.quantity === 'income' ? '円' : ''));
  return [
    wide('令和８年度　国民健康保険事業費納付金　算定基礎資料'),
    wide(''),
    wide('（単位：人、円）'),
    headers.map(messyHeader),
    units,
    ...body.flatMap((row, at) => (at === 1 ? [wide(''), row] : [row])),
    ...totals(headers, rows),
    wide(''),
    wide('※ 収納率は現年分'),
  ];
}

function messyHeader(header: string): string {
  const column = readHeader(header);
  if (!column) return header;
  const japanese = columnRecord(column.quantity).japanese[0];
  const suffixes = [
    ...(column.segment ? [`（${aliasOf(column.segment)}）`] : []),
    ...(column.year === undefined ? [] : [`（令和${column.year - 2018}年度）`]),
  ];
  return full(` ${[japanese, ...suffixes].join('')} `);
}

/** A name that headers may have for a segment, other than the one that nhi writes. */
function aliasOf(segment: Segment): string {
  const { ja, aliases } = segmentRecord(segment);
  return aliases[0] ?? `${ja}分`;
}

function messyCell(cell: string, column: string, prefecture: string): string {
  if (column === 'municipality_code') return prefecture.startsWith('0') ? cell.replace(/^0/, '') : cell;
  if (!/^-?\d+(\.\d+)?$/.test(cell)) return cell;
  const sign = cell.startsWith('-') ? '△' : '';
  const [whole = '', part] = cell.replace('-', '').split('.');
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const rate = column.startsWith('collection_rate') || column === 'standard_collection_rate' ? '％' : '';
  return ` ${sign}${full(part === undefined ? separated : `${separated}.${part}`)}${rate} `;
}

/** A row 合計 without figures, since some tables have none to add up. */
function totals(headers: readonly string[], rows: Cells): string[][] {
  const at = headers.findIndex((header) => readHeader(header)?.quantity === 'insured');
  if (at < 0 || rows.some((row) => !/^\d+$/.test(row[at] ?? ''))) return [];
  const sum = rows.reduce((total, row) => total + BigInt(row[at] ?? ''), 0n);
  const code = headers.findIndex((header) => readHeader(header)?.quantity === 'municipality_code');
  return [
    headers.map((_, column) => (column === at ? String(sum) : column === Math.max(code, 0) ? '合　計' : '')),
  ];
}

function full(text: string): string {
  return text.replace(/[0-9,.]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}
