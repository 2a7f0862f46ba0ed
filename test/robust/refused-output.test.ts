import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { commandWords } from '../../src/cli/words/command-words.js';
import { nhi, workplace } from '../cli/nhi.js';
import { small } from '../validate/small-case.js';

const place = workplace();
const run = (line: string, refusal?: 'EPIPE' | 'ENOSPC') =>
  nhi(line.split(' '), { cwd: place.path, refusal });

const inAnyFormat = [
  'calc case',
  'collection case',
  'check case',
  'explain case -m 131016',
  'compare case --set alpha=0',
  'verify case',
  'audit rates.csv',
  'policy',
  'sweep case --alpha 0:1:0.5 --summary',
];
const lines = [
  ...inAnyFormat.flatMap((line) => ['table', 'csv', 'json'].map((format) => `${line} --format ${format}`)),
  'sweep case --alpha 0:1:0.5',
  'verify case --format junit',
  '--help',
  'calc --help',
  '--version',
];

beforeEach(async () => {
  place.put(
    small
      .append('case.yaml', 'collection: { targets: tokyo-r6-r8 }')
      .file('rates.csv', 'municipality_code,collection_rate_R7\n131016,93.45\n131024,95.10\n'),
  );
  for (const line of ['verify case --update -q', 'calc case -q -o out'])
    expect((await run(line)).status).toBe(0);
  copyFileSync(join(place.path, 'out', 'premium-rates.csv'), join(place.path, 'rates.csv'));
});

describe('a standard output that the system does not write', () => {
  it.each(lines)('nhi %s', async (line) => {
    const whole = await run(line);
    expect(await run(line, 'EPIPE')).toEqual({ ...whole, stdout: '' });
    const onFullDisk = await run(line, 'ENOSPC');
    if (whole.stdout === '') expect(onFullDisk).toEqual(whole);
    else {
      expect(onFullDisk).toMatchObject({ status: 3, stdout: '' });
      expect(onFullDisk.stderr.replace(whole.stderr, '')).toMatch(
        /^error: .*\(the disk is full, ENOSPC\)\n$/,
      );
    }
  });

  it('is written to by all of these but nhi check', async () => {
    const silent: string[] = [];
    for (const line of lines) if ((await run(line)).stdout === '') silent.push(line);
    expect(silent).toEqual(['check case --format table', 'check case --format csv']);
  });
});

it('a folder that the system refuses is named, and why', () => {
  expect(commandWords('en').system('EACCES', 'cases/r8')).toBe(
    'cases/r8 cannot be read or written (permission is denied, EACCES)',
  );
  expect(commandWords('ja').system('EACCES', 'cases/r8')).toBe(
    'cases/r8 を読み書きできません（アクセス権がありません、EACCES）。',
  );
});
