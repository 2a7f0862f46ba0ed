import type {
  AsideAudit,
  AuditResult,
  RateRounding,
  RowAudit,
  SegmentAudit,
} from '../../analyse/audit/result.js';
import type { Finding } from '../../domain/finding.js';
import type { Language } from '../../domain/language.js';
import type { Segment } from '../../domain/segment.js';
import { findingRecord } from '../findings/finding-lines.js';
import { cellFigure, cellId, suspectFigures } from './cells.js';
import { impliedConstants } from './constants.js';
import { exactEnds, outward, readableDecimals } from './outward.js';

/** What is printed with `--format json`: figures as strings, ranges also by their exact ends `p/q`. */
export function auditJson(
  result: AuditResult,
  version: string,
  findings: readonly Finding[],
  language: Language,
): object {
  const { verdict, missing, unread, asides, rounding, roundings, leftOutByHalfUp, segments } = result;
  return {
    format: 'nhi.audit.v1',
    version,
    verdict,
    rounding: roundingRecord(rounding),
    roundings: roundings.map(({ rounding: tried, fits }) => ({ ...roundingRecord(tried), fits })),
    left_out_by_half_up: leftOutByHalfUp.map(({ segment, row }) => ({
      municipality_code: row.code,
      municipality_name: row.name,
      segment,
    })),
    segments: segments.map(segmentRecord),
    rows: segments.flatMap(({ segment, rows }) => rows.map((row) => rowRecord(row, segment))),
    missing_segments: missing,
    unread_columns: unread,
    set_aside: asides.map(asideRecord),
    slips: segments.flatMap(slipRecords),
    findings: findings.map((one) => findingRecord(one, language)),
  };
}

function roundingRecord({ incomeRate, amount }: RateRounding): object {
  return { income_rate: incomeRate, amount };
}

function segmentRecord(segment: SegmentAudit): object {
  const {
    agreement,
    method,
    rows,
    fitting,
    unpublished,
    incomplete,
    withHousehold,
    withAssets,
    unified,
    adult,
    adultLeftOut,
  } = segment;
  return {
    segment: segment.segment,
    agreement,
    method,
    rows: rows.length,
    fit: fitting,
    unpublished,
    incomplete: incomplete.map(({ code, name, missing }) => ({
      municipality_code: code,
      municipality_name: name,
      missing: missing.map((cell) => cellId(cell, segment.segment)),
    })),
    adult_total_read_as: adult,
    adult_total_left_out: adultLeftOut.map(({ code, name }) => code || name),
    with_per_household: withHousehold,
    with_asset_rate: withAssets,
    unified: unified && { rows: unified.rows, others: unified.others.map(({ code, name }) => code || name) },
    ...Object.fromEntries(
      impliedConstants.map(({ id, of, mostDecimals }) => {
        const range = of(segment);
        if (!range) return [id, null];
        const exact = exactEnds(range);
        const ends = outward(range, readableDecimals(range, mostDecimals));
        return [id, { ...ends, exact_from: exact.from, exact_to: exact.to }];
      }),
    ),
  };
}

function asideRecord({ kind, name, segment, cells, outside, nationalIncome, agrees }: AsideAudit): object {
  return {
    kind,
    name,
    segment,
    cells: cells.map((cell) => cellId(cell, segment)),
    outside: outside.map(({ cell, published, from, to }) => ({
      cell: cellId(cell, segment),
      published: cellFigure(cell, published),
      lowest: cellFigure(cell, from),
      highest: cellFigure(cell, to),
    })),
    national_income_per_insured: nationalIncome && outward(nationalIncome, 0),
    agrees_with_rows: agrees,
  };
}

function slipRecords({ segment, slips }: SegmentAudit): object[] {
  return slips.map(({ row, cell, published, right }) => ({
    municipality_code: row.code,
    municipality_name: row.name,
    segment,
    cell: cellId(cell, segment),
    published: cellFigure(cell, published),
    likely: cellFigure(cell, right),
  }));
}

function rowRecord({ row, standing, suspects, severalWrong }: RowAudit, segment: Segment): object {
  return {
    municipality_code: row.code,
    municipality_name: row.name,
    segment,
    fits: standing === 'unknown' ? null : standing === 'fits',
    standing,
    several_wrong: severalWrong,
    cells: suspects.map((suspect) => {
      const { published, from, to, off } = suspectFigures(suspect);
      const cell = cellId(suspect.cell, segment);
      return { cell, published, expected_from: from, expected_to: to, off, from_parts: suspect.fromParts };
    }),
  };
}
