import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as browserChecksum from '../../src/platform/browser/checksum.js';
import * as browserDigest from '../../src/platform/browser/digest.js';
import * as browserDisk from '../../src/platform/browser/disk.js';
import * as browserInflate from '../../src/platform/browser/inflate.js';
import * as browserPaths from '../../src/platform/browser/paths.js';
import * as checksum from '../../src/platform/checksum.js';
import * as digest from '../../src/platform/digest.js';
import * as disk from '../../src/platform/disk.js';
import * as inflate from '../../src/platform/inflate.js';
import * as paths from '../../src/platform/paths.js';

/** The modules that ask Node, each with what is put in its place in a browser. The types of its exports must fit. */
const twins: Readonly<Record<string, readonly [object, object]>> = {
  checksum: [checksum, browserChecksum satisfies typeof checksum],
  digest: [digest, browserDigest satisfies typeof digest],
  disk: [disk, browserDisk satisfies typeof disk],
  inflate: [inflate, browserInflate satisfies typeof inflate],
  paths: [paths, browserPaths satisfies typeof paths],
};

it('every module that asks Node has a twin for browsers', () => {
  const folder = join('src', 'platform');
  const asking = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && / from 'node:/.test(readFileSync(join(folder, entry.name), 'utf8')))
    .map(({ name }) => name);
  expect(asking.sort()).toEqual(readdirSync(join(folder, 'browser')).sort());
  expect(asking.map((name) => name.replace('.ts', ''))).toEqual(Object.keys(twins));
});

it.each(Object.entries(twins))('%s has the same exports in both', (_, [node, browser]) => {
  expect(Object.keys(browser).sort()).toEqual(Object.keys(node).sort());
});
