import { calculate } from '../../src/calculate/calculate.js';
import type { Case } from '../../src/domain/case.js';
import type { Result, SegmentResult } from '../../src/domain/result.js';
import { type Segment, segmentRecord, segments } from '../../src/domain/segment.js';
import { calculated } from '../fixtures.js';

/** The made-up segment, and the one of the law that is like it: a part of the insured with an income of its own. */
export const fifth = segments.at(-1)!;
export const likeIt = segments.find((one) => one !== fifth && segmentRecord(one).part)!;

/** A fixture in which the fifth segment has the pot, the heads and the income of the one that is like it. */
export async function withFifth(
  folder = 'fixtures/tokyo-r8-sample',
): Promise<{ readonly case: Case; readonly result: Result }> {
  const { case: kase } = (await calculated(folder)).loaded;
  const terms = kase!.segments.find(({ segment }) => segment === likeIt)!;
  const made: Case = {
    ...kase!,
    segments: [...kase!.segments, { ...terms, segment: fifth }],
    municipalities: kase!.municipalities.map((one) => ({
      ...one,
      bases: { ...one.bases, [fifth]: one.bases[likeIt] },
    })),
    adjustments: (kase!.adjustments ?? []).flatMap((row) =>
      row.segment === likeIt ? [row, { ...row, segment: fifth }] : [row],
    ),
  };
  return { case: made, result: calculate(made) };
}

export function ofSegment({ segments: all }: Result, segment: Segment): SegmentResult {
  return all.find((one) => one.segment === segment)!;
}
