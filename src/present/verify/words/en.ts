import type { NotRecalculated, ReceiptState } from '../../../analyse/receipt-check.js';
import { en as common } from '../../words/en.js';

const inputStates: Readonly<Record<ReceiptState, string>> = {
  same: 'same',
  changed: 'changed',
  missing: 'missing',
  unreadable: 'cannot be read',
  outside: 'outside the folder, not read',
  unchecked: 'cannot be checked (standard input)',
};

const outputStates: Readonly<Record<ReceiptState, string>> = {
  ...inputStates,
  same: 'as written',
  changed: 'edited',
};

const reasons: Readonly<Record<NotRecalculated, string>> = {
  differs: 'an input or the policy is not the same',
  'standard-input': 'an input was read from standard input',
  'set-outside': 'a --set names a file outside the folder',
  'input-outside': 'an input is outside the folder; name its case, or allow it with --allow-outside',
  'policy-outside': 'the policy is a file outside the folder; give it with --policy',
  comparison: 'a comparison is made anew by nhi compare alone',
  grid: 'its grid is none that nhi sweep makes',
  unfit: 'the case is not fit',
};

const kinds: Readonly<Record<ReceiptLineKind, string>> = {
  input: 'input',
  set: 'set',
  policy: 'policy',
  output: 'output',
};

/** What a line of the check of a receipt speaks of. */
export type ReceiptLineKind = 'input' | 'set' | 'policy' | 'output';

/** What `nhi verify` says. */
export const en = {
  ...common,
  casesTitle: 'Cases',
  case: 'case',
  tables: 'tables',
  cells: 'cells',
  differences: 'differences',
  notFit: 'not fit',
  differencesTitle: 'Differences',
  expected: 'expected',
  got: 'got',
  changesTitle: 'Changes',
  from: 'from',
  to: 'to',
  key: 'key',
  column: 'column',
  empty: '(empty)',
  wholeRow: '(row)',
  wholeTable: '(table)',
  present: 'present',
  absent: 'absent',
  /** What names a row of a table, such as a segment or a tier. */
  keyText: (_column: string, text: string): string => text,
  /** A difference on one line, for reports. */
  difference: (where: string, expected: string, got: string): string =>
    `${where}: expected ${expected}, got ${got}`,
  differenceCount: (count: number): string => `${count} difference${count === 1 ? '' : 's'}`,
  unfitCase: (findings: number): string => `not fit: ${findings} finding${findings === 1 ? '' : 's'}`,
  severity: (severity: string): string => severity,
  /** In sentences what the last line says to scripts; undefined where that line says it to people too. */
  summary: (_tally: Tallied): string | undefined => undefined,
  updated: (_tally: Tallied, _files: number): string | undefined => undefined,
  receiptSummary: (_count: CheckedCount): string | undefined => undefined,

  madeBy: (receipt: string, madeBy: string, version: string): string =>
    `${receipt} · made by nhi ${madeBy} (${madeBy === version ? 'this version' : `this is ${version}`})`,
  receiptTitle: 'Inputs and outputs',
  kind: (kind: ReceiptLineKind): string => kinds[kind],
  name: 'name',
  onDisk: 'on disk',
  recalculated: 'recalculated',
  inputState: (state: ReceiptState): string => inputStates[state],
  outputState: (state: ReceiptState): string => outputStates[state],
  setState: 'cannot be checked (command line)',
  again: (isReproduced: boolean): string => (isReproduced ? 'reproduced' : 'different'),
  nowhere: (folders: readonly string[], receipt: string): string =>
    `None of the inputs is in ${folders.join(', ')}. Name the case: nhi verify CASE --receipt ${receipt}`,
  lookedIn: (folder: string): string => `inputs looked for in ${folder}`,
  notRecalculated: (reason: NotRecalculated): string => `not recalculated: ${reasons[reason]}`,
};

/** What many cases add up to. */
export interface Tallied {
  readonly cases: number;
  readonly tables: number;
  readonly cells: number;
  readonly differences: number;
  readonly unfit: number;
}

/** What the check of a receipt adds up to. */
export interface CheckedCount {
  readonly inputs: number;
  readonly outputs: number;
  readonly differences: number;
  readonly unchecked: number;
}

export type VerifyWords = typeof en;
