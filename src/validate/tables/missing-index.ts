import { type Municipality, medicalBasisOf } from '../../domain/case.js';
import { type Finding, finding } from '../../domain/finding.js';
import { lawLags, lawYears } from '../../domain/series.js';
import { cellPlace } from '../../read/place.js';
import { areaFindings } from '../index-bands/areas.js';
import type { BandTables } from '../index-bands/bands.js';
import { bandFindings } from '../index-bands/missing.js';
import type { JoinedTables } from './joined.js';
import { columnMissing, hasBefore, missingInSeries, type Searched } from './missing-figures.js';
import { missingYearsOfLaw } from './years-of-law.js';

/**
 * What keeps municipalities from having an index: columns and cells of indices, or rows of the tables of which it is made.
 *
 * @param needing those that need one
 * @param bands undefined where indices are given; null where a table of which they are made cannot be read
 */
export function missingIndex(
  municipalities: readonly Municipality[],
  needing: readonly Municipality[],
  searched: Searched,
  bands: BandTables | null | undefined,
): readonly Finding[] {
  if (bands === undefined) return [...givenTwice(searched.tables), ...missingGiven(needing, searched)];
  return bands ? missingBands(municipalities, needing, searched, bands) : [];
}

function missingBands(
  municipalities: readonly Municipality[],
  needing: readonly Municipality[],
  { terms, tables, inputs }: Searched,
  bands: BandTables,
): Finding[] {
  const kase = { ...terms, municipalities };
  const areaMissing = () => columnMissing(['area'], { kind: 'medical-index' }, { inputs });
  return [
    ...bandFindings(kase, bands, needing),
    ...areaFindings(bands.terms.variant, municipalities, needing, tables, areaMissing),
  ];
}

/** The years of the law where the index goes by them, else any year before the fiscal year. */
function missingGiven(needing: readonly Municipality[], searched: Searched): Finding[] {
  const { terms, tables, inputs } = searched;
  const { fiscalYear } = terms;
  if (medicalBasisOf(terms).kind === 'law') {
    const years = lawYears(fiscalYear, lawLags.medicalIndex);
    const series = { quantity: 'medical_index', series: 'medical-index', years, fiscalYear } as const;
    const missing = missingYearsOfLaw(series, needing, tables, inputs.join(', '));
    if (missing) return missing;
  }
  const lacking = needing.filter(({ medicalIndices }) => !hasBefore(medicalIndices, terms));
  return missingInSeries('medical_index', lacking, { kind: 'medical-index' }, searched);
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
