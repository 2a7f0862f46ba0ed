import type { AsideAudit } from '../../analyse/audit/result.js';
import { grouped } from '../../domain/grouped.js';
import { cellFigure } from './cells.js';
import { outward } from './outward.js';
import type { AuditWords } from './words/audit-words.js';

/** On every row that is no municipality a line, or several where its segments tell something else. */
export function asideLines(asides: readonly AsideAudit[], words: AuditWords): string[] {
  const told = new Map<string, AsideAudit[]>();
  for (const aside of asides) {
    const key = JSON.stringify([aside.name, toldOf(aside, words)]);
    told.set(key, [...(told.get(key) ?? []), aside]);
  }
  return [...told.values()].map((same) => {
    const [first] = same;
    const segments = same.map(({ segment }) => words.segmentName(segment));
    return words.aside(first!.name, segments, toldOf(first!, words));
  });
}

function toldOf(aside: AsideAudit, words: AuditWords): string {
  switch (aside.kind) {
    case 'nation':
      return words.ofNation;
    case 'mean':
      return ofMean(aside, words);
    case 'prefecture':
      return ofPrefecture(aside, words);
  }
}

function ofMean({ outside, segment }: AsideAudit, words: AuditWords): string {
  if (outside.length === 0) return words.ofMeanWithin;
  return words.ofMeanOutside(
    outside.map(({ cell, published, from, to }) => ({
      cell: words.cell(cell, segment),
      published: grouped(cellFigure(cell, published)),
      from: grouped(cellFigure(cell, from)),
      to: grouped(cellFigure(cell, to)),
    })),
  );
}

function ofPrefecture({ cells, segment, nationalIncome, agrees }: AsideAudit, words: AuditWords): string {
  const others = cells.filter((cell) => cell === 'perHousehold' || cell === 'assetRate');
  if (others.length > 0) return words.ofPrefectureNotTwo(others.map((cell) => words.cell(cell, segment)));
  if (!nationalIncome) return words.ofPrefectureBare;
  const { from, to } = outward(nationalIncome, 0);
  return words.ofPrefecture(`${grouped(from)}–${to === null ? '' : grouped(to)}`, agrees);
}
