import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../domain/finding.js';
import { isThere } from './file.js';

/**
 * The entries of a folder by name; none where there is no folder.
 *
 * @throws the system's error where it may not be read: what is not seen must not count as not there.
 */
export function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

/** The file of the case of a folder: case.yaml, or where there is none a workbook case.xlsx. */
export function caseFileIn(folder: string): string {
  const [yaml, workbook] = ['case.yaml', 'case.xlsx'].map((name) => join(folder, name)) as [string, string];
  return !isThere(yaml) && isThere(workbook) ? workbook : yaml;
}

/**
 * The folders below a folder that have a case, in order. Hidden folders and node_modules are passed over. Nothing
 * is looked for inside a case, nor below a link, which may lead round in a circle.
 */
export function caseFoldersBelow(folder: string): string[] {
  return seenIn(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (isThere(caseFileIn(path))) return [path];
    return entry.isDirectory() ? caseFoldersBelow(path) : [];
  });
}

/** The workbooks in a folder and wherever {@link caseFoldersBelow} looks, those beside a case too. */
export function workbooksBelow(folder: string): string[] {
  const entries = seenIn(folder);
  const own = entries.filter(({ name }) => /\.xls[xm]$/i.test(name)).map(({ name }) => join(folder, name));
  if (isThere(caseFileIn(folder))) return own;
  const below = entries
    .map((entry) => ({ path: join(folder, entry.name), isOwn: entry.isDirectory() }))
    .filter(({ path, isOwn }) => isOwn || isThere(caseFileIn(path)));
  return [...own, ...below.flatMap(({ path }) => workbooksBelow(path))];
}

function seenIn(folder: string): readonly Dirent[] {
  return entriesOf(folder).filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
}
