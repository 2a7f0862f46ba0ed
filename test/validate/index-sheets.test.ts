import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import { caseSheets, isCaseSheet } from '../../src/contract/case-sheets.js';
import { ageBands, japaneseAge } from '../../src/domain/age-bands.js';
import type { IndexTable } from '../../src/domain/index-columns.js';
import { caseWorkbook } from '../../src/present/case-template/workbook.js';
import { findingLine } from '../../src/present/findings/finding-lines.js';
import type { CellValue } from '../../src/present/workbook/model.js';
import { loadCase } from '../../src/validate/load.js';
import { type CellContent, workbook } from '../workbook.js';
import { asFound } from './small-case.js';

type Rows = readonly (readonly CellContent[])[];
type Sheets = Readonly<Record<string, Rows>>;

const settings: Rows = [
  ['キー', '値'],
  ['fiscal_year', 2026],
  ['municipalities', 'some'],
  ['plausibility', 'off'],
  ['alpha', 1],
  ['premium', 'なし'],
  ['segments.medical.levy_base', 1000000],
  ['segments.medical.beta', 1],
  ['医療費指数の単位', '市町村ごと'],
];

const municipalities: Rows = [
  ['団体コード', '市町村名', '被保険者数', '所得総額'],
  [131016, '千代田区', 100, 100],
  [131024, '中央区', 100, 100],
];

const codes = [131016, 131024];
const years = ['R4', 'R5', 'R6'];

/** Everybody costs 100 in the nation; of a hundred people 千代田区 spends 12,000 and 中央区 8,000. */
const tables: Readonly<Record<IndexTable, Rows>> = {
  costs: [
    [
      '団体コード',
      '市町村名',
      '年度',
      '医療費指数算定基礎額',
      'その他の保険給付費',
      '共同負担する高額な給付費',
    ],
    ...codes.flatMap((code, at) => years.map((year) => [code, null, year, 12000 - 4000 * at, 0, 0])),
  ],
  heads: [
    ['団体コード', '年度', '年齢階級', '被保険者数'],
    ...codes.flatMap((code) =>
      ['R4', 'R5'].flatMap((year) =>
        ageBands.map((age) => [code, year, japaneseAge(age), age === '5-9' ? 100 : 0]),
      ),
    ),
  ],
  national: [
    ['年度', '年齢階級', '医療費指数算定基礎額', '被保険者数'],
    ...years.flatMap((year) => ageBands.map((age) => [year, japaneseAge(age), 100000, 1000])),
  ],
};

const named: Sheets = Object.fromEntries(
  Object.entries(tables).map(([table, rows]) => [caseSheets[table as IndexTable][0], rows]),
);
const whole: Sheets = { 設定: settings, 市町村: municipalities, ...named };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhi-index-sheets-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function load(sheets: Sheets, hidden: readonly string[] = []) {
  const caseFile = join(folder, 'case.xlsx');
  writeFileSync(caseFile, await workbook(sheets, (name) => ({ hidden: hidden.includes(name) })));
  return loadCase({ caseFile });
}

async function indices(sheets: Sheets): Promise<(string | undefined)[]> {
  const { case: kase, findings } = await load(sheets);
  expect(findings).toEqual([]);
  return calculate(kase!).segments[0]!.rows.map(({ medicalIndex }) => medicalIndex?.toText());
}

function without(sheets: Sheets, name: string): Sheets {
  return Object.fromEntries(Object.entries(sheets).filter(([one]) => one !== name));
}

describe('the sheets of an index from age bands in a case workbook', () => {
  it('are tables of the case where they are filled', async () => {
    expect(await indices(whole)).toEqual(['6/5', '4/5']);
  });

  it('may have their English names', async () => {
    const english = Object.fromEntries(
      Object.entries(tables).map(([table, rows]) => [caseSheets[table as IndexTable][1], rows]),
    );
    expect(await indices({ 設定: settings, 市町村: municipalities, ...english })).toEqual(['6/5', '4/5']);
  });

  it('may have names of their own, which keys say', async () => {
    const { 指数用医療費: costs, ...others } = named;
    const told = [
      ...settings,
      ['medical_index.costs', '#医療費R8'],
      ['指数用全国医療費の表', '#指数用全国医療費'],
    ];
    expect(await indices({ 設定: told, 市町村: municipalities, 医療費R8: costs!, ...others })).toEqual([
      '6/5',
      '4/5',
    ]);
  });

  it('are no tables while nobody filled their forms', async () => {
    const forms = Object.fromEntries(
      Object.entries(named).map(([name, [head, ...rows]]) => [
        name,
        [
          head!,
          ...rows.map((row) => row.map((cell) => (typeof cell === 'number' && cell < 131016 ? null : cell))),
        ],
      ]),
    );
    const given = [
      [...municipalities[0]!, '医療費指数'],
      ...municipalities.slice(1).map((row) => [...row, 1]),
    ];
    const own = settings.filter(([key]) => key !== '医療費指数の単位');
    expect(await indices({ 設定: own, 市町村: given, ...forms })).toEqual(['1', '1']);
  });

  it.each(Object.entries(caseSheets).filter(([table]) => table in tables))(
    'key-missing: without a sheet of %s its name is said',
    async (_, [japanese, english]) => {
      const { findings } = await load(without(whole, japanese));
      expect(findings.map(asFound)).toMatchObject([{ code: 'key-missing', sheet: '設定' }]);
      expect(findingLine(findings[0]!, 'ja')).toContain(japanese);
      expect(findingLine(findings[0]!, 'en')).toContain(english);
    },
  );

  it.each(Object.entries(tables))('sheet-unread: %s under a name that nothing reads', async (table, rows) => {
    const { findings } = await load({ ...whole, 控え: rows });
    expect(findings.map(asFound)).toMatchObject([
      { code: 'sheet-unread', sheet: '控え', args: { kind: table } },
    ]);
  });

  it('case-sheet: a filled sheet that is hidden', async () => {
    const { findings } = await load(whole, ['指数用医療費']);
    expect(findings.map(asFound)).toMatchObject([{ code: 'case-sheet', sheet: '指数用医療費' }]);
  });

  it('keys-exclusive: a filled sheet beside a key that names another', async () => {
    const told = [...settings, ['medical_index.costs', '#医療費R8']];
    const { findings } = await load({ ...whole, 設定: told, 医療費R8: tables.costs });
    expect(findings.map(asFound)).toMatchObject([
      { code: 'keys-exclusive', args: { other: '指数用医療費' } },
    ]);
  });
});

it.each(['ja', 'en'] as const)(
  'the forms of a new workbook in %s, filled, are what the law asks for',
  async (language) => {
    const { sheets } = caseWorkbook(language);
    const isOfIndex = (name: string) =>
      Object.keys(tables).some((table) => isCaseSheet(name, table as IndexTable));
    const filled = sheets.map(({ name, rows }): [string, Rows] => {
      const cells = rows.map((row) => row.cells.map((cell) => contentOf(cell?.value ?? null)));
      if (isCaseSheet(name, 'settings')) return [name, cells.map(asOwn)];
      if (!isOfIndex(name)) return [name, withoutIndices(cells)];
      const [head = [], ...body] = cells;
      return [name, [head, ...body.map((row) => head.map((_, at) => row[at] ?? (row[0] ? 1000 : null)))]];
    });
    expect(filled.filter(([name]) => isOfIndex(name))).toHaveLength(3);
    // 15 ages of 1,000 heads, each of whom costs 1 yen in the nation, beside 2,000 yen of costs.
    expect(new Set(await indices(Object.fromEntries(filled)))).toEqual(new Set(['2/15']));
  },
);

function contentOf(value: CellValue): CellContent {
  if (value === null) return null;
  return 'text' in value ? value.text : Number(value.number);
}

/** A setting of the form; the index is made of age bands, and the figures are made up. */
function asOwn([key, value, ...others]: readonly CellContent[]): readonly CellContent[] {
  const given = { 'medical_index.variant': 'own', plausibility: 'off' }[`${key}`];
  return [key ?? null, given ?? value ?? null, ...others];
}

/** Columns of indices are the other way. */
function withoutIndices(rows: Rows): Rows {
  const index = rows.findIndex((row) => row.some((cell) => /医療費指数|medical_index/.test(`${cell}`)));
  const isKept = (at: number) => !/医療費指数|medical_index/.test(`${rows[index]?.[at]}`);
  return rows.map((row) => row.filter((_, at) => isKept(at)));
}
