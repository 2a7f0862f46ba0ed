import type { Block } from '../present/text-table.js';
import { isTerminal, writeOut } from '../write/disk/streams.js';
import type { CommonOptions } from './options.js';

/** Lines have this width where no terminal says otherwise. */
const plainWidth = 100;

/** Prints blocks to standard output, fitted to the terminal. */
export async function print(
  blocks: readonly Block[],
  { color }: Pick<CommonOptions, 'color'>,
): Promise<void> {
  const [{ render }, { styleFor }] = await Promise.all([
    import('../write/terminal.js'),
    import('../write/style.js'),
  ]);
  writeOut(await render(blocks, await styleFor(isColored(color), width())));
}

function isColored(color: CommonOptions['color']): boolean {
  if (color !== 'auto') return color === 'always';
  return !process.env.NO_COLOR && process.env.TERM !== 'dumb' && isTerminal();
}

function width(): number {
  const columns = isTerminal() ? process.stdout.columns : Number(process.env.COLUMNS);
  return columns || plainWidth;
}
