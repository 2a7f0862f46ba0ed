import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as browser from '../../src/platform/browser/paths.js';
import { isInside } from '../../src/read/paths.js';

/** Paths of all kinds; two slashes at the beginning mean something else on some systems. */
const step = fc.constantFrom('.', '..', 'a', 'b', 'ab.csv', '', '被保険者.csv', '...');
const path = fc.array(step, { maxLength: 6 }).map((steps) => steps.join('/').replace(/^\/{2,}/, '/'));

describe('paths in browsers are those of POSIX', () => {
  it.each([
    ['basename', browser.basename, posix.basename],
    ['dirname', browser.dirname, posix.dirname],
  ])('%s', (_, own, node) => {
    fc.assert(
      fc.property(path, (one) => {
        expect(own(one)).toBe(node(one));
      }),
    );
  });

  it('join', () => {
    const paths = fc.array(path, { maxLength: 3 });
    fc.assert(
      fc.property(paths, (all) => {
        expect(browser.join(...all)).toBe(posix.join(...all).replace(/(?<=.)\/$/, ''));
      }),
    );
  });

  it('resolve and relative, from a folder below the top', () => {
    const from = (...all: readonly string[]) => posix.resolve('/files', ...all);
    fc.assert(
      fc.property(path, path, (one, other) => {
        expect(browser.resolve(one, other)).toBe(from(one, other));
        expect(browser.relative(one, other)).toBe(posix.relative(from(one), from(other)));
      }),
    );
  });
});

describe('what lies inside a folder', () => {
  it('is no path that begins at the top, here or on Windows', () => {
    const start = fc.constantFrom('/', '\\', 'C:\\', 'c:/', 'C:', '\\\\server\\', 'x/', '1:/', 'あ:/', '');
    fc.assert(
      fc.property(start, path, (first, rest) => {
        const isFull = posix.isAbsolute(first + rest) || win32.isAbsolute(first + rest);
        if (isFull) expect(isInside('/case', first + rest)).toBe(false);
      }),
    );
  });

  it.each([
    ['people.csv', true],
    ['data/people.csv', true],
    ['data/../people.csv', true],
    ['c:people.csv', true],
    ['../case/people.csv', true],
    ['../people.csv', false],
    ['data/../../people.csv', false],
    ['.', false],
    ['..', false],
  ])('%s: %s', (name, isBelow) => {
    expect(isInside('/data/case', name)).toBe(isBelow);
  });
});
