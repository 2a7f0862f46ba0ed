import { type Book, inputRow } from '../book.js';
import { text } from '../cells.js';
import { bodyRow, columnModels, gridColumns, headerRow } from '../grid.js';
import type { RowModel, SheetModel } from '../model.js';
import { style } from '../styles.js';
import { type CollectionLine, targetCells } from './targets.js';
import { tierTable } from './tiers.js';

/** `collection`: 目標収納率 by municipality, and below it what each tier achieved. */
export function collectionSheet(book: Book): SheetModel {
  const { frames, language, result } = book;
  const columns = gridColumns('collection-targets', frames.collection.ids, language, targetCells(book));
  const { collection } = result;
  const body = collection
    ? collection.rows.map((row, at) => bodyRow<CollectionLine>(columns, { row, at }, inputRow(at)))
    : [noTargets(book)];
  const tiers = collection ? tierTable(book, collection, body.length + 5) : [];
  return {
    name: frames.collection.sheet,
    columns: columnModels(columns),
    rows: [headerRow(columns), ...body, ...tiers],
    rowHeight: 16.5,
    frozen: { rows: 1, columns: 3 },
    print: {
      titleRows: 1,
      header: book.title,
      area: `$A$1:$${frames.collection.letter('achieved')}$${1 + body.length + tiers.length}`,
    },
  };
}

function noTargets({ language }: Book): RowModel {
  const why = {
    en: 'This case has no target collection rates (collection.targets).',
    ja: 'この事例には目標収納率（collection.targets）の設定がありません。',
  };
  return { cells: [{ value: text(why[language]), style: style('label') }] };
}
