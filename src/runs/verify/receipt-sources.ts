import type { ReceiptCheck, ReceiptState } from '../../analyse/receipt-check.js';
import { sha256 } from '../../platform/digest.js';
import type { LoadedCase } from '../../validate/load.js';
import type { NamedSources, ReadReceipt } from '../../validate/receipt/read-receipt.js';
import { type ReceiptFolder, receiptFolder } from './receipt-folder.js';
import { asReadByCase, type FoundInput, foundFile, policyState } from './receipt-inputs.js';

/** What is known of everything that made the results. */
export interface Sources {
  readonly inputs: readonly FoundInput[];
  readonly policy: ReceiptState | null;
}

export function areOthers({ inputs, policy }: Sources): boolean {
  const others: readonly (ReceiptState | null)[] = ['changed', 'missing', 'unreadable'];
  return others.includes(policy) || inputs.some(({ state }) => others.includes(state));
}

/** The same after the case was read: what lies outside the folder counts where the case, or the user, named it. */
export function sourcesRead(
  receipt: Pick<ReadReceipt, 'inputs' | 'policy'>,
  { inputs, policy }: Sources,
  loaded: LoadedCase,
  isGiven: boolean,
): Sources {
  const read = inputs.map((input, at) => asReadByCase(input, receipt.inputs[at]!, loaded));
  if (!loaded.policy || !(isGiven || policy === 'outside')) return { inputs: read, policy };
  const isSame = sha256(loaded.policy.canonical) === receipt.policy?.sha256;
  return { inputs: read, policy: isSame ? 'same' : isGiven ? 'changed' : policy };
}

/** A case of a sweep or a side of a comparison, with what is on disk. */
export interface FoundEntry extends Sources {
  readonly entry: NamedSources;
  readonly where: ReceiptFolder;
}

/** The entries of a receipt as they are found on disk. */
export function foundEntries(
  entries: readonly NamedSources[],
  { path, named, allowOutside }: EntriesQuestion,
): FoundEntry[] {
  return entries.map((entry, at) => {
    const where = receiptFolder(path, named[at], entry.inputs, entry.name);
    const inputs = entry.inputs.map((input) => foundFile(input, where.folder, allowOutside));
    return { entry, where, inputs, policy: entry.policy && policyState(entry.policy, inputs) };
  });
}

interface EntriesQuestion {
  /** Path of the receipt. */
  readonly path: string;
  /** The entries as named on the command line, in the order of the receipt; none where they are looked for. */
  readonly named: readonly string[];
  readonly allowOutside: boolean;
}

/** What a check says of all entries together; an input of one of several is named with its entry. */
export function checkOfEntries(
  entries: readonly FoundEntry[],
): Pick<ReceiptCheck, 'folder' | 'tried' | 'inputs' | 'policy'> {
  const folders = entries.map(({ where }) => where.folder);
  const nameOf = ({ name }: NamedSources, path: string) => (entries.length > 1 ? `${name}: ${path}` : path);
  return {
    folder: folders.includes(null) ? null : [...new Set(folders)].join(', '),
    tried: [...new Set(entries.flatMap(({ where }) => where.tried))],
    inputs: entries.flatMap(({ entry, inputs }) =>
      inputs.map(({ path, state }) => ({ path: nameOf(entry, path), state })),
    ),
    policy: policyOf(entries),
  };
}

/** The first policy of which something is to be said, else the first. */
function policyOf(entries: readonly FoundEntry[]): ReceiptCheck['policy'] {
  const all = entries.flatMap(({ entry, policy: state }) =>
    entry.policy && state ? [{ id: entry.policy.id, state }] : [],
  );
  return all.find(({ state }) => state !== 'same') ?? all[0] ?? null;
}
