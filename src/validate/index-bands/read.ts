import { finding } from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import { type IndexTable, indexTableIds } from '../../domain/index-columns.js';
import { settingAt } from '../../domain/setting.js';
import { bandKeys } from '../settings/index-layers.js';
import type { LoadedSettings } from '../settings/load-settings.js';
import { placeOf } from '../settings/placed-settings.js';
import { type Intake, readNamedTables } from '../sources.js';
import type { KnownCodes } from '../tables/code-cell.js';
import { type BandTables, bandTables, contradictoryRows } from './bands.js';
import { indexFrame } from './frames.js';
import { type IndexRows, indexRows } from './rows.js';

/**
 * The tables of an index from age bands; undefined where one of them is not there or cannot be read.
 *
 * @param isNeeded whether the case needs an index: else what it does not name is not asked for
 */
export async function readBands(
  loaded: LoadedSettings,
  intake: Intake,
  known: KnownCodes,
  isNeeded: boolean,
): Promise<Read<BandTables | undefined>> {
  const { settings, tree } = loaded;
  const log = new FindingLog();
  const missing = bandKeys.filter((key) => settingAt(tree, key) === undefined);
  if (isNeeded)
    for (const key of missing)
      log.add(finding('key-missing', placeOf(tree, 'medical_index'), { reason: 'always', options: [key] }));
  const read: Partial<Record<IndexTable, IndexRows>> = {};
  for (const table of indexTableIds) {
    const rows = log.take(await readRows(table, loaded, intake, known));
    if (rows) read[table] = rows;
  }
  const variant = settings.medical_index?.variant;
  const { costs, heads, national } = read;
  if (!variant || !costs || !heads || !national) return log.with(undefined);
  const bands = bandTables(variant, { costs, heads, national });
  log.add(contradictoryRows(bands));
  return log.with(bands);
}

async function readRows(
  table: IndexTable,
  { settings, tree, folder }: LoadedSettings,
  intake: Intake,
  known: KnownCodes,
): Promise<Read<IndexRows | undefined>> {
  const name = settings.medical_index?.[table];
  const log = new FindingLog();
  if (name === undefined) return log.with(undefined);
  const ignored = settings.ignore_columns ?? [];
  const named = { name, place: placeOf(tree, `medical_index.${table}`) };
  const [read] = log.take(await readNamedTables([named], folder, indexFrame(table), intake, ignored));
  return log.with(read && log.take(indexRows(read, table, { ...known, ignored })));
}
