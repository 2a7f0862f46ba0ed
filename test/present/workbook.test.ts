import { describe, expect, it } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import { tableHeaders } from '../../src/contract/table-columns.js';
import type { Case } from '../../src/domain/case.js';
import { decimal } from '../../src/domain/decimal.js';
import type { CellModel, SheetModel, WorkbookModel } from '../../src/present/workbook/model.js';
import { readHeader } from '../../src/validate/tables/columns.js';
import { plainCase } from '../calculate/arbitrary-case.js';
import { calculated, casesWithExpected } from '../fixtures.js';
import { modelOf } from '../workbooks.js';

const models = new Map<string, WorkbookModel>();

/** A case of everything but relief, whose sheet has tests of its own. */
const sample = 'fixtures/tokyo-r8-sample';

/** The workbook of a fixture; each is made once. */
async function modelOfFixture(folder: string, language: 'en' | 'ja' = 'en'): Promise<WorkbookModel> {
  const key = `${folder} ${language}`;
  if (!models.has(key)) {
    const { loaded } = await calculated(folder);
    const { relief, ...others } = loaded.case!;
    const kase: Case = relief && folder !== sample ? { ...others, relief } : others;
    models.set(key, modelOf(kase, calculate(kase), language));
  }
  return models.get(key)!;
}

function modelOfCase(kase: Case): WorkbookModel {
  return modelOf(kase, calculate(kase));
}

function sheet(model: WorkbookModel, name: string): SheetModel {
  return model.sheets.find((one) => one.name === name)!;
}

function textOf(cell: CellModel | null | undefined): string | null {
  return cell?.value && 'text' in cell.value ? cell.value.text : null;
}

function headers(model: WorkbookModel, name: string): (string | null)[] {
  return sheet(model, name).rows[0]!.cells.map(textOf);
}

/** The column of the first cell of another sheet that a formula names. */
function columnOf(formula: string): string {
  return /!([A-Z]+)\d/.exec(formula)?.[1] ?? '';
}

function cellsOf({ rows }: SheetModel): CellModel[] {
  return rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null));
}

/** The cell that a name stands for. */
function named(model: WorkbookModel, name: string): CellModel | null {
  const range = model.names?.find((one) => one.name === name)?.range ?? '';
  const [, on = '', letter = '', row = ''] = /^'?([^'!]+)'?!\$([A-Z]+)\$(\d+)$/.exec(range) ?? [];
  const column = [...letter].reduce((index, one) => index * 26 + one.charCodeAt(0) - 64, 0) - 1;
  return sheet(model, on).rows[Number(row) - 1]?.cells[column] ?? null;
}

function check(model: WorkbookModel): string | null {
  return textOf(named(model, 'workbook_check'));
}

/** SHA-256 is one name, and `premium: none` a line of case.yaml. */
const allowed = /SHA-256|premium: none/;

const tokyo = await modelOfFixture(sample);

/** Columns that only a case with relief has. */
const ofRelief = ['relief', 'relief_residue'];

describe('sheets', () => {
  it('have the names of the issue in English', () => {
    const names = ['inputs', 'levy', 'rates', 'prefecture', 'collection', 'parameters', 'README'];
    const own = ['own-method', 'rates-in-force'];
    expect(tokyo.sheets.map(({ name }) => name)).toEqual([...names.slice(0, 3), ...own, ...names.slice(3)]);
  });

  it('have one of instalments before that of collection rates where a case asks for them', async () => {
    const names = async (language: 'en' | 'ja') =>
      (await modelOfFixture('fixtures/rules/instalments', language)).sheets
        .map(({ name }) => name)
        .slice(3, 5);
    expect(await names('en')).toEqual(['prefecture', 'instalments']);
    expect(await names('ja')).toEqual(['都道府県', '納期別納付額']);
  });

  it('have one of relief behind that of the levies, and its columns, where a case has it', async () => {
    const folder = 'fixtures/rules/relief-from-levy-base';
    const model = await modelOfFixture(folder);
    expect(model.sheets.map(({ name }) => name).slice(1, 3)).toEqual(['levy', 'relief']);
    expect((await modelOfFixture(folder, 'ja')).sheets[2]!.name).toBe('激変緩和');
    for (const table of ['levy', 'relief', 'prefecture'] as const) {
      const ids = tableHeaders(table).map(({ id }) => id);
      expect(headers(model, table).slice(0, ids.length)).toEqual(ids);
    }
  });

  it('show nothing of relief where a case has none', () => {
    const texts = tokyo.sheets
      .filter(({ name }) => name !== 'parameters')
      .flatMap(cellsOf)
      .map(textOf);
    expect(texts.filter((text) => text?.startsWith('relief'))).toEqual([]);
  });

  it('have Japanese names with Japanese headers', async () => {
    const names = (await modelOfFixture('fixtures/readme', 'ja')).sheets.map(({ name }) => name);
    expect(names).toEqual(['入力', '納付金', '標準保険料率', '都道府県', '収納率', '算定条件', '説明']);
  });

  it.each([
    ['levy', 'levy'],
    ['rates', 'premium-rates'],
    ['prefecture', 'prefecture'],
    ['collection', 'collection-targets'],
  ] as const)('%s begins with the columns of %s', (name, table) => {
    const ids = tableHeaders(table)
      .map(({ id }) => id)
      .filter((id) => !ofRelief.includes(id));
    expect(headers(tokyo, name).slice(0, ids.length)).toEqual(ids);
  });

  it('have the Japanese headers of the result tables', async () => {
    const model = await modelOfFixture(sample, 'ja');
    const terms = tableHeaders('levy')
      .filter(({ id }) => !ofRelief.includes(id))
      .map(({ ja }) => ja);
    expect(headers(model, '納付金').slice(0, terms.length)).toEqual(terms);
  });

  it('stand on A4 landscape with their header on every page', () => {
    for (const { name, print } of tokyo.sheets.filter(({ name }) => name !== 'README'))
      expect(print?.titleRows, name).toBeDefined();
  });

  it('name a style for every cell', () => {
    const styles = new Set(tokyo.sheets.flatMap((one) => cellsOf(one).map(({ style }) => style ?? '')));
    expect([...styles].filter((style) => !Object.hasOwn(tokyo.styles, style))).toEqual([]);
  });
});

describe('formulas', () => {
  const keys = ['fiscal_year', 'segment'];

  it.each(['levy', 'rates'])('every computed cell of %s is one', (name) => {
    const columns = headers(tokyo, name);
    for (const { cells } of sheet(tokyo, name).rows.slice(1)) {
      const isTotal = cells[1]?.value === null;
      cells.forEach((cell, at) => {
        if (cell?.value && !isTotal && !keys.includes(columns[at] ?? '')) expect(cell.formula).toBeDefined();
      });
    }
  });

  it('are not on what is given', () => {
    const inputs = sheet(tokyo, 'inputs').rows.slice(1, 63);
    expect(inputs.flatMap(({ cells }) => cells.filter((cell) => cell?.formula))).toEqual([]);
  });

  it.each(casesWithExpected())('%s: use only names that are defined', async (folder) => {
    const model = await modelOfFixture(folder);
    const defined = new Set(model.names?.map(({ name }) => name));
    const wordsOf = (formula: string) =>
      formula.replace(/"[^"]*"|'[^']*'!/g, '').match(/(?<![\w!$'])[a-z][a-z_0-9]*(?![\w(!'])/g) ?? [];
    const used = model.sheets.flatMap(cellsOf).flatMap(({ formula = '' }) => wordsOf(formula));
    expect(used.filter((word) => !defined.has(word))).toEqual([]);
  });

  it.each([
    [
      'levy',
      'insured, income, ability_share, benefit_share, weight, base_levy, adjustment, levy, levy_per_insured, households, assets, quota',
    ],
    ['rates', 'levy, premium_adjustment, premium_requirement, levied_total, levied_total_exact'],
  ])('the row of totals of %s has a total of every column that is added up', async (name, ids) => {
    const model = await modelOfFixture('fixtures/examples/four-tottori');
    const { municipalities } = (await calculated('fixtures/examples/four-tottori')).result;
    const { cells } = sheet(model, name).rows[municipalities.length + 1]!;
    const totals = headers(model, name).filter((_, at) => cells[at]?.formula !== undefined);
    expect(totals.join(', ')).toBe(ids);
  });

  it('instalments are cut toward zero, the first holds the rest, and both add up', async () => {
    const { rows } = sheet(await modelOfFixture('fixtures/rules/instalments'), 'instalments');
    const formulas = rows.map(({ cells }) => cells.map((cell) => cell?.formula ?? null));
    expect(formulas[2]?.slice(3, 6)).toEqual([
      'SUM(levy!L3,levy!L6)'.replaceAll('L', columnOf(formulas[2]![3]!)),
      'D3-F3*(4-1)',
      'SIGN(D3/4)*INT(ABS(D3/4))',
    ]);
    expect(rows[3]!.cells[4]).toMatchObject({ formula: 'SUM($E$2:$E$3)', value: { number: '-87' } });
  });

  it('what is levied per insured is divided once, of all municipalities by the sums of the segments', async () => {
    const { rows } = sheet(await modelOfFixture('fixtures/rules/premium-per-insured'), 'prefecture');
    const header = rows.findIndex(({ cells }) => textOf(cells[11]) === 'standard_premium_per_insured');
    const [first, , , total] = rows.slice(header + 1).map(({ cells }) => cells[11]);
    expect(first?.formula).toMatch(/^IF\(N\(D\d+\)=0,"",ROUND\(SUM\(rates!\w+2,rates!\w+6\)\/D\d+,0\)\)$/);
    expect(total).toMatchObject({ value: { number: '25' } });
    expect(total?.formula).toMatch(/ROUND\(SUM\(rates!\w+5,rates!\w+9\)\/D/);
  });

  it('a name stands for one cell or range only', () => {
    const names = tokyo.names?.map(({ name }) => name) ?? [];
    expect(new Set(names).size).toBe(names.length);
  });

  it('the mean index is the mean of the chosen cells', async () => {
    const model = await modelOfFixture('fixtures/rules/index-mean-of-three');
    const at = headers(model, 'levy').indexOf('medical_index');
    const formulas = sheet(model, 'levy')
      .rows.slice(1)
      .map(({ cells }) => cells[at]?.formula ?? '');
    expect(formulas[0]).toMatch(/AVERAGE\(inputs![A-Z]+2,inputs![A-Z]+2,inputs![A-Z]+2\)/);
  });

  it('a municipality whose name looks like a formula has it as text', () => {
    const kase = plainCase({
      rows: [
        { heads: '1', income: '1' },
        { heads: '2', income: '1' },
      ],
    });
    const [first, ...others] = kase.municipalities;
    const model = modelOfCase({ ...kase, municipalities: [{ ...first!, name: '=1+1' }, ...others] });
    expect(sheet(model, 'inputs').rows[1]?.cells[1]).toMatchObject({ value: { text: '=1+1' } });
    expect(sheet(model, 'inputs').rows[1]?.cells[1]).not.toHaveProperty('formula');
  });
});

describe('parameters', () => {
  it('α from a schedule is a plain number that may be overwritten', () => {
    const cell = named(tokyo, 'alpha');
    expect(cell).toMatchObject({ value: { number: expect.stringMatching(/^0\.571428571428571/) } });
    expect(cell).not.toHaveProperty('formula');
    expect(cell?.style).toMatch(/^input/);
  });

  it('the schedule stands below it', () => {
    const keys = sheet(tokyo, 'parameters').rows.map(({ cells }) => textOf(cells[0]));
    expect(keys).toContain('alpha.schedule.R5');
    expect(keys).toContain('alpha.schedule.R12');
  });

  it('of an exclusive pair the one that is not given is an empty cell to fill in', () => {
    expect(named(tokyo, 'given_levy_base_medical')).toMatchObject({ value: null });
    expect(named(tokyo, 'given_levy_base_medical')?.style).toMatch(/^input/);
  });

  it('have empty rows for more adjustments', () => {
    const row = sheet(tokyo, 'parameters').rows.at(-1);
    expect(row?.cells[3]).toMatchObject({ value: null, style: expect.stringMatching(/^input/) });
  });

  it('roundings are chosen from a list', () => {
    expect(sheet(tokyo, 'parameters').validations).toContainEqual(
      expect.objectContaining({ kind: 'list', values: ['largest-remainder', 'half-up', 'up', 'down'] }),
    );
  });
});

describe('in Japanese', () => {
  it.each(casesWithExpected())('%s: no two English words stand in a cell', async (folder) => {
    const model = await modelOfFixture(folder, 'ja');
    // What the case is called is its own.
    const [title = ''] = model.title.split(' · ');
    const texts = model.sheets.flatMap(cellsOf).map((cell) => (textOf(cell) ?? '').replace(title, ''));
    const english = texts.filter((text) => /[A-Za-z]{2,}[ ,;:-]+[A-Za-z]{2,}/.test(text));
    expect(english.filter((text) => !allowed.test(text))).toEqual([]);
  });

  it('what is drawn from years is said in words', async () => {
    const texts = async (folder: string) =>
      cellsOf(sheet(await modelOfFixture(folder, 'ja'), '算定条件')).map(textOf);
    expect(await texts('fixtures/rules/index-mean-of-three')).toContain('直近3年度の平均');
    expect(await texts('fixtures/rules/index-latest')).toContain('直近の年度');
  });

  it('inputs say their units, so that nhi reads them again', async () => {
    const columns = headers(await modelOfFixture('fixtures/tokyo-r8-sample', 'ja'), '入力');
    expect(columns).toEqual(expect.arrayContaining(['被保険者数(人)', '所得総額(円)']));
    expect(columns.some((header) => header?.endsWith('(％)'))).toBe(true);
    expect(columns.filter((header) => readHeader(header ?? '') === undefined)).toEqual([]);
  });

  it('titles name the fiscal year in full', async () => {
    const model = await modelOfFixture('fixtures/tokyo-r8-sample', 'ja');
    expect(model.title).toContain('令和8年度');
    expect(sheet(model, '納付金').print?.header).toContain('令和8年度');
    expect(cellsOf(sheet(model, '説明')).map(textOf)).toContain('令和8年度');
  });
});

describe('looks', () => {
  it.each(['levy', 'rates'])('totals of %s stand as the cells of their columns', (name) => {
    const { rows } = sheet(tokyo, name);
    const align = (cell: CellModel | null | undefined) => tokyo.styles[cell?.style ?? '']?.align;
    const [row, total] = [rows[1]!, rows[63]!];
    expect(total.cells.map(align)).toEqual(row.cells.map(align));
  });

  it('α has no zeros that nobody wrote', () => {
    expect(named(tokyo, 'alpha')?.style).toContain('|0.0############;');
  });
});

describe('what may be entered', () => {
  const validations = sheet(tokyo, 'parameters').validations ?? [];

  function allowedIn(name: string) {
    const range = tokyo.names?.find((one) => one.name === name)?.range ?? '';
    const cell = range.replace(/^.*!/, '').replaceAll('$', '');
    return validations.find((one) => one.range === cell);
  }

  it.each(['alpha'])('%s takes 0 to 1', (name) => {
    expect(allowedIn(name)).toMatchObject({ kind: 'decimal', from: '0', to: '1' });
  });

  it.each(['levy_unit', 'amount_unit', 'given_levy_base_medical', 'given_required_total_medical'])(
    '%s takes whole numbers from 1',
    (name) => {
      expect(allowedIn(name)).toMatchObject({ kind: 'positive-whole' });
    },
  );

  it.each(['given_beta_medical', 'given_national_income_medical'])('%s takes what is above 0', (name) => {
    expect(allowedIn(name)).toMatchObject({ kind: 'more-than', from: '0' });
  });

  it('every column of the inputs has its limits', () => {
    const { validations: limits = [], rows } = sheet(tokyo, 'inputs');
    expect(limits.length).toBe(rows[0]!.cells.length - 2);
  });

  it('weights are from 0 to 1', async () => {
    const { validations: limits = [] } = sheet(
      await modelOfFixture('fixtures/rules/shares-four'),
      'parameters',
    );
    expect(limits.filter(({ kind }) => kind === 'decimal').length).toBeGreaterThan(2);
  });
});

describe('inputs', () => {
  it('hold a figure that several segments share once', () => {
    const columns = headers(tokyo, 'inputs');
    expect(columns.filter((id) => id?.startsWith('income'))).toEqual(['income', 'income_care']);
  });

  it('are a table with one header and nothing below it', () => {
    expect(sheet(tokyo, 'inputs').rows.length).toBe(1 + 62);
  });
});

describe('the check', () => {
  it.each(['fixtures/tokyo-r8-sample', 'fixtures/yamaguchi-r8', 'fixtures/readme'])(
    'says sure of %s',
    async (folder) => {
      expect(check(await modelOfFixture(folder))).toBe('sure');
    },
  );

  it.each([
    'largest-remainder-tie',
    'largest-remainder-tie-of-different-size',
    'unit-of-1000-with-part-unit',
    // −4.5 yen for an insured person of 渡嘉敷村.
    'instalments',
  ])('says unsure of the designed tie %s', async (name) => {
    expect(check(await modelOfFixture(`fixtures/rules/${name}`))).toBe('unsure');
  });

  const rows = [
    { heads: '3', income: '1' },
    { heads: '2', income: '5' },
  ];

  it('says sure where remainders are far apart', () => {
    expect(check(modelOfCase(plainCase({ rows })))).toBe('sure');
  });

  it('says unsure of a number with more than 15 digits', () => {
    const long = decimal('1.1734567890123456789');
    const model = modelOfCase(plainCase({ rows, incomeLevel: { beta: long } }));
    expect(check(model)).toBe('unsure');
  });

  it('counts these numbers beside its reason', () => {
    const long = decimal('1.1734567890123456789');
    const kase = plainCase({ rows, incomeLevel: { beta: long } });
    const name = `long_numbers_${kase.segments[0]!.segment}`;
    expect(named(modelOfCase(kase), name)).toMatchObject({ value: { number: '1' } });
  });

  it('does not mind trailing zeros', () => {
    const model = modelOfCase(plainCase({ rows, incomeLevel: { beta: decimal('1.1734000000000000000') } }));
    expect(check(model)).toBe('sure');
  });

  it('in Japanese says 確実', async () => {
    const model = await modelOfFixture('fixtures/readme', 'ja');
    expect(textOf(named(model, 'workbook_check'))).toBe('確実');
  });
});

describe('the formulas of the check', () => {
  /** The formula of a segment on the sheet of the prefecture. */
  function ofPrefecture(id: string): string {
    return sheet(tokyo, 'prefecture').rows[1]!.cells[headers(tokyo, 'prefecture').indexOf(id)]?.formula ?? '';
  }

  it('the whole counts what says sure, and nothing else', () => {
    const formula = named(tokyo, 'workbook_check')?.formula ?? '';
    expect(formula).toMatch(/^IFERROR\(IF\(COUNTIF\([^)]*"sure"\).*=ROWS\(.*,"unsure"\)$/);
  });

  it.each(['levy_check', 'rates_check'])('%s of a segment counts the rows that say sure', (id) => {
    expect(ofPrefecture(id)).toMatch(/IFERROR\(.*COUNTIF\([^)]*,"sure"\)=ROWS\(/);
  });

  it('every check of a row is unsure where it would be an error', () => {
    const at = headers(tokyo, 'levy').indexOf('check');
    const formulas = sheet(tokyo, 'levy').rows.flatMap(({ cells }) => cells[at]?.formula ?? []);
    expect(formulas.length).toBe(62 * 4);
    expect(formulas.filter((one) => !one.startsWith('IFERROR('))).toEqual([]);
  });

  it('the reason names inputs that are no figures, and errors', () => {
    expect(ofPrefecture('reason')).toContain(
      'inputs that are empty, text or out of range, or rows added to them',
    );
    expect(ofPrefecture('reason')).toContain('cells with errors');
  });

  it.each(casesWithExpected())('%s: what nhi calculates has no faults', async (folder) => {
    const model = await modelOfFixture(folder);
    for (const name of ['levy', 'rates', 'prefecture']) {
      const columns = headers(model, name);
      const at = columns.flatMap((id, column) => (id?.endsWith('_faults') ? [column] : []));
      const values = sheet(model, name)
        .rows.slice(1)
        .flatMap(({ cells }) => at.map((column) => cells[column]));
      const faults = values.filter((cell) => cell?.formula);
      expect(new Set(faults.map((cell) => JSON.stringify(cell?.value)))).toEqual(
        new Set(faults.length ? ['{"number":"0"}'] : []),
      );
    }
  });

  it('only what a segment needs is counted', () => {
    const at = headers(tokyo, 'levy').indexOf('input_faults');
    const [medical, support] = [1, 1 + 63].map((row) => sheet(tokyo, 'levy').rows[row]!.cells[at]?.formula);
    expect(medical).toMatch(/^2-COUNT\(inputs!C2,inputs!\w+2\).*\+IF\(OR\(alpha=0,/);
    expect(support).toMatch(/^2-COUNT\([^)]*\)\+IF\(MIN\([^)]*\)<0,1,0\)$/);
  });
});

describe('README', () => {
  const texts = cellsOf(sheet(tokyo, 'README')).map(textOf);

  it.each(['nhi 0.0.0', 'case.yaml', '0'.repeat(64), 'R8'])('says %s', (words) => {
    expect(texts).toContain(words);
  });

  it('repeats the check of the whole workbook', () => {
    expect(cellsOf(sheet(tokyo, 'README')).map(({ formula }) => formula)).toContain('workbook_check');
  });
});

describe('what a case leaves out', () => {
  it('is said on its sheet', async () => {
    const model = await modelOfFixture('fixtures/rules/shares-two');
    expect(textOf(sheet(model, 'rates').rows[1]?.cells[0])).toContain('premium: none');
    expect(textOf(sheet(model, 'collection').rows[1]?.cells[0])).toContain('collection.targets');
  });
});
