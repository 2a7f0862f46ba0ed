import { describe, expect, it } from 'vitest';
import { type Setting, settingAt } from '../../src/domain/setting.js';
import { readYaml } from '../../src/read/yaml.js';

function root(text: string): Setting {
  const { value: read, findings } = readYaml(text, 'case.yaml');
  if (!read || findings.length > 0) throw new Error(JSON.stringify(findings));
  return read;
}

function codes(text: string): string[] {
  return readYaml(text, 'case.yaml').findings.map(({ code, place: { line } }) => `${code}:${line}`);
}

describe('scalars are text', () => {
  it.each([
    ['a number', '1.10', '1.10'],
    ['a long number', '0.1234567890123456789012345', '0.1234567890123456789012345'],
    ['a code with a zero', '013', '013'],
    ['a truth value', 'no', 'no'],
    ['a null', '~', '~'],
    ['a date', '2026-11-21', '2026-11-21'],
    ['an infinity', '.inf', '.inf'],
    ['a text in quotes', '" a "', ' a '],
    ['a text in single quotes', "'it''s'", "it's"],
    ['a text with a comment', 'mean:3   # of five', 'mean:3'],
    ['nothing', '', ''],
  ])('%s', (_, written, text) => {
    expect(settingAt(root(`key: ${written}\n`), 'key')).toMatchObject({ kind: 'scalar', text });
  });
});

describe('places', () => {
  const text = 'a: 1\n\nb:\n  c: [x, y]\n  d:\n  - { e: 5 }\n';

  it.each([
    ['a', 1],
    ['b.c', 4],
    ['b.d', 6],
  ])('%s stands on line %i', (key, line) => {
    expect(settingAt(root(text), key)?.place).toMatchObject({ file: 'case.yaml', line, column: key });
  });

  it('items of a list are counted from 1', () => {
    const list = settingAt(root(text), 'b.c');
    const columns = list?.kind === 'list' ? list.items.map(({ place }) => place.column) : [];
    expect(columns).toEqual(['b.c[1]', 'b.c[2]']);
  });

  it('a key inside an item of a list has the number of the item', () => {
    const list = settingAt(root(text), 'b.d');
    const item = list?.kind === 'list' ? list.items[0] : undefined;
    expect(settingAt(item, 'e')?.place).toMatchObject({ line: 6, column: 'b.d[1].e', value: '5' });
  });

  it('a key without a value stands where the key stands', () => {
    expect(settingAt(root('a: 1\nb:\n'), 'b')?.place).toMatchObject({ line: 2, value: '' });
  });

  it('lines may end with CRLF', () => {
    expect(settingAt(root(text.replaceAll('\n', '\r\n')), 'b.c')?.place.line).toBe(4);
  });
});

describe('what is refused', () => {
  it('an anchor', () => {
    expect(codes('a: &x 1\n')).toEqual(['yaml-alias:1']);
  });

  it('an alias', () => {
    expect(codes('a: &x 1\nb: *x\n')).toEqual(['yaml-alias:1', 'yaml-alias:2']);
  });

  it('a merge', () => {
    expect(codes('a: &x { b: 1 }\nc:\n  <<: *x\n')).toEqual(['yaml-alias:1', 'yaml-alias:3']);
  });

  it('a second document', () => {
    expect(codes('a: 1\n---\nb: 2\n')).toEqual(['yaml-documents:2']);
  });

  it('a repeated key', () => {
    expect(codes('a: 1\nb: 2\na: 3\n')).toEqual(['key-repeated:3']);
  });

  it('a repeated key inside a section', () => {
    expect(codes('a:\n  b: 2\n  b: 3\n')).toEqual(['key-repeated:3']);
  });

  it('a list in place of a section', () => {
    expect(codes('- a\n')).toEqual(['value-invalid:1']);
  });

  it('broken text', () => {
    expect(codes('a: 1\nb: [2\nc: 3\n').map((one) => one.split(':', 1)[0])).toContain('yaml-broken');
  });

  it('a tag that makes more of a scalar than text', () => {
    expect(codes('a: !!int 5\n')).toEqual(['yaml-broken:1']);
  });

  it('a file without content', () => {
    expect(codes('# nothing\n')).toEqual(['file-empty:undefined']);
  });
});

it('a single document may begin and end with its marks', () => {
  expect(settingAt(root('---\na: 1\n...\n'), 'a')).toMatchObject({ text: '1' });
});
