import { calculate } from '../../calculate/calculate.js';
import { methodBefore } from '../../calculate/relief/limits.js';
import type { Municipality } from '../../domain/case.js';
import type { Provenance } from '../../domain/provenance.js';
import { segmentOfAll } from '../../domain/segment.js';
import type { Derivation } from './derivation.js';
import { type Expression, multiply, sumOf } from './expression.js';
import { limitFactor, needed, rowOf } from './relief-terms.js';

export function limit(derivation: Derivation, municipality: Municipality): Expression {
  const { terms } = needed(derivation);
  return derivation.node('limit', { municipality }, () => ({
    value: rowOf(derivation, municipality).limit,
    formula:
      terms.basis === 'growth'
        ? multiply(
            limitFactor(derivation),
            baseline(derivation, municipality),
            derivation.needed('insured', segmentOfAll, municipality),
          )
        : multiply(limitFactor(derivation), referenceLevy(derivation, municipality)),
  }));
}

export function baseline(derivation: Derivation, municipality: Municipality): Expression {
  const value = rowOf(derivation, municipality).baseline!;
  return derivation.cell('relief_baseline', { municipality }, ['baseline_levy_per_insured'], value);
}

/** d°_i, derived in full under α° and p°. */
export function referenceLevy(derivation: Derivation, municipality: Municipality): Expression {
  const { relief } = needed(derivation);
  const before = derivation.byMethodBefore(() => {
    const { premium: _, ...levies } = methodBefore(derivation.kase);
    return { kase: levies, result: calculate(levies), provenance: ofReference(derivation.provenance) };
  });
  return derivation.node('reference_levy', { municipality }, () => ({
    value: relief.rows[derivation.placeOf(municipality.code)]!.referenceLevy!,
    formula: sumOf(relief.segments.map((segment) => before.needed('levy', segment, municipality))),
  }));
}

/** α and the ratios of pooling stand under the method before. */
function ofReference(provenance: Provenance | undefined): Provenance | undefined {
  const keyOf = (key: string) => {
    const [name] = key.split('.');
    return name === 'alpha' || name === 'pooling' ? `relief.reference.${name}` : key;
  };
  return (
    provenance && {
      cell: (key) => provenance.cell(key),
      bandCell: (key) => provenance.bandCell(key),
      ownCell: (key) => provenance.ownCell(key),
      setting: (key) => provenance.setting(keyOf(key)),
      authority: (key) => provenance.authority(keyOf(key)),
      adjustments: provenance.adjustments,
      requirement: (segment) => provenance.requirement(segment),
    }
  );
}
