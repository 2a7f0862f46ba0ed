import fs, {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/platform/digest.js';
import { type OutputRequest, type Written, writeFiles } from '../../src/write/disk/files.js';
import { replaceInFs } from '../node-fs.js';

/** Which calls of the file system fail, counted from 1 since the last `arm`. */
const fault = {
  at: 0,
  /** All from there on, as when a disk is pulled out. */
  isLasting: false,
  calls: 0,
  isArmed: false,
  hasLinks: true,
};

const steps = [
  ...['lstatSync', 'statSync', 'readFileSync', 'openSync', 'writeSync', 'closeSync', 'writeFileSync'],
  ...['linkSync', 'symlinkSync', 'readlinkSync', 'copyFileSync', 'renameSync', 'unlinkSync', 'mkdirSync'],
  ...['rmdirSync', 'readdirSync'],
] as const;

type Step = (...args: unknown[]) => unknown;

/** Whether a step is going on: Node takes steps of its own within it, which are none of ours. */
let isWithin = false;

function isHit(): boolean {
  fault.calls += 1;
  return fault.isLasting ? fault.calls >= fault.at : fault.calls === fault.at;
}

function failing(name: string, own: Step): Step {
  const failure = (code: string) => Object.assign(new Error(code), { code, syscall: 'x' });
  const act = (args: unknown[]) => {
    if (isHit()) {
      // What fails may have been half done.
      if (name === 'writeFileSync') own(args[0], Buffer.from('half'), args[2]);
      if (name === 'copyFileSync') writeFileSync(args[1] as string, 'half');
      throw failure('EIO');
    }
    if (name === 'linkSync' && !fault.hasLinks) throw failure('EPERM');
    return own(...args);
  };
  return (...args) => {
    if (!fault.isArmed || isWithin) return own(...args);
    isWithin = true;
    try {
      return act(args);
    } finally {
      isWithin = false;
    }
  };
}

let putBack: () => void;
beforeAll(() => {
  const failingSteps = steps.map((name) => [name, failing(name, fs[name as 'rmdirSync'] as Step)]);
  putBack = replaceInFs(Object.fromEntries(failingSteps));
});
afterAll(() => putBack());

let home: string;
let folder: string;

beforeEach(() => {
  Object.assign(fault, { at: 0, isLasting: false, isArmed: false, hasLinks: true });
  home = mkdtempSync(join(realpathSync(tmpdir()), 'nhi-step-'));
  folder = join(home, 'out');
});

afterEach(() => {
  fault.isArmed = false;
  rmSync(home, { recursive: true });
});

const old = { 'levy.csv': 'old', 'premium-rates.csv': 'old', 'totals.csv': 'old' };
/** Two tables change, one goes, one comes. */
const fresh = { 'levy.csv': 'new', 'totals.csv': 'new', 'prefecture.csv': 'new' };

function write(files: Readonly<Record<string, string>>, more: Partial<OutputRequest> = {}): Written {
  return writeFiles({
    folder,
    files: Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
    receipt: (outputs) => ({
      name: 'receipt.json',
      bytes: Buffer.from(JSON.stringify({ format: 'nhi.receipt.v1', outputs })),
    }),
    inputs: [join(home, 'input.csv')],
    force: false,
    replaces: Object.keys({ ...old, ...fresh }),
    ...more,
  });
}

/** Everything in the folder, hidden files too, with its text. */
function content(): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { withFileTypes: true });
  return Object.fromEntries(
    files.map((entry) => [entry.name, entry.isFile() ? readFileSync(join(folder, entry.name), 'utf8') : '']),
  );
}

/** Whether a folder has tables that are as its receipt says, and no others. */
function isConsistent(files: Readonly<Record<string, string>>): boolean {
  const { 'receipt.json': receipt = '{"outputs":[]}', ...tables } = files;
  const { outputs } = JSON.parse(receipt) as { outputs: { path: string; sha256: string }[] };
  return (
    outputs.length === Object.keys(tables).length &&
    outputs.every(({ path, sha256: digest }) => sha256(tables[path] ?? '') === digest)
  );
}

interface Attempt {
  readonly before: Record<string, string>;
  readonly after: Record<string, string>;
  readonly written: Written;
}

/** Writes again and again, with every call of the file system failing in its turn, until none is left to fail. */
function everyStep(prepare: () => void, isLasting: boolean, check: (attempt: Attempt) => void): number {
  for (let at = 1; ; at++) {
    rmSync(folder, { recursive: true, force: true });
    prepare();
    const before = content();
    Object.assign(fault, { at, isLasting, calls: 0, isArmed: true });
    const written = write(fresh);
    fault.isArmed = false;
    if (fault.calls < at) return at;
    check({ before, after: content(), written });
  }
}

/** Every path that what was written, or not, speaks of. */
function namesIn(written: Written): readonly (string | undefined)[] {
  const told = 'findings' in written ? written.findings : written.warnings;
  return told.flatMap((one) => [
    one.place.file,
    one.code === 'output-not-restored' ? one.args.kept : undefined,
  ]);
}

function isKeptFor(name: string, old: string): boolean {
  return name.startsWith(`.${old}.`) && name.endsWith('.old');
}

const situations: readonly (readonly [string, () => void])[] = [
  ['over old results', () => write(old)],
  ['into an empty folder', () => mkdirSync(folder)],
  ['into a new folder', () => {}],
  [
    'over a link',
    () => {
      write(old);
      writeFileSync(join(home, 'elsewhere.csv'), 'old');
      rmSync(join(folder, 'totals.csv'));
      symlinkSync(join(home, 'elsewhere.csv'), join(folder, 'totals.csv'));
    },
  ],
];

describe.each([
  ['with links', true],
  ['without links', false],
])('%s', (_, hasLinks) => {
  beforeEach(() => {
    fault.hasLinks = hasLinks;
  });

  describe.each(situations)('%s', (name, prepare) => {
    it('one step that fails leaves all old or all new, and nothing else', () => {
      const steps = everyStep(prepare, false, ({ before, after, written }) => {
        expect(Object.keys(after).filter((file) => file.startsWith('.'))).toEqual([]);
        if ('findings' in written) expect(after).toEqual(before);
        else expect(Object.keys(after).sort()).toEqual([...Object.keys(fresh), 'receipt.json'].sort());
        if (name !== 'over a link' || !('findings' in written)) expect(isConsistent(after)).toBe(true);
      });
      expect(steps).toBeGreaterThan(20);
    });

    it('a run that is killed at any step is ended or taken back by the next one, without force', () => {
      everyStep(prepare, true, ({ before, after }) => {
        fault.isArmed = false;
        const isWhole = !('.nhi.journal' in after);
        const visible = Object.fromEntries(Object.entries(after).filter(([one]) => !one.startsWith('.')));
        if (isWhole)
          expect([before, { ...fresh, 'receipt.json': visible['receipt.json'] }]).toContainEqual(visible);
        expect(write(old)).not.toHaveProperty('findings');
        expect(Object.keys(content()).sort()).toEqual([...Object.keys(old), 'receipt.json'].sort());
        expect(isConsistent(content())).toBe(true);
      });
    });

    it('a disk that fails for good loses no old file, and is told', () => {
      everyStep(prepare, true, ({ before, after, written }) => {
        const named = namesIn(written);
        const hidden = Object.keys(after).filter((one) => one.startsWith('.') && !one.includes('.nhi.lock'));
        expect(hidden.filter((one) => !named.includes(join(folder, one)))).toEqual([]);
        if (!('findings' in written)) return;
        const moved = Object.keys(before).filter((one) => after[one] !== before[one]);
        const kept = moved.map((one) => after[hidden.find((other) => isKeptFor(other, one)) ?? '']);
        expect(kept).toEqual(moved.map((one) => before[one]));
      });
    });
  });
});

it('the folder above is gone again when nothing could be written', () => {
  folder = join(home, 'a', 'b');
  for (let at = 1; ; at++) {
    Object.assign(fault, { at, calls: 0, isArmed: true });
    const written = write(fresh);
    fault.isArmed = false;
    if (fault.calls < at) return;
    expect(existsSync(join(home, 'a'))).toBe(!('findings' in written));
    rmSync(join(home, 'a'), { recursive: true, force: true });
  }
});
