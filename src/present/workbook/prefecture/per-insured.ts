import { type PerInsuredId, quantity } from '../../../domain/quantities/catalogue.js';
import type { SegmentsTotal } from '../../../domain/result.js';
import { cellOn } from '../address.js';
import { type Book, block, blockRows } from '../book.js';
import { type Content, live, number } from '../cells.js';
import { perHeadCondition, sumPerHeadCondition } from '../formulas.js';
import type { At } from '../grid.js';
import { hasRates } from '../sheet-columns.js';
import { plainFormula } from '../term-formula.js';

/** A figure per insured; null for premiums of a case that asks for levies only. */
export function perInsuredCell(
  book: Book,
  id: PerInsuredId,
  total: SegmentsTotal,
  place: number | null,
  at: At,
): Content | null {
  if (id !== 'levy_per_insured' && !hasRates(book.result)) return null;
  const inSegments = (one: string) => segmentCells(book, one, place).join(',');
  const formula = plainFormula(id, at, 'overallTerm', inSegments);
  return live(`IF(N(${at('insured')})=0,"",${formula})`, number(quantity(id).overall?.(total) ?? null));
}

/** Whether everything that is divided by the heads of a row is far enough from a half. */
export function perInsuredConditions(book: Book, place: number | null, at: At): string[] {
  const heads = at('insured');
  const sumOf = (id: string) => `SUM(${segmentCells(book, id, place).join(',')})`;
  const ofLevy = perHeadCondition(at('levy_total'), heads);
  if (!hasRates(book.result)) return [ofLevy];
  return [
    ofLevy,
    perHeadCondition(sumOf('premium_requirement'), heads),
    sumPerHeadCondition(sumOf('levied_total'), sizeOf(book, place), heads),
  ];
}

/** On the sheet of rates what is rounded there has its exact figure in a column of its own. */
const exactColumns: Readonly<Record<string, string>> = { levied_total: 'levied_total_exact' };

/**
 * The cells of a quantity on the sheet of rates, one for each segment.
 *
 * @param place of a municipality; null for what all of them add up to
 */
function segmentCells(book: Book, id: string, place: number | null): string[] {
  return book.result.segments.map((_, index) => {
    const { first, last } = blockRows(book, index);
    return cellOn(book.frames.rates, exactColumns[id] ?? id, place === null ? last + 1 : first + place);
  });
}

/** What the levied totals add up to without their signs. */
function sizeOf(book: Book, place: number | null): string {
  const sizes =
    place === null
      ? book.result.segments.map(
          (_, at) => `SUMPRODUCT(ABS(${block(book, 'rates', 'levied_total_exact', at)}))`,
        )
      : segmentCells(book, 'levied_total', place).map((cell) => `ABS(${cell})`);
  return `(${sizes.join('+')})`;
}
