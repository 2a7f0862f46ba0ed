import { describe, expect, test } from 'vitest';
import { csvCells, toCsvRows } from '../../src/write/csv.js';
import { pieces, SweepCsv, type SweptFigures } from '../../src/write/sweep-csv.js';

const codes = ['131016', '131024', '131032'];
const segments = ['medical', 'support'];

const figures: readonly SweptFigures[] = [
  {
    baseLevies: Float64Array.of(0, 9, 123_456_789_012),
    added: Float64Array.of(0, -10, 0),
    before: Float64Array.of(0, Number.NaN, 123_456_789_013),
  },
  {
    baseLevies: Float64Array.of(2 ** 50, 99_999_999, 100_000_000),
    added: Float64Array.of(2 ** 50, 1, -1),
    before: Float64Array.of(-(2 ** 50), 1, 100_000_000),
  },
];

function written(names: readonly string[], times = 1): string {
  const parts: Buffer[] = [];
  const csv = new SweepCsv((bytes) => parts.push(Buffer.from(bytes)));
  csv.text(Buffer.from(`${columns.join(',')}\n`));
  const heads = codes.flatMap((code) =>
    segments.map((segment) => Buffer.from(`${csvCells([code, segment])},`)),
  );
  for (let time = 0; time < times; time += 1)
    csv.rows(pieces([Buffer.from(`${csvCells(names)},`)]), pieces(heads), figures);
  csv.flush();
  return Buffer.concat(parts).toString('utf8');
}

const columns = ['case', 'fiscal_year', 'municipality_code', 'segment', 'base_levy', 'levy', 'change'];

function records(names: readonly string[]) {
  return codes.flatMap((code, row) =>
    segments.map((segment, at) => {
      const { baseLevies, added, before } = figures[at]!;
      const [base, levy] = [baseLevies[row]!, baseLevies[row]! + added[row]!];
      const change = levy - before[row]!;
      const cells = [...names, code, segment, `${base}`, `${levy}`, Number.isNaN(change) ? '' : `${change}`];
      return Object.fromEntries(columns.map((column, cell) => [column, cells[cell]!]));
    }),
  );
}

describe('the long table of a sweep', () => {
  test.each([
    ['plain', ['13-tokyo', 'R8']],
    ['with a comma and a quote', ['a,"b"', 'R8']],
    ['with a line feed', ['a\nb', 'R8']],
    ['that would start a formula', ['=1+1', 'R8']],
    ['in Japanese', ['東京都／令和8年度 本算定', 'R8']],
  ])('is written as the CSV library writes it: a name %s', (_, names) => {
    expect(written(names)).toBe(toCsvRows(records(names), columns));
  });

  test('is whole where it is larger than its piece of memory', () => {
    const once = written(['a', 'R8']).split('\n').slice(1).join('\n');
    const [head, ...lines] = written(['a', 'R8'], 5000).split('\n');
    expect(head).toBe(columns.join(','));
    expect(lines.join('\n')).toBe(once.repeat(5000));
  });

  test('takes a name that is longer than its piece of memory', () => {
    const names = ['あ'.repeat(200_000), 'R8'];
    expect(written(names)).toBe(toCsvRows(records(names), columns));
  });
});
