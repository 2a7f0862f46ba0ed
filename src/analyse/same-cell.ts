import { columnMeaning } from '../contract/column-meaning.js';
import type { TableName } from '../contract/tables.js';
import { parseFiscalYear } from '../domain/fiscal-year.js';
import { readDigits, shortestDigits } from '../domain/number-text.js';
import { quantity } from '../domain/quantities/catalogue.js';

/** Whether two texts of one column mean the same. */
export type SameCell = (one: string, other: string) => boolean;

/**
 * How the cells of a column compare: numbers by exact value, years by the year they name, `true` and `false` in any
 * case (spreadsheets write TRUE), all else as text. An empty cell is only equal to an empty one, never to zero.
 *
 * @throws RangeError for a column that the table does not have.
 */
export function sameCellIn(table: TableName, column: string): SameCell {
  const meaning = columnMeaning(table, column).quantity;
  if (meaning === 'fiscal_year') return same(parseFiscalYear);
  switch (quantity(meaning).form) {
    case 'text':
      return (one, other) => one === other;
    case 'boolean':
      return same((text) => text.toLowerCase());
    default:
      return same(exactValue);
  }
}

/** Equal texts, or texts with equal meanings; what has no meaning is only itself. */
function same(meaning: (text: string) => string | number | undefined): SameCell {
  return (one, other) => {
    if (one === other) return true;
    if (one === '' || other === '') return false;
    const known = meaning(one);
    return known !== undefined && known === meaning(other);
  };
}

function exactValue(text: string): string | undefined {
  const reading = readDigits(text);
  return reading.ok ? shortestDigits(reading.digits) : undefined;
}
