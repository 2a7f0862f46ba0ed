import type { FindingArguments, Place, ReceiptExpectation } from '../../../domain/finding.js';
import { isInTheWay, troubleText } from '../file-trouble.js';
import { isSettingsFile, type Sentence, says } from '../sentence.js';

export function notUtf8({ file = '' }: Place): Sentence {
  const remedy = isSettingsFile(file) ? 'Save it as UTF-8.' : 'Save it as “CSV UTF-8”.';
  return says('The text is not UTF-8.', remedy, 'UTF-8');
}

export function csvBroken({ reason, detail }: FindingArguments['csv-broken']): Sentence {
  switch (reason) {
    case 'quote-open':
      return says(
        'A quote opens in this row and never closes.',
        'Close it, or delete it.',
        'a closing quote',
      );
    case 'quote-stray':
      return says(
        'A quote stands inside a cell.',
        'Put the whole cell in quotes and write "" for a quote inside it.',
      );
    default:
      return says(`The CSV is broken (${detail}).`, 'Save the table as CSV again.');
  }
}

export function outputFailed({ reason }: FindingArguments['output-failed']): Sentence {
  return says(
    `The file cannot be written (${troubleText(reason, 'en')}).`,
    isInTheWay(reason)
      ? 'A file stands where a folder should be, or the reverse: choose another path.'
      : 'Check the folder and the space; old results are as they were.',
  );
}

export const receiptExpectations: Readonly<Record<ReceiptExpectation, string>> = {
  object: 'an object',
  list: 'a list',
  text: 'text',
  sha256: 'a SHA-256 of 64 digits',
  path: 'a path',
};

export function notJson({ at }: FindingArguments['receipt-not-json']): Sentence {
  const where = at === null ? '' : at === 'end' ? ' (it ends too early)' : ` (at position ${at})`;
  return says(`The file is not JSON${where}.`, 'Give a receipt.json as nhi wrote it.', 'JSON');
}
