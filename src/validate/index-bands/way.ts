import { type Finding, finding } from '../../domain/finding.js';
import { settingAt } from '../../domain/setting.js';
import { tableName } from '../../read/place.js';
import { bandKeys } from '../settings/index-layers.js';
import type { LoadedSettings } from '../settings/load-settings.js';
import type { JoinedColumn, JoinedTables } from '../tables/joined.js';

/** Whether the index is made of age bands: of the two ways the later layer holds, and both in one are an error. */
export function isFromBands(
  { indexLayers, tree }: LoadedSettings,
  { columns }: JoinedTables,
): { readonly isFromBands: boolean; readonly found?: Finding } {
  const { inputs, bands } = indexLayers;
  if (bands < 0) return { isFromBands: false };
  const given = [...columns.values()].find(isIndex);
  if (!given || bands > inputs) return { isFromBands: true };
  if (inputs > bands) return { isFromBands: false };
  const setting = bandKeys.map((key) => settingAt(tree, key)).find((one) => one !== undefined)!;
  const args = { column: given.source.header, file: tableName(given.table) };
  // With one cause told, indices that are missing are not told besides.
  return { isFromBands: true, found: finding('index-two-ways', setting.place, args) };
}

/** A column of indices; one that is empty from top to bottom, as a template has it, gives none. */
function isIndex({ source: { column }, figures, unfit }: JoinedColumn): boolean {
  return column.quantity === 'medical_index' && figures.size + unfit.size > 0;
}
