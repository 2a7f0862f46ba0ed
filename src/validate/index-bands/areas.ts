import type { IndexVariant } from '../../domain/age-band-index.js';
import type { Municipality } from '../../domain/case.js';
import { type Finding, finding } from '../../domain/finding.js';
import { groupedBy } from '../../domain/grouping.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { foldName } from '../../domain/municipality-name.js';
import { suggest } from '../suggest.js';
import type { JoinedTables, JoinedTexts } from '../tables/joined.js';
import { placeIn } from '../tables/joined.js';

/** The area of each municipality, as the first of its area is written: blanks and width make no difference. */
export function areasOf({ texts }: JoinedTables): ReadonlyMap<MunicipalityCode, string> {
  const written = new Map<string, string>();
  const areas = new Map<MunicipalityCode, string>();
  for (const [code, text] of texts.get('area')?.texts ?? []) {
    const folded = foldName(text);
    if (!written.has(folded)) written.set(folded, text);
    areas.set(code, written.get(folded)!);
  }
  return areas;
}

/**
 * What areas lack: with `area` every municipality has one, with `pooled` all or none; and each has two municipalities or more.
 *
 * @param needing the municipalities that need an index
 * @param columnMissing what is said where no table has the column
 */
export function areaFindings(
  variant: IndexVariant,
  municipalities: readonly Municipality[],
  needing: readonly Municipality[],
  tables: JoinedTables,
  columnMissing: () => Finding,
): Finding[] {
  if (variant === 'own') return [];
  const column = tables.texts.get('area');
  const isNeeded = variant === 'area';
  if (!column) return isNeeded && needing.length > 0 ? [columnMissing()] : [];
  if (!isNeeded && municipalities.every(({ area }) => area === undefined)) return [];
  const lacking = needing.filter(({ code, area }) => area === undefined && column.table.rows.has(code));
  // One whose area is not known may be the second of any.
  return lacking.length > 0 ? withoutArea(column, lacking, isNeeded) : alone(column, municipalities);
}

function withoutArea(column: JoinedTexts, lacking: readonly Municipality[], isNeeded: boolean): Finding[] {
  return lacking.flatMap(({ code, name }) => {
    if (column.unfit.has(code)) return [];
    return [finding('area-missing', placeIn(column.table, column.source, code, name), { isNeeded })];
  });
}

function alone(column: JoinedTexts, municipalities: readonly Municipality[]): Finding[] {
  const members = groupedBy(
    municipalities.filter(({ area }) => area !== undefined),
    ({ area }) => area!,
  );
  const others = [...members].filter(([, all]) => all.length > 1).map(([area]) => area);
  return [...members].flatMap(([area, [only, second]]) => {
    if (second) return [];
    const place = placeIn(column.table, column.source, only.code, only.name);
    return [finding('area-alone', place, { suggestion: meant(area, others) })];
  });
}

/** Of two letters one is another name: 東部 is not 北部 misspelt. */
function meant(area: string, others: readonly string[]): string | null {
  const suggestion = suggest(area, others);
  return suggestion !== null && Math.min(area.length, suggestion.length) > 2 ? suggestion : null;
}
