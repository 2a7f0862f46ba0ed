import { hostname } from 'node:os';
import { sha256 } from '../../platform/digest.js';

/**
 * A name for one run, which no other process has, here or on another computer: `4711-` and 16 hexadecimal digits, of
 * which eight name the computer. Who finds it in the name of a file can tell whether that run is still alive.
 */
export function runToken(): string {
  const own = sha256(`${hostname()} ${process.pid} ${process.hrtime.bigint()} ${Date.now()}`);
  return `${process.pid}-${computer()}${own.slice(0, 8)}`;
}

function computer(): string {
  return sha256(hostname()).slice(0, 8);
}

/** The temporary name beside a file: `new` is to take its place, `old` is what stood there. */
export function besides(name: string, token: string, kind: 'new' | 'old'): string {
  return `.${name}.${token}.${kind}`;
}

/**
 * Whether a file is a temporary one of a run that is no more. A run on another computer may be alive; nhi 0.1.0 wrote
 * names without a process.
 */
export function isLeftover(entry: string): boolean {
  const [, id, host] = /^\..+\.(?:(\d+)-)?([0-9a-f]{8})[0-9a-f]{8}\.(?:new|old)$/.exec(entry) ?? [];
  return host !== undefined && (id === undefined || (host === computer() && isGone(Number(id))));
}

/** Whether there is no process of a number but maybe this one, which knows its own files. */
export function isGone(id: number): boolean {
  if (id === process.pid) return true;
  try {
    process.kill(id, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
