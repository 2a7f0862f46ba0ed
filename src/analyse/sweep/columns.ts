import { segmentColumns } from '../../calculate/columns.js';
import { medicalFactors } from '../../calculate/medical-factor.js';
import { standardCollectionRates } from '../../calculate/premium.js';
import { collectionFactors } from '../../calculate/segment-levy.js';
import { type Shares, sharesOf, shareWeights } from '../../calculate/shares.js';
import type { Case, SegmentTerms } from '../../domain/case.js';
import { proportions, Rational } from '../../domain/rational.js';
import { segmentRecord } from '../../domain/segment.js';

/**
 * What the weights W_i of a segment are made of in every scenario:
 *
 *     W_i ∝ ((1 − α) × unit + α × index_i) × (β × ability_i + benefit_i)
 */
export interface WeightColumns {
  /** 応能シェア Sa_i (with γ by collection × k_i), in one unit with the benefit shares; 0 without heads and income. */
  readonly ability: readonly bigint[];
  /** 応益シェア Sb_i, likewise. */
  readonly benefit: readonly bigint[];
  /** M_i; 1 outside 医療, and where it is not given. */
  readonly index: readonly Rational[];
  /** M_i as integers in one unit; null where indices are made of age bands: over one denominator they would be too long. */
  readonly inUnit: { readonly index: readonly bigint[]; readonly unit: bigint } | null;
  /** Whether every M_i that some α needs is given. */
  readonly isIndexed: boolean;
}

/** k_i where γ goes by collection. */
function collectedOf(kase: Case, terms: SegmentTerms, isEmpty: readonly boolean[]) {
  if (terms.gamma !== 'collection') return null;
  return collectionFactors(kase, terms, standardCollectionRates(kase).rates, isEmpty);
}

const noShares: Shares = { ability: Rational.zero, benefit: Rational.zero };

/** The columns of a segment in the order of `kase.municipalities`. @throws UnfitCase when a figure is missing. */
export function weightColumns(kase: Case, terms: SegmentTerms): WeightColumns {
  const { bases, totals } = segmentColumns(kase, terms);
  const weights = shareWeights(terms.levy ?? terms);
  const isEmpty = bases.map(({ heads, income }) => heads.isZero && income.isZero);
  const collected = collectedOf(kase, terms, isEmpty);
  const given = bases.map((base, row) => {
    if (isEmpty[row]) return noShares;
    const { ability, benefit } = sharesOf(base, totals, weights);
    const factor = collected?.[row];
    return factor ? { ability: ability.times(factor), benefit: benefit.times(factor) } : { ability, benefit };
  });
  const shares = proportions([
    ...given.map(({ ability }) => ability),
    ...given.map(({ benefit }) => benefit),
  ]);
  const { rows } = medicalFactors(kase, terms.segment, isEmpty);
  const indices = rows.map(({ index }) => index);
  const index = indices.map((one) => one ?? Rational.one);
  return {
    ability: shares.slice(0, bases.length),
    benefit: shares.slice(bases.length),
    index,
    inUnit: kase.ageBandIndex ? null : indexInUnit(index),
    isIndexed:
      !segmentRecord(terms.segment).isIndexed || indices.every((one, row) => one !== null || isEmpty[row]),
  };
}

function indexInUnit(given: readonly Rational[]): NonNullable<WeightColumns['inUnit']> {
  const [unit = 1n, ...index] = proportions([Rational.one, ...given]);
  return { index, unit };
}
