import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import type { Case, RequirementItem } from '../../src/domain/case.js';
import { totalOf } from '../../src/domain/requirement.js';
import type { Result } from '../../src/domain/result.js';
import { calculated } from '../fixtures.js';
import { workbookOf } from '../workbooks.js';
import { agreement } from './agreement.js';
import { changed, changedAt } from './changed.js';
import { recalculated } from './libreoffice.js';
import { Sheets } from './sheets.js';

const folder = 'fixtures/rules/requirement-with-adjustments';
const added: RequirementItem = { kind: 'revenue', item: '調整交付金', amount: 333n };

/** Cells by their names with what somebody types over them. */
const faults: readonly (readonly [string, number | string | null])[] = [
  ['requirement_amounts_medical', null],
  ['requirement_amounts_medical', 'x'],
  ['requirement_amounts_medical', -1],
  ['requirement_amounts_medical', 0.5],
  ['requirement_kinds_medical', 'costs'],
  ['requirement_kinds_medical', null],
  ['given_levy_base_medical', 1000],
];
const nameOf = (cell: string, value: unknown) => `${cell} = ${value}`;

let opened: Map<string, Sheets>;
const results = new Map<string, Result>();

/** The case with other items of 医療. */
function withItems(
  kase: Case,
  change: (items: readonly RequirementItem[]) => readonly RequirementItem[],
): Case {
  const segments = kase.segments.map((terms) => {
    if (terms.segment !== 'medical' || !('items' in terms.pot)) return terms;
    const items = change(terms.pot.items!);
    return { ...terms, pot: { items, requiredTotal: totalOf(items) } };
  });
  return { ...kase, segments };
}

beforeAll(async () => {
  const { loaded, result } = await calculated(folder);
  const kase = loaded.case!;
  const books = new Map<string, Uint8Array>();
  for (const language of ['en', 'ja'] as const) {
    const made = await workbookOf(kase, result, language);
    books.set(language, made);
    books.set(`${language} changed`, changed(made, 'requirement_amounts_medical', 9700));
  }
  const made = books.get('en')!;
  results.set('en', result);
  const other = withItems(kase, ([first, ...rest]) => [{ ...first!, amount: 9700n }, ...rest]);
  results.set('en changed', calculate(other));
  const cells = new Sheets(await readXlsx(made)).cells('requirement');
  const spare = cells.findIndex(([, segment, kind]) => segment === 'medical' && (kind ?? null) === null) + 1;
  const typed = [
    ['C', added.kind],
    ['D', added.item],
    ['E', Number(added.amount)],
  ] as const;
  books.set(
    'added',
    typed.reduce((book, [column, value]) => changedAt(book, 'requirement', `${column}${spare}`, value), made),
  );
  results.set('added', calculate(withItems(kase, (items) => [...items, added])));
  for (const [cell, value] of faults) books.set(nameOf(cell, value), changed(made, cell, value));
  opened = await recalculated(books);
});

it.each(['en', 'en changed', 'added'])('%s: items, B, C and the levies are as nhi has them', (name) => {
  const { differences, compared, unsure } = agreement(opened.get(name)!, results.get(name)!);
  // The article of an item that somebody adds is not looked up.
  expect(differences.filter((one) => !one.includes(`${added.item} law`))).toEqual([]);
  expect(compared).toBeGreaterThan(100);
  expect(unsure).toBe(0);
});

it('a changed item moves C and the levies', () => {
  const [before, after] = ['en', 'en changed'].map(
    (name) => opened.get(name)!.lines('prefecture', 'required_total')[0]!,
  );
  expect(before).toMatchObject({ required_total: 2000, levy_base: 2200, levy_total: 2000 });
  expect(after).toMatchObject({ required_total: 2700, levy_base: 2900, levy_total: 2700 });
});

it('in Japanese alike', () => {
  const row = (name: string) => opened.get(name)!.lines('都道府県', '保険料収納必要総額')[0]!;
  expect(row('ja')).toMatchObject({ 保険料収納必要総額: 2000, 納付金算定基礎額: 2200 });
  expect(row('ja changed')).toMatchObject({ 保険料収納必要総額: 2700, 納付金算定基礎額: 2900 });
});

describe('what no case may have is unsure', () => {
  it('as made it is sure', () => {
    expect(opened.get('en')!.check).toBe('sure');
  });

  it.each(faults.map(([cell, value]) => nameOf(cell, value)))('%s', (name) => {
    expect(opened.get(name)!.check).toBe('unsure');
    const [medical] = opened.get(name)!.lines('prefecture', 'required_total');
    expect(medical).toMatchObject({ levy_check: 'unsure' });
  });
});
