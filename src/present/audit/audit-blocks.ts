import type { AuditResult } from '../../analyse/audit/result.js';
import type { Language } from '../../domain/language.js';
import type { Block } from '../text-table.js';
import { notes } from './notes.js';
import { rowBlocks } from './rows.js';
import { segmentBlock } from './segments.js';
import { verdictLines } from './sentences.js';
import { slipBlocks } from './slips.js';
import { auditWords } from './words/audit-words.js';

/** What `nhi audit` prints for people: the verdict, the segments, the rows that do not fit, and how that was found. */
export function auditBlocks(result: AuditResult, language: Language): Block[] {
  const words = auditWords(language);
  const isAnyKnown = result.segments.some(({ constants }) => constants);
  return [
    { lines: verdictLines(result, words) },
    ...(isAnyKnown ? [segmentBlock(result.segments, words)] : []),
    ...rowBlocks(result, words),
    ...slipBlocks(result, words),
    { lines: notes(result, words) },
  ];
}
