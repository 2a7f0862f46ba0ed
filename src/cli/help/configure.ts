import { type Command, Help, type Option } from 'commander';
import { writeMessage, writeOut } from '../../write/disk/streams.js';
import { visibleLines } from '../../write/visible.js';
import { plainWidth } from '../../write/width.js';
import { wrapped } from '../../write/wrap.js';
import type { HelpWords } from './words/help-words.js';

const plain = new Help();

/** Makes commander speak in the words of a language; full-width characters count two columns. */
export function configureHelp(program: Command, words: HelpWords): Command {
  return program
    .configureHelp({
      styleTitle: words.heading,
      commandUsage: (command) => words.usage(plain.commandUsage(command)),
      optionDescription: (option) => `${option.description}${valuesOf(option, words)}`,
      displayWidth: plainWidth,
      boxWrap: (text, width) => wrapped(text, width, plainWidth, '').join('\n'),
    })
    .configureOutput({
      writeOut,
      writeErr: writeMessage,
      outputError: (message, write) => write(`${visibleLines(words.wrong(message.trimEnd()))}\n`),
    })
    .helpOption('-h, --help', words.help)
    .helpCommand('help [command]', words.help);
}

function valuesOf({ argChoices, defaultValue }: Option, words: HelpWords): string {
  return words.values(argChoices ?? [], typeof defaultValue === 'string' ? defaultValue : undefined);
}
