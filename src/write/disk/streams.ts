import { fstatSync, writeSync } from 'node:fs';

/** Standard streams are written by file descriptor: one of Node's own costs a tenth of a short run. */
const stdout = 1;
const stderr = 2;

/** A reader that closed its end of the pipe has seen enough: what is written there from then on goes nowhere. */
const closed = new Set<number>();

/** Opens the standard streams for a run: no reader has gone yet. */
export function openStreams(): void {
  closed.clear();
}

/** Writes all of it to standard output. @throws the system's error, when a disk is full for example. */
export function writeOut(content: string | Uint8Array): void {
  writeAll(stdout, typeof content === 'string' ? Buffer.from(content, 'utf8') : content);
}

/** Writes all of it to standard error: messages, never results. Where nobody can hear them, the status has to do. */
export function writeMessage(text: string): void {
  try {
    writeAll(stderr, Buffer.from(text, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    closed.add(stderr);
  }
}

function writeAll(stream: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length && !closed.has(stream)) written += writeSome(stream, bytes, written);
}

function writeSome(stream: number, bytes: Uint8Array, from: number): number {
  try {
    return writeSync(stream, bytes, from);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') {
      closed.add(stream);
      return 0;
    }
    if (code !== 'EAGAIN') throw error;
    // The reader is slower than we are and its pipe does not block: wait a millisecond.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    return 0;
  }
}

/** Whether nobody reads standard output any more: what is written there goes nowhere. */
export function isOutClosed(): boolean {
  return closed.has(stdout);
}

/** Whether standard output is a terminal; asked of the stream only where it may be one. */
export function isTerminal(): boolean {
  return fstatSync(stdout).isCharacterDevice() && process.stdout.isTTY === true;
}
