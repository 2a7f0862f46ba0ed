import { describe, expect, it } from 'vitest';
import { columns, nhi, withEveryTable, withTargets, withWarning, workplace } from './nhi.js';
import { bash } from './spawned.js';

const place = workplace();
const run = (...args: readonly string[]) => nhi(args, { cwd: place.path });

describe('results go to standard output, all else to standard error', () => {
  it('a case without a warning leaves standard error empty', async () => {
    expect(await run('calc', 'case')).toMatchObject({ stderr: '', stdout: expect.stringContaining('合計') });
  });

  it('warnings go to standard error', async () => {
    place.put(withWarning);
    const { stdout, stderr } = await run('calc', 'case');
    expect(stderr).toMatch(/^warning: case.yaml:7 medical_index.basis: 2 municipalities: only 1 of 3 years/);
    expect(stdout).not.toContain('warning');
  });

  it('errors go to standard error and nothing to standard output', async () => {
    expect(await run('calc', 'case', '--set', 'alpha=2')).toMatchObject({
      stdout: '',
      stderr: expect.stringMatching(/^error: --set alpha: "2" is not a number from 0 to 1\./),
    });
  });

  it('what was written is told on standard error', async () => {
    expect(await run('calc', 'case', '-o', 'out', '--format', 'csv')).toMatchObject({
      stdout: expect.stringMatching(/^fiscal_year,/),
      stderr: 'wrote 5 files to out\n',
    });
  });

  it('nhi check says what was read, and with -q nothing when all is well', async () => {
    const stderr = '2 of 62 municipalities, 1 segment, 2 tables: fit\n';
    expect(await run('check', 'case')).toEqual({ status: 0, stdout: '', stderr });
    expect(await run('check', 'case', '-q')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it.each([
    [['-o', 'out'], '--out has no effect'],
    [['--table', 'levy', '--headers', 'ja'], '--table, --headers have no effect'],
    [['--format', 'csv'], '--format csv has no effect'],
  ])('nhi check says that it writes no tables: %j', async (args, message) => {
    const { status, stdout, stderr } = await run('check', 'case', ...args);
    expect([status, stdout, stderr]).toEqual([0, '', expect.stringContaining(message)]);
    expect((await run('check', 'case', ...args, '-q')).stderr).toBe('');
  });

  it('nhi check tells warnings on standard error', async () => {
    place.put(withWarning);
    expect(await run('check', 'case')).toMatchObject({
      stdout: '',
      stderr: expect.stringMatching(/^warning: /),
    });
  });

  it('nhi init tells what comes next on standard error', async () => {
    expect(await run('init', 'new')).toMatchObject({
      stdout: '',
      stderr: expect.stringContaining('nhi calc new'),
    });
  });
});

describe('--format csv', () => {
  it('prints the levy table unless another is named', async () => {
    expect((await run('calc', 'case', '--format', 'csv')).stdout.split('\n')[0]).toBe(columns.levy);
  });

  it('nhi collection prints the targets unless another is named', async () => {
    place.put(withTargets);
    const { stdout } = await run('collection', 'case', '--format', 'csv');
    expect(stdout.split('\n')[0]).toBe(columns['collection-targets']);
  });

  it.each(Object.entries(columns))('--table %s has the columns of the contract', async (name, header) => {
    place.put(withEveryTable);
    expect((await run('calc', 'case', '--format', 'csv', '--table', name)).stdout.split('\n')[0]).toBe(
      header,
    );
  });

  it('is UTF-8 without BOM, each line with LF', async () => {
    const { stdout } = await run('calc', 'case', '--format', 'csv', '--table', 'totals');
    expect(stdout).toBe(
      `${columns.totals}\nR8,131016,千代田区,100,302017,,,,302017,3020,,3020,3232\nR8,131024,中央区,300,697983,,,,697983,2327,,2327,2446\nR8,,合計,400,1000000,,,,1000000,2500,,2500,2643\n`,
    );
  });

  it('--encoding utf-8-bom puts a BOM before it', async () => {
    expect((await run('calc', 'case', '--format', 'csv', '--encoding', 'utf-8-bom')).stdout).toMatch(
      /^\ufefffiscal_year/,
    );
  });

  it('a name that could start a formula is guarded', async () => {
    place.put(withTargets.replace('people.csv', '千代田区', '=1+1'));
    expect((await run('calc', 'case', '--format', 'csv', '--table', 'totals')).stdout).toContain(
      "R8,131016,'=1+1,100",
    );
  });
});

describe('--format json', () => {
  const json = async (...args: readonly string[]) =>
    JSON.parse((await run(...args, '--format', 'json')).stdout);

  it('names its format, version and case', async () => {
    expect(await json('calc', 'case')).toMatchObject({
      format: 'nhi.result.v1',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      title: 'Small',
      fiscal_year: 'R8',
      findings: [],
    });
  });

  it('has every table that the case gives', async () => {
    place.put(withEveryTable);
    expect(Object.keys((await json('calc', 'case')).tables)).toEqual(Object.keys(columns));
  });

  it('nhi collection has the tables of collection', async () => {
    place.put(withTargets);
    expect(Object.keys((await json('collection', 'case')).tables)).toEqual([
      'collection-targets',
      'collection-tiers',
    ]);
  });

  it('--table leaves one', async () => {
    expect(Object.keys((await json('calc', 'case', '--table', 'totals')).tables)).toEqual(['totals']);
  });

  it('rows have the columns of the contract, figures as strings, and null where a cell does not apply', async () => {
    const [row] = (await json('calc', 'case', '--table', 'totals')).tables.totals;
    expect(row).toEqual({
      fiscal_year: 'R8',
      municipality_code: '131016',
      municipality_name: '千代田区',
      insured: '100',
      levy_medical: '302017',
      levy_support: null,
      levy_care: null,
      levy_child: null,
      levy_total: '302017',
      levy_per_insured: '3020',
      relief: null,
      premium_requirement_per_insured: '3020',
      standard_premium_per_insured: '3232',
    });
  });

  it.each(['calc', 'check'])('nhi %s tells findings on standard output too', async (command) => {
    place.put(withTargets.replace('people.csv', '100', 'abc'));
    expect(await json(command, 'case')).toMatchObject({
      format: 'nhi.result.v1',
      tables: {},
      findings: [
        {
          code: 'number-invalid',
          severity: 'error',
          file: 'people.csv',
          line: 2,
          column: 'insured',
          value: 'abc',
          expected: 'a number',
          message: '"abc" is not a number. Write digits, such as 12340 or 0.9284.',
        },
      ],
    });
  });

  it('tells warnings beside the results', async () => {
    place.put(withWarning);
    const { tables, findings } = await json('calc', 'case');
    expect(findings.map(({ severity }: { severity: string }) => severity)).toEqual(['warning']);
    expect(tables.levy).toHaveLength(2);
  });
});

describe('--format table', () => {
  it('--table sets one table for reading', async () => {
    const { stdout } = await run('calc', 'case', '--table', 'totals');
    expect(stdout.split('\n')[0]).toBe('totals');
    expect(stdout).toContain('levy_medical');
  });

  it('the summary names the case, its year and what the policy assumes', async () => {
    const { stdout } = await run('calc', 'case', '--policy', 'tokyo-r6');
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      'Small · R8 · 2 municipalities · two methods 二方式',
      'policy tokyo-r6',
    ]);
    place.put(withTargets.replace('case.yaml', 'alpha: 1\n', ''));
    expect((await run('calc', 'case', '--policy', 'tokyo-r6')).stdout).toContain(
      'policy tokyo-r6 · assumed there: alpha',
    );
  });
});

describe('--quiet', () => {
  it('leaves out the summary', async () => {
    expect(await run('calc', 'case', '-q')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('leaves out warnings', async () => {
    place.put(withWarning);
    expect([(await run('calc', 'case', '-q')).stderr, (await run('check', 'case', '-q')).stderr]).toEqual([
      '',
      '',
    ]);
  });

  it('leaves out what was written', async () => {
    expect((await run('calc', 'case', '-q', '-o', 'out')).stderr).toBe('');
  });

  it('keeps errors', async () => {
    expect((await run('calc', 'case', '-q', '--set', 'alpha=2')).stderr).toMatch(/^error: /);
  });

  it('keeps results that were asked for', async () => {
    expect((await run('calc', 'case', '-q', '--format', 'csv')).stdout).toMatch(/^fiscal_year,/);
  });
});

describe('--verbose', () => {
  it('says what was read, on standard error', async () => {
    const { stdout, stderr } = await run('calc', 'case', '-v', '--policy', 'okinawa-r6', '--format', 'csv');
    expect(stderr.split('\n')).toEqual([
      'read case.yaml (utf-8)',
      'read people.csv (utf-8, 2 rows)',
      'read rates.csv (utf-8, 2 rows)',
      expect.stringMatching(/^policy okinawa-r6: /),
      '',
    ]);
    expect(stdout).toMatch(/^fiscal_year,/);
  });

  it('says what was read of a case that is not fit', async () => {
    expect((await run('check', 'case', '-v', '--set', 'alpha=2')).stderr).toContain('read rates.csv');
  });
});

describe('--strict', () => {
  it('stops before results are printed or written', async () => {
    place.put(withWarning);
    const ended = await run('calc', 'case', '--strict', '--format', 'csv', '-o', 'out');
    expect(ended).toMatchObject({ status: 3, stdout: '' });
    expect(bash('ls out', place.path).status).not.toBe(0);
  });
});

describe('--color', () => {
  const escapes = async (args: readonly string[], env = {}) =>
    (await nhi(['calc', 'case', ...args], { cwd: place.path, env })).stdout.includes('\u001b[');

  it.each<[string, string[], NodeJS.ProcessEnv, boolean]>([
    ['none where standard output is no terminal', [], {}, false],
    ['none with never', ['--color', 'never'], {}, false],
    ['some with always', ['--color', 'always'], {}, true],
    ['some with always although NO_COLOR is set', ['--color', 'always'], { NO_COLOR: '1' }, true],
    ['none because of FORCE_COLOR', [], { FORCE_COLOR: '1' }, false],
  ])('%s', async (_, args, env, expected) => {
    expect(await escapes(args, env)).toBe(expected);
  });
});

describe('a closed pipe is no error', () => {
  /** Runs a line whose reader may stop; the status is that of nhi. */
  const piped = (line: string) => bash(`set -o pipefail; ${line}`, place.path);

  it.each([
    'nhi calc case | true',
    'nhi calc case --format csv | true',
    'nhi calc case --format json | true',
    'nhi policy | true',
    'nhi policy --format csv | true',
    'nhi calc case -v 2>&1 | true',
  ])('%s', (line) => {
    expect(piped(line)).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('a reader that stops after a line gets that line', () => {
    expect(piped('nhi calc case | head -1')).toEqual({
      status: 0,
      stdout: 'Small · R8 · 2 municipalities · two methods 二方式\n',
      stderr: '',
    });
  });

  it('files are written all the same', () => {
    expect(piped('nhi calc case -q --format csv -o out | true; ls out').stdout).toContain('levy.csv');
  });

  it('nhi calc --help | true', () => {
    expect(piped('nhi calc --help | true')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('a case that is not fit stays so although nobody reads', () => {
    expect(piped('nhi calc nowhere --format json | true').status).toBe(3);
  });
});
