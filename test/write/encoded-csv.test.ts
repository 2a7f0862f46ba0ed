import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Table } from '../../src/contract/tables.js';
import type { Finding } from '../../src/domain/finding.js';
import { readCsv } from '../../src/read/csv.js';
import { decode } from '../../src/read/encoding.js';
import { unguarded } from '../../src/validate/tables/cells.js';
import { toCsv, toCsvRows } from '../../src/write/csv.js';
import { encodedCsv } from '../../src/write/encoded-csv.js';
import { type Cp932, cp932 } from '../../src/write/encoding.js';

let coded: Cp932;
/** Every character of CP932 that a text may have. */
let characters: string[];

beforeAll(async () => {
  coded = await cp932();
  const all = Array.from({ length: 0xffff }, (_, at) => String.fromCharCode(at + 1));
  characters = all.filter((one) => coded.holds(one));
});

function texts(...cells: readonly string[]): Pick<Table, 'columns' | 'rows'> {
  return { columns: [{ id: 'name', ja: '市町村名', kind: 'text' }], rows: cells.map((cell) => [cell]) };
}

async function bytesOf(csv: string): Promise<Uint8Array> {
  const bytes = await encodedCsv(csv, 'cp932', 'x.csv');
  if (!(bytes instanceof Uint8Array)) throw new Error(JSON.stringify(bytes));
  return bytes;
}

async function found(csv: string): Promise<readonly Finding[]> {
  const bytes = await encodedCsv(csv, 'cp932', 'out/x.csv');
  return bytes instanceof Uint8Array ? [] : bytes;
}

/** The cells of the first column, as a case reads them. */
function readBack(bytes: Uint8Array): string[] {
  const decoded = decode(bytes);
  if (typeof decoded === 'string') throw new Error(decoded);
  const rows = readCsv(decoded.text, 'x.csv');
  return 'code' in rows ? [rows.code] : rows.slice(1).map(({ cells }) => unguarded(cells[0] ?? ''));
}

describe('CP932', () => {
  it('has all of JIS X 0208 and the extensions of Windows', () => {
    expect(characters.length).toBeGreaterThan(7400);
    for (const one of '亜熙①㈱髙﨑ｱ￢～－') expect(characters).toContain(one);
  });

  it('every character that is written is read as it was', () => {
    // A text of kanji is no UTF-8, as the headers of a table are.
    const wrong = characters.filter((one) => {
      const decoded = decode(coded.encode(`漢字${one}`));
      return typeof decoded === 'string' || decoded.text !== `漢字${one}`;
    });
    expect(wrong).toEqual([]);
  });

  it('our own reader gives every cell back', async () => {
    const cell = fc
      .array(fc.nat().map((at) => characters[at % characters.length] ?? ''))
      .map((parts) => parts.join('').trim())
      .filter((text) => text !== '' && !/^'[=+\-@＝＋－＠\t\r]/.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(cell), async (cells) => {
        expect(readBack(await bytesOf(toCsv(texts(...cells), 'ja', 'cp932')))).toEqual(cells);
      }),
    );
  });

  it.each([
    ['the minus sign', '南−北', '南－北'],
    ['the wave dash', '4月〜3月', '4月～3月'],
    ['the dash of a range', 'R6–R11', 'R6-R11'],
    ['the small 0', 'C₀', 'C0'],
  ])('%s has its CP932 form', async (_, written, read) => {
    expect(readBack(await bytesOf(toCsv(texts(written), 'ja', 'cp932')))).toEqual([read]);
  });

  it('has neither BOM nor CR', async () => {
    expect([...(await bytesOf(toCsv(texts('あ'), 'ja', 'cp932')))]).toEqual([
      ...[0x8e, 0x73, 0x92, 0xac, 0x91, 0xba, 0x96, 0xbc, 0x0a, 0x82, 0xa0, 0x0a],
    ]);
  });
});

describe('text that could start a formula', () => {
  it.each(['=1', '+1', '-1', '@x', '＝1', '＋1', '－1', '＠x', '\tx'])('%j is guarded', async (text) => {
    const decoded = decode(await bytesOf(toCsv(texts(text), 'ja', 'cp932')));
    expect(decoded).toMatchObject({ text: `市町村名\n'${text}\n` });
  });

  it('a minus sign that becomes full-width is guarded in the form that is written', async () => {
    expect(toCsv(texts('−1'), 'en', 'cp932')).toBe("name\n'－1\n");
    expect(toCsvRows([{ note: '−1' }], ['note'], 'cp932')).toBe("note\n'－1\n");
  });

  it('a number is never touched', () => {
    const numbers = { columns: [{ id: 'x', ja: 'x', kind: 'number' as const }], rows: [['-1']] };
    expect(toCsv(numbers, 'en', 'cp932')).toBe('x\n-1\n');
  });
});

describe('what CP932 lacks', () => {
  it('is found in its cell, with every character once', async () => {
    const csv = toCsv(texts('千代田区', '𠮷𠮷野町é'), 'ja', 'cp932');
    expect(await found(csv)).toMatchObject([
      {
        code: 'output-character',
        place: { file: 'out/x.csv', line: 3, column: '市町村名', value: '𠮷𠮷野町é' },
        args: { characters: ['é U+00E9', '𠮷 U+20BB7'] },
      },
    ]);
  });

  it('is found in every cell, the same text under the same header once', async () => {
    const csv = toCsvRows([
      { name: 'é', note: 'é' },
      { name: 'è', note: 'a' },
      { name: 'é', note: 'a' },
    ]);
    expect((await found(csv)).map(({ place }) => [place.line, place.column])).toEqual([
      [2, 'name'],
      [2, 'note'],
      [3, 'name'],
    ]);
  });

  it('is found below a cell of several lines', async () => {
    const csv = toCsvRows([{ note: 'a "b"\n\nc' }, { note: 'é, "x"' }]);
    expect((await found(csv)).map(({ place }) => [place.line, place.value])).toEqual([[5, 'é, "x"']]);
  });

  it.each([
    ['¥', '¥ U+00A5'],
    ['‾', '‾ U+203E'],
    ['—', '— U+2014'],
    ['\ue000', 'U+E000'],
    ['\u200b', 'U+200B'],
    ['\u0001', 'U+0001'],
    ['\u007f', 'U+007F'],
    ['\ud842', 'U+D842'],
    ['か\u3099', 'U+3099'],
  ])('%j is not replaced by something like it', async (text, named) => {
    const [one] = await found(toCsv(texts(text)));
    expect(one?.args).toMatchObject({ characters: [expect.stringContaining(named)] });
  });
});

it('other encodings hold everything', async () => {
  expect(await encodedCsv('é\n', 'utf-8', 'x.csv')).toEqual(new TextEncoder().encode('é\n'));
  expect(await encodedCsv('é\n', 'utf-8-bom', 'x.csv')).toEqual(new TextEncoder().encode('\ufeffé\n'));
});
