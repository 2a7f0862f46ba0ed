import { tableHeaders } from '../../../contract/table-columns.js';
import type { HeaderLanguage } from '../../../contract/tables.js';
import type { Case } from '../../../domain/case.js';
import { reliefDefaults } from '../../../domain/relief.js';
import type { ReliefResult, Result } from '../../../domain/result.js';
import { segmentOfAll } from '../../../domain/segment.js';
import { type Frame, frame, type Rows } from '../address.js';
import { sheetNames } from '../words.js';

/** Where the sheet of relief has its columns and rows, and what it is about. */
export interface ReliefLayout {
  readonly relief: ReliefResult;
  readonly frame: Frame;
  readonly rows: Rows;
  /** Places in the result: of the segment that relief is taken off, and of those on which it is measured. */
  readonly medical: number;
  readonly measured: readonly number[];
  /** What is done where the fund does not suffice. */
  readonly isRaising: boolean;
  /** Whether the levy base pays for it. */
  readonly isSetAside: boolean;
}

/** Null without relief. */
export function reliefLayout(kase: Case, result: Result, language: HeaderLanguage): ReliefLayout | null {
  const { relief, segments, municipalities } = result;
  if (!relief) return null;
  const placeOf = (segment: string) => segments.findIndex((one) => one.segment === segment);
  const isRaising = (kase.relief?.scarcity ?? reliefDefaults.scarcity) === 'raise-limit';
  return {
    relief,
    frame: frame(sheetNames.relief[language], columnIds(relief, isRaising)),
    rows: { first: 2, last: municipalities.length + 1 },
    medical: placeOf(segmentOfAll),
    measured: relief.segments.map(placeOf),
    isRaising,
    isSetAside: relief.funding === 'levy-base',
  };
}

function columnIds({ basis, segments, funding }: ReliefResult, isRaising: boolean): string[] {
  const isMedical = segments.includes(segmentOfAll);
  return [
    ...tableHeaders('relief').map(({ id }) => id),
    ...(basis === 'growth'
      ? ['relief_baseline']
      : ['reference_levy', ...(isMedical ? ['reference_weight'] : []), 'reference_quota', 'reference_found']),
    'step',
    'above',
    'above_gap',
    ...(isRaising
      ? ['raised_above', 'raised_gap']
      : ['relief_quota', 'floor_units', 'remainder', 'rank', 'error_bound']),
    ...(funding === 'levy-base' ? ['relief_found', ...(isMedical ? ['quota_found'] : [])] : []),
    'input_faults',
    'check',
  ];
}
