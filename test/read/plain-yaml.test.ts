import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainYaml } from '../../src/read/plain-yaml.js';
import { readSettingsText } from '../../src/read/settings-text.js';
import { readYaml } from '../../src/read/yaml.js';

/** `NHI_RUNS=10000 npx vitest run test/read/plain-yaml.test.ts` digs deeper. */
const runs = Number(process.env.NHI_RUNS ?? 400);

const texts = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({ file, text: readFileSync(join('fixtures', file), 'utf8') }));

/** What both readers make of a text, or nothing where the plain one leaves it to the library. */
function both(text: string) {
  const root = readPlainYaml(text, 'case.yaml');
  return root && { plain: { root, findings: [] }, library: readYaml(text, 'case.yaml') };
}

/** Marks of YAML, and what stands between them. */
const pieces = fc.constantFrom(
  ...': , { } [ ] # " \' - | > & * ! ? % @ ~ < = \\ . / +'.split(' '),
  ...[
    ' ',
    '  ',
    '\n',
    '\n  ',
    '\n\n',
    '\t',
    '\r\n',
    ': ',
    ' #',
    '- ',
    '\n- ',
    ', ',
    '---\n',
    '...\n',
    '\u3000',
  ],
  ...['a', '0', 'key:', 'a: b', '"a": 1', '[a, b]', '{ a: 1 }', '<<: *x', "''", '高額', '𠮷', '−'],
);

const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 4 }), pieces), { maxLength: 6 });

function edited(text: string, changes: readonly (readonly [number, number, string])[]): string {
  return changes.reduce((now, [where, removed, piece]) => {
    const at = where % (now.length + 1);
    return now.slice(0, at) + piece + now.slice(at + removed);
  }, text);
}

describe('a plain case.yaml is read as the library reads it', () => {
  it.each(texts.filter(({ file }) => !file.startsWith('errors')))('$file', ({ text }) => {
    const read = both(text);
    expect(read?.plain).toEqual(read?.library);
    expect(read).toBeDefined();
  });

  it.each(texts.filter(({ file }) => file.startsWith('errors')))('or not at all: $file', ({ text }) => {
    const read = both(text);
    expect(read?.plain).toEqual(read?.library);
  });

  it('so is what --set and a sheet of settings give as a value', async () => {
    for (const value of [
      '[a.csv, "b c.csv"]',
      '{ schedule: { R8: 1, R12: 0 }, between: linear }',
      '[a',
      '{ a: *x }',
    ])
      expect(await readSettingsText(`value: ${value}`, '--set')).toEqual(
        readYaml(`value: ${value}`, '--set'),
      );
  });

  it('however it is changed, or not at all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), edits, ({ text }, changes) => {
        const read = both(edited(text, changes));
        expect(read?.plain).toEqual(read?.library);
      }),
      { numRuns: 10 * runs },
    );
  });

  it('whatever its few lines are made of', () => {
    const lines = fc.array(pieces, { maxLength: 12 }).map((parts) => `a: 1\nb: ${parts.join('')}\n`);
    fc.assert(
      fc.property(lines, (text) => {
        const read = both(text);
        expect(read?.plain).toEqual(read?.library);
      }),
      { numRuns: 20 * runs },
    );
  });
});

describe('left to the library is', () => {
  it.each([
    ['a key without a value', 'a: 1\nb:\n'],
    ['a value over two lines', 'a: b\n  c\n'],
    ['a repeated key', 'a: 1\na: 2\n'],
    ['a repeated key inside a line', 'a: { b: 1, b: 2 }\n'],
    ['a block in a list', 'a:\n  - b: 1\n    c: 2\n'],
    ['a mark inside quotes', 'a: "b\\n"\n'],
    ['a quote inside quotes', "a: 'it''s'\n"],
    ['an anchor', 'a: &x 1\n'],
    ['a tab', 'a:\t1\n'],
    ['CRLF', 'a: 1\r\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['a line farther in than its block', 'a: 1\n  b: 2\n'],
    ['a bracket that does not close', 'a: [1, 2\n'],
    ['a list at the top', '- a\n- b\n'],
    ['nothing', ''],
    ['more than any case', `a: ${'b'.repeat(20_000)}\n`],
  ])('%s', (_, text) => {
    expect(readPlainYaml(text, 'case.yaml')).toBeUndefined();
  });
});
