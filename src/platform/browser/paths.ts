// As node:path has them for POSIX, but without a slash at the end. A browser has no working folder: relative paths begin
// in one that is not the top, so that `..` leads out of it as on a disk.
const start = '/files';

export const sep = '/';

/** The steps of a path without `.` and without what `..` takes back; above the top is the top. */
function stepsOf(path: string): readonly string[] {
  const isFull = path.startsWith(sep);
  const steps: string[] = [];
  for (const step of path.split(sep)) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (!isFull) steps.push(step);
  }
  return steps;
}

export function join(...parts: readonly string[]): string {
  const path = parts.filter((part) => part !== '').join(sep);
  const steps = stepsOf(path).join(sep);
  return path.startsWith(sep) ? `${sep}${steps}` : steps || '.';
}

export function resolve(...parts: readonly string[]): string {
  return join(parts.reduce((before, part) => (part.startsWith(sep) ? part : `${before}/${part}`), start));
}

export function relative(from: string, to: string): string {
  const [here, there] = [stepsOf(resolve(from)), stepsOf(resolve(to))];
  const parting = here.findIndex((step, at) => step !== there[at]);
  const shared = parting < 0 ? here.length : parting;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join(sep);
}

export function dirname(path: string): string {
  const [, folder] = /^(.*)\/[^/]+\/*$/s.exec(path) ?? [];
  if (folder === undefined) return path.startsWith(sep) ? sep : '.';
  return folder === '' ? sep : folder;
}

export function basename(path: string): string {
  return /([^/]*)\/*$/.exec(path)?.[1] ?? '';
}
