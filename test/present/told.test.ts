import { describe, expect, it } from 'vitest';
import { type Finding, finding, type Place } from '../../src/domain/finding.js';
import { toldLines } from '../../src/present/findings/told.js';

function missing(place: Place): Finding {
  return finding('row-is-sum', { file: 'a.csv', column: '名称', value: '計', ...place });
}

function told(...findings: readonly Finding[]): string[] {
  return toldLines(findings, 'en').map(({ line }) => line.split(': ')[0]!);
}

describe('findings of one cause', () => {
  it('are one line with the places of the others when they are more than three', () => {
    const lines = [4, 5, 6, 9].map((line) => missing({ line }));
    expect(told(...lines)).toEqual(['a.csv:4 名称 and 3 more (line 5–6, 9)']);
    expect(told(...lines.slice(1))).toHaveLength(3);
  });

  it('are named by their cells in a workbook', () => {
    const cells = ['B4', 'B5', 'B6', 'B7'].map((cell) =>
      missing({ sheet: 's', cell, line: Number(cell.slice(1)) }),
    );
    expect(told(...cells)).toEqual(['a.csv s!B4 名称 and 3 more (B5–B7)']);
  });

  it('are named by a few runs, however many there are', () => {
    const lines = [1, 3, 5, 7, 9, 11].map((line) => missing({ line }));
    expect(told(...lines)).toEqual(['a.csv:1 名称 and 5 more (line 3, 5, 7, …)']);
  });

  it('are those of one column: two columns are two causes', () => {
    const lines = ['甲', '乙'].flatMap((column) => [4, 5, 6, 7].map((line) => missing({ line, column })));
    expect(told(...lines)).toHaveLength(2);
  });
});
