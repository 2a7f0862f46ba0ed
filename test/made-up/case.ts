import { calculate } from '../../src/calculate/calculate.js';
import type { Case } from '../../src/domain/case.js';
import type { Result, SegmentResult } from '../../src/domain/result.js';
import { type Segment, segmentRecord, segments } from '../../src/domain/segment.js';
import { calculated } from '../fixtures.js';

/** The made-up segments: one that a part of the insured pays for, one that follows the index and has adults. */
export const [fifth, sixth] = segments.slice(-2) as [Segment, Segment];

/** The segments of the law that they are like, but that no segment of the law with adults follows the index. */
export const likeFifth = segments.find((one) => segmentRecord(one).part)!;
export const likeSixth = segments.find((one) => segmentRecord(one).hasAdults)!;
export const indexed = segments.find((one) => segmentRecord(one).isIndexed)!;

const like = new Map([
  [fifth, likeFifth],
  [sixth, likeSixth],
]);

/** A fixture in which the made-up segments have pots, heads, income and rates in force of those that they are like. */
export async function withMadeUp(
  folder = 'fixtures/tokyo-r8-sample',
): Promise<{ readonly case: Case; readonly result: Result }> {
  const { case: kase } = (await calculated(folder)).loaded;
  const made = [...like].reduce((before, [segment, one]) => withSegment(before, segment, one), kase!);
  return { case: made, result: calculate(made) };
}

function withSegment(kase: Case, segment: Segment, like: Segment): Case {
  const terms = kase.segments.find((one) => one.segment === like)!;
  const ofBoth = <Row extends { readonly segment?: Segment }>(rows: readonly Row[] = []): Row[] =>
    rows.flatMap((row) => (row.segment === like ? [row, { ...row, segment }] : [row]));
  return {
    ...kase,
    segments: [...kase.segments, { ...terms, segment }],
    municipalities: kase.municipalities.map((one) => ({
      ...one,
      bases: { ...one.bases, [segment]: one.bases[like] },
    })),
    adjustments: ofBoth(kase.adjustments),
    ownMethods: ofBoth(kase.ownMethods),
    ratesInForce: ofBoth(kase.ratesInForce),
  };
}

export function ofSegment({ segments: all }: Result, segment: Segment): SegmentResult {
  return all.find((one) => one.segment === segment)!;
}
