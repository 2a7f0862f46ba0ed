import type { Case } from '../../domain/case.js';
import { type Finding, finding } from '../../domain/finding.js';
import { FindingLog, type Read, refused } from '../../domain/finding-log.js';
import { type OwnTable, ownTables } from '../../domain/own-columns.js';
import { rowPlace } from '../../read/place.js';
import type { LoadedSettings } from '../settings/load-settings.js';
import { placeOf } from '../settings/placed-settings.js';
import { type Intake, readNamedTables } from '../sources.js';
import type { FramedTable } from '../tables/frame.js';
import { otherTable, ownFrames } from './frames.js';
import { type PlacedMethod, readOwnMethods } from './methods.js';
import { type PlacedRates, readRatesInForce } from './rates.js';
import type { OwnContext } from './rows.js';

/** What a case gives of how municipalities charge their own rates, and of the rates that they charge. */
export interface OwnTables {
  readonly methods: readonly PlacedMethod[];
  readonly rates: readonly PlacedRates[];
}

/** The same as a case has it. */
export function ownTerms({ methods, rates }: OwnTables): Pick<Case, 'ownMethods' | 'ratesInForce'> {
  return {
    ...(methods.length > 0 && { ownMethods: methods.map(({ placeOf: _, ...one }) => one) }),
    ...(rates.length > 0 && { ratesInForce: rates.map(({ placeOf: _, ...one }) => one) }),
  };
}

export const noOwnTables: OwnTables = { methods: [], rates: [] };

/** Reads the tables of own methods and of rates in force that the settings name. */
export async function ownTablesOf(
  loaded: LoadedSettings,
  intake: Intake,
  context: OwnContext,
): Promise<Read<OwnTables>> {
  const log = new FindingLog();
  const isOfLevies = loaded.terms !== undefined && !loaded.terms.premium;
  if (isOfLevies) return { value: noOwnTables, findings: withoutPremium(loaded) };
  const methods = log.take(await readOwnTable('own_methods', loaded, intake));
  const rates = log.take(await readOwnTable('rates_in_force', loaded, intake));
  return log.with({
    methods: methods ? log.take(readOwnMethods(methods, context)) : [],
    rates: rates ? log.take(readRatesInForce(rates, context)) : [],
  });
}

async function readOwnTable(
  key: OwnTable,
  { settings, tree, folder }: LoadedSettings,
  intake: Intake,
): Promise<Read<FramedTable | undefined>> {
  const name = settings[key];
  const log = new FindingLog();
  if (name === undefined) return log.with(undefined);
  const named = { name, place: placeOf(tree, key) };
  const ignored = settings.ignore_columns;
  const [table] = log.take(await readNamedTables([named], folder, ownFrames[key], intake, ignored));
  const other = table && otherTable(table.headers, key);
  if (!other) return log.with(table);
  return refused(finding('own-table-other', rowPlace(table, table.headerLine), { table: key, other }));
}

/** A case of levies only makes no rates that anything could be held against. */
function withoutPremium({ settings, tree }: LoadedSettings): Finding[] {
  return ownTables
    .filter((key) => settings[key] !== undefined)
    .map((table) => finding('own-table-without-premium', placeOf(tree, table), { table }));
}
