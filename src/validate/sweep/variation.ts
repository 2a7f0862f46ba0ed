import type { Place } from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import { segments } from '../../domain/segment.js';
import type { ScalarSetting } from '../../domain/setting.js';
import {
  type SegmentSettings,
  sharedSettings,
  variableOfSegment,
} from '../../domain/settings/case-settings.js';
import type { Axis, AxisValue, Variation } from '../../domain/variation.js';
import { nested } from '../settings/layers.js';
import { readForm } from '../settings/read-form.js';
import { incomeLevelOf, potOf } from '../settings/segment-terms.js';

/** Keys whose values change the terms of a case that was read, and nothing of what has to be read. */
const variableKeys: readonly string[] = [
  'alpha',
  ...segments.flatMap((segment) => variableOfSegment.map((key) => `segments.${segment}.${key}`)),
];

/** Whether the values of a key are variations; with others a case has to be read anew. */
function isVariable(key: string): boolean {
  return variableKeys.includes(key);
}

/** A key with the values that it takes. One value that is wrong says enough of all. */
export function axisOf(key: string, texts: readonly string[], place: Place): Read<Axis> {
  const log = new FindingLog();
  const values: AxisValue[] = [];
  for (const text of texts) {
    const variation = isVariable(key) ? log.take(variationOf(key, text, place)) : null;
    if (variation === undefined) break;
    values.push({ text, variation });
  }
  return log.with({ key, values });
}

/**
 * What a value of a key changes in a case.
 *
 * @param key one that {@link isVariable}
 */
function variationOf(key: string, text: string, place: Place): Read<Variation | undefined> {
  const setting: ScalarSetting = { kind: 'scalar', text, place: { ...place, value: text } };
  const log = new FindingLog();
  const { entries } = nested(key, setting);
  const [alpha, named] = [entries.get('alpha'), entries.get('segments')];
  const medicalReflection = alpha && log.take(readForm(sharedSettings.alpha.form, alpha));
  const settings = named && log.take(readForm(sharedSettings.segments.form, named));
  if (log.findings.length > 0) return log.with(undefined);
  if (medicalReflection) return log.with({ medicalReflection });
  const segment = segments.find((one) => settings?.[one]);
  return log.with(segment && { segments: { [segment]: changed(settings?.[segment] ?? {}) } });
}

function changed(settings: SegmentSettings) {
  const [pot, incomeLevel] = [potOf(settings), incomeLevelOf(settings)];
  return { ...(pot && { pot }), ...(incomeLevel && { incomeLevel }) };
}
