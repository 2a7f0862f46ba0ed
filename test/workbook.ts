import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx';

/** What a test puts into a cell: text, a number, or more than that. */
export type CellContent = string | number | null | Partial<Cell>;

/** A workbook with sheets as a test has them. */
export async function workbook(
  sheets: Readonly<Record<string, readonly (readonly CellContent[])[]>>,
  more: Partial<WriteSheet> | ((name: string) => Partial<WriteSheet>) = {},
): Promise<Buffer> {
  const written = Object.entries(sheets).map(([name, rows]) => ({
    ...sheetOf(name, rows),
    ...(typeof more === 'function' ? more(name) : more),
  }));
  return Buffer.from(await writeXlsx({ sheets: written }));
}

function sheetOf(name: string, rows: readonly (readonly CellContent[])[]): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const values = rows.map((row, line) =>
    row.map((content, at) => {
      if (content === null || typeof content !== 'object') return content;
      cells.set(`${line},${at}`, content);
      return content.value ?? null;
    }),
  );
  return { name, rows: values, cells };
}
