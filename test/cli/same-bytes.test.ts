import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { contentOf, fixtures, nhi, workplace } from './nhi.js';
import { spawned } from './spawned.js';

const place = workplace();
const home = () => join(place.path, 'tokyo');
const tables = () => readdirSync(home()).filter((name) => name.endsWith('.csv'));

beforeEach(() => cpSync(join(fixtures, 'tokyo-r8-sample'), home(), { recursive: true }));

/** Calculates the case of 62 municipalities into a folder and gives what was written. */
async function results(folder: string, calc = nhi): Promise<Record<string, string>> {
  const { status, stderr } = await calc(['calc', 'tokyo', '-q', '-o', folder], { cwd: place.path });
  if (status !== 0) throw new Error(stderr);
  return contentOf(join(place.path, folder));
}

/** Rewrites every table by its rows of cells, the header first. */
function remake(make: (rows: string[][]) => string[][]): void {
  for (const name of tables()) {
    const text = readFileSync(join(home(), name), 'utf8').replace(/^\ufeff/, '');
    if (text.includes('"')) throw new Error(`${name} has quotes`);
    const rows = text
      .trimEnd()
      .split('\n')
      .map((row) => row.split(','));
    writeFileSync(
      join(home(), name),
      `${make(rows)
        .map((row) => row.join(','))
        .join('\n')}\n`,
    );
  }
}

/** Every second row first, then the others backwards: no order that a sort would make. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  const [even, odd] = [0, 1].map((rest) => items.filter((_, at) => at % 2 === rest));
  return [...odd!, ...even!.reverse()];
}

const rowsShuffled = ([header, ...rows]: string[][]) => [header!, ...shuffled(rows)];
const columnsShuffled = (rows: string[][]) => rows.map((row) => shuffled(row));

/** Files without what the receipt says of its inputs. */
function withoutInputs(files: Record<string, string>): Record<string, unknown> {
  const { inputs: _, ...receipt } = JSON.parse(files['receipt.json'] ?? '');
  return { ...files, 'receipt.json': receipt };
}

describe('the same bytes', () => {
  it.each<[string, NodeJS.ProcessEnv]>([
    ['in another language and time zone', { LANG: 'fr_FR.UTF-8', TZ: 'America/New_York' }],
    ['in Turkish', { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Asia/Kathmandu' }],
    ['in Japan', { NHI_LANG: 'ja', LANG: 'ja_JP.UTF-8', TZ: 'Asia/Tokyo' }],
    ['without a locale', { LANG: '', TZ: 'UTC' }],
  ])('%s', async (_, env) => {
    // The language of a process is settled when it starts.
    const abroad: typeof nhi = async (args, { cwd } = {}) => spawned(args, { cwd, env });
    expect(await results('b', abroad)).toEqual(await results('a'));
  });

  it('on standard output in another language and time zone', async () => {
    const env = { LANG: 'fr_FR.UTF-8', TZ: 'America/New_York' };
    const there = spawned(['calc', 'tokyo'], { cwd: place.path, env }).stdout;
    expect(there).toBe((await nhi(['calc', 'tokyo'], { cwd: place.path })).stdout);
    expect(there).toContain('千代田区');
  });

  it('of the whole receipt from another folder', async () => {
    const before = await results('a');
    cpSync(home(), join(place.path, 'elsewhere', 'tokyo'), { recursive: true });
    await nhi(['calc', 'elsewhere/tokyo', '-q', '-o', 'b'], { cwd: place.path });
    expect(contentOf(join(place.path, 'b'))).toEqual(before);
  });

  it.each([
    ['rows', rowsShuffled],
    ['columns', columnsShuffled],
    ['rows and columns', (rows: string[][]) => columnsShuffled(rowsShuffled(rows))],
  ])('with %s shuffled, but for the digests of the inputs', async (_, make) => {
    const before = await results('a');
    remake(make);
    const after = await results('b');
    expect(withoutInputs(after)).toEqual(withoutInputs(before));
    expect(after['receipt.json']).not.toBe(before['receipt.json']);
  });

  it('with the receipt differing in digests alone', async () => {
    const before = await results('a');
    remake(rowsShuffled);
    const masked = (files: Record<string, string>) =>
      files['receipt.json']?.replaceAll(/("path": "[a-z-]+\.csv",\n\s+"sha256": ")[0-9a-f]{64}/g, '$1');
    const digests = (files: Record<string, string>) => {
      const { outputs } = JSON.parse(files['receipt.json'] ?? '');
      return outputs;
    };
    const after = await results('b');
    expect([masked(after), digests(after)]).toEqual([masked(before), digests(before)]);
  });

  it('with tables in another order', async () => {
    const before = await results('a');
    const path = join(home(), 'case.yaml');
    const text = readFileSync(path, 'utf8');
    const turned = text.replace(/inputs: \[(.*)\]/, (_, names: string) => {
      return `inputs: [${shuffled(names.split(', ')).join(', ')}]`;
    });
    expect(turned).not.toBe(text);
    writeFileSync(path, turned);
    expect(withoutInputs(await results('b'))).toEqual(withoutInputs(before));
  });

  it('with a table split in two', async () => {
    const before = await results('a');
    const rows = readFileSync(join(home(), 'income.csv'), 'utf8')
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split('\n');
    const cells = rows.map((row) => row.split(','));
    const without = (at: number) =>
      `${cells.map((row) => row.filter((_, i) => i !== at).join(',')).join('\n')}\n`;
    const last = cells[0]!.length - 1;
    writeFileSync(join(home(), 'income.csv'), without(last));
    writeFileSync(join(home(), 'more.csv'), `${cells.map((row) => `${row[0]},${row[last]}`).join('\n')}\n`);
    const path = join(home(), 'case.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('inputs: [', 'inputs: [more.csv, '));
    expect(withoutInputs(await results('b'))).toEqual(withoutInputs(before));
  });
});
