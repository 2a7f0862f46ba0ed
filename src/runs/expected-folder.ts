import { disk } from '../platform/disk.js';
import { basename, dirname, join } from '../platform/paths.js';
import { workbooksBelow } from '../read/folder.js';
import { isWorkbookName } from '../read/kind-by-name.js';

/** Where the expected tables of the case of a folder stand, relative to it. */
export const expectedFolder = 'expected';

/**
 * The folder of the expected tables of a case, relative to the folder of its file. Many workbooks may stand in one
 * folder: one that is not the case of its folder has expected tables of its own, `沖縄R8.expected` for 沖縄R8.xlsx.
 */
export function expectedFolderOf(caseFile: string): string {
  const name = basename(caseFile);
  const isWorkbook = isWorkbookName(name);
  const isOfFolder = /^case\.xlsx$/i.test(name) && !disk.isThere(join(dirname(caseFile), 'case.yaml'));
  return isWorkbook && !isOfFolder ? `${name.replace(/\.xlsx$/i, '')}.${expectedFolder}` : expectedFolder;
}

/** The workbooks in a folder and below that have expected tables of their own. */
export function expectedWorkbooks(folder: string): string[] {
  return workbooksBelow(folder).filter((file) => {
    const own = expectedFolderOf(file);
    return own !== expectedFolder && disk.isFolder(join(dirname(file), own));
  });
}
