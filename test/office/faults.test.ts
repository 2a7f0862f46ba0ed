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
  ['given_beta_medical', [1.1]],
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

let opened: Map<string, Sheets>;

function nameOf(cell: string, value: Value): string {
  return `${cell} = ${value === null ? 'nothing' : value}`;
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

it('what the case does not need is not asked for', () => {
  expect(medical(withoutIndex).reason).not.toBe(given);
});
