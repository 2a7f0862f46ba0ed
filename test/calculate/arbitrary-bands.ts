import fc from 'fast-check';
import type { AgeHeads, IndexVariant, MedicalCosts, NationalCosts } from '../../src/domain/age-band-index.js';
import { ageBands } from '../../src/domain/age-bands.js';
import type { Case, Municipality } from '../../src/domain/case.js';
import { type Decimal, scaled } from '../../src/domain/decimal.js';
import { arbitraryCase, type Fixed, fiscalYear } from './arbitrary-case.js';

/** The variant of an index from age bands, and whether the municipalities have areas. */
const variants: readonly (readonly [IndexVariant, areas: boolean])[] = [
  ['own', false],
  ['own', true],
  ['area', true],
  ['pooled', false],
  ['pooled', true],
];

/** More would be slow and show nothing else. */
const mostMunicipalities = 8;

/** Cases whose index is made of age bands: every variant and basis, with years that are not taken. */
export function arbitraryBandCase(fixed: Fixed = {}): fc.Arbitrary<Case> {
  return fc
    .record({
      kase: arbitraryCase(fixed),
      variant: fc.constantFrom(...variants),
      seed: fc.nat(),
      hasOthers: fc.boolean(),
    })
    .map(({ kase, variant: [variant, hasAreas], seed, hasOthers }) => {
      const next = chance(seed);
      const municipalities = kase.municipalities.slice(0, mostMunicipalities);
      const isAlone = municipalities.length < 2;
      const codes = new Set(municipalities.map(({ code }) => code));
      return {
        ...kase,
        adjustments: (kase.adjustments ?? []).filter(({ municipalityCode }) => codes.has(municipalityCode)),
        ageBandIndex: {
          variant: isAlone ? 'own' : variant,
          national: years.map((year) => nationalOf(year, next)),
        },
        municipalities: municipalities.map((one, at) => ({
          ...withoutIndex(one),
          ...(hasAreas && !isAlone && { area: areaOf(at, municipalities.length) }),
          medicalCosts: years.map((year) => costsOf(year, hasOthers, next)),
          ageHeads: years.map((year) => headsOf(year, next)),
        })),
      };
    });
}

const years = [1, 2, 3, 4, 5].map((back) => fiscalYear - back);

export function withoutIndex({ medicalIndex: _, medicalIndices: __, ...one }: Municipality): Municipality {
  return one;
}

/** Pairs, the last with a third where one is left over. */
function areaOf(at: number, count: number): string {
  return `area ${Math.min(Math.floor(at / 2), Math.floor(count / 2) - 1)}`;
}

type Chance = (most: number) => number;

/** Whole numbers from 0 to below a limit, always the same for a seed. */
function chance(seed: number): Chance {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

function nationalOf(year: number, next: Chance): NationalCosts {
  const bands = ageBands.map((age) => {
    const insured = 1 + next(5_000_000);
    // Most quotients are no whole yen.
    const benefits = insured * (50_000 + next(700_000)) + next(insured);
    return [age, { benefits: whole(benefits), insured: whole(insured) }] as const;
  });
  return { year, bands: Object.fromEntries(bands) };
}

function costsOf(year: number, hasOthers: boolean, next: Chance): MedicalCosts {
  const benefits = 1 + next(10 ** next(12));
  return {
    year,
    benefits: whole(benefits),
    ...(hasOthers && { otherBenefits: whole(next(10 ** 6)), veryHigh: whole(next(benefits + 1)) }),
  };
}

/** Somebody is insured: a municipality without anybody has no index. */
function headsOf(year: number, next: Chance): AgeHeads {
  const sure = next(ageBands.length);
  const insured = ageBands.map((age, at) => {
    const heads = next(3) === 0 ? 0 : next(10 ** next(6));
    const units = at === sure ? heads + 1 : heads;
    return [age, next(8) === 0 ? scaled(BigInt(units), 1) : whole(units)] as const;
  });
  return { year, insured: Object.fromEntries(insured) };
}

function whole(value: number): Decimal {
  return scaled(BigInt(value), 0);
}
