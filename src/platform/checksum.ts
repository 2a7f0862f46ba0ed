import * as zlib from 'node:zlib';
import { checksum as byTable } from './browser/checksum.js';

/** The checksum of zip files, CRC-32. Node has it from 20.15 and 22.2 on. */
export function checksum(bytes: Uint8Array): number {
  const ofNode = (zlib as { crc32?: (data: Uint8Array) => number }).crc32;
  return ofNode ? ofNode(bytes) : byTable(bytes);
}
