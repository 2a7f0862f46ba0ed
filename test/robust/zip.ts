import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { checksum } from '../../src/platform/checksum.js';

/** A file in a zip file, and what its headers say that is not so. */
export interface Packed {
  readonly name: string;
  readonly data: Buffer;
  readonly method?: number;
  /** Bytes as they stand in the zip file, in place of the packed data. */
  readonly raw?: Buffer;
  readonly said?: { readonly packed?: number; readonly unpacked?: number; readonly offset?: number };
  readonly flags?: number;
  readonly checksum?: number;
}

const deflated = 8;

/** A zip file as a test has it; nothing is checked. */
export function zip(files: readonly Packed[], saidCount = files.length): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const {
    name,
    data,
    method = deflated,
    raw,
    said = {},
    flags = 0,
    checksum: sum = checksum(data),
  } of files) {
    const packed = raw ?? (method === deflated ? deflateRawSync(data) : data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(sum, 10);
    fields.writeUInt32LE(said.packed ?? packed.length, 14);
    fields.writeUInt32LE(said.unpacked ?? data.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(said.offset ?? offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, rest, Buffer.from(name)]),
    );
    parts.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(saidCount & 0xffff, 8);
  end.writeUInt16LE(saidCount & 0xffff, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** The files of a sound zip file. */
export function unzip(bytes: Buffer): Packed[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const files: Packed[] = [];
  for (let at = bytes.readUInt32LE(end + 16), left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [named, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const raw = bytes.subarray(start, start + packed);
    files.push({
      name: bytes.subarray(at + 46, at + 46 + named!).toString(),
      data: method === deflated ? inflateRawSync(raw) : raw,
    });
    at += 46 + named! + extra! + comment!;
  }
  return files;
}
