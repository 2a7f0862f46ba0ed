import { type Finding, finding, type JsonBreak } from '../../domain/finding.js';
import { decode } from '../../read/encoding.js';
import { isFinding, isNoFile, readSource } from '../../read/file.js';
import { journalIn } from '../../read/folder.js';
import { limits } from '../../read/limits.js';
import { fileName, folderOf } from '../../read/paths.js';
import { type AnyReceipt, receiptOf } from './entries.js';

export type {
  AnyReceipt,
  NamedSources,
  ReadComparisonReceipt,
  ReadReceipt,
  ReadSweepReceipt,
  ReceiptFile,
} from './entries.js';

/** A receipt, or why it cannot be read as one. It may come from anywhere: nothing in it is taken on trust. */
export function readReceipt(path: string): AnyReceipt | readonly Finding[] {
  const place = { file: path, value: path };
  const journal = journalIn(folderOf(path));
  if (journal) return [finding('results-unfinished', { file: journal })];
  if (isNoFile(path)) return [finding('file-unreadable', place, { reason: 'not-a-file' })];
  const source = readSource(fileName(path), folderOf(path), place, limits.receipt);
  if (isFinding(source)) return [{ ...source, place: { ...source.place, file: path } }];
  const decoded = decode(source.bytes);
  if (typeof decoded === 'string') return [finding('file-encoding', { file: path }, { looksLike: decoded })];
  const json = parsed(decoded.text);
  if ('at' in json) return [finding('receipt-not-json', { file: path }, json)];
  return receiptOf(json.value, path);
}

/** What a JSON text says, or where it stops being one. */
function parsed(text: string): { readonly value: unknown } | { readonly at: JsonBreak } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    // The message repeats what stands there, which may be anything; where it stands is enough.
    const message = String(error);
    const position = /at position (\d+)/.exec(message)?.[1];
    if (position !== undefined) return { at: Number(position) };
    return { at: /end of JSON/.test(message) ? 'end' : null };
  }
}
