import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf, nhi, workplace } from '../cli/nhi.js';
import { bash } from '../cli/spawned.js';
import { small } from '../validate/small-case.js';

const place = workplace();
const inputs = (list: string) => small.replace('case.yaml', '[people.csv, rates.csv]', list);
/** Runs a line of bash in the folder of the case, and then `nhi` there. */
async function inCase(line: string, ...args: readonly string[]) {
  const cwd = join(place.path, 'case');
  expect(bash(line, cwd)).toMatchObject({ status: 0, stderr: '' });
  return await nhi(args, { cwd });
}

/** The case with other inputs, checked. */
async function checked(list: string, prepare = 'true') {
  place.put(inputs(list));
  return await inCase(prepare, 'check', '.');
}

describe('inputs that are no tables', () => {
  it.each([
    [
      'a folder',
      '[people.csv, rates]',
      'mkdir rates',
      /case\.yaml:3 inputs, item 2: "rates" cannot be read \(.*EISDIR\)/,
    ],
    ['the folder itself', '[people.csv, "."]', 'true', /case\.yaml:3 inputs, item 2: "\." /],
    ['nothing', '[people.csv, ""]', 'true', /case\.yaml:3 inputs, item 2: /],
    ['blanks', '[people.csv, "  "]', 'true', /case\.yaml:3 inputs, item 2: /],
    ['case.yaml', '[people.csv, case.yaml]', 'true', /case\.yaml/],
    ['a name with a line break', '[people.csv, "a\\nb.csv"]', 'true', /"a\\nb\.csv" is not there/],
    ['a name with NUL', '[people.csv, "a\\0b.csv"]', 'true', /"a\\u0000b\.csv" /],
    [
      'a name that is too long',
      `[people.csv, ${'x'.repeat(300)}.csv]`,
      'true',
      /cannot be read \(.*ENAMETOOLONG\)/,
    ],
    ['a name of a terminal', '[people.csv, "\\e[31m.csv"]', 'true', /"\\u001b\[31m\.csv" is not there/],
    [
      'a link that leads nowhere',
      '[people.csv, link.csv]',
      'ln -s nowhere link.csv',
      /"link\.csv" is not there/,
    ],
    [
      'a link in a circle',
      '[people.csv, link.csv]',
      'ln -s link.csv link.csv',
      /"link\.csv" cannot be read \(.*ELOOP\)/,
    ],
    ['a file below a file', '[people.csv, rates.csv/x.csv]', 'true', /"rates\.csv\/x\.csv" is not there/],
    ['a list', '[people.csv, [rates.csv]]', 'true', /case\.yaml:3 inputs, item 2/],
  ])('%s', async (_, list, prepare, message) => {
    const { status, stdout, stderr } = await checked(list, prepare);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).not.toMatch(/\n {4}at /);
  });

  it('the same table by another path is told', async () => {
    expect((await checked('[people.csv, rates.csv, ./rates.csv]')).stderr).toContain('./rates.csv');
  });

  it.each(['the same table over a link', 'a hard link'])('%s has columns that stand twice', async (kind) => {
    const link = kind === 'a hard link' ? 'ln people.csv other.csv' : 'ln -s people.csv other.csv';
    expect(await checked('[people.csv, rates.csv, other.csv]', link)).toMatchObject({ status: 3 });
  });
});

describe('links to what is read', () => {
  it.each([
    ['a table', 'mv people.csv real.csv; ln -s real.csv people.csv', '.'],
    ['case.yaml', 'mv case.yaml real.yaml; ln -s real.yaml case.yaml', '.'],
    ['the folder of the case', 'ln -s case ../link', '../link'],
  ])('%s may be a link', async (_, line, kase) => {
    expect(await inCase(line, 'check', kase, '-q')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it.each([
    ['a folder called case.yaml', 'rm case.yaml; mkdir case.yaml', ['.']],
    ['a case.yaml that leads nowhere', 'rm case.yaml; ln -s nowhere case.yaml', ['.']],
    ['a case.yaml that is a table', 'cp people.csv case.yaml', ['.']],
    ['a case that is not there', 'true', ['nowhere']],
    ['a case that is a device', 'true', ['/dev/null']],
    ['a case with a name of nothing', 'true', ['']],
    ['a policy that is a folder', 'true', ['.', '--policy', './']],
    ['a policy that is a table', 'true', ['.', '--policy', './people.csv.yaml']],
  ])('%s is a finding', async (_, line, args) => {
    const { status, stderr } = await inCase(line, 'check', ...args);
    expect(status).toBe(3);
    expect(stderr).toMatch(/^error: /);
    expect(stderr).not.toMatch(/\n {4}at |defect/);
  });
});

describe('the folder of results and what is read', () => {
  it('results may go into the folder of the case', async () => {
    const ended = await nhi(['calc', 'case', '-q', '-o', 'case'], { cwd: place.path });
    expect(ended).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(Object.keys(contentOf(join(place.path, 'case')))).toContain('people.csv');
  });

  it('a table of the results is no input of the run that writes it', async () => {
    place.put(inputs('[people.csv, rates.csv, out/levy.csv]'));
    bash('cd case; mkdir out; cp people.csv out/levy.csv', place.path);
    const before = contentOf(join(place.path, 'case', 'out'));
    expect((await inCase('true', 'calc', '.', '-q', '-o', 'out', '--force')).status).toBe(3);
    expect(contentOf(join(place.path, 'case', 'out'))).toEqual(before);
  });

  it.each(['a\nb', ' ', '-', '..\\out', 'é', '出力', 'x'.repeat(200)])('the folder %j', async (name) => {
    const ended = await nhi(['calc', 'case', '-q', `--out=${name}`], { cwd: place.path });
    expect(ended).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(Object.keys(contentOf(join(place.path, name)))).toContain('receipt.json');
  });

  it.each(['x'.repeat(300), 'a\0b', ''])('the folder %j cannot be', async (name) => {
    // No command line can hold NUL.
    const args = ['calc', 'case', '-q', `--out=${name.replace('\0', '/\n/../../../../../../proc/nowhere')}`];
    const { status, stderr } = await nhi(args, { cwd: place.path });
    expect([2, 3]).toContain(status);
    expect(stderr).not.toMatch(/\n {4}at |defect/);
  });

  it('a folder of a file system that is read-only', async () => {
    expect(await nhi(['calc', 'case', '-q', '-o', '/proc/nhi'], { cwd: place.path })).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/^error: \/proc\/nhi: The file cannot be written \(.*ENOENT\)/),
    });
  });
});
