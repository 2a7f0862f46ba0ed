import type { Yen } from '../../domain/case.js';
import { unitsOf } from '../../domain/decimal.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import { readNumber } from '../../domain/number-text.js';
import { notANumber } from './cells.js';

/** An amount in whole yen, signed; undefined after a finding. */
export function wholeYen(text: string, place: () => Place, findings: Finding[]): Yen | undefined {
  if (text === '') {
    findings.push(finding('adjustment-amount-missing', place()));
    return undefined;
  }
  const reading = readNumber(text);
  if (!reading.ok) findings.push(notANumber(text, reading.problem, place()));
  else if (reading.percent) findings.push(finding('number-invalid', place(), { problem: 'percent' }));
  else if (!reading.value.isInteger()) findings.push(finding('adjustment-not-whole', place()));
  else return unitsOf(reading.value).units;
  return undefined;
}
