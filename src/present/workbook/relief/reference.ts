import { Rational, sum } from '../../../domain/rational.js';
import type { SegmentResult } from '../../../domain/result.js';
import { cellOn, fixedCell, localRange } from '../address.js';
import { type Book, blockRows, inputRow, ofSegment, prefectureRow } from '../book.js';
import { type Content, given, live, number } from '../cells.js';
import type { At } from '../grid.js';
import { formats, style } from '../styles.js';
import type { ReliefCells } from './columns.js';
import type { ReliefLayout } from './layout.js';

/**
 * What limits are multiples of. Levies by the method before are a calculation of their own and given here; beside them
 * stands what they are rounded from when nothing is pooled, so that a change of what they are made of shows.
 */
export function heldCells(book: Book, layout: ReliefLayout): ReliefCells {
  const { frames } = book;
  const quotas = quotasBefore(book, layout);
  const exact = { width: 21, format: formats.exact };
  return {
    relief_baseline: {
      width: 15,
      format: formats.yen,
      cell: ({ row, at }) =>
        live(cellOn(frames.inputs, 'baseline_levy_per_insured', inputRow(at)), number(row.baseline)),
    },
    reference_levy: {
      width: 18,
      format: formats.yen,
      cell: ({ row }) => ({ ...given(number(row.referenceLevy)), style: style('input', formats.yen) }),
    },
    reference_weight: {
      width: 17,
      format: formats.ratio,
      cell: ({ at: place }) => {
        const { rows } = book.result.segments[layout.medical]!;
        return live(
          weightFormula(book, layout, place),
          number(weightBefore(rows[place]!, layout.relief.reference!.alpha)),
        );
      },
    },
    reference_quota: {
      ...exact,
      cell: ({ at: place }, at) => live(quotaFormula(book, layout, place, at), number(quotas[place]!)),
    },
    reference_found: { ...exact, cell: ({ at: place }): Content => given(number(quotas[place]!)) },
  };
}

/** W_i under α°. */
function weightBefore(
  { weight, medicalFactor, medicalIndex }: SegmentResult['rows'][number],
  alpha: Rational,
): Rational {
  if (weight.isZero) return Rational.zero;
  const distance = (medicalIndex ?? Rational.one).minus(Rational.one);
  return weight.dividedBy(medicalFactor).times(Rational.one.plus(alpha.times(distance)));
}

function weightFormula(book: Book, { medical, relief }: ReliefLayout, place: number): string {
  const line = blockRows(book, medical).first + place;
  const [weight, factor, index] = ['weight', 'medical_factor', 'medical_index'].map((id) =>
    cellOn(book.frames.levy, id, line),
  );
  const { alpha } = relief.reference!;
  if (alpha.isZero) return `IF(${weight}=0,0,${weight}/${factor})`;
  return `IF(${weight}=0,0,${weight}/${factor}*(1+${alpha.toText()}*(${index}-1)))`;
}

/** What the levies by the method before are rounded from when nothing is pooled. */
function quotaFormula(book: Book, layout: ReliefLayout, place: number, at: At): string {
  const { frames, result, quoted } = book;
  const parts = layout.measured.flatMap((index) => {
    const { segment } = result.segments[index]!;
    const base = ofSegment('levy_base', segment);
    const pooled = fixedCell(frames.prefecture, 'pooled_total', prefectureRow(index));
    const isMedical = index === layout.medical;
    const setAside = isMedical && layout.isSetAside ? '-relief_set_aside' : '';
    const shared = isMedical
      ? `${at('reference_weight')}/SUM(${localRange(layout.frame.letter('reference_weight'), layout.rows)})`
      : `${cellOn(frames.levy, 'quota', blockRows(book, index).first + place)}/${base}`;
    const key = `${at('municipality_code')}&" "&${quoted(segment)}&" "&${quoted('levy')}`;
    return [`(${base}-${pooled}${setAside})*${shared}`, `SUMIF(adjustment_keys,${key},adjustment_amounts)`];
  });
  return parts.join('+');
}

function quotasBefore({ result, municipalities }: Book, layout: ReliefLayout): Rational[] {
  const { reference } = layout.relief;
  if (!reference) return [];
  const segments = layout.measured.map((index) => {
    const { rows, pot, weightTotal } = result.segments[index]!;
    const isMedical = index === layout.medical;
    const weights = rows.map((row) => (isMedical ? weightBefore(row, reference.alpha) : row.weight));
    const base = pot.levyBase - pot.pooledTotal - (isMedical ? (pot.setAside ?? 0n) : 0n);
    const each = Rational.of(base).dividedBy(isMedical ? sum(weights) : weightTotal);
    return rows.map(({ ownAdjustment, pooledAdjustment }, at) =>
      each.times(weights[at]!).plus(Rational.of(ownAdjustment + pooledAdjustment)),
    );
  });
  return municipalities.map((_, at) => sum(segments.map((rows) => rows[at]!)));
}
