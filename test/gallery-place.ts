import {
  appendFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type GalleryEntry, isAboutEntry } from '../scripts/gallery.js';
import { sha256 } from '../src/platform/digest.js';
import { workbook } from './workbook.js';

/** Lets an entry be run in a copy of its folder, with what its `command.txt` adds to it. */
export async function inCopyOf<Value>(
  { folder, command }: GalleryEntry,
  use: (copy: string) => Promise<Value>,
): Promise<Value> {
  const copy = mkdtempSync(join(realpathSync(tmpdir()), 'nhi-gallery-'));
  try {
    for (const name of readdirSync(folder).filter((one) => !isAboutEntry(one)))
      cpSync(join(folder, name), join(copy, name), { recursive: true });
    for (const [from, to] of command.renames) renameSync(join(copy, from), join(copy, to));
    for (const path of command.folders) mkdirSync(join(copy, path));
    for (const [path, target] of command.links) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      symlinkSync(target, join(copy, path));
    }
    for (const [path, bytes] of command.sizes) {
      writeFileSync(join(copy, path), '');
      truncateSync(join(copy, path), bytes);
    }
    for (const [path, times, text] of command.repeats)
      appendFileSync(join(copy, path), (text.includes(',') ? `${text}\n` : text).repeat(times));
    for (const { path, sheets } of command.workbooks) {
      const tables = sheets.map(([sheet, file]) => [sheet, cellsOf(join(folder, file))]);
      writeFileSync(join(copy, path), await workbook(Object.fromEntries(tables)));
    }
    return await use(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** The cells of a table without quotes. */
function cellsOf(path: string): string[][] {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.split(','));
}

/** Everything in a folder besides one, by path: a digest of each file, where each link leads. */
export function stateOf(folder: string, besides?: string): Record<string, string> {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const paths = all.filter((path) => besides === undefined || path.split('/')[0] !== besides);
  return Object.fromEntries(paths.map((path) => [path, contentOf(join(folder, path))]));
}

function contentOf(path: string): string {
  const found = lstatSync(path);
  if (found.isFile()) return sha256(readFileSync(path));
  return found.isSymbolicLink() ? 'link' : 'folder';
}
