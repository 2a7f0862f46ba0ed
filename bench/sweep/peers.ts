import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { segments } from '../../src/domain/segment.js';
import type { Prefecture } from '../nation/drawn.js';
import { prefectures, scenarios } from './nation-sweep.js';

/** A program that does the same, and prints the milliseconds of its runs; undefined where it is not there. */
export type Peer = () => number[] | undefined;

export function peers(folder: string): { readonly cpp: Peer; readonly numpy: Peer; readonly duckdb: Peer } {
  const input = join(folder, 'nation.json');
  writeInputs(input);
  const plain = join(folder, 'plain');
  const isBuilt = milliseconds('g++', ['-O2', '-o', plain, 'bench/peers/plain.cpp']) !== undefined;
  return {
    cpp: () => (isBuilt ? milliseconds(plain, [input, '1']) : undefined),
    numpy: () => milliseconds('/usr/bin/python3', ['bench/peers/numpy_sweep.py', input, '1']),
    duckdb: () => milliseconds(process.execPath, ['bench/peers/duckdb.js', input, '1']),
  };
}

function milliseconds(command: string, args: readonly string[]): number[] | undefined {
  try {
    const printed = execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return printed.trim().split('\n').map(Number);
  } catch {
    return undefined;
  }
}

/** The columns and the grid for programs that know nothing of nhi. */
function writeInputs(path: string): void {
  const grid = scenarios.map(({ alpha, beta }) => [alpha / 1000, beta / 10_000]);
  writeFileSync(path, JSON.stringify({ prefectures: prefectures.map(inputOf), grid }));
}

function inputOf({ municipalities, pots }: Prefecture) {
  return {
    income: municipalities.map(({ income }) => income),
    index: municipalities.map(({ index }) => index / 1e13),
    segments: segments.map((segment) => ({
      medical: segment === 'medical' ? 1 : 0,
      total: pots[segment],
      heads: municipalities.map(({ heads }) => heads[segment]),
    })),
  };
}
