import { type Finding, finding, type Place } from '../../domain/finding.js';
import { type MunicipalityCode, readMunicipalityCode } from '../../domain/municipality-code.js';
import type { TextRow } from '../../read/csv.js';
import { cellPlace, rowPlace } from '../../read/place.js';
import type { TextTable } from '../../read/table.js';
import { unguarded } from '../tables/cells.js';
import { codeOf } from '../tables/table.js';
import { CodeReader } from '../tables/table-context.js';
import type { Identity } from './headers.js';
import { prefectureTeller } from './prefecture.js';

/** Which municipality a row is of. The code is empty in a table that has names only. */
export interface RowIdentity {
  readonly code: MunicipalityCode;
  readonly name: string;
}

/** The municipality of every row of a table, undefined after findings. Codes that stay ambiguous are one finding. */
export function municipalitiesOf(
  table: TextTable,
  identity: Identity,
  findings: Finding[],
): ReadonlyMap<TextRow, RowIdentity | undefined> {
  const prefectureOf = prefectureTeller(table, identity);
  const ambiguous: Ambiguous[] = [];
  const read = table.rows.map((row) => {
    const name = identity.name ? unguarded(row.cells[identity.name.at] ?? '') : '';
    if (!identity.code) return [row, namedOnly(name, placeOf(row), findings)] as const;
    const value = unguarded(row.cells[identity.code.at] ?? '');
    const prefecture = prefectureOf(row);
    const reading = readMunicipalityCode(value, prefecture);
    if (reading.kind === 'ambiguous') {
      ambiguous.push({ place: { ...placeOf(row), value }, candidates: reading.candidates });
      return [row, undefined] as const;
    }
    const code = codeOf(row, identity.code, { table, name, codes: new CodeReader(prefecture) }, findings);
    return [row, code === undefined ? undefined : { code, name }] as const;
  });
  findings.push(...ambiguousCodes(ambiguous));
  return new Map(read);

  function placeOf({ line }: TextRow): Place {
    const column = identity.code ?? identity.name;
    return column ? cellPlace(table, line, column) : rowPlace(table, line);
  }
}

function namedOnly(name: string, place: Place, findings: Finding[]): RowIdentity | undefined {
  if (name !== '') return { code: '', name };
  findings.push(finding('name-missing', place));
  return undefined;
}

interface Ambiguous {
  readonly place: Place;
  readonly candidates: readonly MunicipalityCode[];
}

/** One finding for the whole column: what mends one code mends all. */
function ambiguousCodes([first, ...others]: readonly Ambiguous[]): Finding[] {
  if (!first) return [];
  const { place, candidates } = first;
  return [finding('codes-ambiguous', place, { candidates, others: others.length })];
}
