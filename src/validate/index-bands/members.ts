import type { AgeBandIndex } from '../../domain/age-band-index.js';
import type { Municipality } from '../../domain/case.js';
import type { IndexYear } from '../../domain/index-years.js';
import type { BandTables } from './bands.js';

/** A municipality in a year of the index, with what it has there. */
export interface YearOfMember extends IndexYear {
  readonly one: Municipality;
  readonly costs: NonNullable<Municipality['medicalCosts']>[number];
  readonly heads: NonNullable<Municipality['ageHeads']>[number]['insured'];
  readonly national: AgeBandIndex['national'][number]['bands'];
}

/** Municipalities of which nothing is missing in a year. */
export function membersIn(
  { year, headsYear }: IndexYear,
  { terms }: BandTables,
  needing: readonly Municipality[],
): YearOfMember[] {
  const national = terms.national.find((one) => one.year === year)!.bands;
  return needing.map((one) => ({
    year,
    headsYear,
    one,
    national,
    costs: one.medicalCosts!.find((costs) => costs.year === year)!,
    heads: one.ageHeads!.find((heads) => heads.year === headsYear)!.insured,
  }));
}
