import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runToken } from '../../src/write/disk/run-token.js';
import { contentOf, environment, nhi, workplace } from '../cli/nhi.js';
import { bash, bin } from '../cli/spawned.js';
import { withoutWaiting } from '../write/waiting.js';

const place = workplace();
const out = () => contentOf(join(place.path, 'out'));
const calc = (...more: readonly string[]) =>
  nhi(['calc', 'case', '-q', '-o', 'out', ...more], { cwd: place.path });

/** A preload that raises a signal, or lets the call fail, when the writing of files makes its n-th call. */
function preload(at: number, act: string): string {
  const path = join(place.path, 'hook.cjs');
  writeFileSync(
    path,
    `const fs = require('node:fs');
let count = 0;
for (const name of ['openSync', 'writeFileSync', 'linkSync', 'renameSync', 'unlinkSync', 'mkdirSync', 'rmdirSync']) {
  const own = fs[name];
  fs[name] = (...args) => {
    // Reading opens files too, but for reading.
    if (name !== 'openSync' || args[1] === 'wx') {
      count += 1;
      if (count === ${at}) ${act};
    }
    return own(...args);
  };
}
process.on('exit', () => fs.writeSync(2, \`calls \${count}\\n\`));
`,
  );
  return path;
}

function hooked(at: number, act: string, ...more: readonly string[]) {
  const args = ['--require', preload(at, act), bin, 'calc', 'case', '-q', '-o', 'out', ...more];
  return spawnSync(process.execPath, args, { cwd: place.path, env: environment(), encoding: 'utf8' });
}

/** How many of the moments are tried; `NHI_RUNS=10000 npm test` tries all. */
const tried = Number(process.env.NHI_RUNS ?? 400) > 400 ? Number.POSITIVE_INFINITY : 4;

/** Moments spread over all calls of a run, from the first one that is given. */
function moments(first: number): number[] {
  const calls = Number(/calls (\d+)/.exec(hooked(0, '').stderr)?.[1]);
  expect(calls).toBeGreaterThan(15);
  const step = Math.max(1, Math.floor(calls / tried));
  const all = Array.from({ length: Math.ceil(calls / step) }, (_, at) => first + at * step);
  return all.filter((at) => at <= calls);
}

describe.each([
  // Each signal comes at moments of its own.
  ['SIGINT', 130, 1],
  ['SIGTERM', 143, 2],
  ['SIGHUP', 129, 3],
])('%s', (signal, status, first) => {
  it('leaves all old or all new, at whichever moment', async () => {
    await calc('--set', 'alpha=0');
    const fresh = out();
    await calc();
    const old = out();
    for (const at of moments(first)) {
      await calc();
      const ended = hooked(at, `process.kill(process.pid, '${signal}')`, '--set', 'alpha=0');
      expect([old, fresh]).toContainEqual(out());
      expect(ended.status ?? ended.signal).toBe(status);
    }
  });
});

it('a run that is killed at whichever moment is ended or taken back by the next run, without force', async () => {
  await calc('--set', 'alpha=0');
  const fresh = out();
  for (const at of moments(4)) {
    const killed = hooked(at, `process.kill(process.pid, 'SIGKILL')`);
    expect([killed.signal, killed.status]).toContain('SIGKILL');
    expect((await calc('--set', 'alpha=0')).status).toBe(0);
    expect(out()).toEqual(fresh);
  }
});

it('a streamed sweep that is killed leaves nothing that the next run does not take away', async () => {
  mkdirSync(join(place.path, 'out'));
  const name = `.sweep.csv.${spawnSync(process.execPath, ['-e', '0']).pid}-`;
  const token = runToken().split('-')[1]!;
  writeFileSync(join(place.path, 'out', `${name}${token}.new`), 'half');
  writeFileSync(
    join(place.path, 'out', `.sweep.csv.${process.ppid}-${token}.new`),
    'of a run that is at work',
  );
  await calc();
  const hidden = Object.keys(out()).filter((one) => one.startsWith('.'));
  expect(hidden).toEqual([`.sweep.csv.${process.ppid}-${token}.new`]);
});

describe('two runs into one folder', () => {
  const ended = (child: ChildProcess) =>
    new Promise<number | null>((done) => child.on('close', (status) => done(status)));

  it('at the same time leave one set with its receipt', async () => {
    const runs = ['0', '0.5', '1', '0.25'].map((alpha) =>
      spawn(process.execPath, [bin, 'calc', 'case', '-q', '-o', 'out', '--set', `alpha=${alpha}`], {
        cwd: place.path,
        env: environment(),
      }),
    );
    expect(await Promise.all(runs.map(ended))).toEqual([0, 0, 0, 0]);
    const check = await nhi(['verify', 'case', '--receipt', 'out'], { cwd: place.path });
    expect(check).toMatchObject({ status: 0, stdout: expect.stringContaining('0 differences, 0 unchecked') });
    expect(Object.keys(out()).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('output-busy: a folder in which another run is at work is left alone', async () => {
    mkdirSync(join(place.path, 'out'));
    writeFileSync(join(place.path, 'out', '.nhi.lock'), '1 elsewhere.example\n');
    expect(await calc()).toEqual({
      status: 3,
      stdout: '',
      stderr:
        'error: out/.nhi.lock: Another run of nhi is writing into this folder. Run again when it has ended. If none is at work, delete this file.\n',
    });
    expect(Object.keys(out())).toEqual(['.nhi.lock']);
  });
});

describe('a disk that is full', () => {
  it('is a finding, and the old results stay', async () => {
    await calc();
    const old = out();
    // Blocks of 1,024 bytes: the first tables fit, the receipt does not.
    const ended = bash('ulimit -f 1; nhi calc case -q -o out --set alpha=0', place.path);
    expect(ended).toEqual({
      status: 3,
      stdout: '',
      stderr: expect.stringMatching(
        /^error: out\/receipt\.json: The file cannot be written \(.*EFBIG\)\. .*\n$/,
      ),
    });
    expect(out()).toEqual(old);
  });

  it('leaves no new folder', () => {
    bash('ulimit -f 1; nhi calc case -q -o new/out', place.path);
    expect(bash('ls', place.path).stdout).toBe('case\n');
  });

  it('where messages go does not change how a run ends', () => {
    const { stdout } = bash(
      `nhi calc case -o out 2> /dev/full; echo $?
nhi calc nowhere 2> /dev/full; echo $?
nhi calc --wrong 2> /dev/full; echo $?
nhi calc case > /dev/full 2> /dev/full; echo $?`,
      place.path,
    );
    expect(stdout.split('\n').filter((line) => /^\d+$/.test(line))).toEqual(['0', '3', '2', '3']);
    expect(readFileSync(join(place.path, 'out', 'levy.csv'), 'utf8')).toContain('千代田区');
  });
});

describe('a folder that cannot be written to', () => {
  it.each([
    ['a file', 'touch out', 'EEXIST'],
    ['below a file', 'touch file; ln -s file/below out', ''],
    ['a link in a circle', 'ln -s out out', ''],
    ['a link that leads nowhere', 'ln -s nowhere/at/all out', ''],
    ['a link to a file', 'touch file; ln -s file out', ''],
    ['a device', 'ln -s /dev/null out', ''],
    ['of the kernel', 'ln -s /proc/self out', ''],
  ])('%s', async (_, prepare, reason) => {
    bash(prepare, place.path);
    const before = bash('ls -lA --time-style=+', place.path).stdout;
    expect(await calc()).toEqual({
      status: 3,
      stdout: '',
      stderr: expect.stringMatching(
        new RegExp(`^error: out: The file cannot be written \\(.*${reason || '[A-Z]+'}\\)`),
      ),
    });
    expect(bash('ls -lA --time-style=+', place.path).stdout).toBe(before);
  });

  it('a link to a folder is followed', async () => {
    bash('mkdir real; ln -s real out', place.path);
    expect((await calc()).status).toBe(0);
    expect(Object.keys(contentOf(join(place.path, 'real')))).toContain('receipt.json');
  });

  it('a link in the place of a table is replaced, what it leads to is not touched', async () => {
    bash(
      'mkdir out; echo mine > mine.csv; ln -s ../mine.csv out/levy.csv; ln -s nowhere out/totals.csv',
      place.path,
    );
    expect((await calc()).status).toBe(3);
    expect((await calc('--force')).status).toBe(0);
    expect(bash('cat mine.csv; find out -type l; ls', place.path).stdout).toBe('mine\ncase\nmine.csv\nout\n');
  });

  it.each(['receipt.json', 'levy.csv', '.nhi.lock'])(
    'a pipe in the place of %s is not waited for',
    async (name) => {
      const waitAgain = withoutWaiting();
      await calc();
      bash(`rm -f out/${name}; mkfifo out/${name}`, place.path);
      expect(await calc()).toMatchObject({ status: 3, stderr: expect.stringContaining(`out/${name}: `) });
      waitAgain();
    },
  );

  it('a receipt of another size than any is not read', async () => {
    mkdirSync(join(place.path, 'out'));
    bash('truncate -s 20G out/receipt.json', place.path);
    expect(await calc()).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('out/receipt.json: nhi did not'),
    });
  });
});
