import type { Decimal } from '../../domain/decimal.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import {
  type AdultParts,
  type PublishedAside,
  type PublishedRow,
  type PublishedSegment,
  type RateCell,
  rateCells,
} from '../../domain/published-rates.js';
import type { Segment } from '../../domain/segment.js';
import type { Aside } from './asides.js';

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
  /** 子ども: what everybody pays. */
  readonly base?: Decimal | undefined;
}

/** The figures of a row in one segment. */
export type SegmentFigures = Omit<FoundFigures, 'code' | 'name'>;

/** 均等割額 of 子ども: the total of an adult where it is published, else the sum of its parts. */
export function adultFigures(
  total: Decimal | undefined,
  base: Decimal | undefined,
  increment: Decimal | undefined,
): Pick<FoundFigures, 'perInsured' | 'parts' | 'base'> {
  const parts = base && increment ? { base, increment } : null;
  return total
    ? { perInsured: total, parts, base }
    : { perInsured: parts?.base.plus(parts.increment), parts: null, base };
}

/** What a row that is no municipality gives for a segment; nothing where it gives nothing. */
export function asideFigures(
  aside: Aside,
  { segment, incomeRate, assetRate, perInsured, perHousehold }: SegmentFigures,
): PublishedAside[] {
  const figures = { incomeRate, assetRate, perInsured, perHousehold };
  const isEmpty = Object.values(figures).every((figure) => figure === undefined);
  return isEmpty ? [] : [{ ...aside, segment, figures }];
}

/** The rows of a segment whose figures are all published, and which others are published in part. */
export function publishedSegment(
  segment: Segment,
  found: readonly FoundFigures[],
  zero: Decimal,
): PublishedSegment {
  const main = found.filter(({ incomeRate, perInsured }) => incomeRate && perInsured);
  const blanks = {
    assetRate: blankOf(main, 'assetRate', zero),
    perHousehold: blankOf(main, 'perHousehold', zero),
  };
  const read = found.map((one) => ({ ...one, figures: figuresOf(one, blanks) }));
  const rows = read.flatMap(({ code, name, figures, parts, base }) =>
    isWhole(figures) ? [{ code, name, figures, parts, ...(base && { base }) }] : [],
  );
  const incomplete = read.filter(isIncomplete).map(({ code, name, figures }) => ({
    code,
    name,
    missing: rateCells.filter((cell) => figures[cell] === undefined),
  }));
  return { segment, rows, unpublished: found.length - rows.length, incomplete };
}

type Figures = Readonly<Record<RateCell, Decimal | undefined>>;

function figuresOf(one: FoundFigures, blanks: Pick<Figures, 'assetRate' | 'perHousehold'>): Figures {
  return {
    incomeRate: one.incomeRate,
    assetRate: one.assetRate ?? blanks.assetRate,
    perInsured: one.perInsured,
    perHousehold: one.perHousehold ?? blanks.perHousehold,
  };
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

function isWhole(figures: Figures): figures is PublishedRow['figures'] {
  return Object.values(figures).every((figure) => figure !== undefined);
}

/** A zero alone says nothing: a part that the method does not have is 0 in rows without figures too. */
function isIncomplete(one: FoundFigures & { readonly figures: Figures }): boolean {
  return !isWhole(one.figures) && rateCells.some((cell) => one[cell] && !one[cell].isZero());
}
