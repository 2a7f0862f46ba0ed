import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SmallCase, small } from '../validate/small-case.js';
import { contentOf, nhi, workplace } from './nhi.js';

const place = workplace();

/** Twelve mistakes that people make, each with the place that its finding begins with. */
const bad: readonly (readonly [string, string, SmallCase])[] = [
  [
    'a missing column',
    'people.csv, rates.csv: No column insured, needed for the heads of medical.',
    small.file('people.csv', ['団体コード,所得総額,医療費指数', '131016,200000,1.02', '131024,400000,0.98']),
  ],
  [
    'an unknown column',
    'rates.csv:1 備考: "備考" is not a column that nhi knows.',
    small.file('rates.csv', ['団体コード,収納率,備考', '131016,93.45,仮', '131024,95.1,']),
  ],
  [
    'a code twice',
    'people.csv:4 municipality_code: "131024" is a duplicate of line 3.',
    small.append('people.csv', '131024,中央区,300,400000,0.98'),
  ],
  [
    'a wrong check digit',
    'people.csv:2 municipality_code (千代田区): The check digit of "131017" is wrong.',
    small.replace('people.csv', '131016', '131017'),
  ],
  [
    'a rate as a ratio',
    'rates.csv:2 collection_rate_R7 (千代田区 131016): "0.9345" is too small for a rate in per cent.',
    small.replace('rates.csv', '93.45', '0.9345'),
  ],
  [
    'text in a number',
    'people.csv:3 income (中央区 131024): "about 400000" is not a number.',
    small.replace('people.csv', '400000', 'about 400000'),
  ],
  ['an empty file', 'rates.csv: The file is empty.', small.file('rates.csv', '')],
  [
    'a municipality that one table lacks',
    'people.csv:3 municipality_code (中央区 131024): "131024" has no row in rates.csv.',
    small.replace('rates.csv', '131024,95.10\n', ''),
  ],
  [
    'a total of zero',
    'people.csv:1 income: The column adds up to zero,',
    small.replace('people.csv', '200000', '0').replace('people.csv', '400000', '0'),
  ],
  [
    'both the base and the total',
    'case.yaml:6 segments.medical.required_total: It stands beside segments.medical.levy_base,',
    small.replace('case.yaml', 'beta: "1.1"', 'beta: "1.1", required_total: 7'),
  ],
  [
    'a schedule that starts later',
    'case.yaml:4 alpha: The schedule starts in R9, after R8.',
    small.replace('case.yaml', 'alpha: 1', 'alpha: { schedule: { R9: 1, R12: 0 } }'),
  ],
  [
    'an unknown key',
    'case.yaml:7 prefectur: This is not a key that nhi knows. Did you mean prefecture?',
    small.append('case.yaml', 'prefectur: 13'),
  ],
];

let good: string;

beforeAll(async () => {
  good = mkdtempSync(join(tmpdir(), 'nhi-good-'));
  small.writeTo(good);
  await nhi(['calc', '-q', '-o', 'out'], { cwd: good });
});

afterAll(() => rmSync(good, { recursive: true }));

describe.each(bad)('%s', (_, start, made) => {
  beforeEach(() => place.put(made));

  it('is the only finding, names its place, ends with 3 and makes no folder of results', async () => {
    const { status, stdout, stderr } = await nhi(['calc', 'case', '-o', 'out'], { cwd: place.path });
    expect({ status, stdout, lines: stderr.trimEnd().split('\n') }).toEqual({
      status: 3,
      stdout: '',
      lines: [expect.stringContaining(`error: ${start}`)],
    });
    expect(existsSync(join(place.path, 'out'))).toBe(false);
  });

  it('is found by nhi check too', async () => {
    const { status, stderr } = await nhi(['check', 'case'], { cwd: place.path });
    expect([status, stderr]).toEqual([3, expect.stringContaining(`error: ${start}`)]);
  });

  it('leaves old results as they were, even with --force', async () => {
    cpSync(join(good, 'out'), join(place.path, 'out'), { recursive: true });
    await nhi(['calc', 'case', '-o', 'out', '--force'], { cwd: place.path });
    expect(contentOf(join(place.path, 'out'))).toEqual(contentOf(join(good, 'out')));
  });
});

it('several mistakes are told in one run, sorted by place', async () => {
  place.put(
    small
      .append('case.yaml', 'prefectur: 13')
      .replace('people.csv', '100', 'abc')
      .replace('rates.csv', '93.45', '0.9345'),
  );
  const { stderr } = await nhi(['calc', 'case'], { cwd: place.path });
  expect(
    stderr
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[1]),
  ).toEqual(['case.yaml:7', 'people.csv:2', 'rates.csv:2']);
});
