import { type Finding, finding, type Place } from '../../domain/finding.js';
import { FindingLog, type Read, refused, sound } from '../../domain/finding-log.js';
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
): Read<ReadonlyMap<TextRow, RowIdentity | undefined>> {
  const log = new FindingLog();
  const prefectureOf = prefectureTeller(table, identity);
  const ambiguous: Ambiguous[] = [];
  const read = table.rows.map((row) => {
    const name = identity.name ? unguarded(row.cells[identity.name.at] ?? '') : '';
    if (!identity.code) return [row, log.take(namedOnly(name, placeOf(row)))] as const;
    const value = unguarded(row.cells[identity.code.at] ?? '');
    const prefecture = prefectureOf(row);
    const reading = readMunicipalityCode(value, prefecture);
    if (reading.kind === 'ambiguous') {
      ambiguous.push({ place: { ...placeOf(row), value }, candidates: reading.candidates });
      return [row, undefined] as const;
    }
    const code = log.take(codeOf(row, identity.code, { table, name, codes: new CodeReader(prefecture) }));
    return [row, code === undefined ? undefined : { code, name }] as const;
  });
  log.add(ambiguousCodes(ambiguous));
  return log.with(new Map(read));

  function placeOf({ line }: TextRow): Place {
    const column = identity.code ?? identity.name;
    return column ? cellPlace(table, line, column) : rowPlace(table, line);
  }
}

function namedOnly(name: string, place: Place): Read<RowIdentity | undefined> {
  return name === '' ? refused(finding('name-missing', place)) : sound({ code: '', name });
}

interface Ambiguous {
  readonly place: Place;
  readonly candidates: readonly MunicipalityCode[];
}

/** One finding for the whole column: what mends one code mends all. */
function ambiguousCodes([first, ...others]: readonly Ambiguous[]): Finding | undefined {
  if (!first) return undefined;
  const { place, candidates } = first;
  return finding('codes-ambiguous', place, { candidates, others: others.length });
}
