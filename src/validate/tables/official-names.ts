import { type Finding, finding } from '../../domain/finding.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { isCalled, isSameName } from '../../domain/municipality-name.js';
import { bearersOf, isFormerName, officialMunicipality } from '../../domain/official-list.js';
import type { Place } from '../../domain/place.js';

/** What a name in a row says of its code. */
export type NameVerdict =
  | 'fitting'
  /** Nobody bears it, or the code itself is not listed. */
  | 'unknown'
  | 'of-another';

/** Whether a name is that of its code by the official list, with what is found where it is not. */
export function judgedName(
  name: string,
  code: MunicipalityCode,
  place: () => Place,
): { readonly verdict: NameVerdict; readonly found?: Finding } {
  const official = officialMunicipality(code);
  if (!official) return { verdict: 'unknown' };
  if (isCalled(name, official)) return { verdict: 'fitting' };
  const [other] = bearersOf(name, code.slice(0, 2));
  if (other) {
    const found = finding('name-of-another', place(), { official: official.name, other });
    return { verdict: 'of-another', found };
  }
  const isFormer = isFormerName(name, code);
  return {
    verdict: 'unknown',
    found: finding('name-unknown', place(), { official: official.name, isFormer }),
  };
}

/** Whether two tables call a municipality differently in a way that the official list does not explain. */
export function isDisagreement(name: string, first: string, verdicts: readonly NameVerdict[]): boolean {
  if (isSameName(name, first) || verdicts.includes('of-another')) return false;
  return !verdicts.every((one) => one === 'fitting');
}

/** Whether a name is that of a municipality: as the case calls it, or by the official list. */
export function isNameOf(name: string, known: string, code: MunicipalityCode): boolean {
  const official = officialMunicipality(code);
  return isSameName(name, known) || (official !== undefined && isCalled(name, official));
}
