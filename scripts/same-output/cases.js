import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runNhi } from './sides.js';

/** All cases, with the codes of their municipalities, their segments and quantities as they are before. */
export function casesOf(before) {
  const paths = ['fixtures', 'cases'].flatMap((folder) => caseFoldersIn(before.root, folder));
  return Promise.all(paths.map((path) => readCase(before, path)));
}

/** Whether a case is to be run: a fixture always, any other one where it can be calculated before. */
export function isTaken({ path, isFit }) {
  return isFit || path.startsWith('fixtures/');
}

/** Folders with a case. The gallery has runs of its own; a case within a case belongs to that one. */
function caseFoldersIn(root, folder) {
  if (folder === 'fixtures/errors' || !existsSync(join(root, folder))) return [];
  if (['case.yaml', 'case.xlsx'].some((name) => existsSync(join(root, folder, name)))) return [folder];
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.sort().flatMap((name) => caseFoldersIn(root, `${folder}/${name}`));
}

async function readCase(before, path) {
  const [calculated, explained] = await Promise.all(
    ['calc', 'explain'].map((command) => runNhi(before, [command, path, '--format', 'json'])),
  );
  const rows = calculated.exit === '0' ? Object.values(parsed(calculated).tables).flat() : [];
  const all = (column) => [...new Set(rows.map((row) => row[column]).filter(Boolean))];
  const columns = rows.flatMap((row) => Object.keys(row).filter((column) => isNumber(row[column])));
  const inGraph = explained.exit === '0' ? Object.keys(parsed(explained).quantities) : [];
  return {
    path,
    isFit: calculated.exit === '0',
    municipalities: all('municipality_code'),
    segments: all('segment'),
    quantities: new Set([...columns, ...inGraph].filter((name) => name !== 'municipality_code')),
  };
}

const parsed = ({ stdout }) => JSON.parse(stdout.toString());

const isNumber = (value) => /^-?\d+(\.\d+)?$/.test(value ?? '');
