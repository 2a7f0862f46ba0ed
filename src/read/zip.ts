import { inflateRawSync } from 'node:zlib';

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;
const stored = 0;
const deflated = 8;

/** What a zip file holds, as its directory says. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** What a zip file may hold for a reader that unpacks it in memory and makes an object of every element. */
export interface ZipLimits {
  /** Bytes of everything. */
  readonly unpacked: number;
  /** Bytes of what is no picture. */
  readonly text: number;
  /** Elements and references in everything, and in what is no sheet. */
  readonly marks: number;
  readonly otherMarks: number;
}

export type ZipState = 'sound' | 'broken' | 'too-large' | 'too-full';

/** Whether bytes begin as every zip file does, and so every .xlsx. */
export function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
}

/** The names of what is in a zip file; none where it is broken. */
export function zipNames(bytes: Buffer): string[] {
  try {
    return directoryOf(bytes).map(({ name }) => name);
  } catch {
    return [];
  }
}

/**
 * Whether a workbook can be handed to a reader that unpacks it in memory: what it says of its size is counted first, and
 * each entry is unpacked alone to see that it says the truth and how much there is in it.
 */
export function zipState(bytes: Buffer, limits: ZipLimits): ZipState {
  try {
    const entries = directoryOf(bytes);
    if (sizeOf(entries) > limits.unpacked) return 'too-large';
    if (sizeOf(entries.filter(({ name }) => !/(?:^|\/)(?:media|embeddings)\//i.test(name))) > limits.text)
      return 'too-full';
    return contentState(bytes, entries, limits);
  } catch {
    return 'broken';
  }
}

function sizeOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
}

/** @throws the error of what cannot be unpacked. */
function contentState(bytes: Buffer, entries: readonly Entry[], limits: ZipLimits): ZipState {
  let [marks, otherMarks, sheets, bodies] = [0, 0, 0, 0];
  for (const entry of entries) {
    const content = contentOf(bytes, entry);
    if (!content) return 'broken';
    const count = marksIn(content);
    marks += count;
    if (content.includes('sheetData')) bodies += 1;
    else {
      otherMarks += count;
      sheets += sheetsIn(content);
    }
    if (marks > limits.marks || otherMarks > limits.otherMarks) return 'too-full';
  }
  // Every sheet has a file of its own; one file for thousands would be read thousands of times.
  return sheets > bodies + otherSheets ? 'too-full' : 'sound';
}

/** Sheets of diagrams and dialogs have no rows. */
const otherSheets = 100;

/** Marks that begin an element or a reference. */
function marksIn(content: Buffer): number {
  let count = 0;
  for (const byte of content) if (byte === 0x3c || byte === 0x26) count += 1;
  return count;
}

/** Entries in the list of sheets: each has a number. */
function sheetsIn(content: Buffer): number {
  let count = 0;
  for (let at = content.indexOf('sheetId'); at >= 0; at = content.indexOf('sheetId', at + 1)) count += 1;
  return count;
}

/** @throws RangeError where the file ends too early. */
function directoryOf(bytes: Buffer): Entry[] {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (bytes.readUInt32LE(at) !== directoryEntry) throw new RangeError('no entry');
    const named = at + 46;
    const entry = {
      name: bytes.toString('latin1', named, named + bytes.readUInt16LE(at + 28)),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    };
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + bytes.readUInt16LE(at + field), 0);
    return entry;
  });
}

/** The last record of the file, before which only a comment may stand. */
function endOfDirectory(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--)
    if (bytes.readUInt32LE(at) === directoryEnd) return at;
  throw new RangeError('no directory');
}

/** What is in an entry; undefined where it is not as its headers say. */
function contentOf(bytes: Buffer, { method, packed, unpacked, offset }: Entry): Buffer | undefined {
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const data = bytes.subarray(start, start + packed);
  if (data.length < packed) return undefined;
  if (method === stored) return packed === unpacked ? data : undefined;
  if (method !== deflated) return undefined;
  if (unpacked === 0) return Buffer.alloc(0);
  // Unpacking stops with an error at the first byte too many.
  const content = inflateRawSync(data, { maxOutputLength: unpacked });
  return content.length === unpacked ? content : undefined;
}
