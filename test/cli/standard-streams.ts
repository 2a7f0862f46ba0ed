import fs from 'node:fs';
import { replaceInFs } from '../node-fs.js';

/** How a run of the command line ended. */
export interface Ended<Output = string> {
  readonly status: number | null;
  readonly stdout: Output;
  readonly stderr: Output;
}

/** What the system says of a standard output that it does not write: its reader has gone, its disk is full. */
export type Refusal = 'EPIPE' | 'ENOSPC';

/** The standard streams of a run. */
export interface Streams {
  /** What there is to read; nothing where it is not said. */
  readonly input?: string | Uint8Array;
  readonly refusal?: Refusal;
}

const descriptors = { stdin: 0, stdout: 1, stderr: 2 } as const;

const { readSync, writeSync } = fs;

let isRunning = false;

/**
 * Runs something that ends with a status, and keeps what it writes to its standard streams.
 *
 * @throws where another such run has not ended: it was not waited for
 */
export async function withStandardStreams(
  { input = '', refusal }: Streams,
  run: () => Promise<number>,
): Promise<Ended<Buffer>> {
  if (isRunning) throw new Error('another run of nhi has not ended: await it');
  isRunning = true;
  const written = { [descriptors.stdout]: [] as Buffer[], [descriptors.stderr]: [] as Buffer[] };
  const putBack = replaceInFs({
    readSync: reading(Buffer.from(input)),
    writeSync: writing(written, refusal),
  });
  try {
    const status = await run();
    const [stdout, stderr] = [descriptors.stdout, descriptors.stderr].map((one) => written[one]);
    return { status, stdout: Buffer.concat(stdout!), stderr: Buffer.concat(stderr!) };
  } finally {
    putBack();
    isRunning = false;
  }
}

/** Reads standard input from bytes, every other file as ever. */
function reading(input: Buffer) {
  let rest = input;
  return (descriptor: number, ...where: [Buffer, ...unknown[]]): number => {
    if (descriptor !== descriptors.stdin) return Reflect.apply(readSync, fs, [descriptor, ...where]);
    const count = rest.copy(where[0]);
    rest = rest.subarray(count);
    return count;
  };
}

/** Keeps what is written to standard output and standard error; writes every other file as ever. */
function writing(written: Readonly<Record<number, Buffer[]>>, refusal: Refusal | undefined) {
  return (descriptor: number, ...what: [Uint8Array, number?]): number => {
    const to = written[descriptor];
    if (to === undefined) return Reflect.apply(writeSync, fs, [descriptor, ...what]);
    if (descriptor === descriptors.stdout && refusal !== undefined)
      throw Object.assign(new Error(`${refusal}: refused, write`), { code: refusal, syscall: 'write' });
    const [bytes, from = 0] = what;
    to.push(Buffer.from(bytes.subarray(from)));
    return bytes.length - from;
  };
}
