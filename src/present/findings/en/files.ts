import { columnLetters } from '../../../domain/cell-name.js';
import type { FindingArguments, Place, ReceiptExpectation } from '../../../domain/finding.js';
import { grouped } from '../../../domain/grouped.js';
import { isInTheWay, troubleText } from '../file-trouble.js';
import { isTypedFile, type Sentence, says } from '../sentence.js';
import { listed, quoted } from './words.js';

export function notText({ looksLike }: FindingArguments['file-encoding'], { file = '' }: Place): Sentence {
  const remedy = isTypedFile(file)
    ? 'Save it as UTF-8 in your editor.'
    : 'In Excel, save it as 「CSV UTF-8（コンマ区切り）」.';
  switch (looksLike) {
    case 'utf-16':
      return says('The file is in UTF-16.', remedy, 'UTF-8 or Shift_JIS');
    case 'utf-32':
      return says('The file is in UTF-32.', remedy, 'UTF-8 or Shift_JIS');
    case 'iso-2022-jp':
      return says('The file is in ISO-2022-JP (JIS).', remedy, 'UTF-8 or Shift_JIS');
    case 'nul':
      return says('The file holds NUL bytes, so it is no text.', remedy, 'text');
    case 'neither':
      return says('The file is neither UTF-8 nor Shift_JIS (CP932).', remedy, 'UTF-8 or Shift_JIS');
  }
}

export function sheetMissing(
  { options, isOfCase }: FindingArguments['sheet-missing'],
  value: string,
): Sentence {
  return says(
    `The workbook has no sheet ${value}. It has ${listed(options)}.`,
    isOfCase
      ? `Name the sheet of the table ${value}, or name it under inputs in the settings, as in #SHEET.`
      : 'Correct the name of the sheet.',
    options.join(', '),
  );
}

export function sheetNotNamed({ options }: FindingArguments['sheet-not-named'], value: string): Sentence {
  return says(
    `The workbook has several sheets: ${listed(options)}.`,
    `Name one of them: ${value}#${options[0] ?? ''}.`,
    'file.xlsx#sheet',
  );
}

export function sheetHidden({ options }: FindingArguments['sheet-hidden'], value: string): Sentence {
  return says(
    `In this workbook only hidden sheets have anything on them: ${listed(options)}.`,
    `Show the sheet in Excel, or name it: ${value}#${options[0] ?? ''}.`,
    'a sheet that is shown',
  );
}

export function sheetPartlyHidden({ rows, columns }: FindingArguments['sheet-partly-hidden']): Sentence {
  const letters = columns.map(columnLetters).join(', ');
  const hidden = [
    ...(rows > 0 ? [rows === 1 ? '1 row' : `${rows} rows`] : []),
    ...(columns.length > 0 ? [columns.length === 1 ? `column ${letters}` : `columns ${letters}`] : []),
  ];
  return says(
    `Hidden on this sheet, and read like the others: ${hidden.join(' and ')}.`,
    'Show all rows and columns (take filters off) and see that every one of them is meant; delete the others.',
    'nothing hidden',
  );
}

/** What a case names leads out of its folder. */
export function outside(path: string): Sentence {
  return says(
    path === '-'
      ? 'Standard input (-) is no file of the case.'
      : `${quoted(path)} leads out of the folder of the case.`,
    'Put the file into the folder, or run again with --allow-outside.',
    'a file of the case',
  );
}

export function caseSheet(args: FindingArguments['case-sheet']): Sentence {
  return args.reason === 'hidden'
    ? says(
        'The sheet is hidden, and something stands on it that belongs to the case.',
        'Unhide it in the spreadsheet, or delete it.',
        'a sheet that is shown',
      )
    : says(
        `The sheet holds the same as the sheet ${quoted(args.other)}.`,
        'Keep one of the two, or name one of them otherwise.',
        'one sheet',
      );
}

/** The key of the settings under which a table of a kind is named. */
const keyOfKind = {
  municipalities: 'inputs',
  adjustments: 'adjustments',
  requirement: 'requirement',
} as const;

export function sheetUnread({ kind, name }: FindingArguments['sheet-unread']): Sentence {
  return says(
    'A table stands on this sheet, and it is not read.',
    `Call the sheet ${name}, or name it under ${keyOfKind[kind]} in the settings, as in #SHEET; hide it if it is no part of the case.`,
  );
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

/** What -o is to name instead: a workbook is a file, all other results are a folder. */
export function elsewhere(isWorkbook: boolean): string {
  return isWorkbook ? 'another file name' : 'another folder';
}

export function notOurs({ changed, isWorkbook }: FindingArguments['output-not-ours']): Sentence {
  return says(
    changed ? 'The file was changed since nhi wrote it.' : 'nhi did not write this file.',
    `Choose ${elsewhere(isWorkbook)} for -o, or overwrite it with --force.`,
  );
}

/** A folder is told in other words than a file that may not be read. */
export function unreadable(value: string, reason: string): Sentence {
  return says(
    `${value} cannot be read (${troubleText(reason, 'en')}).`,
    reason === 'EISDIR' ? 'Name a file in it.' : 'Check that it is a file and that you may read it.',
  );
}

export function unfitText(args: FindingArguments['text-unfit'], value: string): Sentence {
  return args.reason === 'control'
    ? says(
        `${value} holds control characters, written here as \\u….`,
        'Delete the text, and type it anew.',
        'text without control characters',
      )
    : says(
        `The text is longer than ${grouped(String(args.most))} characters.`,
        'Shorten it.',
        `at most ${grouped(String(args.most))} characters`,
      );
}

export function findingsMore({ listed, of }: FindingArguments['findings-more']): Sentence {
  const count = grouped(String(listed));
  return says(
    of === null
      ? `There is more that does not fit; ${count} findings are listed.`
      : `${grouped(String(of.more))} more of one kind (${of.code}); ${count} are listed.`,
    'Check that the tables are the right ones.',
  );
}
