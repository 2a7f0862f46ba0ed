import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { environment, type Where } from './nhi.js';
import type { Ended } from './standard-streams.js';

export const bin = resolve('bin/nhi.js');

/**
 * Runs the built `nhi` as a process of its own, for what only a process has: streams, signals, a start.
 *
 * @param node what Node is told
 */
export function spawned(
  args: readonly string[],
  { cwd, input = '', env = {} }: Where = {},
  node: readonly string[] = [],
): Ended {
  const limits = { timeout: 60_000, maxBuffer: 100_000_000 };
  const options = { cwd, input, env: environment(env), encoding: 'utf8', ...limits } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, bin, ...args], options);
  return { status, stdout, stderr };
}

/** Runs a line of bash in which `nhi` is the built command line. */
export function bash(line: string, cwd: string, env: NodeJS.ProcessEnv = {}): Ended {
  const script = `nhi() { "${process.execPath}" "${bin}" "$@"; }; ${line}`;
  const options = { cwd, env: environment(env), encoding: 'utf8', timeout: 60_000 } as const;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], options);
  return { status, stdout, stderr };
}
