import { visible } from '../domain/control-characters.js';
import type { Block } from '../present/text-table.js';

/** A block as a terminal may get it: what comes from files must not move its cursor or name its window. */
export function visibleBlock(block: Block): Block {
  if ('lines' in block) return { lines: block.lines.map(visibleLines) };
  if ('tree' in block)
    return {
      tree: block.tree.map((item) => ({
        ...item,
        label: visible(item.label),
        value: visible(item.value),
        lines: item.lines.map((line) => ({ ...line, text: visible(line.text) })),
      })),
    };
  return {
    ...block,
    title: visible(block.title),
    columns: block.columns.map((column) => ({
      ...column,
      title: visible(column.title),
      ...(column.group !== undefined && { group: visible(column.group) }),
    })),
    rows: block.rows.map((row) => row.map(visible)),
    footer: block.footer.map((row) => row.map(visible)),
  };
}

/** A line break of ours is one. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}
