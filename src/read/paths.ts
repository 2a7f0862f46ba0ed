import { disk } from '../platform/disk.js';
import type { Files } from '../platform/files.js';
import { join, relative, sep } from '../platform/paths.js';

export { basename as fileName, dirname as folderOf, join as pathIn } from '../platform/paths.js';

/** Whether a path as it is written leads to something below a folder. Links are not looked at. */
export function isInside(folder: string, path: string, { resolve }: Files = disk): boolean {
  if (isAbsolute(path)) return false;
  const steps = relative(resolve(folder), resolve(folder, path)).split(sep);
  return steps[0] !== '..' && steps[0] !== '';
}

/** Here or on Windows: what a case may name is the same everywhere. */
function isAbsolute(path: string): boolean {
  return /^(?:[/\\]|[A-Za-z]:[/\\])/.test(path);
}

/** Whether a path leads out of a folder: as it is written, or over a link. What is not there leads nowhere. */
export function leadsOutside(folder: string, path: string, files: Files): boolean {
  // Most tables lie in the folder itself: a name without steps leads out over a link alone.
  const isName = /^[^/\\:]+$/.test(path) && path !== '..' && path !== '.';
  if (isName && !files.isLink(join(folder, path))) return false;
  if (!isInside(folder, path, files)) return true;
  const [root, target] = [files.realPath(folder), files.realPath(files.resolve(folder, path))];
  return root !== undefined && target !== undefined && !isInside(root, relative(root, target), files);
}
