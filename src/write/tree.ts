import type { TreeItem, TreeLine } from '../present/text-table.js';
import type { Style } from './style.js';
import type { Measure } from './width.js';
import { wrapped } from './wrap.js';

/** Columns that every level is set in. */
const step = 3;
/** Lines are not set wider than this: the eye loses its way. */
const widest = 120;

/** Sets a tree in lines: guides to the left, values in one column to the right, long lines wrapped. */
export class TreeSetter {
  private readonly width: number;
  private readonly goesOn: readonly (readonly boolean[])[];

  constructor(
    private readonly items: readonly TreeItem[],
    private readonly style: Style,
    private readonly measure: Measure,
  ) {
    // A tree has hundreds of thousands of items: too many for the arguments of one call.
    let needed = 0;
    for (const item of items)
      needed = Math.max(needed, item.depth * step + this.headWidth(item), this.linesWidth(item));
    this.width = Math.min(style.width, widest, needed);
    this.goesOn = following(items);
  }

  set(): string {
    return this.items.flatMap((item, at) => this.setItem(item, at)).join('\n');
  }

  private headWidth({ label, value }: TreeItem): number {
    return this.measure(label) + 2 + this.measure(value);
  }

  private linesWidth({ depth, lines }: TreeItem): number {
    return Math.max(0, ...lines.map(({ text }) => (depth + 1) * step + this.measure(text)));
  }

  private setItem(item: TreeItem, at: number): string[] {
    const { dim, bold } = this.style;
    const head = this.guide(at, true);
    const below = this.guide(at, false);
    const label = item.depth === 0 ? bold(item.label) : item.label;
    const space = this.width - item.depth * step - this.headWidth(item);
    const lines =
      space >= 0
        ? [`${dim(head)}${label}  ${' '.repeat(space)}${item.value}`]
        : [
            `${dim(head)}${label}`,
            `${dim(below)}${' '.repeat(Math.max(0, this.width - item.depth * step - this.measure(item.value)))}${item.value}`,
          ];
    const aside = item.lines.flatMap((line) => this.wrapped(line, this.width - (item.depth + 1) * step));
    const stem = dim(`${below}${this.hasChild(at) ? '│' : ' '}${' '.repeat(step - 1)}`);
    return [...lines, ...aside.map((text) => `${stem}${text}`)].map((line) => line.trimEnd());
  }

  private hasChild(at: number): boolean {
    return (this.items[at + 1]?.depth ?? 0) > (this.items[at]?.depth ?? 0);
  }

  /** The lines that lead to an item from those above it. */
  private guide(at: number, isHead: boolean): string {
    const levels = this.goesOn[at]!;
    return levels
      .map((goesOn, level) => {
        if (isHead && level === levels.length - 1) return goesOn ? '├─ ' : '└─ ';
        return goesOn ? '│  ' : '   ';
      })
      .join('');
  }

  private wrapped({ text, isAside }: TreeLine, width: number): string[] {
    const lines = wrapped(text, width, this.measure);
    return lines.map((line) => (isAside ? this.style.dim(line) : line));
  }
}

/** Of each item, whether another one follows under the same parent, level by level from the first below the root. */
function following(items: readonly TreeItem[]): readonly (readonly boolean[])[] {
  const open: boolean[] = [];
  return items
    .toReversed()
    .map(({ depth }) => {
      const levels = Array.from({ length: depth }, (_, level) => open[level] ?? false);
      open.length = depth;
      if (depth > 0) open[depth - 1] = true;
      return levels;
    })
    .toReversed();
}
