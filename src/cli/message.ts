import { writeMessage } from '../write/disk/streams.js';
import { visibleLines } from '../write/visible.js';
import { languageOf } from './language.js';
import type { CommonOptions } from './options.js';
import { type CommandWords, commandWords } from './words/command-words.js';

/** Says a line on standard error, in the language of the run. */
export function say(
  { lang }: Pick<CommonOptions, 'lang'>,
  line: (words: CommandWords) => string,
  before = '',
): void {
  writeMessage(`${before}${visibleLines(line(commandWords(languageOf(lang))))}\n`);
}
