import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal; of a text as UTF-8. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-256 of what comes piece by piece. */
export interface RunningDigest {
  readonly add: (bytes: Uint8Array) => void;
  /** In hexadecimal; nothing can be added after it. */
  readonly result: () => string;
}

export function runningDigest(): RunningDigest {
  const hash = createHash('sha256');
  return { add: (bytes) => void hash.update(bytes), result: () => hash.digest('hex') };
}
