import { type ItemRowKind, japaneseText } from '../../../contract/table-cells.js';
import { tableHeaders } from '../../../contract/table-columns.js';
import type { RequirementItem } from '../../../domain/case.js';
import { articlesOf } from '../../../domain/law-items.js';
import { type Requirement, type RequirementTotal, requirementsOf } from '../../../domain/requirement.js';
import { type Frame, fixedCell, fixedRange, frame, localRange, type Rows } from '../address.js';
import type { Book } from '../book.js';
import { type Content, given, live, number, text } from '../cells.js';
import { itemFaults } from '../faults.js';
import { type At, bodyRow, type ColumnCells, columnModels, gridColumns, headerRow } from '../grid.js';
import { segmentCells, yearCells } from '../key-cells.js';
import type { DefinedName, Validation } from '../model.js';
import type { NamedSheet } from '../parameters/sheet.js';
import { formats, style } from '../styles.js';
import { sheetNames } from '../words.js';
import { itemNames, totalName } from './names.js';
import { totalContent } from './totals.js';

/** Empty rows for items beside those of a segment. */
const spareRows = 5;

/** A row of a segment: an item, one that is still empty, or a step from the items to C. */
interface ItemLine {
  readonly result: Requirement;
  readonly item: RequirementItem | null;
  readonly total: RequirementTotal | null;
}

/** A segment and where its rows are. */
interface ItemBlock {
  readonly lines: readonly ItemLine[];
  readonly requirement: Requirement;
  readonly items: Rows;
  readonly first: number;
}

/** `requirement`: what B is made of, as cells that may be changed, and how C follows; undefined without items. */
export function requirementSheet(book: Book): NamedSheet | undefined {
  const blocks = blocksOf(requirementsOf(book.result));
  if (blocks.length === 0) return undefined;
  const ids = [...tableHeaders('requirement-items').map(({ id }) => id), 'input_faults'];
  const own = frame(sheetNames.requirement[book.language], ids);
  const columns = gridColumns('requirement-items', ids, book.language, cellsOf(book));
  const rows = blocks.flatMap(({ lines, first }) =>
    lines.map((line, at) => bodyRow(columns, line, first + at, line.total ? 'total' : undefined)),
  );
  return {
    sheet: {
      name: own.sheet,
      columns: columnModels(columns),
      rows: [headerRow(columns), ...rows],
      rowHeight: 16.5,
      frozen: { rows: 1, columns: 2 },
      print: { titleRows: 1, header: book.title, area: `$A$1:$${own.letter('law')}$${rows.length + 1}` },
      validations: blocks.flatMap(({ items }) => entered(book, own, items)),
    },
    names: blocks.flatMap((one) => namesOf(own, one)),
  };
}

function blocksOf(requirements: readonly Requirement[]): ItemBlock[] {
  let first = 2;
  return requirements.map((requirement) => {
    const { items, totals } = requirement;
    const spare = Array.from({ length: spareRows }, () => null);
    const lines = [
      ...[...items, ...spare].map((item): ItemLine => ({ result: requirement, item, total: null })),
      ...totals.map(([total]): ItemLine => ({ result: requirement, item: null, total })),
    ];
    const block = { lines, requirement, first, items: { first, last: first + items.length + spareRows - 1 } };
    first += lines.length;
    return block;
  });
}

/** A word of the table in the language of the sheet. */
function shown({ language }: Book, column: 'kind' | 'item', id: ItemRowKind | RequirementTotal): string {
  return language === 'ja' ? japaneseText(column, id) : id;
}

function cellsOf(book: Book): Readonly<Record<string, ColumnCells<ItemLine>>> {
  const entry = (format: string, content: Content): Content => ({
    ...content,
    style: style('input', format),
  });
  const word = (column: 'kind' | 'item', id: ItemRowKind | RequirementTotal) =>
    given(text(shown(book, column, id)));
  const kinds = quotedKinds(book);
  return {
    fiscal_year: centred(yearCells(book, 9)),
    segment: centred(segmentCells(book, 11)),
    kind: {
      width: 11,
      format: formats.text,
      cell: ({ item, total }) =>
        total ? word('kind', 'total') : entry(formats.text, item ? word('kind', item.kind) : empty),
    },
    item: {
      width: 48,
      format: formats.text,
      cell: ({ item, total }) =>
        total ? word('item', total) : entry(formats.text, item ? given(text(item.item)) : empty),
    },
    amount: {
      width: 21,
      format: formats.yen,
      cell: ({ result, item, total }) =>
        total
          ? totalContent(book, result, total, kinds)
          : entry(formats.yen, item ? given(number(item.amount)) : empty),
    },
    law: {
      width: 44,
      format: formats.general,
      cell: ({ result, item }) => item && given(text(articlesOf(result.segment, item))),
    },
    input_faults: {
      width: 11,
      format: formats.whole,
      cell: ({ total }, at) => (total ? null : faultsOf(book, at)),
    },
  };
}

/** Short texts stand in the middle of rows of totals, too. */
function centred(cells: ColumnCells<ItemLine>): ColumnCells<ItemLine> {
  const cell = (line: ItemLine, at: At) => {
    const content = cells.cell(line, at);
    return content && line.total ? { ...content, style: style('centredTotal') } : content;
  };
  return { ...cells, cell };
}

const empty: Content = { value: null };

function faultsOf(book: Book, at: At): Content {
  return live(itemFaults(Object.values(quotedKinds(book)), at), number(0));
}

/** The kinds of items as texts in formulas. */
function quotedKinds(book: Book): Readonly<Record<RequirementItem['kind'], string>> {
  return { cost: `"${shown(book, 'kind', 'cost')}"`, revenue: `"${shown(book, 'kind', 'revenue')}"` };
}

/** What the cells of the items take. */
function entered(book: Book, { letter }: Frame, rows: Rows): Validation[] {
  const range = (id: string) => localRange(letter(id), rows).replaceAll('$', '');
  const kinds = (['cost', 'revenue'] as const).map((kind) => shown(book, 'kind', kind));
  return [
    { kind: 'list', range: range('kind'), values: kinds },
    { kind: 'at-least', range: range('amount'), from: '0' },
  ];
}

function namesOf(own: Frame, { requirement, items, lines, first }: ItemBlock): DefinedName[] {
  const { segment } = requirement;
  const names = itemNames(segment);
  return [
    { name: names.kinds, range: fixedRange(own, 'kind', items) },
    { name: names.amounts, range: fixedRange(own, 'amount', items) },
    { name: names.faults, range: fixedRange(own, 'input_faults', items) },
    ...lines.flatMap(({ total }, at) =>
      total ? [{ name: totalName(total, segment), range: fixedCell(own, 'amount', first + at) }] : [],
    ),
  ];
}
