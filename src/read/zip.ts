import { inflateRawSync } from 'node:zlib';

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;
const stored = 0;
const deflated = 8;

/** What a zip file holds, as its directory says. */
interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** Whether bytes begin as every zip file does, and so every .xlsx. */
export function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
}

/**
 * Whether a zip file can be handed to a reader that unpacks it in memory: what it says of its size is counted first, and
 * each entry is unpacked alone to see that it says the truth.
 */
export function zipState(bytes: Buffer, limit: number): 'sound' | 'broken' | 'too-large' {
  try {
    const entries = directoryOf(bytes);
    if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > limit) return 'too-large';
    return entries.every((entry) => isAsSaid(bytes, entry)) ? 'sound' : 'broken';
  } catch {
    return 'broken';
  }
}

/** @throws RangeError where the file ends too early. */
function directoryOf(bytes: Buffer): Entry[] {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (bytes.readUInt32LE(at) !== directoryEntry) throw new RangeError('no entry');
    const entry = {
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

function isAsSaid(bytes: Buffer, { method, packed, unpacked, offset }: Entry): boolean {
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const data = bytes.subarray(start, start + packed);
  if (data.length < packed) return false;
  if (method === stored) return packed === unpacked;
  if (method !== deflated) return false;
  // Unpacking stops with an error at the first byte too many.
  return unpacked === 0 || inflateRawSync(data, { maxOutputLength: unpacked }).length === unpacked;
}
