import { grouped } from '../../domain/grouped.js';
import type { RatesHeld, Result, SegmentResult } from '../../domain/result.js';
import { publishedPercent, yen } from '../figures.js';
import type { TextColumn, TextTable } from '../text-table.js';
import type { SummaryWords } from './words/summary-words.js';

/** Whether the rates in force suffice, segment by segment and in all; undefined where none are given. */
export function inForceBlock(
  { segments, municipalities }: Result,
  words: SummaryWords,
): TextTable | undefined {
  const held = (segment: SegmentResult, at: number) => segment.rows[at]?.premium?.inForce ?? null;
  const given = segments.filter((segment) => segment.rows.some((_, at) => held(segment, at)));
  const having = [...municipalities.keys()].filter((at) => segments.some((segment) => held(segment, at)));
  if (having.length === 0) return undefined;
  const columnsIn = (segment: SegmentResult): TextColumn[] => {
    const group = words.segments[segment.segment];
    return [words.sufficiency, words.shortage].map((title) => ({ title, group, align: 'right' }));
  };
  // A municipality without rates in some segment has no shortage of all of them.
  const ofAll = (at: number) => {
    const all = segments.map((segment) => held(segment, at));
    return all.every((one) => one !== null) ? all : [];
  };
  const isWhole = having.every((at) => ofAll(at).length > 0);
  return {
    title: words.inForceTitle(having.length, municipalities.length),
    columns: [
      { title: words.municipality, align: 'left' },
      { title: words.shortage, group: words.ofAll, align: 'right' },
      ...given.flatMap(columnsIn),
    ],
    rows: having.map((at) => [
      municipalities[at]!.municipality.name || municipalities[at]!.municipality.code,
      amount(ofAll(at)),
      ...given.flatMap((segment) => cells(held(segment, at))),
    ]),
    footer: [
      [
        words.total,
        isWhole ? amount(having.flatMap(ofAll)) : '–',
        ...given.flatMap((segment) => ['', amount(having.flatMap((at) => held(segment, at) ?? []))]),
      ],
    ],
  };
}

/** Shortages added up; a surplus in one counts against them. */
function amount(held: readonly RatesHeld[]): string {
  const known = held.flatMap(({ shortage }) => (shortage === null ? [] : [shortage]));
  return known.length === 0 ? '–' : (grouped(yen(known.reduce((sum, one) => sum + one, 0n))) ?? '–');
}

function cells(held: RatesHeld | null): string[] {
  const part = publishedPercent(held?.sufficiency?.published ?? null);
  return [part ?? '–', held ? amount([held]) : '–'];
}
