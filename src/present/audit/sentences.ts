import type { AuditResult, SegmentAudit, Standing } from '../../analyse/audit/result.js';
import { segmentRecord } from '../../domain/segment.js';
import type { AuditWords } from './words/audit-words.js';

/** What is said before the tables: the verdict, and what speaks for a table that is not uniform. */
export function verdictLines(
  { verdict, segments, unread, asides }: AuditResult,
  words: AuditWords,
): string[] {
  const rows = segments.flatMap((segment) => segment.rows);
  const whole = unread.length === 0 ? [] : [words.notWhollyAudited(unread)];
  const count = (standing: Standing) => rows.filter((row) => row.standing === standing).length;
  switch (verdict) {
    case 'consistent':
      return [words.consistent(rows.length, segments.length)];
    case 'differences': {
      const misfits = { off: count('off'), disputed: count('disputed'), unknown: count('unknown') };
      const isAny = misfits.off + misfits.disputed + misfits.unknown > 0;
      return [
        isAny ? words.differences(misfits, rows.length) : words.consistent(rows.length, segments.length),
        ...(asides.some(({ outside }) => outside.length > 0) ? [words.meanOutside] : []),
        ...whole,
      ];
    }
    case 'not-uniform':
      return [...notUniform(segments, words), ...whole];
    case 'not-wholly-audited':
      return [...whole, words.consistentAsRead(rows.length, segments.length)];
  }
}

function notUniform(segments: readonly SegmentAudit[], words: AuditWords): string[] {
  const without = segments.filter(({ agreement }) => agreement === 'none');
  const isWhole = segments.every(
    ({ segment, agreement }) => segmentRecord(segment).isCoarse || agreement === 'none',
  );
  const chance = segments.some(
    ({ segment, agreement }) => segmentRecord(segment).isCoarse && agreement !== 'none',
  );
  return [
    words.notUniform(without.map(({ segment }) => words.segmentName(segment))),
    ...(isWhole ? [words.ownMethods] : []),
    ...without.flatMap((segment) => mixedMethods(segment, words)),
    ...(isWhole && chance ? [words.childByChance] : []),
  ];
}

/** What shows that municipalities differ in method. */
function mixedMethods(
  { segment, rows, withHousehold, withAssets }: SegmentAudit,
  words: AuditWords,
): string[] {
  const counts = [
    { count: withHousehold, term: words.perHousehold },
    { count: withAssets, term: words.assetRate },
  ].filter(({ count }) => count > 0 && count < rows.length);
  return counts.length === 0 ? [] : [words.mixed(words.segmentName(segment), counts, rows.length)];
}
