import { finding, hasErrors, type Place } from '../../domain/finding.js';
import { FindingLog, type Read, refused, sound } from '../../domain/finding-log.js';
import { totalOf } from '../../domain/requirement.js';
import { type Segment, segments } from '../../domain/segment.js';
import { itemsOf, type ScalarSetting, type SectionSetting, settingAt } from '../../domain/setting.js';
import { type Intake, readNamedTables } from '../sources.js';
import type { PlacedItem } from '../tables/placed.js';
import { readRequirement, requirementFrame } from '../tables/requirement.js';
import { combined } from './assigned.js';
import { nested } from './layers.js';
import { isOff } from './off.js';

/** The items of 保険料収納必要総額 of a case by the settings that stand for their totals. */
export type RequirementItems = ReadonlyMap<ScalarSetting, readonly PlacedItem[]>;

export function requiredTotalKey(segment: Segment): string {
  return `segments.${segment}.required_total`;
}

/** A layer in which the rows of a table of items stand as `required_total` of their segments. */
export interface RequirementLayer {
  readonly layer: SectionSetting;
  readonly items: RequirementItems;
}

/**
 * Reads the table that a layer names under `requirement`. Its totals take part in the layers as if they were written
 * where the table is named: beside `levy_base` in one layer they are an error, an upper layer replaces them.
 *
 * @param whole all layers together, for the segments that the case has
 */
export async function withRequirement(
  layer: SectionSetting,
  whole: SectionSetting,
  folder: string,
  intake: Intake,
): Promise<Read<RequirementLayer>> {
  const named = layer.entries.get('requirement');
  if (named?.kind !== 'scalar' || named.text.trim() === '' || isOff(named))
    return sound({ layer, items: new Map() });
  const log = new FindingLog();
  const { place } = named;
  const table = { name: named.text.trim(), place };
  const ignored = textsUnder(whole, 'ignore_columns');
  const [read] = log.take(await readNamedTables([table], folder, requirementFrame, intake, ignored));
  const present = segments.filter((segment) => settingAt(whole, `segments.${segment}`));
  const rows = read ? log.take(readRequirement(read, { segments: present, ignored })) : [];
  const isFaulty = hasErrors(log.findings);
  const totals = present.flatMap((segment) => log.take(totalSetting(segment, rows, place, isFaulty)) ?? []);
  const merged = totals.reduce((upper, { key, setting }) => combined(upper, nested(key, setting)), layer);
  return log.with({ layer: merged, items: new Map(totals.map(({ setting, items }) => [setting, items])) });
}

/** Stands in for a total that faulty rows bring to 0 or below: the rest of the case is checked before the rows stop it. */
const standIn = 1n;

/** The total of a segment as a setting; undefined where no row is of it. */
function totalSetting(segment: Segment, rows: readonly PlacedItem[], place: Place, isFaulty: boolean) {
  const items = rows.filter((row) => row.segment === segment);
  if (items.length === 0) return sound(undefined);
  const total = totalOf(items);
  if (total <= 0n && !isFaulty)
    return refused(finding('requirement-not-positive', place, { segment, total: `${total}` }));
  const text = `${total > 0n ? total : standIn}`;
  const setting: ScalarSetting = { kind: 'scalar', text, place: items[0]!.place };
  return sound({ key: requiredTotalKey(segment), setting, items });
}

function textsUnder(tree: SectionSetting, key: string): string[] {
  return itemsOf(settingAt(tree, key)).flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
}
