import type { NationalCosts } from '../../domain/age-band-index.js';
import { ageBands } from '../../domain/age-bands.js';
import type { Case, Municipality } from '../../domain/case.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import type { QuantityId } from '../../domain/quantities/catalogue.js';
import { Rational, sum } from '../../domain/rational.js';
import type { Fact } from './side.js';

/**
 * What an index from age bands was given: costs by year, heads of all ages and national benefits per insured by year, and the
 * areas. Heads and the nation differ where any age does; one figure for all ages is shown.
 */
export function indexFacts({ ageBandIndex, municipalities }: Case): Fact[] {
  if (!ageBandIndex) return [];
  const columns = new Map<string, Column>();
  for (const one of municipalities) {
    for (const { key, value, exactly } of [...costsOf(one), ...headsOf(one)]) {
      const column = columns.get(key) ?? { figures: new Map(), exactly: new Map() };
      columns.set(key, column);
      column.figures.set(one.code, value);
      if (exactly !== undefined) column.exactly.set(one.code, exactly);
    }
  }
  return [
    ...ageBandIndex.national.filter(({ bands }) => Object.keys(bands).length > 0).map(nationalFact),
    ...areaFacts(municipalities),
    ...[...columns].map(([key, column]): Fact => ({ kind: 'column', key, ...column })),
  ];
}

interface Column {
  readonly figures: Map<MunicipalityCode, Rational>;
  readonly exactly: Map<MunicipalityCode, string>;
}

interface Figure {
  readonly key: string;
  readonly value: Rational;
  /** Of heads those of every age. */
  readonly exactly?: string;
}

function costsOf({ medicalCosts = [] }: Municipality): Figure[] {
  return medicalCosts.flatMap(({ year, benefits, otherBenefits, veryHigh }) => {
    const costs = [
      ['index_benefits', benefits],
      ['other_benefits', otherBenefits],
      ['very_high_benefits', veryHigh],
    ] as const;
    return costs.flatMap(([id, value]) =>
      value ? [{ key: keyOf(id, year), value: Rational.fromDecimal(value) }] : [],
    );
  });
}

function headsOf({ ageHeads = [] }: Municipality): Figure[] {
  return ageHeads.map(({ year, insured }) => ({
    key: keyOf('insured_of_september', year),
    value: sum(ageBands.flatMap((age) => insured[age] ?? []).map(Rational.fromDecimal)),
    exactly: ageBands.map((age) => insured[age]?.toFixed()).join(),
  }));
}

/** Benefits per insured of all ages, to the yen. */
function nationalFact({ year, bands }: NationalCosts): Fact {
  const all = Object.values(bands);
  const [benefits, insured] = (['benefits', 'insured'] as const).map((of) =>
    sum(all.map((band) => Rational.fromDecimal(band[of]))),
  );
  const value = Rational.of(benefits!.dividedBy(insured!).roundToUnit(1n, 'half-up'));
  const exactly = ageBands.map((age) => `${bands[age]?.benefits.toFixed()} ${bands[age]?.insured.toFixed()}`);
  return {
    kind: 'setting',
    key: keyOf('national_benefits_per_insured', year),
    value,
    exactly: exactly.join(),
  };
}

function keyOf(id: QuantityId, year: number): string {
  return `${id}_${formatFiscalYear(year)}`;
}

/** Who belongs to each area. */
function areaFacts(municipalities: readonly Municipality[]): Fact[] {
  const members = new Map<string, string[]>();
  for (const { area, code } of municipalities)
    if (area !== undefined) members.set(area, [...(members.get(area) ?? []), code]);
  return [...members].map(([area, codes]) => ({
    kind: 'setting',
    key: `area ${area}`,
    value: codes.sort().join(', '),
  }));
}
