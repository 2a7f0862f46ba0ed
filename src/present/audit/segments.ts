import type { SegmentAudit } from '../../analyse/audit/result.js';
import { grouped } from '../../domain/grouped.js';
import type { TextColumn, TextTable } from '../text-table.js';
import { type ImpliedConstant, impliedConstants } from './constants.js';
import { outward, readableDecimals } from './outward.js';
import type { AuditWords } from './words/audit-words.js';

/** Per segment the method, how many rows fit, the constants and what they imply. */
export function segmentBlock(segments: readonly SegmentAudit[], words: AuditWords): TextTable {
  const shown = impliedConstants.filter(({ of }) => segments.some((segment) => of(segment)));
  const right = (title: string): TextColumn => ({ title, align: 'right' });
  return {
    title: words.constantsTitle,
    columns: [
      { title: words.segment, align: 'left' },
      { title: words.method, align: 'left' },
      right(words.fit),
      ...shown.map(({ id }) => right(words.quantity(id))),
    ],
    rows: segments.map((segment) => [
      words.segments[segment.segment],
      segment.method ? words.methodName(segment.method) : '–',
      segment.agreement === 'none' ? '–' : `${segment.fitting}/${segment.rows.length}`,
      ...shown.map((quantity) => readable(quantity, segment)),
    ]),
    footer: [],
  };
}

/** A range for reading: `1.60315–1.60330`. */
function readable({ of, mostDecimals }: ImpliedConstant, segment: SegmentAudit): string {
  const range = of(segment);
  if (!range) return '–';
  const { from, to } = outward(range, readableDecimals(range, mostDecimals));
  return `${grouped(from)}–${to === null ? '' : grouped(to)}`;
}
