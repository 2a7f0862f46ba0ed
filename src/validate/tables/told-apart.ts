import type { CodeReading } from '../../domain/municipality-code.js';
import { isCalled } from '../../domain/municipality-name.js';
import { officialMunicipality } from '../../domain/official-list.js';

/**
 * Five digits that may be two codes are the one that the official list has; where it has both, the one whose name stands
 * in the row.
 */
export function toldApart(reading: CodeReading, name = ''): CodeReading {
  if (reading.kind !== 'ambiguous') return reading;
  const listed = reading.candidates.flatMap((code) => officialMunicipality(code) ?? []);
  const called = listed.filter((one) => isCalled(name, one));
  const [only, other] = called.length > 0 ? called : listed;
  return only && !other ? { kind: 'code', code: only.code } : reading;
}
