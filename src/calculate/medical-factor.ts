import type { AgeBandIndex } from '../domain/age-band-index.js';
import { type Case, type Municipality, medicalBasisOf } from '../domain/case.js';
import { UnfitCase } from '../domain/defect.js';
import type { Finding } from '../domain/finding.js';
import { formatFiscalYear } from '../domain/fiscal-year.js';
import { overOneDenominator, Rational } from '../domain/rational.js';
import type { MunicipalIndexYear, NationalIndexYear } from '../domain/result.js';
import { valueAt } from '../domain/schedule.js';
import { type Segment, segmentRecord } from '../domain/segment.js';
import { lawLags, lawYears } from '../domain/series.js';
import { indicesFromBands } from './index-from-bands.js';
import { calledIn, type SeriesValue, seriesValue, seriesWarnings } from './series.js';

/** α and, in the order of the municipalities, M_i and f_i. */
export interface MedicalFactors {
  /** α 医療費指数反映係数; null outside 医療. */
  readonly alpha: Rational | null;
  readonly rows: readonly MedicalFactor[];
  /** Null where the index is not made of age bands. */
  readonly national: readonly NationalIndexYear[] | null;
  readonly findings: readonly Finding[];
}

interface MedicalFactor {
  readonly index: Rational | null;
  readonly factor: Rational;
  /** The years of an index that is made of age bands. */
  readonly years: readonly MunicipalIndexYear[] | null;
}

/**
 * f_i = 1 + α (M_i − 1) in 医療分, 1 elsewhere. With α = 0 the index is not needed.
 * Source: 算定政令9条3項, 4項; rules, section 4.
 */
export function medicalFactors(kase: Case, segment: Segment, isEmpty: readonly boolean[]): MedicalFactors {
  if (!segmentRecord(segment).isIndexed) {
    const rows = kase.municipalities.map(() => ({ index: null, factor: Rational.one, years: null }));
    return { alpha: null, rows, national: null, findings: [] };
  }
  const alpha = alphaOf(kase);
  const { indices, years, national, missing, findings } = kase.ageBandIndex
    ? madeIndices(kase, kase.ageBandIndex, isEmpty)
    : givenIndices(kase);
  const factorOf = factorsBy(alpha);
  const rows = indices.map((given, row) => {
    const municipality = kase.municipalities[row]!;
    const isNeeded = !alpha.isZero && !isEmpty[row];
    const isPositive = given && !given.isZero && !given.isNegative;
    if (isNeeded && !given) throw new UnfitCase(missing(municipality));
    if (given && !isPositive && (isNeeded || !kase.ageBandIndex))
      throw new UnfitCase(`the medical index of ${municipality.code} is not positive`);
    // Of figures that cost nothing no index is made where nobody needs one.
    const index = isPositive ? given : null;
    return { index, factor: index ? factorOf(index) : Rational.one, years: years?.[row] ?? null };
  });
  return { alpha, rows, national, findings: alpha.isZero ? [] : findings };
}

/** The indices of all municipalities, in their order, and why one is missing. */
interface Indices extends Pick<MedicalFactors, 'national' | 'findings'> {
  readonly indices: readonly (Rational | null)[];
  readonly years: readonly MedicalFactor['years'][] | null;
  missing(municipality: Municipality): string;
}

function madeIndices(kase: Case, terms: AgeBandIndex, isEmpty: readonly boolean[]): Indices {
  const { national, rows, problem, findings } = indicesFromBands(kase, terms, isEmpty);
  return {
    indices: rows.map((row) => row?.index ?? null),
    years: rows.map((row) => row?.years ?? null),
    national,
    missing: ({ code }) => `${code} has no medical index: ${problem}`,
    findings,
  };
}

function givenIndices(kase: Case): Indices {
  const drawn = kase.municipalities.map((municipality) => drawnIndex(kase, municipality));
  const basis = medicalBasisOf(kase);
  const { fiscalYear } = kase;
  return {
    // Over one denominator, weights made of the indices add up cheaply.
    indices: overOneDenominator(
      kase.municipalities.map(({ medicalIndex }, row) =>
        medicalIndex ? Rational.fromDecimal(medicalIndex) : (drawn[row]?.value ?? null),
      ),
    ),
    years: null,
    national: null,
    missing: (municipality) => missingIndex(kase, municipality),
    findings: seriesWarnings({
      series: 'medical-index',
      drawn,
      names: kase.municipalities.map(calledIn),
      basis,
      fiscalYear,
    }),
  };
}

/** M_i → 1 + α (M_i − 1), which is (1 − α) + α M_i. */
function factorsBy(alpha: Rational): (index: Rational) => Rational {
  const { numerator, denominator } = alpha;
  if (numerator === denominator) return (index) => index;
  const rest = denominator - numerator;
  return (index) =>
    Rational.of(rest * index.denominator + numerator * index.numerator, denominator * index.denominator);
}

function alphaOf({ medicalReflection, fiscalYear }: Case): Rational {
  const alpha = medicalReflection && valueAt(medicalReflection, fiscalYear);
  if (!alpha) throw new UnfitCase('α is not given for the fiscal year');
  if (alpha.isNegative || alpha.compare(Rational.one) > 0) throw new UnfitCase('α is not in 0 to 1');
  return alpha;
}

/** M 年齢調整後医療費指数 from the yearly indices before the fiscal year; null where M itself is given. */
function drawnIndex(kase: Case, { medicalIndex, medicalIndices }: Municipality): SeriesValue | null {
  if (medicalIndex) return null;
  return seriesValue(medicalIndices ?? [], medicalBasisOf(kase), kase.fiscalYear, lawLags.medicalIndex);
}

/** Why a municipality has no index. */
function missingIndex(kase: Case, { code, medicalIndices = [] }: Municipality): string {
  if (medicalBasisOf(kase).kind !== 'law') return `${code} has no medical index before the fiscal year`;
  const given = new Set(medicalIndices.map(({ year }) => year));
  const missing = lawYears(kase.fiscalYear, lawLags.medicalIndex).filter((year) => !given.has(year));
  return `${code} has no medical index of ${missing.map(formatFiscalYear).join(', ')}, which basis law needs`;
}
