import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { hostname } from 'node:os';

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** 16 hexadecimal digits for the names of one run: no other process, here or on another computer, has them. */
export function runToken(): string {
  return sha256(`${hostname()} ${process.pid} ${process.hrtime.bigint()} ${Date.now()}`).slice(0, 16);
}

/** SHA-256 of what comes piece by piece. */
export class RunningDigest {
  private readonly hash = createHash('sha256');

  add(bytes: Uint8Array): void {
    this.hash.update(bytes);
  }

  /** In hexadecimal; nothing can be added after it. */
  result(): string {
    return this.hash.digest('hex');
  }
}

/** SHA-256 of a file of any size. @throws the system's error where it cannot be read. */
export function sha256OfFile(path: string): string {
  const digest = new RunningDigest();
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
