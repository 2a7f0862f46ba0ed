import type { Yen } from '../../domain/case.js';
import { unitsOf } from '../../domain/decimal.js';
import { finding, type Place } from '../../domain/finding.js';
import { type Read, refused, sound } from '../../domain/finding-log.js';
import { hasPointsAsSeparators, readNumber } from '../../domain/number-text.js';
import { notANumber } from './cells.js';

/** An amount in whole yen, signed. */
export function wholeYen(text: string, place: () => Place): Read<Yen | undefined> {
  if (text === '') return refused(finding('adjustment-amount-missing', place()));
  if (hasPointsAsSeparators(text)) return refused(notANumber(text, 'point-as-separator', place()));
  const reading = readNumber(text);
  if (!reading.ok) return refused(notANumber(text, reading.problem, place()));
  if (reading.percent) return refused(finding('number-invalid', place(), { problem: 'percent' }));
  if (!reading.value.isInteger()) return refused(finding('adjustment-not-whole', place()));
  return sound(unitsOf(reading.value).units);
}
