import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disk } from '../../src/platform/disk.js';
import { heldFiles } from '../../src/platform/held-files.js';
import { caseFileIn } from '../../src/read/folder.js';
import { leadsOutside } from '../../src/read/paths.js';
import { loadCase } from '../../src/validate/load.js';
import type { InputRecord } from '../../src/validate/sources.js';
import { casesWithExpected } from '../fixtures.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const contents = new Map([
  ['case.yaml', bytes('title: x\n')],
  ['data/people.csv', bytes('a,b\n')],
  ['data/more/rates.csv', bytes('')],
]);

let folder = '';
const held = heldFiles(contents);
const start = process.cwd();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhi-held-'));
  mkdirSync(join(folder, 'data', 'more'), { recursive: true });
  for (const [name, content] of contents) writeFileSync(join(folder, name), content);
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(start);
  rmSync(folder, { recursive: true });
});

describe('files in memory answer as the same files on the disk', () => {
  const paths = [
    '.',
    'case.yaml',
    './data/../case.yaml',
    'data',
    'data/',
    'data/more/rates.csv',
    'data/none.csv',
  ];

  it.each([...paths, '../elsewhere.csv', '/nowhere/x.csv'])('%s', (path) => {
    for (const ask of ['isThere', 'isFolder', 'isLink', 'sizeOf'] as const)
      expect([ask, held[ask](path)]).toEqual([ask, disk[ask](path)]);
    expect(held.realPath(path) === undefined).toBe(disk.realPath(path) === undefined);
    for (const limit of [0, 3, 4, 100]) {
      const [one, other] = [held.read(path, limit), disk.read(path, limit)];
      if ('reason' in one || 'reason' in other) expect(one).toEqual(other);
      else expect([...one]).toEqual([...other]);
    }
  });

  it.each(['.', 'data', 'data/more', 'none'])('what is in %s', (path) => {
    const byName = (one: { readonly name: string }, other: { readonly name: string }) =>
      one.name < other.name ? -1 : 1;
    expect(held.entriesOf(path).toSorted(byName)).toEqual(disk.entriesOf(path).toSorted(byName));
  });

  it.each([...paths, '..', '../case.yaml', '/etc/passwd', 'data/../../x.csv'])(
    'whether %s leads out',
    (path) => {
      expect(leadsOutside('.', path, held)).toBe(leadsOutside('.', path, disk));
    },
  );
});

it('nothing comes from standard input', () => {
  expect(held.read(null, 100)).toEqual({ reason: 'missing' });
});

describe('a case in memory', () => {
  it('is the same as on the disk, every fixture of them', async () => {
    process.chdir(start);
    for (const path of casesWithExpected()) {
      const onDisk = await loadCase({ caseFile: join(path, 'case.yaml') });
      const inMemory = await loadCase({ caseFile: 'case.yaml', files: heldFiles(contentsOf(path)) });
      expect([path, inMemory.case]).toEqual([path, onDisk.case]);
      expect(inMemory.findings).toEqual(onDisk.findings);
      expect(inMemory.inputs.map(namedOnly)).toEqual(onDisk.inputs.map(namedOnly));
    }
    process.chdir(folder);
  });

  it('may stand in a folder of its own', async () => {
    const files = new Map(
      [...contentsOf(join('fixtures', 'readme'))].map(([name, content]) => [`R8/own/${name}`, content]),
    );
    const loaded = await loadCase({ caseFile: 'R8/own/case.yaml', files: heldFiles(files) });
    expect([loaded.case === undefined, loaded.folder]).toEqual([false, 'R8/own']);
    expect(caseFileIn('R8/own', heldFiles(files))).toBe('R8/own/case.yaml');
  });

  const yaml =
    'fiscal_year: R8\ninputs: [FILE]\nalpha: 1\nsegments: { medical: { levy_base: 1, beta: 1 } }\n';

  it.each([
    ['lacks what is not held', 'people.csv', 'file-missing'],
    ['may not name what is above it', '../people.csv', 'file-outside'],
    ['has no standard input', '-', 'file-outside'],
  ])('%s', async (_, name, code) => {
    const files = heldFiles(
      new Map([
        ['case.yaml', bytes(yaml.replace('FILE', `"${name}"`))],
        ['/people.csv', bytes('municipality_code\n')],
      ]),
    );
    const { findings } = await loadCase({ caseFile: 'case.yaml', files });
    expect(findings.map((one) => one.code)).toEqual([code]);
  });
});

/** All files of a case, without its results. */
function contentsOf(path: string): Map<string, Uint8Array> {
  const entries = readdirSync(join(start, path), { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(entries.map(({ name }) => [name, new Uint8Array(readFileSync(join(start, path, name)))]));
}

function namedOnly({ source: { path: _, ...source }, ...record }: InputRecord) {
  return { ...record, ...source, bytes: [...source.bytes] };
}
