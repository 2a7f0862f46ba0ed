import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system in memory, as Linux has it. */
const memory = '/dev/shm';
/** Bytes; the tests need a tenth of it. */
const room = 2 ** 30;

/**
 * Gives the tests a temporary folder of their own, and takes it away after the last one. It is in memory where there is
 * room: a disk takes ten times as long for the thousands of small files, most of all where one is replaced.
 */
export default function setup(): () => void {
  const folder = mkdtempSync(join(hasRoom() ? memory : tmpdir(), 'nhi-tests-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > room;
  } catch {
    return false;
  }
}
