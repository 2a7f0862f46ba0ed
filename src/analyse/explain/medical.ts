import { seriesValue } from '../../calculate/series.js';
import { type Municipality, medicalBasisOf } from '../../domain/case.js';
import { Defect } from '../../domain/defect.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import { Rational } from '../../domain/rational.js';
import { type Segment, segmentRecord } from '../../domain/segment.js';
import { askedYears, lawLags } from '../../domain/series.js';
import type { Derivation } from './derivation.js';
import { add, divide, type Expression, number } from './expression.js';
import { indexOfYear } from './index-bands.js';
import type { Note } from './node.js';
import { recorded } from './recorded.js';

const one = number(1n);

/** α of the year. */
export function alphaOf(derivation: Derivation): Expression {
  const source = derivation.kase.medicalReflection;
  if (!source) throw new Defect('α is not given');
  return derivation.yearValue('alpha', {}, source, 'alpha');
}

/** M_i: given, or the latest or the mean of the yearly indices; null where it is neither given nor needed. */
export function medicalIndex(
  derivation: Derivation,
  segment: Segment,
  municipality: Municipality,
): Expression | null {
  const { kase } = derivation;
  const value = derivation.row(segment, municipality).medicalIndex;
  if (!value) return null;
  if (municipality.medicalIndex) {
    return derivation.cell('medical_index', { municipality }, ['medical_index'], value);
  }
  const made = derivation.row(segment, municipality).medicalIndexYears;
  if (made) {
    const years = made.map((year) => indexOfYear({ derivation, segment }, municipality, year));
    return meanOfYears(derivation, municipality, value, years);
  }
  const basis = medicalBasisOf(kase);
  const series = municipality.medicalIndices ?? [];
  const drawn = seriesValue(series, basis, kase.fiscalYear, lawLags.medicalIndex);
  const years = series.filter(({ year }) => drawn?.years.includes(year));
  const cells = years.map(({ year, value: index }) =>
    derivation.cell(
      'medical_index_of_year',
      { municipality, year },
      [`medical_index_${formatFiscalYear(year)}`],
      Rational.fromDecimal(index),
    ),
  );
  return meanOfYears(derivation, municipality, value, cells);
}

/** M_i from the indices of its years. */
function meanOfYears(
  derivation: Derivation,
  municipality: Municipality,
  value: Rational,
  years: readonly Expression[],
): Expression {
  const [given, asked] = [years.length, askedYears(medicalBasisOf(derivation.kase))];
  const notes: Note[] = given < asked ? [{ kind: 'series-short', given, asked }] : [];
  return derivation.node('medical_index', { municipality }, () => ({
    value,
    formula: given === 1 ? years[0]! : divide(add(...years), number(BigInt(given))),
    notes,
  }));
}

/** f_i; 1 where the segment follows no index, or none is given and needed. */
export function medicalFactor(
  derivation: Derivation,
  segment: Segment,
  municipality: Municipality,
): Expression | null {
  const but = (kind: 'outside-medical' | 'index-not-needed') => ({ formula: one, notes: [{ kind }] });
  const isIndexed = segmentRecord(segment).isIndexed;
  const hasIndex = isIndexed && medicalIndex(derivation, segment, municipality) !== null;
  const exception = !isIndexed ? but('outside-medical') : hasIndex ? {} : but('index-not-needed');
  return recorded(derivation, 'medical_factor', segment, municipality, exception);
}
