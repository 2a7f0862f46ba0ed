import fs from 'node:fs';
import { replaceInFs } from '../node-fs.js';

/** How a run of the command line ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const [stdin, stdout, stderr] = [0, 1, 2];

/** The standard streams of the run that is going on; every other descriptor is as ever. */
interface Streams {
  input: Buffer;
  readonly written: Record<number, Buffer[]>;
}

let current: Streams | undefined;

const own = { readSync: fs.readSync, writeSync: fs.writeSync };

function readSync(descriptor: number, ...rest: [NodeJS.ArrayBufferView, ...unknown[]]): number {
  if (current === undefined || descriptor !== stdin)
    return Reflect.apply(own.readSync, fs, [descriptor, ...rest]);
  const chunk = rest[0] as Buffer;
  const count = current.input.copy(chunk);
  current.input = current.input.subarray(count);
  return count;
}

function writeSync(descriptor: number, ...rest: [Uint8Array, number?]): number {
  const to = current?.written[descriptor];
  if (to === undefined) return Reflect.apply(own.writeSync, fs, [descriptor, ...rest]);
  const [bytes, from = 0] = rest;
  to.push(Buffer.from(bytes.subarray(from)));
  return bytes.length - from;
}

/**
 * Runs something that ends with a status, and keeps what it writes to its standard streams.
 *
 * @param input what it reads from standard input
 * @throws where another such run has not ended: it was not waited for
 */
export async function withStandardStreams(input: string, run: () => Promise<number>): Promise<Ended> {
  if (current) throw new Error('another run of nhi has not ended: await it');
  const written = { [stdout!]: [], [stderr!]: [] };
  current = { input: Buffer.from(input), written };
  const putBack = replaceInFs({ readSync, writeSync });
  try {
    const status = await run();
    const text = (descriptor: number) => Buffer.concat(written[descriptor]!).toString();
    return { status, stdout: text(stdout!), stderr: text(stderr!) };
  } finally {
    putBack();
    current = undefined;
  }
}
