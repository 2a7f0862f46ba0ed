import * as zlib from 'node:zlib';

/** The checksum of zip files, CRC-32. Node has it from 20.15 and 22.2 on. */
export function checksum(bytes: Buffer): number {
  const ofNode = (zlib as { crc32?: (data: Buffer) => number }).crc32;
  return ofNode ? ofNode(bytes) : byTable(bytes);
}

/** What a byte does to the remainder of the division. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The same without Node's help. */
export function byTable(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (rest >>> 8) ^ table[(rest ^ byte) & 0xff]!;
  return (rest ^ 0xffffffff) >>> 0;
}
