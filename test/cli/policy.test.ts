import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFiscalYear } from '../../src/domain/fiscal-year.js';
import { policies, sources } from '../../src/policy/policies.js';
import { nhi, workplace } from './nhi.js';

const place = workplace();
const run = (...args: readonly string[]) => nhi(['policy', ...args], { cwd: place.path });

interface Row {
  readonly key: string;
  readonly value: string;
  readonly unit: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly status: string;
  readonly source: string;
  readonly checked: string | null;
}

const json = (await nhi(['policy', '--format', 'json'])).stdout;
const shown: { id: string; rows: Row[] }[] = JSON.parse(json).policies;

describe('every value of every built-in policy is listed', () => {
  const all = policies.flatMap((policy, at) =>
    policy.values.map((value, row) => ({
      policy,
      value,
      row: shown[at]?.rows[row],
      name: `${policy.id} ${value.key} ${value.from}`,
    })),
  );

  it('with the rows of its tables of target rates, and none besides', () => {
    expect(shown.map(({ id, rows }) => [id, rows.length])).toEqual(
      policies.map(({ id, values, targetTables = [] }) => [
        id,
        values.length + targetTables.flatMap(({ tiers }) => tiers).length,
      ]),
    );
  });

  it('and each row of a table has its rule, its years and its source', () => {
    const rows = shown[0]!.rows.filter(({ key }) => key.startsWith('tokyo-r6-r8['));
    expect(rows.map(({ value }) => value)).toContain('{ from: 97, below: 99, rule: maintain-either }');
    const facts = { from: 'R6', to: 'R8', status: 'seed', checked: '2026-11-21' };
    expect(rows).toEqual(rows.map((row) => expect.objectContaining({ ...facts, source: row.source })));
    expect(rows.every(({ source }) => source.includes(sources['tokyo-plan'].title))).toBe(true);
  });

  it.each(all)('$name has unit, years, status, source and day', ({ value, row }) => {
    const source = value.source === null ? 'not stated' : sources[value.source].title;
    expect(row).toMatchObject({
      key: value.key,
      unit: value.unit.en,
      from: value.from && formatFiscalYear(value.from),
      to: value.to && formatFiscalYear(value.to),
      status: value.status,
      source: expect.stringContaining(source),
      checked: value.checked,
    });
  });
});

describe('for reading', async () => {
  const { stdout } = await nhi(['policy'], { env: { COLUMNS: '200' } });

  it.each(policies)('$id and its title are there', ({ id, title }) => {
    expect(stdout).toContain(`${id} · ${title.en}`);
  });

  it('a line has key, value, unit, years, status and day', () => {
    const line = stdout.split('\n').find((one) => one.startsWith('premium.method'));
    expect(line?.split(/ {2,}/)).toEqual([
      'premium.method',
      'two',
      'two, three or four',
      'R6–R11',
      'seed',
      '2026-11-21',
    ]);
  });

  it('sources and notes stand below', () => {
    expect(stdout).toMatch(
      /^alpha: 東京都国民健康保険運営方針.*, chapter 4\n {2}The plan lowers α in stages/m,
    );
  });
});

describe('one policy', () => {
  it('is named by its id', async () => {
    const { stdout } = await run('okinawa-r6', '--format', 'json');
    expect(JSON.parse(stdout).policies.map(({ id }: { id: string }) => id)).toEqual(['okinawa-r6']);
  });

  it('is named by its path', async () => {
    writeFileSync(
      join(place.path, 'own.yaml'),
      'id: osaka\nalpha: { schedule: { R6: 1 } }\nvalues: { alpha: { unit: 0 to 1, from: R6, to: R8, status: seed, source: 運営方針, checked: 2026-11-21 } }\n',
    );
    expect(JSON.parse((await run('own.yaml', '--format', 'json')).stdout).policies[0]).toMatchObject({
      id: 'osaka',
      rows: [
        {
          key: 'alpha',
          value: '{ schedule: { R6: 1 } }',
          unit: '0 to 1',
          from: 'R6',
          to: 'R8',
          status: 'seed',
          source: '運営方針',
          checked: '2026-11-21',
        },
      ],
    });
  });

  it('without records is not stated', async () => {
    writeFileSync(join(place.path, 'own.yaml'), 'alpha: 0.5\n');
    expect(JSON.parse((await run('own.yaml', '--format', 'json')).stdout).policies[0].rows).toMatchObject([
      {
        key: 'alpha',
        unit: null,
        from: null,
        to: null,
        status: 'not stated',
        source: 'not stated',
        checked: null,
      },
    ]);
  });

  it('that is not fit is refused with its place', async () => {
    writeFileSync(join(place.path, 'own.yaml'), 'alfa: 0.5\n');
    expect(await run('own.yaml')).toMatchObject({
      status: 3,
      stdout: '',
      stderr: expect.stringMatching(/^error: own\.yaml:1 alfa: /),
    });
  });

  it('that does not exist is refused with the names of those that do', async () => {
    expect(await run('osaka')).toMatchObject({
      status: 3,
      stdout: '',
      stderr: expect.stringContaining('tokyo-r6, tokyo-r3, okinawa-r6, guideline'),
    });
  });
});

it('--format csv has one line per value, with its policy', async () => {
  const lines = (await run('--format', 'csv')).stdout.trimEnd().split('\n');
  expect(lines[0]).toBe('policy,key,value,unit,from,to,status,source,checked,note');
  expect(lines).toHaveLength(1 + shown.flatMap(({ rows }) => rows).length);
});
