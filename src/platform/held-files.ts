import { dirname, resolve } from './browser/paths.js';
import type { Files, FolderEntry } from './files.js';

/** Files in memory, each under its path; no other is there. Relative paths begin where those of the cases begin. */
export function heldFiles(files: ReadonlyMap<string, Uint8Array>): Files {
  const held = new Map([...files].map(([path, bytes]) => [resolve(path), bytes]));
  const folders = new Set([resolve('.'), ...[...held.keys()].flatMap(foldersAbove)]);
  const isThere = (path: string) => held.has(resolve(path)) || folders.has(resolve(path));
  return {
    resolve: (folder, path = '') => resolve(folder, path),
    read: (path, limit) => {
      const bytes = path === null ? undefined : held.get(resolve(path));
      if (bytes) return bytes.length > limit ? { reason: 'too-large' } : bytes;
      return { reason: path !== null && isThere(path) ? 'EISDIR' : 'missing' };
    },
    isThere,
    isFolder: (path) => folders.has(resolve(path)),
    isLink: () => false,
    sizeOf: (path) => held.get(resolve(path))?.length,
    realPath: (path) => (isThere(path) ? resolve(path) : undefined),
    entriesOf: (folder) => [
      ...entriesIn(resolve(folder), held.keys(), false),
      ...entriesIn(resolve(folder), folders, true),
    ],
  };
}

function foldersAbove(path: string): string[] {
  const folder = dirname(path);
  return folder === path ? [] : [folder, ...foldersAbove(folder)];
}

function entriesIn(folder: string, paths: Iterable<string>, isFolder: boolean): FolderEntry[] {
  const own = [...paths].filter((path) => path !== folder && dirname(path) === folder);
  return own.map((path) => ({ name: path.slice(path.lastIndexOf('/') + 1), isFolder }));
}
