import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockFolder, lockName } from '../../src/write/disk/lock.js';
import { withoutWaiting } from './waiting.js';

let folder: string;
const lock = () => join(folder, lockName);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhi-lock-'));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** The number of a process that is no more. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['-e', '0']).pid;
}

it('is a file that says who writes, and goes when it is given back', () => {
  const unlock = lockFolder(folder, 'a');
  expect(readFileSync(lock(), 'utf8')).toBe(`${process.pid} ${hostname()}\n`);
  expect(unlock?.()).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
});

it('can be had again', () => {
  lockFolder(folder, 'a')?.();
  expect(lockFolder(folder, 'b')).toBeDefined();
});

describe('a lock that is there', () => {
  it.each([
    ['a run that is at work', () => `${process.ppid} ${hostname()}\n`],
    ['a run on another computer', () => `${deadProcess()} elsewhere.example\n`],
  ])('of %s is left', (_, holder) => {
    writeFileSync(lock(), holder());
    withoutWaiting();
    expect(lockFolder(folder, 'a')).toBeUndefined();
    expect(existsSync(lock())).toBe(true);
  });

  it('of a run that was killed is taken over', () => {
    writeFileSync(lock(), `${deadProcess()} ${hostname()}\n`);
    expect(lockFolder(folder, 'a')?.()).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of our own process id is one of an earlier life, and is taken over', () => {
    writeFileSync(lock(), `${process.pid} ${hostname()}\n`);
    expect(lockFolder(folder, 'a')?.()).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that nobody signed is nobody’s, and is taken over at once', () => {
    writeFileSync(lock(), '');
    expect(lockFolder(folder, 'a')).toBeDefined();
  });

  it('is waited for', () => {
    writeFileSync(lock(), `${process.ppid} ${hostname()}\n`);
    vi.spyOn(Atomics, 'wait').mockImplementation(() => {
      rmSync(lock());
      return 'timed-out';
    });
    expect(lockFolder(folder, 'a')).toBeDefined();
  });
});

it('a folder in which no file can be made is an error of the system', () => {
  expect(() => lockFolder(join(folder, 'nowhere'), 'a')).toThrow('ENOENT');
});
