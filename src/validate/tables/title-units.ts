import { type Finding, finding } from '../../domain/finding.js';
import type { Grammar } from '../../domain/input-columns.js';
import type { TextRow } from '../../read/csv.js';
import { fileName } from '../../read/paths.js';
import { rowPlace } from '../../read/place.js';
import type { TextTable } from '../../read/table.js';
import { foreignUnitIn, grammarOfUnit } from './units.js';
import { isShownIn } from './units-in-formats.js';

/**
 * Titles and notes that say 単位：千円 are about figures that are read as yen, where the table has any; so are the name of
 * a sheet, and of a file that is one table.
 *
 * @param grammars what its columns hold, as far as that is known
 */
export function titleUnits(table: TextTable, titles: readonly TextRow[], grammars: Grammars): Finding[] {
  const { file, sheet } = table;
  const name = sheet ?? fileName(file);
  const named = { place: { file, ...(sheet && { sheet }), value: name }, text: name };
  const cells = titles.flatMap(({ line, cells: row }) =>
    row.map((text, at) => ({ place: { ...rowPlace(table, line, at), value: text.trim() }, text })),
  );
  return [named, ...cells].flatMap(({ place, text }) => {
    const unit = foreignUnitIn(text);
    const columns = unit === undefined ? [] : columnsOf(grammars, unit);
    if (unit === undefined || columns?.length === 0) return [];
    const isShown = columns?.every((at) => isShownIn(table, at, unit)) ?? false;
    return [finding(isShown ? 'title-unit-shown' : 'title-unit', place, { unit })];
  });
}

type Grammars = readonly (Grammar | undefined)[];

/** The columns that a unit may be of; undefined where that is not known. */
function columnsOf(grammars: Grammars, unit: string): readonly number[] | undefined {
  if (grammars.every((one) => one === undefined || one === 'code' || one === 'name')) return undefined;
  return [...grammars.keys()].filter((at) => grammars[at] === grammarOfUnit(unit));
}
