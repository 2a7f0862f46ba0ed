import { type Finding, finding, type Place } from '../../domain/finding.js';
import { foldName } from '../../domain/municipality-name.js';
import { officialMunicipality, standingOf } from '../../domain/official-list.js';
import { prefectureCodes, prefectureName } from '../../domain/prefectures.js';
import type { TextRow } from '../../read/csv.js';
import { type CellColumn, cellPlace } from '../../read/place.js';
import { unguarded } from './cells.js';
import type { RowContext } from './table-context.js';

/**
 * What is wrong with a row that is of no insurer 保険者: of a prefecture or the nation, 特別区部, a ward of a designated
 * city, a village of 北方領土. Where such a row has no figures it is a heading.
 */
export function rowOfNone(
  row: TextRow,
  column: CellColumn,
  { table, name = '', codes }: RowContext,
): Finding | undefined {
  const value = unguarded(row.cells[column.at] ?? '');
  if (value === '') return undefined;
  const reading = codes.read(value);
  // Most rows are of the municipality that the list has.
  const official = reading.kind === 'code' ? officialMunicipality(reading.code) : undefined;
  if (official && (name === '' || name === official.name)) return undefined;
  const place: Place = {
    ...cellPlace(table, row.line, column),
    value,
    ...(name !== '' && { municipality: { name } }),
  };
  if (reading.kind === 'prefecture-itself') return finding('code-of-prefecture', place);
  const whole = wholeNamed(name);
  if (whole) return finding('row-of-whole', place, { whole, name });
  return reading.kind === 'code' ? ofNoInsurer(reading.code, place) : undefined;
}

function ofNoInsurer(code: string, place: Place): Finding | undefined {
  const standing = standingOf(code);
  switch (standing.kind) {
    case 'ward':
      return finding('code-of-ward', place, { code, city: standing.city });
    case 'special-wards':
      return finding('row-of-whole', place, { whole: 'special-wards', name: '特別区部' });
    case 'without-insurer':
      return finding('code-without-insurer', place, { name: standing.name });
    default:
      return undefined;
  }
}

/** What a name says that a row is of, where that is more than one municipality. A name may end so: 北海道合計 is told as a sum. */
function wholeNamed(name: string): 'prefecture' | 'nation' | 'special-wards' | undefined {
  if (name === '') return undefined;
  const folded = foldName(name).replace(/(?:全体|全域|平均)$/u, '');
  if (nations.has(folded)) return 'nation';
  if (specialWards.has(folded)) return 'special-wards';
  return prefectures.has(folded) ? 'prefecture' : undefined;
}

const nations = new Set(['全国', '日本', '日本国'].map(foldName));
const specialWards = new Set(['特別区部', '特別区', '区部', '23区', '東京23区'].map(foldName));
const prefectures = new Set([
  ...prefectureCodes().map((code) => foldName(prefectureName(code) ?? '')),
  ...['全県', '全都', '全道', '全府', '県', '市町村', '都道府県'].map(foldName),
]);
