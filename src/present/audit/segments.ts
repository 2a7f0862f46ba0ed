import type { SegmentAudit } from '../../analyse/audit/result.js';
import { grouped } from '../readable.js';
import { segmentNames } from '../summary/segments.js';
import type { TextColumn, TextTable } from '../text-table.js';
import { type Quantity, quantities } from './constants.js';
import { outward, readableDecimals } from './outward.js';

/** Per segment the method, how many rows fit, the constants and what they imply. */
export function segmentBlock(segments: readonly SegmentAudit[]): TextTable {
  const shown = quantities.filter(({ of }) => segments.some((segment) => of(segment)));
  const right = (title: string): TextColumn => ({ title, align: 'right' });
  return {
    title: 'Constants of each segment',
    columns: [
      { title: 'segment', align: 'left' },
      { title: 'method', align: 'left' },
      right('fit'),
      ...shown.map(({ title }) => right(title)),
    ],
    rows: segments.map((segment) => [
      segmentNames[segment.segment],
      segment.method ?? '–',
      segment.agreement === 'none' ? '–' : `${segment.fitting}/${segment.rows.length}`,
      ...shown.map((quantity) => readable(quantity, segment)),
    ]),
    footer: [],
  };
}

/** A range for reading: `1.60315–1.60330`. */
function readable({ of, mostDecimals }: Quantity, segment: SegmentAudit): string {
  const range = of(segment);
  if (!range) return '–';
  const { from, to } = outward(range, readableDecimals(range, mostDecimals));
  return `${grouped(from)}–${to === null ? '' : grouped(to)}`;
}
