import { type Case, caseDefaults, type Municipality } from '../domain/case.js';
import { UnfitCase } from '../domain/defect.js';
import { type Finding, finding } from '../domain/finding.js';
import { Rational, withCommonDenominator } from '../domain/rational.js';
import { valueAt } from '../domain/schedule.js';
import type { Segment } from '../domain/segment.js';
import { askedYears, seriesValue } from './series.js';

/** α and, in the order of the municipalities, M_i and f_i. */
export interface MedicalFactors {
  /** α 医療費指数反映係数; null outside 医療. */
  readonly reflection: Rational | null;
  readonly rows: readonly { readonly index: Rational | null; readonly factor: Rational }[];
  readonly findings: readonly Finding[];
}

/**
 * f_i = 1 + α (M_i − 1) in 医療分, 1 elsewhere. With α = 0 the index is not needed.
 * Source: 算定政令9条3項, 4項; rules, section 4.
 */
export function medicalFactors(kase: Case, segment: Segment, isEmpty: readonly boolean[]): MedicalFactors {
  if (segment !== 'medical') {
    const rows = kase.municipalities.map(() => ({ index: null, factor: Rational.one }));
    return { reflection: null, rows, findings: [] };
  }
  const reflection = medicalReflection(kase);
  const findings: Finding[] = [];
  const indices = kase.municipalities.map((municipality) => medicalIndex(kase, municipality, findings));
  const rows = overOneDenominator(indices).map((index, row) => {
    if (!index && !reflection.isZero && !isEmpty[row]) {
      throw new UnfitCase(`${kase.municipalities[row]?.code} has no medical index before the fiscal year`);
    }
    const factor = index ? Rational.one.plus(reflection.times(index.minus(Rational.one))) : Rational.one;
    return { index, factor };
  });
  return { reflection, rows, findings };
}

/** The same indices over one denominator, so that weights made of them add up cheaply. */
function overOneDenominator(indices: readonly (Rational | null)[]): (Rational | null)[] {
  const common = withCommonDenominator(indices.map((index) => index ?? Rational.zero));
  return indices.map((index, row) => (index ? (common[row] ?? null) : null));
}

function medicalReflection(kase: Case): Rational {
  const reflection = kase.medicalReflection && valueAt(kase.medicalReflection, kase.fiscalYear);
  if (!reflection) throw new UnfitCase('α is not given for the fiscal year');
  if (reflection.isNegative || reflection.compare(Rational.one) > 0)
    throw new UnfitCase('α is not in 0 to 1');
  return reflection;
}

/** M 年齢調整後医療費指数: as given, or from the yearly indices before the fiscal year. */
function medicalIndex(kase: Case, municipality: Municipality, findings: Finding[]): Rational | null {
  if (municipality.medicalIndex) return Rational.fromDecimal(municipality.medicalIndex);
  const basis = kase.medicalIndexBasis ?? caseDefaults.medicalIndexBasis;
  const drawn = seriesValue(municipality.medicalIndices ?? [], basis, kase.fiscalYear);
  const [given, asked] = [drawn?.years.length ?? 0, askedYears(basis)];
  if (drawn && given < asked) {
    const { code, name } = municipality;
    findings.push(
      finding('series-short', { municipality: { code, name } }, { series: 'medical-index', given, asked }),
    );
  }
  return drawn?.value ?? null;
}
