import { FindingLog, type Read, sound } from '../../domain/finding-log.js';
import { type PlanTable, planTable } from '../../domain/plan/columns.js';
import type { SectionSetting } from '../../domain/setting.js';
import type { ValueOf } from '../../domain/settings/form.js';
import type { planForm } from '../../domain/settings/plan.js';
import { placeOf } from '../settings/placed-settings.js';
import { type Intake, readNamedTables } from '../sources.js';
import type { FramedTable } from '../tables/frame.js';
import type { PlanContext } from './cells.js';
import { planFrame } from './headers.js';

export type PlanSettings = ValueOf<typeof planForm>;

/** What a plan is read with. */
export interface PlanReading {
  readonly settings: PlanSettings;
  readonly tree: SectionSetting;
  readonly folder: string;
  readonly intake: Intake;
  readonly context: PlanContext;
}

/** A table that a key names, read; undefined where none is named or it cannot be read. */
export async function namedTable<Value>(
  { tree, folder, intake, context }: PlanReading,
  name: string | undefined,
  key: string,
  kind: PlanTable,
  read: (table: FramedTable) => Read<Value>,
): Promise<Read<Value | undefined>> {
  if (name === undefined) return sound(undefined);
  const log = new FindingLog();
  const named = { name, place: placeOf(tree, key) };
  const frame = planFrame(planTable(kind));
  const [table] = log.take(await readNamedTables([named], folder, frame, intake, context.ignored));
  return log.with(table && log.take(read(table)));
}
