import type { Block, TextColumn, TextTable } from '../present/text-table.js';
import type { Style } from './style.js';
import { TreeSetter } from './tree.js';
import { visibleBlock } from './visible.js';
import { type Measure, measureFor } from './width.js';
import { wrapped } from './wrap.js';

/** Lines and tables as text; full-width characters count two columns. A line too long is wrapped, a table too wide is set in parts. */
export async function render(given: readonly Block[], style: Style): Promise<string> {
  const blocks = given.map(visibleBlock);
  const measure = await measureFor(blocks.flatMap((block) => textsOf(block, style)).join(''));
  const parts = blocks.map((block) => {
    if ('lines' in block)
      return block.lines.flatMap((line) => wrapped(line, style.width, measure)).join('\n');
    return 'tree' in block
      ? new TreeSetter(block.tree, style, measure).set()
      : new TableSetter(block, style, measure).set();
  });
  return `${parts.join('\n\n')}\n`;
}

/** The texts that are measured; a line only where it may be too long. */
function textsOf(block: Block, { width }: Style): readonly string[] {
  if ('lines' in block) return block.lines.filter(({ length }) => length * 2 > width);
  if ('tree' in block)
    return block.tree.flatMap(({ label, value, lines }) => [label, value, ...lines.map(({ text }) => text)]);
  const heads = block.columns.flatMap(({ title, group = '' }) => [title, group]);
  return [...heads, ...block.rows.flat(), ...block.footer.flat()];
}

const gap = '  ';
const empty: Cell = { text: '', width: 0 };

/** A cell and the columns that it takes. */
interface Cell {
  readonly text: string;
  readonly width: number;
}

/** Sets one table in lines. */
class TableSetter {
  private readonly titles: readonly Cell[];
  private readonly rows: readonly (readonly Cell[])[];
  private readonly footer: readonly (readonly Cell[])[];
  private readonly widths: readonly number[];

  constructor(
    private readonly table: TextTable,
    private readonly style: Style,
    private readonly measure: Measure,
  ) {
    const cell = (text: string): Cell => ({ text, width: measure(text) });
    this.titles = table.columns.map(({ title }) => cell(title));
    this.rows = table.rows.map((row) => row.map(cell));
    this.footer = table.footer.map((row) => row.map(cell));
    const all = [this.titles, ...this.rows.filter((row) => !this.isHeading(row)), ...this.footer];
    this.widths = table.columns.map((_, at) =>
      all.reduce((most, row) => Math.max(most, row[at]?.width ?? 0), 0),
    );
  }

  set(): string {
    const parts = this.parts().map((part) => this.setPart(part));
    return `${this.style.bold(this.table.title)}\n${parts.join('\n\n')}`;
  }

  /** Column indices in parts, each with the columns that name a row; columns of one group stay together where they can. */
  private parts(): number[][] {
    const parts: number[][] = [];
    const keys = Array.from({ length: this.table.keys ?? 1 }, (_, at) => at);
    let part = keys;
    for (const unit of groupsOf(this.table.columns).slice(keys.length)) {
      const wider = [...part, ...unit];
      if (this.isSpare(unit) && this.lineWidth(wider) > this.style.width) continue;
      if (part.length > keys.length && this.lineWidth(wider) > this.style.width) {
        parts.push(part);
        part = [...keys, ...unit];
      } else part = wider;
    }
    return [...parts, part];
  }

  private isSpare(unit: readonly number[]): boolean {
    return unit.every((at) => this.table.columns[at]?.isSpare);
  }

  private lineWidth(part: readonly number[]): number {
    return part.reduce((sum, at) => sum + (this.widths[at] ?? 0), 0) + gap.length * (part.length - 1);
  }

  private setPart(part: readonly number[]): string {
    const { dim } = this.style;
    const rule = dim('─'.repeat(this.lineWidth(part)));
    const groups = this.groupLine(part);
    return [
      ...(groups === '' ? [] : [dim(groups)]),
      dim(this.line(part, this.titles)),
      rule,
      ...this.rowsOf(part).map((row) =>
        this.isHeading(row) ? this.style.bold(row[0]!.text) : this.line(part, row),
      ),
      ...(this.footer.length > 0 ? [rule, ...this.footer.map((row) => this.line(part, row))] : []),
    ].join('\n');
  }

  /** All rows; in a part of nothing but remarks those that have one. */
  private rowsOf(part: readonly number[]): readonly (readonly Cell[])[] {
    const figures = part.slice(this.table.keys ?? 1);
    if (figures.length === 0 || !figures.every((at) => this.table.columns[at]?.isRemark)) return this.rows;
    return this.rows.filter((row) => figures.some((at) => (row[at]?.text ?? '') !== ''));
  }

  private isHeading(row: readonly Cell[]): boolean {
    return row.length === 1 && this.table.columns.length > 1;
  }

  private line(part: readonly number[], cells: readonly Cell[]): string {
    let line = '';
    for (const at of part) {
      const { text, width } = cells[at] ?? empty;
      const blanks = ' '.repeat((this.widths[at] ?? 0) - width);
      line += this.table.columns[at]?.align === 'right' ? `${blanks}${text}${gap}` : `${text}${blanks}${gap}`;
    }
    return line.trimEnd();
  }

  /** Group names over the first of their columns. */
  private groupLine(part: readonly number[]): string {
    let text = '';
    let start = 0;
    let last: string | undefined;
    for (const at of part) {
      const group = this.table.columns[at]?.group;
      // A name that is wider than its columns does not run into the next one.
      const least = text === '' ? 0 : 1;
      if (group !== undefined && group !== last)
        text += ' '.repeat(Math.max(least, start - this.measure(text))) + group;
      last = group;
      start += (this.widths[at] ?? 0) + gap.length;
    }
    return text;
  }
}

function groupsOf(columns: readonly TextColumn[]): number[][] {
  const groups: number[][] = [];
  columns.forEach(({ group, isOfLast }, at) => {
    const last = groups.at(-1);
    if (last && isOfLast) last.push(at);
    else if (last && group !== undefined && columns[last[0] ?? 0]?.group === group) last.push(at);
    else groups.push([at]);
  });
  return groups;
}
