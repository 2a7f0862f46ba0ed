import { municipalitiesOf } from '../domain/official-list.js';

/** How many municipalities a case has, of how many that its prefectures have. */
export interface MunicipalityCount {
  readonly given: number;
  readonly official: number;
}

export function municipalityCount(codes: Iterable<string>): MunicipalityCount {
  const all = [...codes];
  const prefectures = new Set(all.map((code) => code.slice(0, 2)));
  const official = [...prefectures].flatMap((prefecture) => municipalitiesOf(prefecture)).length;
  return { given: all.length, official };
}
