import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { contentsOf, runNhi } from './sides.js';

/**
 * Runs a job on both sides and gives what differs: for each command its differences, and for the job those of its files.
 * A job is steps, one after the other, in a folder of its own (`cwd`) or with one for what it writes (OUT). Where
 * anything differs its folder is kept.
 */
export async function runJob({ steps, cwd = '.', isProcess, prepare }, number, sides, comparison) {
  const out = `out/${String(number).padStart(4, '0')}`;
  const isWriting = steps.some(({ args }) => args.some((arg) => /^OUT\b/.test(arg)));
  const folder = cwd === '.' ? out : cwd;
  const commands = steps.map(({ args, stdin }) => ({
    args: args.map((arg) => arg.replace(/^OUT\b/, out)),
    cwd,
    stdin,
    isProcess,
  }));
  await prepare?.(sides);
  if (isWriting) for (const { root } of sides) mkdirSync(join(root, out), { recursive: true });
  const ended = await Promise.all(sides.map((side) => runAll(side, commands)));
  const differences = commands.map((command, at) => ({
    command,
    found: comparison.run(ended[0][at], ended[1][at]),
  }));
  if (isWriting || cwd !== '.') {
    const [before, after] = sides.map(({ root }) => contentsOf(join(root, folder)));
    differences.at(-1).found.push(...comparison.filesOf(before, after));
  }
  const differing = differences.filter(({ found }) => found.length > 0);
  if (differing.length === 0)
    for (const { root } of sides) rmSync(join(root, folder), { recursive: true, force: true });
  return differing;
}

async function runAll(side, commands) {
  const ended = [];
  for (const { args, cwd, stdin, isProcess } of commands) {
    const input = stdin === undefined ? undefined : readFileSync(join(side.root, cwd, stdin));
    ended.push(await runNhi(side, args, { cwd, stdin: input, isProcess }));
  }
  return ended;
}

/** Whether a text is in the name of a job's folder or in one of its commands. */
export function isMeant(text) {
  return ({ steps, cwd = '' }) => steps.some(({ args }) => `${cwd} nhi ${args.join(' ')}`.includes(text));
}

/** Does something with every one of a list, so many at a time. */
export async function inPool(list, size, use) {
  let next = 0;
  const results = [];
  const work = async () => {
    while (next < list.length) {
      const at = next;
      next += 1;
      results[at] = await use(list[at], at);
    }
  };
  await Promise.all(Array.from({ length: size }, work));
  return results;
}
