import { type CommandWords, commandWords } from './words/command-words.js';

/** The command line is wrong in a way that only the command itself can see. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  /** @param says what is wrong, in the words of any language */
  constructor(readonly says: (words: CommandWords) => string) {
    super(says(commandWords('en')));
  }
}
