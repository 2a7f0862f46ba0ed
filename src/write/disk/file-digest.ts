import { closeSync, openSync, readSync } from 'node:fs';
import { runningDigest } from '../../platform/digest.js';

/** SHA-256 of a file of any size. @throws the system's error where it cannot be read. */
export function sha256OfFile(path: string): string {
  const digest = runningDigest();
  const piece = Buffer.allocUnsafe(2 ** 16);
  const descriptor = openSync(path, 'r');
  try {
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece))
      digest.add(piece.subarray(0, read));
  } finally {
    closeSync(descriptor);
  }
  return digest.result();
}
