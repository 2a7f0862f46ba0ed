import { isSame, utf8Text } from '../platform/bytes.js';
import { checksum } from '../platform/checksum.js';
import { inflate } from '../platform/inflate.js';

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

/** The bytes of a zip file and the numbers in them. @throws RangeError behind their end */
class Fields {
  private readonly view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  short(at: number): number {
    return this.view.getUint16(at, true);
  }

  long(at: number): number {
    return this.view.getUint32(at, true);
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
  readonly written: Uint8Array;
}

/**
 * A zip file whose directory leaves no choice: every name once, all sizes in one place. An entry is unpacked when it is
 * asked for, never to more than it says, and what it says is true to the byte and to the checksum.
 */
export class Zip {
  private readonly fields: Fields;
  private readonly entries: ReadonlyMap<string, Entry>;

  /** @throws ZipFault */
  constructor(bytes: Uint8Array) {
    this.fields = new Fields(bytes);
    this.entries = orBroken(() => directoryOf(this.fields));
  }

  /** The names of all entries as they are written, in order. */
  get names(): string[] {
    return [...this.entries.values()].map(({ written }) => utf8Text(written)).sort();
  }

  /** How large an entry says it is; undefined where there is none. Names differ in more than case. */
  sizeOf(name: string): number | undefined {
    return this.entries.get(name.toLowerCase())?.unpacked;
  }

  /**
   * @param atMost bytes
   * @throws ZipFault where there is no such entry, too
   */
  contentOf(name: string, atMost: number): Uint8Array {
    const entry = this.entries.get(name.replaceAll('\\', '/').toLowerCase());
    if (!entry) throw new ZipFault('broken');
    return orBroken(() => contentOf(this.fields, entry, atMost));
  }
}

/** What is thrown where a file ends too early is a fault of the file. */
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

function directoryOf(fields: Fields): Map<string, Entry> {
  const end = endOfDirectory(fields);
  const count = fields.short(end + 10);
  const [size, start] = [fields.long(end + 12), fields.long(end + 16)];
  const isLarge = end >= 20 && fields.long(end - 20) === largeEndLocator;
  check(!isLarge && size !== elsewhere && start !== elsewhere, 'packing');
  check(fields.long(end + 4) === 0 && fields.short(end + 8) === count && start + size === end);
  const entries = new Map<string, Entry>();
  let at = start;
  for (let left = count; left > 0; left--) {
    const entry = entryAt(fields, at);
    const name = utf8Text(entry.written).replaceAll('\\', '/').toLowerCase();
    check(!entries.has(name));
    entries.set(name, entry);
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + fields.short(at + field), 0);
  }
  check(at === end);
  return entries;
}

function entryAt(fields: Fields, at: number): Entry {
  check(fields.long(at) === directoryEntry);
  const entry = {
    flags: fields.short(at + 8),
    method: fields.short(at + 10),
    checksum: fields.long(at + 16),
    packed: fields.long(at + 20),
    unpacked: fields.long(at + 24),
    offset: fields.long(at + 42),
    written: fields.bytes.subarray(at + 46, at + 46 + fields.short(at + 28)),
  };
  const isElsewhere = [entry.packed, entry.unpacked, entry.offset].includes(elsewhere);
  check(!isElsewhere, 'packing');
  return entry;
}

/** The last record of the file, behind which only its comment stands. */
function endOfDirectory(fields: Fields): number {
  const { length } = fields.bytes;
  for (let at = length - 22; at >= Math.max(0, length - 22 - 0xffff); at--) {
    if (fields.long(at) !== directoryEnd) continue;
    check(at + 22 + fields.short(at + 20) === length);
    return at;
  }
  throw new ZipFault('broken');
}

function contentOf(fields: Fields, entry: Entry, atMost: number): Uint8Array {
  const { flags, method, packed, unpacked } = entry;
  check((flags & encrypted) === 0, 'closed');
  check(method === stored || method === deflated, 'packing');
  check(unpacked <= atMost, 'too-large');
  const start = dataStart(fields, entry);
  const data = fields.bytes.subarray(start, start + packed);
  check(data.length === packed);
  const content = method === stored ? data : inflate(data, unpacked);
  check(content.length === unpacked && checksum(content) === entry.checksum);
  return content;
}

/** What two readers could read differently is damaged: the local header says what the directory says. */
function dataStart(fields: Fields, { flags, method, packed, unpacked, offset, written }: Entry): number {
  check(fields.long(offset) === localHeader && fields.short(offset + 8) === method);
  const nameEnd = offset + 30 + fields.short(offset + 26);
  check(isSame(fields.bytes.subarray(offset + 30, nameEnd), written));
  const [localPacked, localUnpacked] = [fields.long(offset + 18), fields.long(offset + 22)];
  const isSaid = (flags & sizesBehind) === 0 && localPacked !== elsewhere;
  check(!isSaid || (localPacked === packed && localUnpacked === unpacked));
  return nameEnd + fields.short(offset + 28);
}
