import { basename, relative } from 'node:path';

/** What is known of how the program was started. */
export interface Start {
  /** The path of the program: `process.argv[1]`. */
  readonly script: string;
  /** How Node was called: `process.argv0`. */
  readonly node: string;
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * How the command is called so that a line that begins with it can be run as it stands: `npx nhi` where npx started it,
 * `node nhi.cjs` where Node was given the file, else `nhi`.
 */
export function startedAs({ script, node, folder, env }: Start): string {
  // A program that npx started passes this variable on: the script must be that of nhi itself.
  if (env.npm_command === 'exec' && /[/\\]nhi(?:\.js)?$/.test(script)) return 'npx nhi';
  const isInstalled = /[/\\]node_modules[/\\]/.test(script) || !/\.c?js$/.test(basename(script));
  if (isInstalled) return 'nhi';
  return `${quoted(node)} ${quoted(relative(folder, script))}`;
}

/** An argument as a shell takes it. */
export function quoted(argument: string): string {
  return /\s/.test(argument) ? `"${argument}"` : argument;
}
