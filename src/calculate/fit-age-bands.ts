import type { AgeBandIndex } from '../domain/age-band-index.js';
import type { Case, Municipality } from '../domain/case.js';
import type { Decimal } from '../domain/decimal.js';
import { UnfitCase } from '../domain/defect.js';
import type { FiscalYear } from '../domain/fiscal-year.js';

/** What an index that is made of age bands must be made of, as far as it is given. @throws UnfitCase saying what is wrong. */
export function assertAgeBands({ ageBandIndex, municipalities }: Case): void {
  if (!ageBandIndex) return;
  assertNational(ageBandIndex);
  for (const municipality of municipalities) assertMunicipality(municipality, ageBandIndex);
}

function assertNational({ national }: AgeBandIndex): void {
  assertYears(national, 'the national costs');
  for (const { benefits, insured } of national.flatMap(({ bands }) => Object.values(bands))) {
    if (benefits.isNegative()) throw new UnfitCase('national benefits are negative');
    if (insured.lte('0')) throw new UnfitCase('the national insured of an age band are not above 0');
  }
}

function assertMunicipality(
  { code, medicalIndex, medicalIndices = [], medicalCosts = [], ageHeads = [] }: Municipality,
  { variant }: AgeBandIndex,
): void {
  if (medicalIndex || medicalIndices.length > 0)
    throw new UnfitCase(`the medical index of ${code} is given, and made of age bands besides`);
  assertYears(medicalCosts, `the medical costs of ${code}`);
  assertYears(ageHeads, `the heads by age of ${code}`);
  for (const { benefits, otherBenefits, veryHigh } of medicalCosts) {
    assertNotNegative([benefits, otherBenefits, veryHigh], `medical costs of ${code}`);
    if (variant === 'pooled' && veryHigh?.gt(benefits))
      throw new UnfitCase(`very high costs of ${code} are more than its benefits, of which they are a part`);
  }
  for (const { insured } of ageHeads) assertNotNegative(Object.values(insured), `heads by age of ${code}`);
}

function assertYears(all: readonly { readonly year: FiscalYear }[], what: string): void {
  if (new Set(all.map(({ year }) => year)).size < all.length)
    throw new UnfitCase(`a year of ${what} is repeated`);
}

function assertNotNegative(figures: readonly (Decimal | undefined)[], what: string): void {
  if (figures.some((one) => one?.isNegative())) throw new UnfitCase(`${what} are negative`);
}
