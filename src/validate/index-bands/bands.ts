import type { AgeBandIndex, AgeHeads, MedicalCosts, NationalCosts } from '../../domain/age-band-index.js';
import type { Municipality } from '../../domain/case.js';
import { type Finding, finding } from '../../domain/finding.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { IndexColumn } from '../../domain/index-columns.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { rowPlace } from '../../read/place.js';
import type { IndexRow } from './index-row.js';
import type { IndexRows } from './rows.js';

/** The tables of an index from age bands, and what a case keeps of them. */
export interface BandTables {
  readonly terms: AgeBandIndex;
  readonly costs: IndexRows;
  readonly heads: IndexRows;
  readonly national: IndexRows;
  of(code: MunicipalityCode): Pick<Municipality, 'medicalCosts' | 'ageHeads'>;
}

export function bandTables(
  variant: AgeBandIndex['variant'],
  { costs, heads, national }: Pick<BandTables, 'costs' | 'heads' | 'national'>,
): BandTables {
  const byCode = new Map<MunicipalityCode, { medicalCosts: MedicalCosts[]; ageHeads: AgeHeads[] }>();
  const own = (code: MunicipalityCode) => {
    const known = byCode.get(code) ?? { medicalCosts: [], ageHeads: [] };
    byCode.set(code, known);
    return known;
  };
  for (const row of costs.rows) {
    const made = costsOf(row, requiredCosts(variant, costs));
    if (made) own(row.key.code!).medicalCosts.push(made);
  }
  for (const [code, ageHeads] of headsOf(heads)) own(code).ageHeads.push(...ageHeads);
  return {
    terms: { variant, national: nationalOf(national) },
    costs,
    heads,
    national,
    of: (code) => byCode.get(code) ?? {},
  };
}

/** The columns in which a row of costs must have a figure: an empty cell is missing, never zero. */
export function requiredCosts(variant: AgeBandIndex['variant'], costs: IndexRows): readonly IndexColumn[] {
  const used: readonly IndexColumn[] = [
    'benefits',
    'other_benefits',
    ...(variant === 'pooled' ? ['very_high' as const] : []),
  ];
  return used.filter(costs.has);
}

/** Costs of a row that has all that it needs. */
function costsOf({ key, figures }: IndexRow, required: readonly IndexColumn[]): MedicalCosts | undefined {
  if (!required.every((column) => figures.has(column))) return undefined;
  const [otherBenefits, veryHigh] = [figures.get('other_benefits'), figures.get('very_high')];
  return {
    year: key.year!,
    benefits: figures.get('benefits')!,
    ...(otherBenefits && { otherBenefits }),
    ...(veryHigh && { veryHigh }),
  };
}

function headsOf({ rows }: IndexRows): Map<MunicipalityCode, AgeHeads[]> {
  type Insured = { -readonly [Age in keyof AgeHeads['insured']]: AgeHeads['insured'][Age] };
  const byCode = new Map<MunicipalityCode, Map<FiscalYear, Insured>>();
  for (const { key, figures } of rows) {
    const insured = figures.get('insured');
    if (!insured) continue;
    const years = byCode.get(key.code!) ?? new Map<FiscalYear, Insured>();
    byCode.set(key.code!, years);
    years.set(key.year!, { ...years.get(key.year!), [key.age!]: insured });
  }
  return new Map(
    [...byCode].map(([code, years]) => [code, [...years].map(([year, insured]) => ({ year, insured }))]),
  );
}

function nationalOf({ rows }: IndexRows): NationalCosts[] {
  const years = new Map<FiscalYear, NationalCosts['bands']>();
  for (const { key, figures } of rows) {
    const [benefits, insured] = [figures.get('benefits'), figures.get('insured')];
    if (!benefits || !insured || insured.isZero()) continue;
    years.set(key.year!, { ...years.get(key.year!), [key.age!]: { benefits, insured } });
  }
  return [...years].map(([year, bands]) => ({ year, bands }));
}

/** Figures that contradict each other in one row, whatever year it is of. */
export function contradictoryRows({ terms, costs, national }: BandTables): Finding[] {
  const withoutInsured = national.rows.filter(({ figures }) => figures.get('insured')?.isZero());
  const isPooled = terms.variant === 'pooled';
  const pooled = isPooled ? costs.rows : [];
  const { table } = costs;
  return [
    ...(isPooled && !costs.has('very_high')
      ? [finding('pooled-without-very-high', rowPlace(table, table.headerLine))]
      : []),
    ...withoutInsured.map((row) => finding('national-insured-zero', row.place('insured'))),
    ...pooled.flatMap(({ figures, place }) => {
      const [benefits, veryHigh] = [figures.get('benefits'), figures.get('very_high')];
      if (!benefits || !veryHigh?.gt(benefits)) return [];
      return [finding('very-high-above-benefits', place('very_high'), { benefits: benefits.toFixed() })];
    }),
  ];
}
