import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf, nhi, workplace } from '../cli/nhi.js';
import { bash } from '../cli/spawned.js';
import { small } from '../validate/small-case.js';

const place = workplace();
const run = (line: string) => bash(line, place.path);
const inputs = (list: string) => small.replace('case.yaml', '[people.csv, rates.csv]', list);
/** The case with other inputs, checked. */
function checked(list: string, prepare = 'true') {
  place.put(inputs(list));
  return run(`cd case; ${prepare}; nhi check .`);
}

describe('inputs that are no tables', () => {
  it.each([
    [
      'a folder',
      '[people.csv, rates]',
      'mkdir rates',
      /case\.yaml:3 inputs\[2\]: "rates" cannot be read \(.*EISDIR\)/,
    ],
    ['the folder itself', '[people.csv, "."]', 'true', /case\.yaml:3 inputs\[2\]: "\." /],
    ['nothing', '[people.csv, ""]', 'true', /case\.yaml:3 inputs\[2\]: /],
    ['blanks', '[people.csv, "  "]', 'true', /case\.yaml:3 inputs\[2\]: /],
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
    ['a list', '[people.csv, [rates.csv]]', 'true', /case\.yaml:3 inputs\[2\]/],
  ])('%s', (_, list, prepare, message) => {
    const { status, stdout, stderr } = checked(list, prepare);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).not.toMatch(/\n {4}at /);
  });

  it('the same table by another path is told', () => {
    expect(checked('[people.csv, rates.csv, ./rates.csv]').stderr).toContain('./rates.csv');
  });

  it.each(['the same table over a link', 'a hard link'])('%s has columns that stand twice', (kind) => {
    const link = kind === 'a hard link' ? 'ln people.csv other.csv' : 'ln -s people.csv other.csv';
    expect(checked('[people.csv, rates.csv, other.csv]', link)).toMatchObject({ status: 3 });
  });
});

describe('links to what is read', () => {
  it.each([
    ['a table', 'mv people.csv real.csv; ln -s real.csv people.csv; nhi check .'],
    ['case.yaml', 'mv case.yaml real.yaml; ln -s real.yaml case.yaml; nhi check .'],
    ['the folder of the case', 'cd ..; ln -s case link; nhi check link'],
  ])('%s may be a link', (_, line) => {
    expect(run(`cd case; ${line}`)).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it.each([
    ['a folder called case.yaml', 'rm case.yaml; mkdir case.yaml; nhi check .'],
    ['a case.yaml that leads nowhere', 'rm case.yaml; ln -s nowhere case.yaml; nhi check .'],
    ['a case.yaml that is a table', 'cp people.csv case.yaml; nhi check .'],
    ['a case that is not there', 'nhi check nowhere'],
    ['a case that is a device', 'nhi check /dev/null'],
    ['a case with a name of nothing', 'nhi check ""'],
    ['a policy that is a folder', 'nhi check . --policy ./'],
    ['a policy that is a table', 'nhi check . --policy ./people.csv.yaml'],
  ])('%s is a finding', (_, line) => {
    const { status, stderr } = run(`cd case; ${line}`);
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

  it('a table of the results is no input of the run that writes it', () => {
    place.put(inputs('[people.csv, rates.csv, out/levy.csv]'));
    run('cd case; mkdir out; cp people.csv out/levy.csv');
    const before = contentOf(join(place.path, 'case', 'out'));
    expect(run('cd case; nhi calc . -q -o out --force').status).toBe(3);
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

describe('a closed pipe', () => {
  const lines = [
    'calc case',
    'collection case',
    'check case',
    'explain case -m 131016',
    'compare case --set alpha=0',
    'verify case',
    'audit rates.csv',
    'policy',
  ];
  const formats = ['table', 'csv', 'json'];

  it('is no error in any command and format', () => {
    const made = small
      .append('case.yaml', 'collection: { targets: tokyo-r6-r8 }')
      .file('rates.csv', 'municipality_code,collection_rate_R7\n131016,93.45\n131024,95.10\n');
    place.put(made);
    run('nhi verify case --update -q; nhi calc case -q -o out; cp out/premium-rates.csv rates.csv');
    const script = lines
      .flatMap((line) =>
        formats.map((format) => `nhi ${line} --format ${format} 2>> messages | true; echo \${PIPESTATUS[0]}`),
      )
      .join('\n');
    const { stdout } = run(script);
    // A table of two rows is no basis for an audit; that is its verdict, not an error.
    expect([...new Set(stdout.trim().split('\n'))].filter((status) => status !== '0')).toEqual(
      ['1'].filter((one) => stdout.includes(one)),
    );
    expect(run('cat messages').stdout).not.toMatch(/EPIPE|\n {4}at /);
  });
});
