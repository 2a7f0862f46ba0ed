import { inflateRawSync } from 'node:zlib';
import { checksum } from '../platform/checksum.js';

const localHeader = 0x04034b50;
const directoryEntry = 0x02014b50;
const directoryEnd = 0x06054b50;
const largeEndLocator = 0x07064b50;
const [stored, deflated] = [0, 8];
/** Bits of an entry: encrypted, and sizes that stand behind the data. */
const [encrypted, sizesBehind] = [1, 8];

/** Why a zip file is not read: it is damaged, packed as we do not read it, or it has a password. */
export type ZipProblem = 'broken' | 'packing' | 'closed' | 'too-large';

export class ZipFault extends Error {
  constructor(readonly problem: ZipProblem) {
    super(problem);
  }
}

/** What a zip file holds, as its directory says. */
interface Entry {
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header begins. */
  readonly offset: number;
  readonly written: Buffer;
}

/**
 * A zip file whose directory leaves no choice: every name once, all sizes in one place. An entry is unpacked when it is
 * asked for, never to more than it says, and what it says is true to the byte and to the checksum.
 */
export class Zip {
  private readonly entries: ReadonlyMap<string, Entry>;

  /** @throws ZipFault */
  constructor(private readonly bytes: Buffer) {
    this.entries = orBroken(() => directoryOf(bytes));
  }

  /** How large an entry says it is; undefined where there is none. Names differ in more than case. */
  sizeOf(name: string): number | undefined {
    return this.entries.get(name.toLowerCase())?.unpacked;
  }

  /**
   * @param atMost bytes
   * @throws ZipFault where there is no such entry, too
   */
  contentOf(name: string, atMost: number): Buffer {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw new ZipFault('broken');
    return orBroken(() => contentOf(this.bytes, entry, atMost));
  }
}

/** What a file that ends too early lets Node throw is a fault of the file. */
function orBroken<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof ZipFault ? error : new ZipFault('broken');
  }
}

function check(isSound: boolean, problem: ZipProblem = 'broken'): void {
  if (!isSound) throw new ZipFault(problem);
}

/** What stands in a field of 32 bits when the true figure stands elsewhere. */
const elsewhere = 0xffffffff;

function directoryOf(bytes: Buffer): Map<string, Entry> {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const [size, start] = [bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)];
  const isLarge = end >= 20 && bytes.readUInt32LE(end - 20) === largeEndLocator;
  check(!isLarge && size !== elsewhere && start !== elsewhere, 'packing');
  check(bytes.readUInt32LE(end + 4) === 0 && bytes.readUInt16LE(end + 8) === count && start + size === end);
  const entries = new Map<string, Entry>();
  let at = start;
  for (let left = count; left > 0; left--) {
    const entry = entryAt(bytes, at);
    const name = entry.written.toString('utf8').replaceAll('\\', '/').toLowerCase();
    check(!entries.has(name));
    entries.set(name, entry);
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + bytes.readUInt16LE(at + field), 0);
  }
  check(at === end);
  return entries;
}

function entryAt(bytes: Buffer, at: number): Entry {
  check(bytes.readUInt32LE(at) === directoryEntry);
  const entry = {
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    checksum: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    unpacked: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
    written: bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28)),
  };
  const isElsewhere = [entry.packed, entry.unpacked, entry.offset].includes(elsewhere);
  check(!isElsewhere, 'packing');
  return entry;
}

/** The last record of the file, behind which only its comment stands. */
function endOfDirectory(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (bytes.readUInt32LE(at) !== directoryEnd) continue;
    check(at + 22 + bytes.readUInt16LE(at + 20) === bytes.length);
    return at;
  }
  throw new ZipFault('broken');
}

function contentOf(bytes: Buffer, entry: Entry, atMost: number): Buffer {
  const { flags, method, packed, unpacked } = entry;
  check((flags & encrypted) === 0, 'closed');
  check(method === stored || method === deflated, 'packing');
  check(unpacked <= atMost, 'too-large');
  const start = dataStart(bytes, entry);
  const data = bytes.subarray(start, start + packed);
  check(data.length === packed);
  const content = method === stored ? data : inflated(data, unpacked);
  check(content.length === unpacked && checksum(content) === entry.checksum);
  return content;
}

/** What two readers could read differently is damaged: the local header says what the directory says. */
function dataStart(bytes: Buffer, { flags, method, packed, unpacked, offset, written }: Entry): number {
  check(bytes.readUInt32LE(offset) === localHeader && bytes.readUInt16LE(offset + 8) === method);
  const nameEnd = offset + 30 + bytes.readUInt16LE(offset + 26);
  check(bytes.subarray(offset + 30, nameEnd).equals(written));
  const [localPacked, localUnpacked] = [bytes.readUInt32LE(offset + 18), bytes.readUInt32LE(offset + 22)];
  const isSaid = (flags & sizesBehind) === 0 && localPacked !== elsewhere;
  check(!isSaid || (localPacked === packed && localUnpacked === unpacked));
  return nameEnd + bytes.readUInt16LE(offset + 28);
}

/** Unpacking stops with an error at the first byte too many, and takes one piece of memory. */
function inflated(data: Buffer, unpacked: number): Buffer {
  const { buffer, engine } = inflateRawSync(data, {
    maxOutputLength: unpacked + 1,
    chunkSize: Math.max(64, unpacked + 1),
    info: true,
  }) as unknown as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };
  check(engine.bytesWritten === data.length);
  return buffer;
}
