import type { MunicipalityCount } from '../analyse/inputs.js';
import { municipalitiesOf } from '../domain/official-list.js';

/** How many of its prefectures' municipalities a case has. */
export function municipalityCount(codes: Iterable<string>): MunicipalityCount {
  const all = [...codes];
  const prefectures = new Set(all.map((code) => code.slice(0, 2)));
  const official = [...prefectures].flatMap((prefecture) => municipalitiesOf(prefecture)).length;
  return { given: all.length, official };
}
