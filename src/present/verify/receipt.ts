import { type ReceiptCheck, receiptDifferences } from '../../analyse/receipt-check.js';
import { type Finding, sortedByPlace } from '../../domain/finding.js';
import type { Language } from '../../domain/language.js';
import { findingRecord } from '../findings/finding-lines.js';
import type { Block } from '../text-table.js';
import type { CheckedCount, ReceiptLineKind, VerifyWords } from './words/verify-words.js';

/** A line of the check of a receipt, in words. */
interface ReceiptLine {
  readonly what: ReceiptLineKind;
  readonly name: string;
  readonly on_disk: string;
  readonly recalculated: string;
}

export const receiptColumns = ['what', 'name', 'on_disk', 'recalculated'] as const;

/** Everything that a receipt names, line by line. */
export function receiptLines(
  { inputs, set, policy, outputs }: ReceiptCheck,
  words: VerifyWords,
): ReceiptLine[] {
  const line = (
    what: ReceiptLine['what'],
    name: string,
    on_disk: string,
    recalculated = '',
  ): ReceiptLine => ({ what, name, on_disk, recalculated });
  return [
    ...inputs.map(({ path, state }) => line('input', path, words.inputState(state))),
    ...set.map((one) => line('set', one, words.setState)),
    ...(policy ? [line('policy', policy.id, words.inputState(policy.state))] : []),
    ...outputs.map(({ path, state, reproduced }) =>
      line('output', path, words.outputState(state), again(reproduced, words)),
    ),
  ];
}

function again(reproduced: boolean | null, words: VerifyWords): string {
  return reproduced === null ? '–' : words.again(reproduced);
}

/** What `nhi verify --receipt` prints for people. */
export function receiptBlocks(check: ReceiptCheck, version: string, words: VerifyWords): Block[] {
  const { receipt, madeBy } = check;
  const columns = ['', words.name, words.onDisk, words.recalculated];
  return [
    { lines: [words.madeBy(shown(receipt), shown(madeBy), version), ...remarks(check, words)] },
    {
      title: words.receiptTitle,
      keys: 2,
      columns: columns.map((title) => ({ title, align: 'left' })),
      rows: receiptLines(check, words).map(({ what, name, on_disk, recalculated }) => [
        words.kind(what),
        shown(name),
        on_disk,
        recalculated,
      ]),
      footer: [],
    },
  ];
}

function remarks({ receipt, folder, tried, notRecalculated }: ReceiptCheck, words: VerifyWords): string[] {
  const where = folder === null ? words.nowhere(tried, receipt) : words.lookedIn(folder);
  return [where, ...(notRecalculated === null ? [] : [words.notRecalculated(notRecalculated)])];
}

/** A text from a receipt as it may be printed: no control characters, not longer than a line or two. */
function shown(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\ufffd');
  return visible.length > 160 ? `${visible.slice(0, 159)}…` : visible;
}

/** What the check adds up to. */
export function receiptCount(check: ReceiptCheck): CheckedCount {
  const { inputs, outputs } = check;
  const unchecked = inputs.filter(({ state }) => state === 'unchecked').length;
  return {
    inputs: inputs.length,
    outputs: outputs.length,
    differences: receiptDifferences(check),
    unchecked,
  };
}

/** The last line, for scripts, as that of the cases. */
export function receiptSummary({ inputs, outputs, differences, unchecked }: CheckedCount): string {
  return `receipt: ${inputs} inputs, ${outputs} outputs, ${differences} differences, ${unchecked} unchecked`;
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
