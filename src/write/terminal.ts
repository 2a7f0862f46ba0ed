import stringWidth from 'string-width';
import type { Block, TextColumn, TextTable } from '../present/text-table.js';

/** How text is set: the width that lines may have, and the marks for emphasis. */
export interface Style {
  readonly width: number;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

const gap = '  ';

/** Lines and tables as text; full-width characters count two columns. A table too wide is set in parts. */
export function render(blocks: readonly Block[], style: Style): string {
  const parts = blocks.map((block) =>
    'lines' in block ? block.lines.join('\n') : renderTable(block, style),
  );
  return `${parts.join('\n\n')}\n`;
}

function renderTable(table: TextTable, style: Style): string {
  const widths = table.columns.map((column, at) =>
    Math.max(
      stringWidth(column.title),
      ...[...table.rows, ...table.footer].map((row) => stringWidth(row[at] ?? '')),
    ),
  );
  const parts = partsThatFit(table.columns, widths, style.width);
  const set = parts.map((columns) => renderPart(table, columns, widths, style));
  return [style.bold(table.title), ...set].join('\n\n').replace('\n\n', '\n');
}

/** Column indices in parts, each with the first column; columns of one group stay together where they can. */
function partsThatFit(columns: readonly TextColumn[], widths: readonly number[], width: number): number[][] {
  const units = groupsOf(columns).slice(1);
  const parts: number[][] = [];
  let part = [0];
  for (const unit of units) {
    const wider = [...part, ...unit];
    if (part.length > 1 && lineWidth(wider, widths) > width) {
      parts.push(part);
      part = [0, ...unit];
    } else part = wider;
  }
  return [...parts, part];
}

function groupsOf(columns: readonly TextColumn[]): number[][] {
  const groups: number[][] = [];
  columns.forEach(({ group }, at) => {
    const last = groups.at(-1);
    if (last && group !== undefined && columns[last[0] ?? 0]?.group === group) last.push(at);
    else groups.push([at]);
  });
  return groups;
}

function lineWidth(part: readonly number[], widths: readonly number[]): number {
  return part.reduce((sum, at) => sum + (widths[at] ?? 0), 0) + gap.length * (part.length - 1);
}

function renderPart(
  table: TextTable,
  part: readonly number[],
  widths: readonly number[],
  style: Style,
): string {
  const line = (cells: readonly string[]) =>
    part
      .map((at) => pad(cells[at] ?? '', widths[at] ?? 0, table.columns[at]?.align ?? 'left'))
      .join(gap)
      .trimEnd();
  const rule = style.dim('─'.repeat(Math.min(lineWidth(part, widths), style.width)));
  const titles = style.dim(line(table.columns.map(({ title }) => title)));
  const groups = groupLine(table, part, widths);
  return [
    ...(groups === '' ? [] : [style.dim(groups)]),
    titles,
    rule,
    ...table.rows.map(line),
    ...(table.footer.length > 0 ? [rule, ...table.footer.map(line)] : []),
  ].join('\n');
}

/** Group names over the first of their columns. */
function groupLine({ columns }: TextTable, part: readonly number[], widths: readonly number[]): string {
  let text = '';
  let start = 0;
  let last: string | undefined;
  for (const at of part) {
    const group = columns[at]?.group;
    if (group !== undefined && group !== last) text = pad(text, start, 'left') + group;
    last = group;
    start += (widths[at] ?? 0) + gap.length;
  }
  return text;
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'left' ? text + blanks : blanks + text;
}
