import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { PublishedLevies, PublishedLevy } from '../../domain/published-levies.js';
import { Rational } from '../../domain/rational.js';
import { type Segment, segmentOfAll, segments } from '../../domain/segment.js';
import type { ComparedSide, Fact, SegmentSide } from './side.js';

/** A plain table of levies as one side of a comparison: it says what is paid by how many, and nothing of why. */
export function sideOfLevies({ fiscalYear, rows }: PublishedLevies, name: string): ComparedSide {
  const bySegment = segments
    .map((segment) => ({ segment, rows: rows.filter((row) => row.segment === segment) }))
    .filter((one) => one.rows.length > 0);
  return {
    name,
    title: null,
    run: null,
    policy: null,
    scenario: [],
    fiscalYear,
    hasLeviesOnly: true,
    facts: [
      { kind: 'setting', key: 'fiscal_year', value: formatFiscalYear(fiscalYear) },
      ...bySegment.flatMap((one) => headsOf(one.segment, one.rows)),
    ],
    segments: bySegment.map((one) => segmentSide(one.segment, one.rows)),
    insured: figuresOf(rows.filter(({ segment }) => segment === segmentOfAll)),
  };
}

/** By the name that the same column has where a side is known by its result tables. */
function headsOf(segment: Segment, rows: readonly PublishedLevy[]): Fact[] {
  const figures = figuresOf(rows);
  return figures.size === 0 ? [] : [{ kind: 'column', key: `${segment} insured`, figures }];
}

function figuresOf(rows: readonly PublishedLevy[]): ComparedSide['insured'] {
  return new Map(
    rows.flatMap(({ municipality, insured }) =>
      insured ? [[municipality.code, Rational.fromDecimal(insured)] as const] : [],
    ),
  );
}

function segmentSide(segment: Segment, rows: readonly PublishedLevy[]): SegmentSide {
  const read = rows.map(({ municipality, levy, insured }) => {
    const heads = insured && Rational.fromDecimal(insured);
    const row = { municipality, heads, baseLevy: levy, ownAdjustment: 0n, relief: 0n, levy };
    return [municipality.code, row] as const;
  });
  return { segment, rows: new Map(read), making: null };
}
