import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { TextTable } from '../../src/present/text-table.js';
import { styleFor } from '../../src/write/style.js';
import { render } from '../../src/write/terminal.js';

const left = (title: string, group?: string) => ({ title, align: 'left' as const, ...(group && { group }) });
const right = (title: string, group?: string) => ({
  title,
  align: 'right' as const,
  ...(group && { group }),
});

const table: TextTable = {
  title: 'Levy',
  columns: [left('municipality'), right('医療'), right('total')],
  rows: [
    ['千代田区', '1', '12,345'],
    ['Chuo', '23,456,789', '–'],
  ],
  footer: [['合計', '23,456,790', '12,345']],
};

/** The lines of one table set in a width. */
async function linesOf(block: TextTable, width = 100): Promise<string[]> {
  return (await render([block], await styleFor(false, width))).trimEnd().split('\n');
}

describe('alignment', () => {
  it('figures end in one column under full-width and half-width names', async () => {
    const [, , , ...rows] = await linesOf({ ...table, columns: table.columns.slice(0, 2), footer: [] });
    expect(rows.map((row) => stringWidth(row))).toEqual([24, 24]);
  });

  it('a table of 漢字 is set as it stands here', async () => {
    expect(await linesOf(table)).toEqual([
      'Levy',
      'municipality        医療   total',
      '────────────────────────────────',
      '千代田区               1  12,345',
      'Chuo          23,456,789       –',
      '────────────────────────────────',
      '合計          23,456,790  12,345',
    ]);
  });

  it('characters that only string-width knows are aligned too', async () => {
    const rare = {
      ...table,
      rows: [
        ['𠮷野', '1', '2'],
        ['ｱ', '3', '4'],
      ],
      footer: [],
    };
    const [, , , ...rows] = await linesOf(rare);
    expect(new Set(rows.map((row) => stringWidth(row))).size).toBe(1);
  });

  it('no line ends with a blank', async () => {
    const lines = await linesOf({ ...table, columns: [left('a'), left('b'), left('c')] });
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
  });

  it('a footer is set off by a rule', async () => {
    const rules = (await linesOf(table)).filter((line) => line.startsWith('─'));
    expect(rules).toHaveLength(2);
  });
});

describe('a table too wide', () => {
  it('is set in parts, each with the first column', async () => {
    const lines = await linesOf(table, 24);
    expect(lines.filter((line) => line.startsWith('municipality'))).toEqual([
      'municipality        医療',
      'municipality   total',
    ]);
  });

  it('keeps every line within the width', async () => {
    const lines = await linesOf(table, 26);
    expect(lines.filter((line) => stringWidth(line) > 26)).toEqual([]);
  });

  it('shows every cell once', async () => {
    const text = (await linesOf(table, 24)).join('\n');
    for (const cell of ['23,456,790', '23,456,789', '–']) expect(text.split(cell)).toHaveLength(2);
  });

  it('keeps columns of one group together', async () => {
    const grouped: TextTable = {
      title: 'Rates',
      columns: [
        left('m'),
        right('aaaa', 'one'),
        right('bbbb', 'one'),
        right('cccc', 'two'),
        right('dddd', 'two'),
      ],
      rows: [['x', '1', '2', '3', '4']],
      footer: [],
    };
    const lines = await linesOf(grouped, 20);
    expect(lines.filter((line) => line.startsWith('m'))).toEqual(['m  aaaa  bbbb', 'm  cccc  dddd']);
  });

  it('a column wider than the width is set all the same', async () => {
    const lines = await linesOf(table, 5);
    expect(lines.filter((line) => line.includes('23,456,789'))).toHaveLength(1);
  });
});

describe('groups', () => {
  it('stand over the first of their columns', async () => {
    const grouped: TextTable = {
      title: 'Rates',
      columns: [left('名前'), right('income %', '医療'), right('yen', '医療'), right('yen', '後期')],
      rows: [['千代田区', '6.14', '38,277', '21,500']],
      footer: [],
    };
    expect((await linesOf(grouped)).slice(1, 3)).toEqual([
      '          医療              後期',
      '名前      income %     yen     yen',
    ]);
  });
});

describe('lines and emphasis', () => {
  it('blocks are parted by an empty line', async () => {
    const text = await render([{ lines: ['a', 'b'] }, { lines: ['c'] }], await styleFor(false, 100));
    expect(text).toBe('a\nb\n\nc\n');
  });

  it('without colour there is no escape', async () => {
    expect(await render([table], await styleFor(false, 100))).not.toContain('\u001b');
  });

  it('with colour only the marks are added', async () => {
    const [plain, coloured] = await Promise.all(
      [false, true].map(async (color) => render([table], await styleFor(color, 100))),
    );
    expect(coloured).toContain('\u001b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the marks.
    expect(coloured?.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });
});

describe('a row of one cell', () => {
  const headed: TextTable = {
    title: 'Differences',
    columns: [left('key'), right('expected'), right('got')],
    rows: [['cases/東京都/expected/levy.csv'], ['千代田区', '1', '2'], ['中央区', '30', '4']],
    footer: [],
  };

  it('is a heading that widens no column', async () => {
    expect(await linesOf(headed)).toEqual([
      'Differences',
      'key       expected  got',
      '───────────────────────',
      'cases/東京都/expected/levy.csv',
      '千代田区         1    2',
      '中央区          30    4',
    ]);
  });

  it('stands in every part of a table that is set in parts', async () => {
    const lines = await linesOf(headed, 20);
    expect(lines.filter((line) => line === 'cases/東京都/expected/levy.csv')).toHaveLength(2);
  });

  it('is a row where the table has one column', async () => {
    const narrow = { ...headed, columns: [right('municipality')], rows: [['a']] };
    expect((await linesOf(narrow)).at(-1)).toBe('           a');
  });
});

describe('what a terminal would obey is written out', () => {
  const spoiled = 'x\u001b]0;pwned\u0007\u202e\u009b2J';
  const written = 'x\\u001b]0;pwned\\u0007\\u202e\\u009b2J';

  it.each([
    ['lines', { lines: [spoiled] }],
    ['a tree', { tree: [{ depth: 0, label: spoiled, value: spoiled, lines: [{ text: spoiled }] }] }],
    ['a table', { ...table, title: spoiled, rows: [[spoiled, '1', '2']], footer: [[spoiled, '1', '2']] }],
    ['headers', { ...table, columns: [left(spoiled), right('a', spoiled), right('b')] }],
  ])('in %s', async (_, block) => {
    const text = await render([block], await styleFor(false, 100));
    expect(text).toContain(written);
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });
});
