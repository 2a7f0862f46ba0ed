import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../src/analyse/audit/audit.js';
import { calculate } from '../../src/calculate/calculate.js';
import { tableNames } from '../../src/contract/tables.js';
import type { Finding } from '../../src/domain/finding.js';
import type { Result } from '../../src/domain/result.js';
import { auditBlocks } from '../../src/present/audit/audit-blocks.js';
import { findingLine, findingRecord } from '../../src/present/findings/finding-lines.js';
import { resultTables } from '../../src/present/tables/result-tables.js';
import { loadPublishedRates } from '../../src/validate/audit/load.js';
import { loadCase } from '../../src/validate/load.js';
import { readResultTables } from '../../src/validate/result-tables/read-tables.js';
import { toCsv } from '../../src/write/csv.js';
import { environment } from '../cli/nhi.js';
import { bin } from '../cli/spawned.js';
import { put, type Spoiled, type Subject, spoiled, subjects } from './corpus.js';
import { lawful, waysFor } from './spoil.js';

/** How many cases are spoiled; `NHI_RUNS=10000 NHI_SEED=7 npx vitest run test/robust/corpus.test.ts` digs deeper. */
const runs = Number(process.env.NHI_RUNS ?? 400);
/** The number of the first case. */
const first = 1_000_000 * Number(process.env.NHI_SEED ?? 1);
const inProcesses = Math.max(8, Math.floor(runs / 50));

/** A case takes some hundredths of a second. */
const timeout = 120_000 + runs * 200;

/** What a spoiled case may take of the processor; a sound one takes a twentieth. */
const milliseconds = 2000;
const megabytes = 300;

let home: string;
let all: Subject[];

beforeAll(async () => {
  home = mkdtempSync(join(realpathSync(tmpdir()), 'nhi-corpus-'));
  all = await subjects();
  for (const subject of all) {
    if (subject.kind === 'rates') continue;
    const folder = mkdtempSync(join(home, 'given-'));
    put(subject, folder);
    const { case: kase, findings } = await loadCase({ caseFile: join(folder, subject.given) });
    const result = calculate(kase!);
    const told = new Set([...findings, ...result.findings].map(saying));
    asGiven.set(subject.name, { figures: figuresOf(result), told });
  }
});

afterAll(() => rmSync(home, { recursive: true }));

/** Looks at spoiled cases one by one, each in a folder of its own. What is wrong with them is told together. */
async function eachOf(
  from: number,
  count: number,
  look: (one: Spoiled, folder: string) => void | Promise<void>,
): Promise<void> {
  const wrong: string[] = [];
  for (let at = 0; at < count && wrong.length < 10; at++) {
    const one = spoiled(all, from + at);
    const folder = mkdtempSync(join(home, 'case-'));
    put(one, folder);
    try {
      await look(one, folder);
    } catch (error) {
      wrong.push(`${one.name}\n${error instanceof Error ? error.stack?.slice(0, 1500) : error}`);
    }
    rmSync(folder, { recursive: true });
  }
  expect(wrong.join('\n\n')).toBe('');
}

/** What a subject gives before it is spoiled. */
interface AsGiven {
  readonly figures: string;
  readonly told: ReadonlySet<string>;
}

const asGiven = new Map<string, AsGiven>();

/** A finding without its place, as those of what is not spoiled are known again. */
function saying({ code, args, place: { value } }: Finding): string {
  return JSON.stringify([code, args, value]);
}

/** All figures of a result; what municipalities are called is none. */
function figuresOf(result: Result): string {
  const tables = resultTables(result, tableNames).map(({ columns, rows }) => {
    const at = columns.findIndex(({ id }) => id === 'municipality_name');
    return rows.map((row) => row.filter((_, column) => column !== at));
  });
  return JSON.stringify(tables);
}

/** What is spoiled and calculates without another word gives the figures of what was not, or says another thing lawfully. */
function expectSame({ subject, ways }: Spoiled, result: Result, told: readonly Finding[]): void {
  const { figures, told: before } = asGiven.get(subject.name)!;
  if (ways.some((way) => lawful.has(way)) || told.some((one) => !before.has(saying(one)))) return;
  expect(figuresOf(result)).toBe(figures);
}

/** Reads what was spoiled, and goes as far with it as a run would. */
async function findingsOf(one: Spoiled, folder: string): Promise<readonly Finding[]> {
  const { subject } = one;
  const given = join(folder, subject.given);
  if (subject.kind === 'rates') {
    const { rates, findings } = await loadPublishedRates(given);
    if (rates) auditBlocks(audit(rates, {}), 'ja');
    return findings;
  }
  const loaded = await loadCase({ caseFile: given });
  if (!loaded.case) return loaded.findings;
  const result = calculate(loaded.case);
  expectSame(one, result, [...loaded.findings, ...result.findings]);
  for (const table of resultTables(result, tableNames)) toCsv(table, 'ja', 'cp932');
  const expected = await readResultTables({ base: dirname(given), folder: 'expected' });
  return [...loaded.findings, ...result.findings, ...expected.findings];
}

/** A finding that a person can follow: which file, what, and on one line. */
function expectClear(one: Finding, folder: string): void {
  const line = findingLine(one, 'en');
  expect(line).not.toMatch(/[\p{Cc}]|undefined|\[object|NaN is/u);
  expect(line.length).toBeLessThan(3000);
  expect(JSON.stringify(findingRecord(one, 'en')).length).toBeLessThan(6000);
  if (one.severity === 'error') expect(one.place.file ?? one.place.value, line).toBeTruthy();
  expect(line).not.toContain(`${folder}/.`);
}

it(
  'a spoiled case is fit, or findings say why not',
  async () => {
    await eachOf(first, runs, async (one, folder) => {
      const start = process.cpuUsage();
      const findings = await findingsOf(one, folder);
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1000).toBeLessThan(milliseconds);
      for (const found of findings) expectClear(found, folder);
    });
  },
  timeout,
);

describe('in a process of its own', () => {
  /** Writes what the process took. */
  const hook = () => {
    const path = join(home, 'hook.cjs');
    writeFileSync(
      path,
      `process.on('exit', () => require('node:fs').writeFileSync(process.env.NHI_TAKEN, JSON.stringify(process.resourceUsage())));\n`,
    );
    return path;
  };

  it(
    'a spoiled case ends with 0 or 3, in time, with all files or none',
    async () => {
      const preload = hook();
      const taken = join(home, 'taken');
      await eachOf(first + 500_000, inProcesses, ({ subject }, folder) => {
        const command = subject.kind === 'rates' ? ['audit'] : ['calc', '-o', 'out'];
        const args = ['--require', preload, bin, ...command, subject.given];
        const env = environment({ NHI_TAKEN: taken });
        const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
        expect(stderr).not.toMatch(/\n {4}at |defect/);
        expect(subject.kind === 'rates' ? [0, 1, 3] : [0, 3]).toContain(status);
        const used = JSON.parse(readFileSync(taken, 'utf8')) as NodeJS.ResourceUsage;
        expect((used.userCPUTime + used.systemCPUTime) / 1000).toBeLessThan(2 * milliseconds);
        expect(used.maxRSS / 1024).toBeLessThan(megabytes);
        expectAllOrNone(folder, status);
        if (status === 3) expect(stderr).toMatch(/^(?:warning: .*\n)*error: \S/);
      });
    },
    timeout,
  );

  /** The results and their receipt, and nothing temporary, or no folder at all. */
  function expectAllOrNone(folder: string, status: number | null): void {
    const out = join(folder, 'out');
    const names = existsSync(out) ? readdirSync(out) : [];
    expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
    if (status === 0 && names.length > 0) expect(names).toContain('receipt.json');
    else expect(existsSync(out)).toBe(false);
  }
});

it('there are some hundred ways to spoil a case', () => {
  const ways = ['a.csv', 'a.yaml', 'a.xlsx'].flatMap((name) =>
    Object.keys(waysFor(name)).map((way) => `${name} ${way}`),
  );
  expect(ways.length).toBeGreaterThan(150);
});
