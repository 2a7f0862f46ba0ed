import { createHash } from 'node:crypto';
import fs, {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OutputRequest, type Written, writeFiles } from '../../src/write/disk/files.js';
import { encode } from '../../src/write/encoding.js';
import { replaceInFs } from '../node-fs.js';

/** Which file cannot be put in its place; none unless a test says so. */
const stubborn = { name: '' };

let putBack: () => void;
beforeAll(() => {
  const { renameSync } = fs;
  putBack = replaceInFs({
    renameSync(from: string, to: string) {
      if (stubborn.name !== '' && from.endsWith('.new') && to.endsWith(stubborn.name)) {
        throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      }
      renameSync(from, to);
    },
  });
});
afterAll(() => putBack());

let home: string;
let folder: string;

beforeEach(() => {
  stubborn.name = '';
  home = mkdtempSync(join(realpathSync(tmpdir()), 'nhi-files-'));
  folder = join(home, 'out');
});

afterEach(() => {
  rmSync(home, { recursive: true });
});

/** Writes files with a receipt as a run does. */
function write(files: Readonly<Record<string, string>>, more: Partial<OutputRequest> = {}): Written {
  return writeFiles({
    folder,
    files: Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
    receipt: (outputs) => ({
      name: 'receipt.json',
      bytes: Buffer.from(JSON.stringify({ format: 'nhi.receipt.v1', outputs })),
    }),
    inputs: [],
    force: false,
    ...more,
  });
}

/** Everything in the folder, hidden files too, with its text. */
function content(): Record<string, string> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]));
}

const codes = (written: Written) => ('findings' in written ? written.findings.map(({ code }) => code) : []);

describe('a file that cannot be read', () => {
  it('is not replaced, with force neither: what is not seen must not count as changed', () => {
    write({ 'levy.csv': 'old' });
    rmSync(join(folder, 'levy.csv'));
    symlinkSync('levy.csv', join(folder, 'levy.csv'));
    expect(codes(write({ 'levy.csv': 'new' }, { force: true }))).toEqual(['output-failed']);
    expect(readlinkSync(join(folder, 'levy.csv'))).toBe('levy.csv');
  });
});

describe('writing', () => {
  it('makes the folder and everything above it', () => {
    folder = join(home, 'a', 'b');
    write({ 'levy.csv': 'x' });
    expect(readFileSync(join(folder, 'levy.csv'), 'utf8')).toBe('x');
  });

  it('names what was written, the receipt last', () => {
    expect(write({ 'totals.csv': '1', 'levy.csv': '2' })).toEqual({
      paths: ['totals.csv', 'levy.csv', 'receipt.json'].map((name) => join(folder, name)),
      removed: [],
      warnings: [],
    });
  });

  it('leaves no temporary file', () => {
    write({ 'levy.csv': '1' });
    write({ 'levy.csv': '2' });
    expect(Object.keys(content())).toEqual(['levy.csv', 'receipt.json']);
  });

  it('the receipt has the SHA-256 of every file', () => {
    write({ 'levy.csv': 'x' });
    expect(JSON.parse(content()['receipt.json'] ?? '')).toMatchObject({
      outputs: [{ path: 'levy.csv', sha256: createHash('sha256').update('x').digest('hex') }],
    });
  });
});

describe('what was there', () => {
  it('a file of an earlier run is overwritten', () => {
    write({ 'levy.csv': 'old' });
    write({ 'levy.csv': 'new' });
    expect(content()['levy.csv']).toBe('new');
  });

  it('a file of an earlier run that this run does not make goes', () => {
    write({ 'levy.csv': '1', 'totals.csv': '1' });
    const replaces = ['levy.csv', 'totals.csv'];
    expect(write({ 'levy.csv': '2' }, { replaces })).toMatchObject({ removed: ['totals.csv'] });
    expect(Object.keys(content())).toEqual(['levy.csv', 'receipt.json']);
  });

  it('a file that another kind of run made is refused, so that results are never mixed', () => {
    write({ 'levy.csv': '1', 'totals.csv': '1' });
    const before = content();
    expect(codes(write({ 'levy.csv': '2' }, { replaces: ['levy.csv'] }))).toEqual(['output-other-results']);
    expect(content()).toEqual(before);
  });

  it('a file of an earlier run that was edited stays although this run does not make it', () => {
    write({ 'levy.csv': '1', 'totals.csv': '1' });
    writeFileSync(join(folder, 'totals.csv'), 'edited');
    write({ 'levy.csv': '2' });
    expect(content()['totals.csv']).toBe('edited');
  });

  it('another file in the folder stays', () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    write({ 'levy.csv': '1' });
    expect(content()['notes.txt']).toBe('mine');
  });

  it('a foreign file is refused and left untouched', () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'levy.csv'), 'mine');
    expect(write({ 'totals.csv': '1', 'levy.csv': '1' })).toMatchObject({
      findings: [
        {
          code: 'output-not-ours',
          args: { changed: false, isWorkbook: false },
          place: { file: join(folder, 'levy.csv') },
        },
      ],
    });
    expect(content()).toEqual({ 'levy.csv': 'mine' });
  });

  it('an edited file is refused and left untouched', () => {
    write({ 'levy.csv': '1' });
    writeFileSync(join(folder, 'levy.csv'), 'edited');
    expect(write({ 'levy.csv': '2' })).toMatchObject({
      findings: [{ code: 'output-not-ours', args: { changed: true, isWorkbook: false } }],
    });
    expect(content()['levy.csv']).toBe('edited');
  });

  it('a foreign receipt is refused', () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'receipt.json'), '{}');
    expect(write({ 'levy.csv': '1' })).toMatchObject({
      findings: [{ code: 'output-not-ours', place: { file: join(folder, 'receipt.json') } }],
    });
  });

  it.each([
    ['no JSON', '{'],
    ['no outputs', '{ "format": "nhi.receipt.v1" }'],
    [
      'outputs that are no files',
      '{ "format": "nhi.receipt.v1", "outputs": [null, 1, { "path": "levy.csv" }] }',
    ],
    ['another format', '{ "format": "other", "outputs": [] }'],
  ])('a receipt with %s makes nothing ours', (_, receipt) => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'receipt.json'), receipt);
    writeFileSync(join(folder, 'levy.csv'), 'mine');
    expect(codes(write({ 'levy.csv': '1' }))).toContain('output-not-ours');
    expect(content()['levy.csv']).toBe('mine');
  });

  it('a receipt that names a file elsewhere does not reach it', () => {
    mkdirSync(folder);
    writeFileSync(join(home, 'precious.txt'), 'mine');
    const sha256 = createHash('sha256').update('mine').digest('hex');
    const outputs = [{ path: '../precious.txt', sha256 }];
    writeFileSync(join(folder, 'receipt.json'), JSON.stringify({ format: 'nhi.receipt.v1', outputs }));
    write({ 'levy.csv': '1' }, { force: true });
    expect(readFileSync(join(home, 'precious.txt'), 'utf8')).toBe('mine');
  });

  it('every file in the way is found in one run', () => {
    mkdirSync(folder);
    for (const name of ['levy.csv', 'totals.csv']) writeFileSync(join(folder, name), 'mine');
    expect(codes(write({ 'levy.csv': '1', 'totals.csv': '1' }))).toEqual([
      'output-not-ours',
      'output-not-ours',
    ]);
  });

  it('with force foreign and edited files are overwritten', () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'levy.csv'), 'mine');
    write({ 'levy.csv': '1' }, { force: true });
    expect(content()['levy.csv']).toBe('1');
  });

  it('without a receipt nothing that is there is ours', () => {
    write({ 'a.csv': '1' }, { receipt: undefined });
    expect(codes(write({ 'a.csv': '1' }, { receipt: undefined }))).toEqual(['output-not-ours']);
  });
});

describe('files that are to go', () => {
  it('go with the others, whoever wrote them, and are named', () => {
    mkdirSync(folder);
    for (const name of ['levy.csv', 'totals.csv']) writeFileSync(join(folder, name), 'old');
    const written = write(
      { 'levy.csv': 'new' },
      { removes: ['totals.csv'], force: true, receipt: undefined },
    );
    expect(written).toMatchObject({ removed: ['totals.csv'] });
    expect(content()).toEqual({ 'levy.csv': 'new' });
  });

  it('stay without force', () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'totals.csv'), 'old');
    expect(codes(write({}, { removes: ['totals.csv'] }))).toEqual(['output-not-ours']);
    expect(content()).toEqual({ 'totals.csv': 'old' });
  });

  it('are no inputs of the run', () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'totals.csv'), 'old');
    const inputs = [join(folder, 'totals.csv')];
    expect(codes(write({}, { removes: ['totals.csv'], inputs, force: true }))).toEqual(['output-is-input']);
  });

  it('are back when another file cannot be written', () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'totals.csv'), 'old');
    stubborn.name = 'levy.csv';
    write({ 'levy.csv': 'new' }, { removes: ['totals.csv'], force: true, receipt: undefined });
    expect(content()).toEqual({ 'totals.csv': 'old' });
  });
});

describe('inputs', () => {
  const input = () => join(home, 'insured.csv');

  it.each([
    ['the file itself', () => (folder = home), 'insured.csv'],
    ['a symbolic link to it', () => symlinkSync(input(), join(folder, 'levy.csv')), 'levy.csv'],
    ['a hard link to it', () => linkSync(input(), join(folder, 'levy.csv')), 'levy.csv'],
  ])('%s is not written, force or not', (_, place, name) => {
    mkdirSync(folder);
    writeFileSync(input(), 'precious');
    place();
    for (const force of [false, true]) {
      expect(write({ [name]: '1' }, { inputs: [input()], force })).toMatchObject({
        findings: [{ code: 'output-is-input', place: { file: join(folder, name) } }],
      });
    }
    expect(readFileSync(input(), 'utf8')).toBe('precious');
  });

  it('an input that an earlier run wrote does not go', () => {
    write({ 'levy.csv': '1', 'premium-rates.csv': 'precious' });
    write({ 'levy.csv': '2' }, { inputs: [join(folder, 'premium-rates.csv')] });
    expect(content()['premium-rates.csv']).toBe('precious');
  });
});

describe('all or nothing', () => {
  const old = { 'levy.csv': 'old', 'prefecture.csv': 'old', 'totals.csv': 'old' };
  const fresh = { 'levy.csv': 'new', 'prefecture.csv': 'new', 'totals.csv': 'new' };

  it.each(['levy.csv', 'prefecture.csv', 'totals.csv', 'receipt.json'])(
    'a folder in place of %s leaves every old file as it was',
    (name) => {
      write(old);
      rmSync(join(folder, name));
      mkdirSync(join(folder, name));
      const before = content();
      expect(codes(write(fresh, { force: true }))).toEqual(['output-failed']);
      expect(content()).toEqual(before);
    },
  );

  it.each(['levy.csv', 'prefecture.csv', 'totals.csv', 'receipt.json'])(
    'every old file is back when %s cannot be put in its place',
    (name) => {
      write({ ...old, 'premium-rates.csv': 'old' });
      const before = content();
      stubborn.name = name;
      expect(write(fresh, { replaces: ['premium-rates.csv'] })).toMatchObject({
        findings: [
          { code: 'output-failed', args: { reason: 'ENOSPC' }, place: { file: join(folder, name) } },
        ],
      });
      expect(content()).toEqual(before);
    },
  );

  it('a file that was not there is not there after a failure', () => {
    write({ 'levy.csv': 'old' });
    stubborn.name = 'totals.csv';
    write(fresh);
    expect(Object.keys(content())).toEqual(['levy.csv', 'receipt.json']);
  });

  it('a failure in a new folder leaves no folder', () => {
    folder = join(home, 'a', 'b');
    const tooLong = `${'x'.repeat(250)}.csv`;
    expect(codes(write({ 'levy.csv': '1', [tooLong]: '1' }))).toEqual(['output-failed']);
    expect(existsSync(join(home, 'a'))).toBe(false);
  });

  it('a failure in an empty folder leaves it empty', () => {
    mkdirSync(folder);
    write({ 'levy.csv': '1', [`${'x'.repeat(250)}.csv`]: '1' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a failure names the file', () => {
    write(old);
    rmSync(join(folder, 'prefecture.csv'));
    mkdirSync(join(folder, 'prefecture.csv'));
    expect(write(fresh, { force: true })).toMatchObject({
      findings: [{ place: { file: join(folder, 'prefecture.csv') }, args: { reason: 'EISDIR' } }],
    });
  });

  it('a stale file is still there after a failure', () => {
    write({ ...old, 'premium-rates.csv': 'old' });
    rmSync(join(folder, 'totals.csv'));
    mkdirSync(join(folder, 'totals.csv'));
    write(fresh, { force: true });
    expect(content()['premium-rates.csv']).toBe('old');
  });

  it('a file in place of the folder is left untouched', () => {
    writeFileSync(folder, 'mine');
    expect(codes(write(fresh))).toEqual(['output-failed']);
    expect(readFileSync(folder, 'utf8')).toBe('mine');
  });

  it('a file in place of a folder above is left untouched', () => {
    writeFileSync(folder, 'mine');
    folder = join(folder, 'deeper');
    expect(codes(write(fresh))).toEqual(['output-failed']);
  });
});

describe('encode', () => {
  it('utf-8-bom begins with a BOM', () => {
    expect([...encode('あ', 'utf-8-bom')]).toEqual([0xef, 0xbb, 0xbf, 0xe3, 0x81, 0x82]);
  });

  it('utf-8 has none', () => {
    expect([...encode('あ', 'utf-8')]).toEqual([0xe3, 0x81, 0x82]);
  });
});
