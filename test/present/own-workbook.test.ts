import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import { tableHeaders } from '../../src/contract/table-columns.js';
import type { Case } from '../../src/domain/case.js';
import { columnLetters } from '../../src/domain/cell-name.js';
import { decimal } from '../../src/domain/decimal.js';
import type { PartBase } from '../../src/domain/own-method.js';
import { resultTables } from '../../src/present/tables/result-tables.js';
import type { CellModel, SheetModel, WorkbookModel } from '../../src/present/workbook/model.js';
import { arbitraryCase } from '../calculate/arbitrary-case.js';
import { withOwn, withoutPart } from '../calculate/arbitrary-own.js';
import { calculated } from '../fixtures.js';
import { beppu, himeshima, oita, ownCase, withMethod, withRates } from '../office/own-case.js';
import { modelOf } from '../workbooks.js';

const kase = ownCase();
const example = modelOf(kase, calculate(kase));
const own = sheetOf(example, 'own-method');
const inForce = sheetOf(example, 'rates-in-force');

function sheetOf(model: WorkbookModel, name: string): SheetModel {
  return model.sheets.find((one) => one.name === name)!;
}

function shown(cell: CellModel | null | undefined): string | null {
  if (!cell?.value) return null;
  return 'text' in cell.value ? cell.value.text : cell.value.number;
}

/** The cell of a municipality in a segment. */
function cellOf(sheet: SheetModel, code: string, segment: string, column: string): CellModel | null {
  const headers = sheet.rows[0]!.cells.map(shown);
  const row = sheet.rows.find(({ cells }) => shown(cells[1]) === code && shown(cells[3]) === segment)!;
  return row.cells[headers.indexOf(column)] ?? null;
}

function checkOf(given: Case): (string | null)[] {
  const { rows } = sheetOf(modelOf(given, calculate(given)), 'prefecture');
  const headers = rows[0]!.cells.map(shown);
  return ['rates_check', 'own_and_in_force_check', 'reason'].map((id) =>
    shown(rows[1]!.cells[headers.indexOf(id)]),
  );
}

describe('sheets', () => {
  it('stand behind that of the standard rates', () => {
    const names = example.sheets.map(({ name }) => name);
    expect(names.slice(2, 5)).toEqual(['rates', 'own-method', 'rates-in-force']);
    const japanese = modelOf(kase, calculate(kase), 'ja').sheets.map(({ name }) => name);
    expect(japanese.slice(2, 5)).toEqual(['標準保険料率', '各市町村の算定基準', '現行保険料率']);
  });

  it('without own methods and rates in force the workbook has no sheet, check, column or word of them', () => {
    const { ownMethods: _, ratesInForce: __, ...plain } = kase;
    const { sheets } = modelOf(plain, calculate(plain));
    const texts = sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(shown)));
    expect(texts.filter((text) => /own[-_]method|in[-_]force|households/.test(text ?? ''))).toEqual([]);
  });

  it('one of them is there without the other', () => {
    const { ratesInForce: _, ...methods } = kase;
    const names = modelOf(methods, calculate(methods)).sheets.map(({ name }) => name);
    expect(names).toContain('own-method');
    expect(names).not.toContain('rates-in-force');
  });

  it.each([
    ['own-method', 'own-method-rates', 'given_collection_rate'],
    ['rates-in-force', 'rate-comparison', 'shortage'],
  ] as const)('%s begins with the columns of %s, which are printed', (name, table, last) => {
    const sheet = sheetOf(example, name);
    const headers = sheet.rows[0]!.cells.map(shown);
    const ids = tableHeaders(table).map(({ id }) => id);
    expect(headers.slice(0, ids.length)).toEqual(ids);
    expect(sheet.print?.area).toBe(`$A$1:$${columnLetters(headers.indexOf(last))}$${sheet.rows.length}`);
    expect(sheet.frozen).toEqual({ rows: 1, columns: 4 });
  });

  it.each(['fixtures/rules/own-method', 'fixtures/rules/rates-in-force'])(
    '%s: what stands there is what the tables have',
    async (folder) => {
      const { loaded, result } = await calculated(folder);
      const model = modelOf(loaded.case!, result);
      for (const table of resultTables(result, ['own-method-rates', 'rate-comparison'])) {
        const sheet = sheetOf(model, table.name === 'own-method-rates' ? 'own-method' : 'rates-in-force');
        for (const row of table.rows) {
          const [code, segment] = [row[1]!, row[3]!];
          const there = table.columns.map(({ id }) => shown(cellOf(sheet, code, segment, id)));
          expect(there.map(plainly)).toEqual(row.map((one) => plainly(one ?? null)));
        }
      }
    },
  );
});

describe('without parts that nobody is raised by', () => {
  const { ownMethods, ratesInForce, ...plain } = kase;
  const bases: readonly PartBase[] = ['assets', 'households'];
  const left = [
    ['two parts', bases],
    ['three parts without assets', ['assets']],
    ['three parts without households', ['households']],
  ] as const satisfies readonly (readonly [string, readonly PartBase[]])[];

  /** The workbook of a case without these parts; its levies have columns of the others. */
  function made(given: Case, without: readonly PartBase[]): WorkbookModel {
    const lacking = without.reduce(withoutPart, given);
    const model = modelOf(lacking, calculate(lacking));
    const headers = sheetOf(model, 'levy').rows[0]!.cells.map(shown);
    expect(bases.filter((one) => !headers.includes(one))).toEqual(without);
    return model;
  }

  it.each(left)('own methods of %s', (_, without) => {
    const sheet = sheetOf(made({ ...plain, ...(ownMethods && { ownMethods }) }, without), 'own-method');
    const bases = cellOf(sheet, beppu, 'medical', 'without_base')?.formula?.split('+');
    expect(bases).toHaveLength(4 - without.length);
  });

  it.each(left)('rates in force of %s', (_, without) => {
    const sheet = sheetOf(
      made({ ...plain, ...(ratesInForce && { ratesInForce }) }, without),
      'rates-in-force',
    );
    const products = cellOf(sheet, beppu, 'medical', 'levied_in_force_exact')?.formula?.split('+');
    expect(products).toHaveLength(4 - without.length);
  });

  it('every case has its workbook', () => {
    fc.assert(
      fc.property(withOwn(arbitraryCase({ segments: 'all', withPremium: true })), (given) => {
        expect(modelOf(given, calculate(given)).sheets.length).toBeGreaterThan(5);
      }),
      { numRuns: 60 },
    );
  });
});

/** A figure without the zeros that tables write. */
function plainly(text: string | null): string | number | null {
  return text !== null && /^-?[\d.]+$/.test(text) ? Number(text) : text;
}

describe('own methods', () => {
  it('shares, income and collection rate may be changed; a share without a base and a standard rate may not', () => {
    const isInput = (code: string, segment: string, column: string) =>
      cellOf(own, code, segment, column)?.style?.startsWith('input') === true;
    expect(isInput(beppu, 'medical', 'asset_share')).toBe(true);
    expect(isInput(oita, 'medical', 'per_household_share')).toBe(true);
    expect(isInput(oita, 'medical', 'asset_share')).toBe(false);
    expect(shown(cellOf(own, oita, 'medical', 'asset_share'))).toBe('0');
    expect(isInput(oita, 'medical', 'given_income')).toBe(true);
    expect(Number(shown(cellOf(own, oita, 'medical', 'given_collection_rate')))).toBe(94.5);
    for (const column of ['income_share', 'given_income', 'given_collection_rate'])
      expect(cellOf(own, oita, 'child', column)).toMatchObject({
        value: null,
        style: expect.not.stringMatching(/^input/),
      });
  });

  it('formulas go over the cells of the row, and over those of levies and rates', () => {
    const formula = (column: string) => cellOf(own, beppu, 'medical', column)?.formula;
    expect(formula('levy')).toBe('rates!E3');
    expect(formula('collection_rate')).toMatch(/^IF\(T3="",IF\(rates!\w+3="","",rates!\w+3\),T3\)$/);
    expect(formula('income_base')).toMatch(/^IF\(S3="",levy!\w+3,S3\)$/);
    expect(formula('income_rate_exact')).toMatch(
      /^IF\(OR\(N\(O3\)=0,levy!E3\+levy!F3=0,V3>0\),"",W3\*O3\/U3\)$/,
    );
    expect(formula('per_insured_exact')).toMatch(/,"",W3\*Q3\/100\/levy!E3\)$/);
    expect(formula('per_household_exact')).toMatch(/,"",W3\*R3\/100\/levy!\w+3\)$/);
    expect(cellOf(own, oita, 'child', 'per_adult_surcharge')?.formula).toMatch(/^rates!\w+6$/);
  });

  it('what may be entered is held', () => {
    const kinds = own.validations!.map(({ kind, range }) => `${range} ${kind}`);
    expect(kinds).toContain('O2:O3 decimal');
    expect(kinds).toContain('S5:S6 at-least');
    expect(kinds).toContain('T2:T3 decimal');
  });

  it('each segment has its total', () => {
    const total = own.rows[3]!.cells.filter((cell) => cell?.formula).map((cell) => cell!.formula);
    expect(total).toEqual([
      'SUM($E$2:$E$3)',
      'SUM($F$2:$F$3)',
      'SUM($G$2:$G$3)',
      'ROUND(W4,0)',
      'SUM($W$2:$W$3)',
    ]);
  });

  it('households and assets are those of whom a part of rates is raised by them', () => {
    const columns = sheetOf(example, 'inputs').rows[0]!.cells.map(shown);
    expect(columns).toEqual(
      expect.arrayContaining(['households', 'households_special', 'households_continued', 'assets']),
    );
    const levy = sheetOf(example, 'levy');
    const there = (column: string) =>
      [oita, beppu, himeshima].map((code) => cellOf(levy, code, 'medical', column)?.value !== null);
    expect(there('households')).toEqual([true, true, false]);
    expect(there('assets')).toEqual([false, true, false]);
    expect(cellOf(levy, beppu, 'medical', 'households')?.formula).toMatch(
      /^inputs!\w+3-inputs!\w+3\/2-inputs!\w+3\/4$/,
    );
    expect(cellOf(levy, himeshima, 'medical', 'input_faults')?.formula).toMatch(/^2-COUNT/);
    expect(cellOf(levy, beppu, 'medical', 'input_faults')?.formula).toMatch(/^6-COUNT/);
  });
});

describe('rates in force', () => {
  it('stand beside those of the own method, or of all', () => {
    const formula = (code: string, column: string) => cellOf(inForce, code, 'medical', column)?.formula;
    expect(formula(beppu, 'standard_income_rate_percent')).toBe("'own-method'!J3");
    expect(formula(himeshima, 'standard_income_rate_percent')).toMatch(/^rates!\w+4$/);
    expect(formula(beppu, 'income_base')).toBe("'own-method'!U3");
    expect(formula(beppu, 'difference_per_insured')).toBe('IF(AND(M3="",L3=""),"",N(M3)-N(L3))');
    expect(cellOf(inForce, beppu, 'medical', 'in_force_asset_rate_percent')?.style).toMatch(/^input/);
    expect(cellOf(inForce, himeshima, 'medical', 'in_force_per_household')?.style).not.toMatch(/^input/);
  });

  it('of those under 18 others pay what they are spared, as soon as heads are charged', () => {
    expect(cellOf(inForce, beppu, 'child', 'levied_in_force_exact')?.formula).toMatch(
      /^N\(G7\)\/100\*Z7\+N\(M7\)\*levy!\w+7\+N\(S7\)\*levy!\w+7\+IF\(COUNT\(M7,S7\)=0,0,levy!\w+7\)$/,
    );
  });

  it('what is levied, collected, required and short is added up', () => {
    const headers = inForce.rows[0]!.cells.map(shown);
    const total = inForce.rows[4]!.cells.flatMap((cell, at) => (cell?.formula ? [headers[at]] : []));
    expect(total).toEqual([
      'levied_at_rates_in_force',
      'collected',
      'premium_requirement',
      'shortage',
      'levied_in_force_exact',
      'collected_exact',
    ]);
  });
});

describe('the check', () => {
  const boundary = 'a rate by an own method, or what rates in force come to, at a rounding boundary';

  it('is sure of an ordinary case', () => {
    expect(checkOf(kase)).toEqual(['sure', 'sure', null]);
  });

  it('is unsure of an own rate on a boundary', () => {
    // T° = 7,196,415,924 ÷ 1, half of it by an income that makes it 0.005 % exactly.
    const income = decimal('7196415924').times('10000');
    const method = { income, collectionRate: decimal('1') };
    expect(checkOf(withMethod(kase, oita, 'medical', method))).toEqual(['sure', 'unsure', boundary]);
  });

  it('is unsure of what is levied on half a yen', () => {
    const rates = { perInsured: decimal('36000.001') };
    expect(checkOf(withRates(kase, himeshima, 'medical', rates))).toEqual(['sure', 'unsure', boundary]);
  });

  it('is unsure of a share with more than 15 digits', () => {
    const { shares } = kase.ownMethods![1]!;
    const more = decimal('0.0000000000000000001');
    const long = { ...shares, income: shares.income.plus(more), assets: shares.assets.minus(more) };
    const [rates, beside, reason] = checkOf(withMethod(kase, beppu, 'medical', { shares: long }));
    expect([rates, beside]).toEqual(['unsure', 'unsure']);
    expect(reason).toBe('inputs with more than 15 digits');
  });
});
