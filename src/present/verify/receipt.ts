import {
  type NotRecalculated,
  type ReceiptCheck,
  type ReceiptState,
  receiptDifferences,
} from '../../analyse/receipt-check.js';
import { type Finding, sortedByPlace } from '../../domain/finding.js';
import { findingRecord, type Language } from '../findings/index.js';
import type { Block } from '../text-table.js';

/** A line of the check of a receipt, in words. */
interface ReceiptLine {
  readonly what: 'input' | 'set' | 'policy' | 'output';
  readonly name: string;
  readonly on_disk: string;
  readonly recalculated: string;
}

export const receiptColumns = ['what', 'name', 'on_disk', 'recalculated'] as const;

/** Everything that a receipt names, line by line. */
export function receiptLines({ inputs, set, policy, outputs }: ReceiptCheck): ReceiptLine[] {
  const line = (
    what: ReceiptLine['what'],
    name: string,
    on_disk: string,
    recalculated = '',
  ): ReceiptLine => ({
    what,
    name,
    on_disk,
    recalculated,
  });
  return [
    ...inputs.map(({ path, state }) => line('input', path, inputStates[state])),
    ...set.map((one) => line('set', one, 'cannot be checked (command line)')),
    ...(policy ? [line('policy', policy.id, inputStates[policy.state])] : []),
    ...outputs.map(({ path, state, reproduced }) =>
      line('output', path, outputStates[state], again(reproduced)),
    ),
  ];
}

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

function again(reproduced: boolean | null): string {
  if (reproduced === null) return '–';
  return reproduced ? 'reproduced' : 'different';
}

/** What `nhi verify --receipt` prints for people. */
export function receiptBlocks(check: ReceiptCheck, version: string): Block[] {
  const { receipt, madeBy } = check;
  const made = madeBy === version ? 'this version' : `this is ${version}`;
  const columns = ['', 'name', 'on disk', 'recalculated'];
  return [
    { lines: [`${shown(receipt)} · made by nhi ${shown(madeBy)} (${made})`, ...remarks(check)] },
    {
      title: 'Inputs and outputs',
      keys: 2,
      columns: columns.map((title) => ({ title, align: 'left' })),
      rows: receiptLines(check).map(({ what, name, on_disk, recalculated }) => [
        what,
        shown(name),
        on_disk,
        recalculated,
      ]),
      footer: [],
    },
  ];
}

function remarks({ receipt, folder, tried, notRecalculated }: ReceiptCheck): string[] {
  const where =
    folder === null
      ? `None of the inputs is in ${tried.join(', ')}. Name the case: nhi verify CASE --receipt ${receipt}`
      : `inputs looked for in ${folder}`;
  return [where, ...(notRecalculated === null ? [] : [`not recalculated: ${reasons[notRecalculated]}`])];
}

const reasons: Readonly<Record<NotRecalculated, string>> = {
  differs: 'an input or the policy is not the same',
  'standard-input': 'an input was read from standard input',
  'set-outside': 'a --set names a file outside the folder',
  'policy-outside': 'the policy is a file outside the folder; give it with --policy',
  unfit: 'the case is not fit',
};

/** A text from a receipt as it may be printed: no control characters, not longer than a line or two. */
function shown(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\ufffd');
  return visible.length > 160 ? `${visible.slice(0, 159)}…` : visible;
}

/** The last line, for scripts, as that of the cases. */
export function receiptSummary(check: ReceiptCheck): string {
  const { inputs, outputs } = check;
  const unchecked = inputs.filter(({ state }) => state === 'unchecked').length;
  return `receipt: ${inputs.length} inputs, ${outputs.length} outputs, ${receiptDifferences(check)} differences, ${unchecked} unchecked`;
}

const checkFormat = 'nhi.receipt-check.v1';

/** `nhi verify --receipt FILE --format json`. */
export function receiptCheckJson(check: ReceiptCheck, version: string, language: Language): object {
  const { receipt, folder, madeBy, inputs, set, policy, outputs, notRecalculated, findings } = check;
  return {
    format: checkFormat,
    version,
    receipt,
    folder,
    made_by: madeBy,
    same_version: madeBy === version,
    differences: receiptDifferences(check),
    inputs,
    set,
    policy,
    outputs,
    recalculated: notRecalculated === null,
    not_recalculated_because: notRecalculated,
    findings: sortedByPlace(findings).map((one) => findingRecord(one, language)),
  };
}

/** The same for a receipt that cannot be read. */
export function unreadJson(
  findings: readonly Finding[],
  receipt: string,
  version: string,
  language: Language,
): object {
  return {
    format: checkFormat,
    version,
    receipt,
    findings: sortedByPlace(findings).map((one) => findingRecord(one, language)),
  };
}
