import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { small } from '../validate/small-case.js';
import { wellFormed } from '../well-formed.js';
import { contentOf, nhi, withTargets, withWarning, workplace } from './nhi.js';
import { bash } from './spawned.js';
import type { Ended } from './standard-streams.js';

const place = workplace();
const verify = (...args: readonly string[]) => nhi(['verify', ...args], { cwd: place.path });
const path = (...parts: readonly string[]) => join(place.path, ...parts);

/** Puts the small case, or another one, with all its tables expected. */
async function expected(made = small, folder = 'case'): Promise<void> {
  rmSync(path(folder), { recursive: true, force: true });
  made.writeTo(path(folder));
  await nhi(['calc', folder, '-q', '-o', `${folder}/expected`], { cwd: place.path });
}

/** Replaces a text in an expected table; the text must be there. */
function edit(file: string, from: string, to: string, folder = 'case'): void {
  const name = path(folder, 'expected', file);
  const text = readFileSync(name, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(name, text.replace(from, to));
}

/** One yen more in the last levy that is expected. */
function oneYen(folder = 'case'): void {
  edit('levy.csv', ',697983,2327', ',697984,2327', folder);
}

function put(file: string, ...lines: readonly string[]): void {
  writeFileSync(path('case', 'expected', file), `${lines.join('\n')}\n`);
}

const lastLine = ({ stdout }: Ended) => stdout.trimEnd().split('\n').at(-1);
const json = async (...args: readonly string[]) =>
  JSON.parse((await verify(...args, '--format', 'json')).stdout);
const codes = async (...args: readonly string[]): Promise<string[]> =>
  (await json(...args)).cases.flatMap(({ findings }: { findings: { code: string }[] }) =>
    findings.map(({ code }) => code),
  );
const differences = async (...args: readonly string[]) =>
  (await json(...args)).cases.flatMap((one: { differences: object[] }) => one.differences);

beforeEach(() => expected());

describe('what is expected is what comes out', () => {
  it('0, and a line that scripts can read', async () => {
    expect(await verify('case')).toEqual({
      status: 0,
      stdout: 'verify: 1 cases, 4 tables, 112 cells, 0 differences, 0 unfit\n',
      stderr: '',
    });
  });

  it('the case is this folder unless one is named', async () => {
    expect((await nhi(['verify'], { cwd: path('case') })).status).toBe(0);
  });

  it('a case may be named by its case.yaml', async () => {
    expect(lastLine(await verify('case/case.yaml'))).toBe(lastLine(await verify('case')));
  });

  it('a difference is named as the expected table heads its column; scripts get its id', async () => {
    await nhi(['calc', 'case', '-q', '-o', 'case/expected', '--headers', 'ja', '--force'], {
      cwd: place.path,
    });
    const { stdout } = await verify('case', '--set', 'alpha=0', '--lang', 'ja');
    expect(stdout).toContain('納付金(医療)');
    expect(stdout).not.toContain('levy_medical');
    expect((await verify('case', '--set', 'alpha=0', '--format', 'csv')).stdout).toContain('levy_medical');
    expect((await verify('case', '--set', 'alpha=0', '--format', 'junit')).stdout).toContain('納付金(医療)');
  });

  it('fewer tables, fewer columns, rows and columns in another order', async () => {
    rmSync(path('case', 'expected'), { recursive: true });
    mkdirSync(path('case', 'expected'));
    put('levy.csv', 'levy,segment,municipality_code', '697983,medical,131024', '302017,medical,131016');
    expect(lastLine(await verify('case'))).toBe('verify: 1 cases, 1 tables, 2 cells, 0 differences, 0 unfit');
  });

  it('Japanese headers and segments, codes of five digits, numbers as people write them, without a BOM', async () => {
    put('levy.csv', '団体コード,区分,納付金', '13102,医療分,"697,983"', '１３１０１,医療,３０２０１７');
    expect((await verify('case')).status).toBe(0);
  });

  it('codes that lost a zero, where the case names no prefecture either', async () => {
    const inHokkaido = small
      .replace('people.csv', '131016,千代田区', '011002,札幌市')
      .replace('people.csv', '131024,中央区', '012025,函館市')
      .replace('rates.csv', '131016', '011002')
      .replace('rates.csv', '131024', '012025');
    await expected(inHokkaido);
    put('levy.csv', 'municipality_code,segment,levy', '11002,medical,302017', '1202,medical,697983');
    expect(await verify('case')).toMatchObject({ status: 0 });
  });

  it('a year written in another way, and TRUE as spreadsheets write it', async () => {
    const achieved = withTargets.replace('rates.csv', '_R7', '_R7,collection_rate_R8');
    await expected(
      achieved.replace('rates.csv', '93.45', '93.45,94').replace('rates.csv', '95.10', '95.10,95'),
    );
    const targets = path('case', 'expected', 'collection-targets.csv');
    const text = readFileSync(targets, 'utf8');
    expect(text).toContain('true');
    writeFileSync(
      targets,
      text.replaceAll('R8', '令和8年度').replaceAll('true', 'TRUE').replaceAll('false', 'FALSE'),
    );
    expect(await verify('case')).toMatchObject({ status: 0 });
  });

  it('a receipt, notes and hidden files beside the tables are passed over', async () => {
    put('README.md', 'from the council');
    put('.gitkeep', '');
    expect((await verify('case')).status).toBe(0);
  });

  it('--policy and --set hold for every case', async () => {
    cpSync(path('case'), path('other'), { recursive: true });
    expect(lastLine(await verify('case', 'other', '--set', 'segments.medical.levy_base=1000001'))).toMatch(
      /^verify: 2 cases, .* 0 unfit$/,
    );
    expect((await verify('case', '--set', 'segments.medical.levy_base=1000001')).status).toBe(1);
    expect((await verify('case', '--policy', 'tokyo-r6')).status).toBe(0);
  });

  it('warnings fail nothing and are told with --verbose only', async () => {
    await expected(withWarning);
    expect(await verify('case')).toMatchObject({ status: 0, stderr: '' });
    expect((await verify('case', '-v')).stderr).toMatch(/^read case\.yaml [\s\S]*\nwarning: /);
  });
});

describe('differences', () => {
  it('one yen is found: exit 1, a table, and the figures as they are in the files', async () => {
    oneYen();
    expect(await verify('case')).toEqual({
      status: 1,
      stdout: `Differences
key             column  expected     got
────────────────────────────────────────
case/expected/levy.csv
中央区 medical  levy      697984  697983

verify: 1 cases, 4 tables, 112 cells, 1 differences, 0 unfit
`,
      stderr: '',
    });
  });

  it('a text is found, an empty cell is not zero', async () => {
    edit('totals.csv', '千代田区', '千代田');
    edit('levy.csv', '302017,0,,302017', '302017,0,0,302017');
    expect(await differences('case')).toEqual([
      {
        kind: 'cell',
        file: 'totals.csv',
        key: { municipality_code: '131016' },
        name: '千代田区',
        column: 'municipality_name',
        expected: '千代田',
        got: '千代田区',
      },
      {
        kind: 'cell',
        file: 'levy.csv',
        key: { municipality_code: '131016', segment: 'medical' },
        name: '千代田区',
        column: 'relief',
        expected: '0',
        got: null,
      },
    ]);
  });

  it('a row that is missing and one too many', async () => {
    put('collection-tiers.csv', 'tier', '0-100');
    await expected(withTargets);
    put('totals.csv', 'municipality_code,levy_total', '131016,302017', '131032,1', ',1000000');
    expect(await differences('case')).toMatchObject([
      { kind: 'row', key: { municipality_code: '131024' }, only: 'got', column: null },
      { kind: 'row', key: { municipality_code: '131032' }, only: 'expected', column: null },
    ]);
    expect((await verify('case')).stdout).toMatch(
      /131024 +\(row\) +absent +present\n131032 +\(row\) +present +absent\n/,
    );
  });

  it('a table that the case does not give', async () => {
    const found: { kind: string }[] = await differences('case', '--set', 'premium=none');
    expect(found.find(({ kind }) => kind === 'table')).toMatchObject({
      kind: 'table',
      file: 'premium-rates.csv',
      key: {},
      only: 'expected',
    });
  });

  it('a case in a folder of several is named over its differences', async () => {
    await expected(small, 'other');
    oneYen('other');
    const { status, stdout } = await verify('case', 'other');
    expect(status).toBe(1);
    expect(stdout).toBe(`Cases
case   tables  cells  differences
─────────────────────────────────
case        4    112            0
other       4    112            1

Differences
key             column  expected     got
────────────────────────────────────────
other/expected/levy.csv
中央区 medical  levy      697984  697983

verify: 2 cases, 8 tables, 224 cells, 1 differences, 0 unfit
`);
  });

  it('--quiet leaves the last line', async () => {
    oneYen();
    expect(await verify('case', '-q')).toEqual({
      status: 1,
      stdout: 'verify: 1 cases, 4 tables, 112 cells, 1 differences, 0 unfit\n',
      stderr: '',
    });
  });

  it('--format csv has a record each; a negative figure stays a number, text is guarded', async () => {
    edit('levy.csv', '697983,', '-697983,');
    edit('totals.csv', '千代田区', "'=1+1");
    expect(await verify('case', '--format', 'csv')).toEqual({
      status: 1,
      stdout: `case,file,municipality_code,municipality_name,segment,tier,kind,item,column,expected,got
case,totals.csv,131016,千代田区,,,,,municipality_name,'=1+1,千代田区
case,levy.csv,131024,中央区,medical,,,,base_levy,-697983,697983
`,
      stderr: 'verify: 1 cases, 4 tables, 112 cells, 2 differences, 0 unfit\n',
    });
  });

  it('--format json names its format, and counts', async () => {
    oneYen();
    expect(await json('case')).toMatchObject({
      format: 'nhi.verify.v1',
      version: expect.stringMatching(/^\d/),
      summary: { cases: 1, tables: 4, cells: 112, differences: 1, unfit: 0 },
      cases: [{ case: 'case', fit: true, tables: 4, cells: 112, findings: [] }],
    });
  });

  it.each([80, 160])(
    'lines keep to a terminal of %i columns, and columns stand under each other',
    async (columns) => {
      edit('levy.csv', '0.2500000000000', '0.2500000000001');
      edit('levy.csv', '0.7500000000000', '0.7500000000001');
      const { stdout } = await nhi(['verify', 'case'], { cwd: place.path, env: { COLUMNS: `${columns}` } });
      const lines = stdout.split('\n').filter((line) => line.includes('benefit_share'));
      const widths = lines.map((line) => line.length + (line.match(/[\u3000-\u9fff]/g)?.length ?? 0));
      expect(widths.length).toBeGreaterThan(0);
      expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
      expect(new Set(widths).size).toBe(1);
    },
  );

  it('colour only where it is asked for', async () => {
    oneYen();
    expect((await verify('case')).stdout).not.toContain('\u001b[');
    expect((await verify('case', '--color', 'always')).stdout).toContain('\u001b[');
  });
});

describe('an unfit case', () => {
  it('3 wins over differences, and every other case is judged all the same', async () => {
    await expected(small, 'different');
    oneYen('different');
    await expected(small, 'broken');
    appendFileSync(path('broken', 'case.yaml'), 'alhpa: 1\n');
    const ended = await verify('broken', 'case', 'different', 'nowhere');
    expect(ended.status).toBe(3);
    expect(lastLine(ended)).toBe('verify: 4 cases, 8 tables, 224 cells, 1 differences, 2 unfit');
    expect(ended.stdout).toContain('not fit');
    expect(ended.stderr).toBe(
      'error: broken/case.yaml:9 alhpa: This is not a key that nhi knows. Did you mean alpha?\n' +
        'error: nowhere: "nowhere" is neither a case nor a folder of cases. ' +
        'Give a folder with a case.yaml, a case.yaml, a workbook, or a folder of cases; ' +
        'nhi verify takes those with expected/.\n',
    );
  });

  it('one case alone is told by its path, too, and its --set as nhi calc does', async () => {
    appendFileSync(path('case', 'case.yaml'), 'alhpa: 1\n');
    expect((await verify('case')).stderr).toMatch(/^error: case\/case\.yaml:9 alhpa: /);
    expect((await nhi(['verify'], { cwd: path('case') })).stderr).toMatch(/^error: case\.yaml:9 alhpa: /);
    expect((await verify('case', '--set', 'alpha=2')).stderr).toMatch(/^error: --set alpha: /);
  });

  it.each([
    ['result-column-unknown', ['municipality_code,segment,levi', '131016,medical,1']],
    ['result-key-column-missing', ['municipality_code,levy', '131016,1']],
    ['result-row-repeated', ['municipality_code,segment', '131016,medical', '13101,医療']],
    ['number-invalid', ['municipality_code,segment,levy', '131016,medical,-']],
    ['code-other-prefecture', ['municipality_code,segment', '472018,medical']],
  ])('%s: an expected table that cannot be compared', async (code, lines) => {
    put('levy.csv', ...lines);
    expect(await codes('case')).toEqual([code]);
    expect((await verify('case')).status).toBe(3);
  });

  it('expected-missing: without expected tables there is a way to make them', async () => {
    rmSync(path('case', 'expected'), { recursive: true });
    expect(await verify('case')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('nhi verify case --update'),
    });
    mkdirSync(path('case', 'expected'));
    expect(await codes('case')).toEqual(['expected-missing']);
  });

  it('result-file-unknown: a misspelt table is not passed over', async () => {
    put('levys.csv', 'x');
    expect(await codes('case')).toEqual(['result-file-unknown']);
  });

  it('result-only-keys: a table with nothing to compare does not pass', async () => {
    put('levy.csv', 'municipality_code,segment', '131016,medical', '131024,medical');
    expect(await codes('case')).toEqual(['result-only-keys']);
    expect((await verify('case')).status).toBe(3);
  });

  it('--strict: a warning makes a case unfit and is told', async () => {
    await expected(withWarning);
    expect(await verify('case', '--strict', '-q')).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/^warning: /),
    });
  });
});

describe('a folder of cases', () => {
  it('stands for all cases below it that have expected tables, in order', async () => {
    for (const name of ['b', 'a/deep', '.hidden', 'node_modules/x']) await expected(small, `cases/${name}`);
    small.writeTo(path('cases', 'without'));
    expect((await json('cases')).cases.map((one: { case: string }) => one.case)).toEqual([
      'cases/a/deep',
      'cases/b',
    ]);
  });

  it('those without expected tables are named', async () => {
    await expected(small, 'cases/b');
    for (const name of ['c', 'd/e']) small.writeTo(path('cases', name));
    const stderr = 'not compared, without expected/: cases/c, cases/d/e\n';
    expect(await verify('cases')).toMatchObject({ status: 0, stderr });
    expect(await verify('cases', '-q')).toMatchObject({ status: 0, stderr: '' });
  });

  it('a link to a case is one, a link round in a circle is followed nowhere', async () => {
    mkdirSync(path('cases'));
    symlinkSync(path('case'), path('cases', 'linked'));
    symlinkSync(path('cases'), path('cases', 'again'));
    expect((await json('cases')).cases.map((one: { case: string }) => one.case)).toEqual(['cases/linked']);
  });

  it('a case that is named twice is judged once', async () => {
    expect((await json('case', './case', 'case/case.yaml')).cases).toHaveLength(1);
  });

  it.each(['empty', 'nowhere', 'case/people.csv'])('case-not-found: %s', async (arg) => {
    mkdirSync(path('empty'));
    expect(await codes(arg)).toEqual(['case-not-found']);
    expect((await verify(arg)).status).toBe(3);
  });
});

describe('--format junit', () => {
  it('is a suite per case and a test per table', async () => {
    oneYen();
    edit('totals.csv', '千代田区', '"<千代田区> & ""都""\u0008"');
    await expected(small, 'broken');
    appendFileSync(path('broken', 'case.yaml'), 'alhpa: 1\n');
    const { status, stdout, stderr } = await verify('case', 'broken', '--format', 'junit');
    expect(status).toBe(3);
    expect(stdout).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="nhi verify" tests="5" failures="2" errors="1" skipped="0" time="0">
  <testsuite name="case" tests="4" failures="2" errors="0" skipped="0" time="0">
    <testcase classname="case" name="totals.csv" time="0">
      <failure message="1 difference" type="difference">千代田区 municipality_name: expected &lt;千代田区&gt; &amp; &quot;都&quot;, got 千代田区</failure>
    </testcase>
    <testcase classname="case" name="levy.csv" time="0">
      <failure message="1 difference" type="difference">中央区 medical levy: expected 697984, got 697983</failure>
    </testcase>
    <testcase classname="case" name="premium-rates.csv" time="0"/>
    <testcase classname="case" name="prefecture.csv" time="0"/>
  </testsuite>
  <testsuite name="broken" tests="1" failures="0" errors="1" skipped="0" time="0">
    <testcase classname="broken" name="case" time="0">
      <error message="not fit: 1 finding" type="unfit">error: case.yaml:9 alhpa: This is not a key that nhi knows. Did you mean alpha?</error>
    </testcase>
  </testsuite>
</testsuites>
`);
    expect(wellFormed(stdout)).toBe(true);
    expect(stderr).toMatch(/^error: broken[\s\S]*verify: 2 cases, 4 tables, .* 2 differences, 1 unfit\n$/);
  });

  it('with --quiet standard error has errors only', async () => {
    expect((await verify('case', '--format', 'junit', '-q')).stderr).toBe('');
  });
});

describe('the command line', () => {
  it.each([
    [['--update', '--format', 'junit']],
    [['--update', '--set', 'premium=none']],
    [['--update', '--policy', 'tokyo-r6']],
    [['--update', '-q', '--set', 'premium=none']],
    [['--format', 'xml']],
    [['--set', 'alpha']],
    [['--out', 'x']],
  ])('2: nhi verify case %s', async (args) => {
    expect((await verify('case', ...args)).status).toBe(2);
  });

  it('a closed pipe is no error', () => {
    oneYen();
    expect(bash('set -o pipefail; nhi verify case | true', place.path)).toEqual({
      status: 1,
      stdout: '',
      stderr: '',
    });
  });
});

describe('--update', () => {
  const update = (...args: readonly string[]) => verify('case', '--update', ...args);
  const content = () => contentOf(path('case', 'expected'));
  /** Makes the case one that computes levies only. */
  const withoutPremium = () => appendFileSync(path('case', 'case.yaml'), 'premium: none\n');
  const removal = 'removed case/expected/premium-rates.csv: the case does not give this table\n';

  it('rewrites what differs, says what changed, and verify passes after it', async () => {
    const before = content();
    oneYen();
    expect(await update()).toEqual({
      status: 0,
      stdout: `Changes
key             column    from      to
──────────────────────────────────────
case/expected/levy.csv
中央区 medical  levy    697984  697983

update: 1 cases, 1 files, 1 changes, 0 unfit
`,
      stderr: '',
    });
    expect(content()).toEqual(before);
    expect((await verify('case')).status).toBe(0);
  });

  it('nothing is rewritten where nothing differs, not even what is written in another way', async () => {
    put('levy.csv', 'segment,municipality_code,levy', '医療,13101,"302,017"', '医療,13102,"697,983"');
    const before = content();
    expect(await update()).toMatchObject({
      status: 0,
      stdout: 'update: 1 cases, 0 files, 0 changes, 0 unfit\n',
    });
    expect(content()).toEqual(before);
  });

  it('a table keeps its columns, their order, headers and words', async () => {
    put('levy.csv', 'levy,区分,municipality_code', '1,医療,131016');
    await update();
    expect(content()['levy.csv']).toBe(
      'levy,区分,municipality_code\n302017,医療,131016\n697983,医療,131024\n',
    );
  });

  it.each([
    ['with a BOM', '\ufeff'],
    ['without one', ''],
  ])('a table %s stays so', async (_, bom) => {
    put('levy.csv', `${bom}municipality_code,segment,levy`, '131016,medical,1');
    await update();
    expect(content()['levy.csv']).toBe(
      `${bom}municipality_code,segment,levy\n131016,medical,302017\n131024,medical,697983\n`,
    );
  });

  it('rows that are missing come, rows too many go', async () => {
    put('totals.csv', 'municipality_code,levy_total', '131032,5', ',1000000');
    await update();
    expect(content()['totals.csv']).toBe(
      'municipality_code,levy_total\n131016,302017\n131024,697983\n,1000000\n',
    );
  });

  it('a table that the case does not give goes, and is named', async () => {
    withoutPremium();
    const { stdout, stderr } = await update();
    expect(stdout).toMatch(/case\/expected\/premium-rates\.csv\n +\(table\) +present +absent\n/);
    expect(stderr).toBe(removal);
    expect(Object.keys(content())).toEqual(['levy.csv', 'prefecture.csv', 'receipt.json', 'totals.csv']);
    expect((await verify('case')).status).toBe(0);
  });

  it('a table that goes is named with --quiet too', async () => {
    withoutPremium();
    expect(await update('-q')).toMatchObject({ status: 0, stderr: removal });
  });

  it('another case than the one as it stands is never written', async () => {
    const before = content();
    expect(await update('--set', 'premium=none', '-q')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'error: --update with --set would write the expected tables of another case: write it into case.yaml first\n',
    });
    expect(content()).toEqual(before);
  });

  it('without expected tables all tables of the case are written, as nhi calc writes them', async () => {
    const { 'receipt.json': _, ...tables } = content();
    rmSync(path('case', 'expected'), { recursive: true });
    expect((await update()).stdout).toContain('update: 1 cases, 4 files, 4 changes, 0 unfit');
    expect(content()).toEqual(tables);
  });

  it('where the case gives none of the expected tables, all that it gives are written', async () => {
    for (const name of ['totals', 'levy', 'prefecture']) rmSync(path('case', 'expected', `${name}.csv`));
    withoutPremium();
    await update();
    expect(Object.keys(content())).toEqual(['levy.csv', 'prefecture.csv', 'receipt.json', 'totals.csv']);
    expect((await verify('case')).status).toBe(0);
  });

  it('files that are no tables stay', async () => {
    put('notes.md', 'mine');
    oneYen();
    await update();
    expect(content()).toMatchObject({ 'notes.md': 'mine\n', 'receipt.json': expect.any(String) });
  });

  it('a receipt that speaks of the tables is written anew, as nhi calc writes it', async () => {
    const yaml = path('case', 'case.yaml');
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace('levy_base: 1000000', 'levy_base: 1000001'));
    await update();
    const updated = content();
    await nhi(['calc', 'case', '-q', '-f', '-o', 'case/expected'], { cwd: place.path });
    expect(updated).toEqual(content());
    expect((await verify('case', '--receipt', 'case/expected')).status).toBe(0);
  });

  it('the receipt no longer lists a table that went', async () => {
    withoutPremium();
    await update();
    const { outputs } = JSON.parse(content()['receipt.json']!);
    expect(outputs.map((one: { path: string }) => one.path)).toEqual([
      'totals.csv',
      'levy.csv',
      'prefecture.csv',
    ]);
  });

  it('a receipt of other results stays', async () => {
    put('receipt.json', '{}');
    oneYen();
    await update();
    expect(content()['receipt.json']).toBe('{}\n');
  });

  it('output-is-link: a link is not replaced by a file', async () => {
    oneYen();
    renameSync(path('case', 'expected', 'levy.csv'), path('shared.csv'));
    symlinkSync(path('shared.csv'), path('case', 'expected', 'levy.csv'));
    const shared = readFileSync(path('shared.csv'), 'utf8');
    expect(await codes('case', '--update')).toEqual(['output-is-link']);
    expect((await verify('case')).status).toBe(1);
    expect(readFileSync(path('shared.csv'), 'utf8')).toBe(shared);
  });

  it('an unfit case is never updated, others are', async () => {
    await expected(small, 'broken');
    for (const folder of ['case', 'broken']) oneYen(folder);
    appendFileSync(path('broken', 'case.yaml'), 'alhpa: 1\n');
    const before = contentOf(path('broken', 'expected'));
    const ended = await verify('case', 'broken', '--update');
    expect(ended.status).toBe(3);
    expect(lastLine(ended)).toBe('update: 2 cases, 1 files, 1 changes, 1 unfit');
    expect(contentOf(path('broken', 'expected'))).toEqual(before);
    expect((await verify('case')).status).toBe(0);
  });

  it('a table that cannot be read is not overwritten', async () => {
    put('levy.csv', 'mine');
    expect((await update()).status).toBe(3);
    expect(content()['levy.csv']).toBe('mine\n');
  });

  it('a file in place of the folder', async () => {
    rmSync(path('case', 'expected'), { recursive: true });
    writeFileSync(path('case', 'expected'), 'mine');
    expect(await update()).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/^error: case\/expected: /),
    });
  });

  it('an input of the case is never written', async () => {
    const yaml = readFileSync(path('case', 'case.yaml'), 'utf8');
    writeFileSync(
      path('case', 'case.yaml'),
      `${yaml.replace('rates.csv]', 'rates.csv, expected/levy.csv]')}ignore_columns: [segment]\n`,
    );
    const more = 'municipality_code,segment,medical\n131016,medical\n131024,support\n';
    writeFileSync(path('case', 'expected', 'levy.csv'), more.replace(',medical\n1', '\n1'));
    expect(await update()).toMatchObject({ status: 3, stderr: expect.stringContaining('is an input') });
  });

  it('--format json names the files, --format csv has the changes', async () => {
    oneYen();
    expect((await json('case', '--update')).cases).toMatchObject([
      { case: 'case', updated: ['levy.csv'], differences: [{ expected: '697984', got: '697983' }] },
    ]);
    oneYen();
    expect((await update('--format', 'csv')).stdout).toContain('levy,697984,697983\n');
  });
});

it('every fixture is as expected', async () => {
  const ended = await nhi(['verify', 'fixtures', '-q']);
  expect(ended).toMatchObject({ status: 0, stderr: '' });
  expect(ended.stdout).toMatch(
    /^verify: (\d{2,}) cases, (\d{3,}) tables, (\d{5,}) cells, 0 differences, 0 unfit\n$/,
  );
});
