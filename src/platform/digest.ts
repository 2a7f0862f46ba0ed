import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
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
