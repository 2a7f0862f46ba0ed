import type { CheckedInput, CheckedOutput, ReceiptState } from '../../analyse/receipt-check.js';
import { sha256 } from '../../platform/digest.js';
import { disk } from '../../platform/disk.js';
import { dirname, join, relative } from '../../platform/paths.js';
import { policyById } from '../../policy/policies.js';
import { decode } from '../../read/encoding.js';
import { isFinding, readSource } from '../../read/file.js';
import { isYamlName, splitName } from '../../read/kind-by-name.js';
import { limits } from '../../read/limits.js';
import { isInside } from '../../read/paths.js';
import { contentSha256 } from '../../read/zip-content.js';
import type { LoadedCase } from '../../validate/load.js';
import type { ReadReceipt, ReceiptFile } from '../../validate/receipt/read-receipt.js';
import { builtInPolicy } from '../../validate/settings/policy-layer.js';

/** An input of a receipt as it is on disk. */
export interface FoundInput extends CheckedInput {
  /** SHA-256 of its text, by which a policy file is known; undefined where it is not the same file. */
  readonly textSha256: string | undefined;
}

/**
 * A file that a receipt names, in the folder to which its path is relative. Paths that lead out are followed only where
 * the user says so; what is not the very file is not read any further than that.
 */
export function foundFile(
  { path, sha256: digest, contentSha256: content }: ReceiptFile,
  folder: string | null,
  allowOutside = false,
): FoundInput {
  const as = (state: ReceiptState): FoundInput => ({ path, state, textSha256: undefined });
  if (path === '-') return as('unchecked');
  const { file } = splitName(path);
  if (!allowOutside && !isInside(folder ?? '.', file)) return as('outside');
  if (folder === null || disk.sizeOf(join(folder, file)) === undefined) return as('missing');
  const source = readSource(file, folder, {}, limits.table);
  if (isFinding(source)) return as('unreadable');
  const isPackedSo = () => content !== undefined && contentSha256(source.bytes) === content;
  if (sha256(source.bytes) !== digest && !isPackedSo()) return as('changed');
  const decoded = isYamlName(path) ? decode(source.bytes) : undefined;
  return { path, state: 'same', textSha256: typeof decoded === 'object' ? sha256(decoded.text) : undefined };
}

/**
 * A result that a receipt names, beside it.
 *
 * @param reproduced whether its inputs give it again; null where that was not tried
 */
export function foundOutput(
  output: ReceiptFile,
  receipt: string,
  reproduced: CheckedOutput['reproduced'],
): CheckedOutput {
  return { path: output.path, state: foundFile(output, dirname(receipt)).state, reproduced };
}

/** Whether the policy of a receipt is the one that there is now: a file of the inputs, or a built-in one. */
export function policyState(
  policy: NonNullable<ReadReceipt['policy']>,
  inputs: readonly FoundInput[],
): ReceiptState {
  if (inputs.some(({ textSha256 }) => textSha256 === policy.sha256)) return 'same';
  const builtIn = policyById(policy.id);
  if (builtIn) return sha256(builtInPolicy(builtIn).canonical) === policy.sha256 ? 'same' : 'changed';
  const files = inputs.filter(({ path }) => isYamlName(path)).map(({ state }) => state);
  if (files.includes('outside')) return 'outside';
  return files.some((state) => state !== 'same') ? 'changed' : 'missing';
}

/** An input outside the folder, judged by what the case itself names and reads there. */
export function asReadByCase(
  input: FoundInput,
  { sha256: digest }: ReceiptFile,
  { folder, inputs }: LoadedCase,
): FoundInput {
  if (input.state !== 'outside') return input;
  const read = inputs.find(
    ({ source }) =>
      source.path !== null &&
      relative(folder, source.path).replaceAll('\\', '/') === splitName(input.path).file,
  );
  return read ? { ...input, state: sha256(read.source.bytes) === digest ? 'same' : 'changed' } : input;
}
