import { type CaseVerdict, tally } from '../../analyse/case-verdict.js';
import type { Difference } from '../../analyse/table-differences.js';
import { type TableName, tableFile } from '../../contract/tables.js';
import { sortedByPlace } from '../../domain/finding.js';
import type { Language } from '../../domain/language.js';
import { findingRecord } from '../findings/finding-lines.js';
import { shownDifferences } from './differences.js';
import { verifyWords } from './words/verify-words.js';

/** `nhi verify --format json`. */
export function verdictsJson(
  version: string,
  verdicts: readonly CaseVerdict[],
  language: Language,
  changed?: ReadonlyMap<CaseVerdict, readonly string[]>,
): object {
  return {
    format: 'nhi.verify.v1',
    version,
    summary: tally(verdicts),
    cases: verdicts.map((verdict) => {
      const { tables, cells } = tally([verdict]);
      return {
        case: verdict.name,
        fit: verdict.isFit,
        tables,
        cells,
        differences: verdict.tables.flatMap(({ table, differences }) =>
          differences.map((one) => differenceRecord(table, one)),
        ),
        ...(changed && { updated: changed.get(verdict) ?? [] }),
        findings: sortedByPlace(verdict.findings).map((one) => findingRecord(one, language)),
      };
    }),
  };
}

/** A cell has both texts; a row or a table says on which side it is. */
function differenceRecord(table: TableName, difference: Difference): object {
  const file = tableFile(table);
  switch (difference.kind) {
    case 'cell': {
      const { row, column, before, after } = difference;
      return { kind: 'cell', file, key: row.key, name: row.name, column, expected: before, got: after };
    }
    case 'row':
      return { kind: 'row', file, key: difference.row.key, name: difference.row.name, ...side(difference) };
    case 'table':
      return { kind: 'table', file, key: {}, name: null, ...side(difference) };
  }
}

function side({ only }: Extract<Difference, { kind: 'row' | 'table' }>): object {
  return { column: null, expected: null, got: null, only: only === 'before' ? 'expected' : 'got' };
}

/** The columns of `nhi verify --format csv`. */
export const differenceColumns = [
  'case',
  'file',
  'municipality_code',
  'municipality_name',
  'segment',
  'tier',
  'kind',
  'item',
  'column',
  'expected',
  'got',
] as const;

/** The differences of all cases, a record each. */
export function differenceRecords(
  verdicts: readonly CaseVerdict[],
): Readonly<Record<(typeof differenceColumns)[number], string | null>>[] {
  return verdicts
    .flatMap((verdict) => shownDifferences(verdict, verifyWords('en'), ''))
    .map(({ row, header: _, ...shown }) => ({
      municipality_code: row?.key.municipality_code ?? null,
      municipality_name: row?.name ?? null,
      segment: row?.key.segment ?? null,
      tier: row?.key.tier ?? null,
      kind: row?.key.kind ?? null,
      item: row?.key.item ?? null,
      ...shown,
    }));
}
