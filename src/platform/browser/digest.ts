import { sha256 as sha2 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8Bytes } from '../bytes.js';
import type { RunningDigest } from '../digest.js';

/** SHA-256 in hexadecimal; of a text as UTF-8. */
export function sha256(bytes: Uint8Array | string): string {
  return bytesToHex(sha2(typeof bytes === 'string' ? utf8Bytes(bytes) : bytes));
}

export function runningDigest(): RunningDigest {
  const hash = sha2.create();
  return { add: (bytes) => void hash.update(bytes), result: () => bytesToHex(hash.digest()) };
}
