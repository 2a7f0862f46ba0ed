import type { Decimal } from '../../domain/decimal.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import type { AdultParts, PublishedRow, PublishedSegment } from '../../domain/published-rates.js';
import type { Segment } from '../../domain/segment.js';

/** What a table says of a municipality in a segment; what it leaves open is missing. */
export interface FoundFigures {
  readonly code: MunicipalityCode;
  readonly name: string;
  readonly segment: Segment;
  readonly incomeRate: Decimal | undefined;
  readonly assetRate: Decimal | undefined;
  /** In 子ども the total of an adult. */
  readonly perInsured: Decimal | undefined;
  readonly perHousehold: Decimal | undefined;
  readonly parts: AdultParts | null;
}

/** 均等割額 of 子ども: the total of an adult where it is published, else the sum of its parts. */
export function adultFigures(
  total: Decimal | undefined,
  base: Decimal | undefined,
  increment: Decimal | undefined,
): Pick<FoundFigures, 'perInsured' | 'parts'> {
  const parts = base && increment ? { base, increment } : null;
  return total
    ? { perInsured: total, parts }
    : { perInsured: parts?.base.plus(parts.increment), parts: null };
}

/** The rows of a segment whose figures are all published. */
export function publishedSegment(
  segment: Segment,
  found: readonly FoundFigures[],
  zero: Decimal,
): PublishedSegment {
  const main = found.filter(({ incomeRate, perInsured }) => incomeRate && perInsured);
  const assetRate = blankOf(main, 'assetRate', zero);
  const perHousehold = blankOf(main, 'perHousehold', zero);
  const rows = main.flatMap((one) => {
    const figures = {
      incomeRate: one.incomeRate,
      assetRate: one.assetRate ?? assetRate,
      perInsured: one.perInsured,
      perHousehold: one.perHousehold ?? perHousehold,
    };
    return isWhole(figures) ? [{ code: one.code, name: one.name, figures, parts: one.parts }] : [];
  });
  return { segment, rows, unpublished: found.length - rows.length };
}

/** What an empty cell means: none, where most rows leave it empty; else it is not published. */
function blankOf(
  found: readonly FoundFigures[],
  cell: 'assetRate' | 'perHousehold',
  zero: Decimal,
): Decimal | undefined {
  const filled = found.filter((one) => one[cell]).length;
  return filled * 2 > found.length ? undefined : zero;
}

function isWhole(
  figures: Readonly<Record<keyof PublishedRow['figures'], Decimal | undefined>>,
): figures is PublishedRow['figures'] {
  return Object.values(figures).every((figure) => figure !== undefined);
}
