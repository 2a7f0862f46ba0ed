import { journalName } from '../contract/receipt-names.js';
import { compareText, type Finding, finding } from '../domain/finding.js';
import { disk } from '../platform/disk.js';
import type { Files, FolderEntry } from '../platform/files.js';
import { join } from '../platform/paths.js';
import { isSpreadsheetName, isWorkbookName } from './kind-by-name.js';

/**
 * The entries of a folder by name; none where there is no folder.
 *
 * @throws the system's error where it may not be read: what is not seen must not count as not there.
 */
export function entriesOf(folder: string, files: Files = disk): readonly FolderEntry[] {
  return files.entriesOf(folder).toSorted((a, b) => compareText(a.name, b.name));
}

/** The file of the case of a folder: case.yaml, or where there is none a workbook case.xlsx. */
export function caseFileIn(folder: string, files: Files = disk): string {
  const [yaml, workbook] = ['case.yaml', 'case.xlsx'].map((name) => join(folder, name)) as [string, string];
  return !files.isThere(yaml) && files.isThere(workbook) ? workbook : yaml;
}

/**
 * The file of the case of a folder that is named; where neither name is there, its only workbook. What Excel keeps beside an
 * open one is none, nor is one that nhi wrote, which its receipt shows; where there is no other, one that has to be saved
 * as .xlsx first. An editor may have called it case.yml or, where Windows hides endings, case.yaml.txt.
 */
export function namedCaseFile(folder: string, files: Files = disk): string | Finding {
  const file = caseFileIn(folder, files);
  if (files.isThere(file)) return file;
  const names = entriesOf(folder, files).map(({ name }) => name);
  const isOurs = (name: string) => names.includes(`${name.replace(/\.xlsx$/i, '')}.receipt.json`);
  const isOpen = (name: string) => /^(?:~\$|\.)/.test(name);
  const books = names.filter((name) => isSpreadsheetName(name) && !isOpen(name) && !isOurs(name));
  const readable = books.filter(isWorkbookName);
  const meant = readable.length > 0 ? readable : books;
  if (meant.length > 1) return finding('workbooks-several', { file: folder }, { workbooks: meant });
  if (meant[0] !== undefined) return join(folder, meant[0]);
  const almost = names.find((name) => /^case\.ya?ml(?:\.txt)?$/i.test(name));
  return almost === undefined ? file : finding('case-misnamed', { file: folder, value: almost });
}

/**
 * The folders below a folder that have a case, in order. Hidden folders and node_modules are passed over. Nothing
 * is looked for inside a case, nor below a link, which may lead round in a circle.
 */
export function caseFoldersBelow(folder: string): string[] {
  return seenIn(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (disk.isThere(caseFileIn(path))) return [path];
    return entry.isFolder ? caseFoldersBelow(path) : [];
  });
}

/** The workbooks in a folder and wherever {@link caseFoldersBelow} looks, those beside a case too. */
export function workbooksBelow(folder: string): string[] {
  const entries = seenIn(folder);
  const own = entries.filter(({ name }) => isWorkbookName(name)).map(({ name }) => join(folder, name));
  if (disk.isThere(caseFileIn(folder))) return own;
  const below = entries
    .map((entry) => ({ path: join(folder, entry.name), isOwn: entry.isFolder }))
    .filter(({ path, isOwn }) => isOwn || disk.isThere(caseFileIn(path)));
  return [...own, ...below.flatMap(({ path }) => workbooksBelow(path))];
}

function seenIn(folder: string): readonly FolderEntry[] {
  return entriesOf(folder).filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
}

/** What a run keeps in a folder of results while they are not whole. */
export function journalIn(folder: string, files: Files = disk): string | undefined {
  const path = join(folder, journalName);
  return files.isThere(path) ? path : undefined;
}
