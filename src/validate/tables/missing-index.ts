import { type Municipality, medicalBasisOf } from '../../domain/case.js';
import { type Finding, finding } from '../../domain/finding.js';
import { lawLags, lawYears } from '../../domain/series.js';
import { cellPlace } from '../../read/place.js';
import { areaFindings } from '../index-bands/areas.js';
import type { BandTables } from '../index-bands/bands.js';
import { bandFindings } from '../index-bands/missing.js';
import { type Building, columnMissing } from './building.js';
import type { JoinedTables } from './joined.js';
import { hasBefore, missingInSeries } from './missing-series.js';
import { missingYearsOfLaw } from './years-of-law.js';

/**
 * What keeps municipalities from having an index: columns and cells of indices, or rows of the tables of which it is made.
 *
 * @param needing those that need one
 */
export function missingIndex(
  municipalities: readonly Municipality[],
  needing: readonly Municipality[],
  building: Building,
): readonly Finding[] {
  const { bands } = building;
  if (bands === undefined) return [...givenTwice(building.tables), ...missingGiven(needing, building)];
  return bands ? missingBands(municipalities, needing, building, bands) : [];
}

function missingBands(
  municipalities: readonly Municipality[],
  needing: readonly Municipality[],
  building: Building,
  bands: BandTables,
): Finding[] {
  const { terms, tables } = building;
  const kase = { ...terms, municipalities };
  const areaMissing = () => columnMissing(['area'], { kind: 'medical-index' }, building);
  return [
    ...bandFindings(kase, bands, needing),
    ...areaFindings(bands.terms.variant, municipalities, needing, tables, areaMissing),
  ];
}

/** The years of the law where the index goes by them, else any year before the fiscal year. */
function missingGiven(needing: readonly Municipality[], building: Building): Finding[] {
  const { terms, tables, inputs } = building;
  const { fiscalYear } = terms;
  if (medicalBasisOf(terms).kind === 'law') {
    const years = lawYears(fiscalYear, lawLags.medicalIndex);
    const series = { quantity: 'medical_index', series: 'medical-index', years, fiscalYear } as const;
    const missing = missingYearsOfLaw(series, needing, tables, inputs);
    if (missing) return missing;
  }
  const lacking = needing.filter(({ medicalIndices }) => !hasBefore(medicalIndices, terms));
  return missingInSeries('medical_index', lacking, { kind: 'medical-index' }, building);
}

function givenTwice({ columns }: JoinedTables): Finding[] {
  const plain = columns.get('medical_index');
  const isYearly = [...columns.values()].some(
    ({ source: { column } }) => column.quantity === 'medical_index' && column.year !== undefined,
  );
  if (!plain || !isYearly) return [];
  const { table, source } = plain;
  return [finding('index-given-twice', cellPlace(table, table.headerLine, source))];
}
