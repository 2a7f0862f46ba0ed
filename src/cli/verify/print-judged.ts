import type { Block } from '../../present/text-table.js';
import { writeOut } from '../../write/disk/streams.js';
import type { CommonOptions } from '../options.js';
import { print } from '../terminal.js';

/**
 * Prints what was found for people, then the line for scripts. That line is the same in every language; a language
 * that says it in a sentence of its own does so before it.
 */
export async function printJudged(
  found: readonly Block[],
  sentence: string | undefined,
  line: string,
  options: Pick<CommonOptions, 'color' | 'quiet'>,
): Promise<void> {
  const said = sentence === undefined ? [] : [{ lines: [sentence] }];
  const blocks = options.quiet ? [] : [...found, ...said];
  if (blocks.length > 0) await print(blocks, options);
  writeOut(blocks.length > 0 ? `\n${line}` : line);
}
