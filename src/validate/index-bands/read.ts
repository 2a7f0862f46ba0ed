import { finding } from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import { type IndexTable, indexTableIds } from '../../domain/index-columns.js';
import { settingAt } from '../../domain/setting.js';
import { bandKeys } from '../settings/index-layers.js';
import type { LoadedSettings } from '../settings/load-settings.js';
import { placeOf } from '../settings/placed-settings.js';
import { type Intake, readNamedTables } from '../sources.js';
import type { KnownCodes } from '../tables/code-cell.js';
import type { JoinedTables } from '../tables/joined.js';
import { type BandTables, bandTables, contradictoryRows } from './bands.js';
import { indexFrame } from './frames.js';
import { type IndexRows, indexRows } from './rows.js';
import { isFromBands } from './way.js';

interface BandsContext extends KnownCodes {
  /** Whether the case needs an index: else what it does not name is not asked for. */
  readonly isNeeded: boolean;
}

/**
 * What the index is made of where it is made of age bands; null where a table of it is not there or cannot be read, undefined
 * where indices are given.
 */
export async function bandsOf(
  loaded: LoadedSettings,
  joined: JoinedTables,
  intake: Intake,
  context: BandsContext,
): Promise<Read<BandTables | null | undefined>> {
  const way = isFromBands(loaded, joined);
  const log = new FindingLog();
  log.add(way.found);
  if (!way.isFromBands) return log.with(undefined);
  return log.with(log.take(await readBands(loaded, intake, context)) ?? null);
}

async function readBands(
  loaded: LoadedSettings,
  intake: Intake,
  { isNeeded, ...known }: BandsContext,
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
