import { type Finding, finding } from '../../domain/finding.js';
import { columnName } from '../../domain/input-columns.js';
import { adultSegments, segmentRecord, segments } from '../../domain/segment.js';
import { type JoinedColumn, type JoinedTables, placeIn } from './joined.js';
import { isWithinOnePerson, isWithinRounding } from './within-rounding.js';

/** Figures of a row that cannot all be right, and the columns in which they stand. */
export interface Contradiction {
  readonly found: Finding;
  readonly columns: readonly JoinedColumn[];
}

/** Heads that do not add up, and parts that are more than their whole. */
export function contradictions(tables: JoinedTables): readonly Contradiction[] {
  return [...disagreeingHeads(tables), ...partsAboveWholes(tables)];
}

/** 18歳以上 and 18歳未満 make up all insured: rates of 子ども divide by both. */
function disagreeingHeads({ columns, names }: JoinedTables): Contradiction[] {
  const [insured, children] = [columns.get('insured'), columns.get('insured_under18')];
  if (!insured || !children) return [];
  const found: Contradiction[] = [];
  for (const adults of adultColumns.flatMap((name) => columns.get(name) ?? [])) {
    for (const [code, all] of insured.figures) {
      const [adult, child] = [adults.figures.get(code), children.figures.get(code)];
      if (!adult || !child || isWithinOnePerson(adult.plus(child), all)) continue;
      const place = placeIn(adults.table, adults.source, code, names.get(code));
      const args = { sum: adult.plus(child).toFixed(), insured: all.toFixed() };
      found.push({ found: finding('heads-disagree', place, args), columns: [insured, adults, children] });
    }
  }
  return found;
}

/** Columns of a part of the insured, each with that of all. */
const parts = segments.flatMap((segment) => {
  const { heads, part } = segmentRecord(segment);
  return [
    ...(heads ? [[heads.column, 'insured'] as const] : []),
    ...(part ? [[columnName({ quantity: 'income', segment }), 'income'] as const] : []),
  ];
});

/** The heads of 18 and over. */
const adultColumns = adultSegments.flatMap((segment) => segmentRecord(segment).heads?.column ?? []);

/** A part is not more than the whole that stands beside it. */
function partsAboveWholes(tables: JoinedTables): Contradiction[] {
  const found: Contradiction[] = [];
  for (const [partName, wholeName] of parts) {
    const [part, whole] = [tables.columns.get(partName), tables.columns.get(wholeName)];
    if (!part || !whole) continue;
    for (const [code, value] of part.figures) {
      const all = whole.figures.get(code);
      if (!all || value.lte(all) || isWithinRounding(value, all)) continue;
      const place = placeIn(part.table, part.source, code, tables.names.get(code));
      const args = { whole: all.toFixed(), column: whole.source.header };
      found.push({ found: finding('part-above-whole', place, args), columns: [part, whole] });
    }
  }
  return found;
}
