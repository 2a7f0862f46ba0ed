import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../../src/read/limits.js';
import type { LoadedCase } from '../../src/validate/load.js';
import { loadCase } from '../../src/validate/load.js';
import { nhi, workplace } from '../cli/nhi.js';
import { bash } from '../cli/spawned.js';
import { type SmallCase, small } from '../validate/small-case.js';
import { withSmallLimits } from './small-limits.js';

/** Of the processor: a table of junk takes half of one at most; it once took minutes. */
const seconds = 5;

/** What is found in a case, in a time that does not depend on how bad it is. */
async function found(made: SmallCase, set: readonly string[] = []): Promise<string[]> {
  const start = process.cpuUsage();
  const { findings } = await made.load({ set });
  const { user, system } = process.cpuUsage(start);
  expect(user + system).toBeLessThan(seconds * 1e6);
  return [...new Set(findings.map(({ code }) => code))];
}

const megabyte = 2 ** 20;

afterEach(() => vi.restoreAllMocks());

describe('a table as large as may be', () => {
  const people = (text: string) => found(small.file('people.csv', text));

  it('with a quote that never closes, of 48 MB', async () => {
    expect(await people(`"${'a,b\n'.repeat(12 * megabyte)}`)).toEqual(['row-too-long']);
  });

  it.each<[string, string, string]>([
    ['in one line', 'a'.repeat(5 * megabyte), 'row-too-long'],
    ['of commas', ','.repeat(5 * megabyte), 'row-too-long'],
    ['of line feeds', '\n'.repeat(5 * megabyte), 'table-too-long'],
    ['of carriage returns', '\r'.repeat(5 * megabyte), 'table-too-long'],
    ['of line feeds after a quote', `"a"${'\n'.repeat(megabyte / 5)}`, 'table-too-long'],
    ['of rows of one digit', '1\n'.repeat(2.5 * megabyte), 'table-too-long'],
  ])('%s, of 5 MB where no more is read', async (_, text, code) => {
    withSmallLimits();
    expect(await people(text)).toEqual([code]);
  });
});

describe('a table', () => {
  const rows = (count: number) =>
    `municipality_code,insured,income,medical_index\n${Array.from({ length: count }, (_, at) => `${200_000 + at},1,1,1\n`).join('')}`;

  it('of 150,000 rows of junk is read, and what is found in it is listed or counted', async () => {
    const { findings } = await small.file('people.csv', rows(150_000)).load();
    const listed = findings.filter(({ code }) => code !== 'findings-more');
    const more = findings.map((one) => (one.code === 'findings-more' ? one.args.of!.more : 0));
    expect(listed.length).toBeLessThan(10_000);
    expect(listed.length + more.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(140_000);
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'findings-more',
        place: { file: 'people.csv' },
        args: { listed: 1000, of: { code: 'code-check-digit', more: expect.any(Number) } },
      }),
    );
  });

  it('of 150,000 columns', async () => {
    const header = Array.from({ length: 150_000 }, (_, at) => `c${at}`).join();
    expect(await found(small.file('people.csv', `${header}\n`))).toEqual(['row-too-long']);
  });

  it.each([256, 257])('with something in column %i', async (columns) => {
    const spare = ','.repeat(columns - 6);
    const wide = small.remake('people.csv', (text) => text.replace('0.98', `0.98${spare},x`));
    expect(await found(wide)).toEqual([columns > 256 ? 'sheet-too-wide' : 'row-length']);
  });

  it('with commas to column 16,384, as spreadsheets leave them', async () => {
    const spare = ','.repeat(16_379);
    const wide = small.remake('people.csv', (text) => text.replaceAll('\n', `${spare}\n`));
    expect(await found(wide)).toEqual([]);
  });

  it.each([100_000, 100_001])('with a row of %i characters', async (length) => {
    const long = small.remake('people.csv', (text) => {
      const row = text.split('\n')[1] ?? '';
      return text.replace('千代田区', `千代田区${'x'.repeat(length - row.length)}`);
    });
    expect(await found(long)).toEqual(length > 100_000 ? ['row-too-long'] : ['text-unfit']);
  });
});

describe('a long cell is read in a time that grows with its length', () => {
  const kinds = [' ', '(', '1', '9.', '-', "'", '計', '_R', '令和', '(円)'];

  it.each(kinds)('of %j, wherever it stands', async (kind) => {
    const long = `${kind.repeat(90_000 / kind.length)}x`;
    await found(small.replace('people.csv', 'medical_index', `medical_index,${long}`));
    for (const text of ['千代田区', '131016', '100', '1.02'])
      await found(small.replace('people.csv', text, long));
    await found(small.remake('people.csv', (text) => `${long}\n${text}`));
  });
});

describe('case.yaml', () => {
  const yaml = (text: string) => found(small.file('case.yaml', text));
  const filled = (part: string) => part.repeat(Math.floor(megabyte / part.length));

  it.each(['[', '{', '{a: ', '- ', '? ', 'a: ', ': ', '[a,', '<<: '])(
    'that opens with a megabyte of %j is nested too deeply',
    async (part) => {
      expect(await yaml(filled(part))).toEqual(['yaml-extent']);
    },
  );

  it.each([
    '"a" ',
    '&a ',
    '*a ',
    '!t ',
    '---\n',
    '...\n',
    '%A b\n',
    '# a\n',
    'a: |\n',
    '-\n',
    '\n',
    '{}',
    '} ',
    '] ',
    '?\n',
  ])('of a megabyte of %j is too long', async (part) => {
    expect(await yaml(filled(part))).toEqual(['yaml-extent']);
  });

  it.each(["'", '>\n', ' ', '\t', 'a', ':', '@', '\\', '"\\u0041', '[],'])(
    'of a megabyte of %j is not fit',
    async (part) => {
      expect(await yaml(filled(part))).toHaveLength(1);
    },
  );

  it('that repeats a key thousands of times names repetitions, and how many more there are', async () => {
    const { findings } = await small.file('case.yaml', 'a: 1\n'.repeat(5000)).load();
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['key-repeated', 'findings-more']));
    expect(findings).toHaveLength(1001);
    expect(findings).toContainEqual(
      expect.objectContaining({ args: { listed: 1000, of: { code: 'key-repeated', more: 3999 } } }),
    );
  });

  it('of thousands of keys that nhi does not know', async () => {
    expect(await yaml(Array.from({ length: 6000 }, (_, at) => `key${at}: 1\n`).join(''))).toContain(
      'key-unknown',
    );
  });

  it('with a schedule of thousands of years', async () => {
    const years = Array.from({ length: 6000 }, (_, at) => `R${at + 1}: 1`).join(', ');
    expect(
      await found(small.replace('case.yaml', 'alpha: 1', `alpha: { schedule: { ${years} } }`)),
    ).toContain('value-invalid');
  });

  it('that multiplies by aliases is not followed', async () => {
    const levels = Array.from({ length: 20 }, (_, at) => `k${at}: &a${at} [${`*a${at - 1}, `.repeat(9)}]`);
    expect(await yaml(levels.join('\n'))).toContain('yaml-alias');
  });

  it('with a key of a megabyte', async () => {
    expect(await found(small.append('case.yaml', `${'k'.repeat(megabyte - 1000)}: 1`))).toEqual([
      'yaml-broken',
    ]);
  });

  it('with a title of a megabyte has more than a cell takes', async () => {
    expect(await found(small.replace('case.yaml', 'Small', 'x'.repeat(megabyte - 1000)))).toEqual([
      'text-unfit',
    ]);
  });

  it.each(['[', '{', '{a: ', '{['])('--set alpha=%s… is nested too deeply', async (part) => {
    expect(await found(small, [`alpha=${part.repeat(30_000)}`])).toEqual(['yaml-extent']);
  });
});

describe('limits', () => {
  const place = workplace();
  const run = (line: string) => bash(line, place.path);

  it.each([
    ['a table', 'people.csv', limits.table / 10],
    ['a file of settings', 'case.yaml', limits.settings],
  ])('%s of just the limit is read, of a byte more is not', async (_, name, size) => {
    withSmallLimits();
    const blank = (count: number) =>
      small.remake(name, (text) =>
        Buffer.concat([Buffer.from(text), Buffer.alloc(count - Buffer.byteLength(text), ' ')]),
      );
    expect(await found(blank(size + 1))).toEqual(['file-too-large']);
    expect(await found(blank(size))).not.toContain('file-too-large');
  });

  it('a workbook of just the limit is read, of a byte more is not', async () => {
    const zipped = (size: number) => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(size - 4)]);
    expect(await found(small.file('people.csv', zipped(20 * megabyte + 1)))).toEqual(['file-too-large']);
    expect(await found(small.file('people.csv', zipped(20 * megabyte)))).toEqual(['workbook-broken']);
  });

  it.each([
    [
      'standard input',
      'nhi calc - case/rates.csv --set fiscal_year=R8 < /dev/zero',
      '-: The file is larger than 50 MB',
    ],
    ['a pipe', 'yes | nhi calc - case/rates.csv --set fiscal_year=R8', '-: The file is larger than 50 MB'],
    ['published rates', 'yes | nhi audit -', '-: The file is larger than 50 MB'],
    ['a receipt', 'nhi verify case --receipt /dev/zero', 'cannot be read (it is not a regular file)'],
  ])('%s that has no end is read to the limit', (_, line, message) => {
    const { status, stderr } = run(line);
    expect(stderr).toContain(message);
    expect(status).toBe(3);
  });

  it.each([
    ['a table that nobody writes', 'rm case/people.csv; mkfifo case/people.csv; nhi calc case', 'people.csv'],
    ['a case that nobody writes', 'rm case/case.yaml; mkfifo case/case.yaml; nhi calc case', 'case.yaml'],
    [
      'a table that somebody writes',
      'rm case/people.csv; mkfifo case/people.csv; yes > case/people.csv & nhi calc case',
      'people.csv',
    ],
    [
      'a device without an end',
      'ln -sf /dev/urandom case/people.csv; nhi calc case --allow-outside',
      'people.csv',
    ],
    ['an empty device', 'ln -sf /dev/null case/people.csv; nhi calc case --allow-outside', 'people.csv'],
    ['a case that is a device', 'ln -sf /dev/zero case/case.yaml; nhi calc case', 'case.yaml'],
  ])('a pipe or a device is not waited for: %s', (_, line, file) => {
    const { status, stderr } = run(line);
    expect(stderr).toContain(`${file}" cannot be read (it is not a regular file)`);
    expect(status).toBe(3);
  });

  it('a receipt of a megabyte of brackets', async () => {
    writeFileSync(join(place.path, 'receipt.json'), '['.repeat(megabyte));
    expect(await nhi(['verify', 'case', '--receipt', 'receipt.json'], { cwd: place.path })).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/^error: receipt\.json: .*\n$/),
    });
  });

  it('a receipt that names thousands of files', async () => {
    const digest = 'a'.repeat(64);
    const outputs = Array.from({ length: 20_000 }, (_, at) => `{"path":"${at}.csv","sha256":"${digest}"}`);
    const text = `{"format":"nhi.receipt.v1","outputs":[${outputs.join()}]}`;
    mkdirSync(join(place.path, 'out'));
    writeFileSync(join(place.path, 'out', 'receipt.json'), text);
    expect((await nhi(['calc', 'case', '-q', '-o', 'out'], { cwd: place.path })).status).toBe(0);
  });
});

describe('messages', () => {
  const place = workplace();

  it('of thousands of findings of one kind are counted, JSON has all', async () => {
    const rows = Array.from({ length: 1000 }, (_, at) => `${131_017 + at * 10},x,1,1,1`);
    place.put(small.append('people.csv', ...rows));
    const { stdout, stderr } = await nhi(['check', 'case', '--format', 'json'], { cwd: place.path });
    const { findings } = JSON.parse(stdout) as { findings: { code: string }[] };
    const all = findings.filter(({ code }) => code === 'code-check-digit').length;
    expect(all).toBeGreaterThan(500);
    const lines = stderr.split('\n').filter((line) => line.includes('check digit'));
    expect(lines).toEqual([expect.stringContaining(` and ${all - 1} more (line `)]);
    expect(stderr).toMatch(/^[\d,]+ errors of \d kinds$/m);
  });

  it('show the beginning of a long text', async () => {
    place.put(small.replace('people.csv', '100', 'x'.repeat(50_000)));
    const { stderr } = await nhi(['check', 'case'], { cwd: place.path });
    expect(stderr).toMatch(/: "x{200}…" is not a number/);
  });

  it('write out what would move the cursor of a terminal', async () => {
    place.put(small.replace('people.csv', '100', '\u001b[2J\u202e\u0007x'));
    const { stderr } = await nhi(['check', 'case'], { cwd: place.path });
    expect(stderr).toContain('"\\u001b[2J\\u202e\\u0007x" is not a number');
  });
});

it('what cannot be read is one finding for each file', async () => {
  const loaded: LoadedCase = await loadCase({
    tables: ['/nowhere/a.csv', '/nowhere/b.csv'],
    set: ['fiscal_year=R8'],
  });
  expect(loaded.findings.filter(({ code }) => code === 'file-missing')).toHaveLength(2);
});
