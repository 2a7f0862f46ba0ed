import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { columnLetters } from '../../src/domain/cell-name.js';
import { calculated } from '../fixtures.js';
import { workbookOf } from '../workbooks.js';
import { changed, changedAt, withRow } from './changed.js';
import { recalculated } from './libreoffice.js';
import { Sheets } from './sheets.js';

/** Method four, so that every input is needed. */
const folder = 'fixtures/examples/four-tottori';

type Value = number | string | null;

/** Names of parameters with what somebody types over them. */
const parameters: readonly (readonly [string, readonly Value[]])[] = [
  ['alpha', [null, 'x', -0.1, 1.1]],
  ['given_levy_base_medical', [null, 'x', -5, 1.5]],
  ['given_required_total_medical', [1000]],
  ['given_national_income_medical', [null, 0]],
  ['given_beta_medical', ['x', -1]],
  ['per_insured_weight_medical', [null, 1.2]],
  ['income_weight_medical', ['x', -0.2]],
  ['levy_unit', [0, null, 1.5]],
  ['levy_rounding', ['nearest', null]],
  ['check_margin', [-1]],
  ['pooling_ratios', [1.5, null]],
  ['adjustment_amounts', ['x', 0.5]],
  ['adjustment_segments', ['medicine']],
];

/** Those that only the rates need. */
const ofRates: readonly (readonly [string, readonly Value[]])[] = [
  ['prefecture_rate', ['x', 0.95]],
  ['amount_unit', [0]],
  ['check_rate_margin', [0]],
];

/** Columns of the sheet of inputs. */
const inputs: readonly (readonly [string, readonly Value[]])[] = [
  ['insured', [null, 'x', -1]],
  ['income', [null, 'x', -1]],
  ['households', [null]],
  ['assets', ['x']],
  ['medical_index_R7', [null, 'x', 0]],
];

/** Collection rates of a year of the mean, in per cent. */
const rates: readonly Value[] = [null, 'x', 1.5, 100.1];

/** Codes of the adjustment that somebody adds: some for the first municipality, and one that no municipality has. */
const codes: readonly Value[] = ['312011', 312011, '31201', 31201];
const foreignCode = '472051';

/** An adjustment in the first empty row. */
function adjusted(made: Uint8Array, cells: readonly (readonly unknown[])[], code: Value): Uint8Array {
  const title = cells.findIndex(([first]) => first === 'municipality_code');
  const row = cells.findIndex(([first], at) => at > title && (first ?? null) === null) + 1;
  const values = [code, 'x', 'medical', 1000, 'levy'];
  return values.reduce<Uint8Array>(
    (book, value, at) => changedAt(book, 'parameters', columnLetters(at) + row, value),
    made,
  );
}

let opened: Map<string, Sheets>;

function nameOf(cell: string, value: Value): string {
  return `${cell} = ${value === null ? 'nothing' : value}`;
}

function codeName(code: Value): string {
  return `an adjustment of ${typeof code} ${code}`;
}

function namesOf(all: readonly (readonly [string, readonly Value[]])[]): string[] {
  return all.flatMap(([cell, values]) => values.map((value) => nameOf(cell, value)));
}

const sound = 'as made';
const withoutIndex = 'α = 0 without an index';
const added = 'a municipality added to the inputs';
const cleared = 'a municipality cleared in the inputs';
const errors = ['levy', 'rates'] as const;

beforeAll(async () => {
  const { loaded, result } = await calculated(folder);
  const made = await workbookOf(loaded.case!, result);
  const cells = new Sheets(await readXlsx(made)).cells('inputs');
  const columns = cells[0]!.map(String);
  const row = cells.findIndex(([code]) => /^\d{6}$/.test(String(code))) + 1;
  const inputCell = (id: string) => columnLetters(columns.indexOf(id)) + row;
  const trials = new Map([[sound, made]]);
  for (const [name, values] of [...parameters, ...ofRates])
    for (const value of values) trials.set(nameOf(name, value), changed(made, name, value));
  for (const [id, values] of inputs)
    for (const value of values)
      trials.set(nameOf(id, value), changedAt(made, 'inputs', inputCell(id), value));
  for (const value of rates)
    trials.set(nameOf('rate', value), changedAt(made, 'inputs', inputCell('collection_rate_R7'), value));
  trials.set(added, withRow(made, 'inputs', cells.length + 1, ['313297', '新町', 1, 1, 1, 1, 1]));
  trials.set(cleared, changedAt(made, 'inputs', `A${row}`, null));
  const parameterCells = new Sheets(await readXlsx(made)).cells('parameters');
  for (const code of [...codes, foreignCode])
    trials.set(codeName(code), adjusted(made, parameterCells, code));
  for (const sheet of errors) trials.set(`error in ${sheet}`, changedAt(made, sheet, 'L3', '#VALUE!'));
  const noIndex = changedAt(made, 'inputs', inputCell('medical_index_R7'), null);
  trials.set(withoutIndex, changed(noIndex, 'alpha', 0));
  opened = await recalculated(trials);
});

/** Checks and reason of 医療分. */
function medical(trial: string) {
  const sheets = opened.get(trial)!;
  const { levy_check: levy, rates_check: rates, reason } = sheets.lines('prefecture', 'required_total')[0]!;
  return { all: sheets.check, levy, rates, reason };
}

const given = 'inputs that are empty, text or out of range, or rows added to them';

it('what nhi wrote is sure', () => {
  expect(medical(sound)).toEqual({ all: 'sure', levy: 'sure', rates: 'sure', reason: null });
});

describe('an input that is no figure of a case makes everything unsure and says so', () => {
  it.each([...namesOf(parameters), ...namesOf(inputs)])('%s', (name) => {
    expect(medical(name)).toEqual({ all: 'unsure', levy: 'unsure', rates: 'unsure', reason: given });
  });
});

it.each([added, cleared])('%s makes everything unsure', (name) => {
  expect(medical(name)).toMatchObject({ all: 'unsure', levy: 'unsure', reason: given });
});

describe('one that only the rates need leaves the levies sure', () => {
  it.each([...namesOf(ofRates), ...rates.map((value) => nameOf('rate', value))])('%s', (name) => {
    expect(medical(name)).toEqual({ all: 'unsure', levy: 'sure', rates: 'unsure', reason: given });
  });
});

describe('an error in any cell of a segment makes it unsure and says so', () => {
  it.each(errors)('%s', (sheet) => {
    expect(medical(`error in ${sheet}`)).toMatchObject({ all: 'unsure', reason: 'cells with errors' });
  });
});

describe('a code of an added adjustment is taken as the command line takes it', () => {
  it.each(codes)('%o', (code) => {
    const name = codeName(code);
    expect(medical(name)).toMatchObject({ levy: 'sure', reason: null });
    const before = opened.get(sound)!.lines('levy', 'levy')[0]!;
    const after = opened.get(name)!.lines('levy', 'levy')[0]!;
    expect(Number(after.adjustment) - Number(before.adjustment)).toBe(1000);
  });
});

describe('what is printed says nothing sure while inputs are at fault', () => {
  it('an adjustment with a code that no municipality has', () => {
    const printed = printedWords(codeName(foreignCode));
    expect(printed).toContain('unsure');
    expect(printed).toContain(given);
    expect(printed).not.toContain('sure');
  });

  it('as made, it says sure', () => {
    expect(printedWords(sound)).toContain('sure');
    expect(printedWords(sound)).not.toContain('unsure');
  });

  /** The cells of the sheet of the prefecture up to the last that is printed. */
  function printedWords(trial: string): unknown[] {
    const cells = opened.get(trial)!.cells('prefecture');
    return cells.flatMap((row) => row.slice(0, cells[0]!.indexOf('per_adult_surcharge') + 1));
  }
});

it('what the case does not need is not asked for', () => {
  expect(medical(withoutIndex).reason).not.toBe(given);
});
