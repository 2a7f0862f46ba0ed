import type { Finding, Place } from '../../domain/finding.js';
import { segments } from '../../domain/segment.js';
import type { ScalarSetting } from '../../domain/setting.js';
import {
  exclusiveOfSegment,
  type SegmentSettings,
  sharedSettings,
} from '../../domain/settings/case-settings.js';
import type { Variation } from '../../domain/variation.js';
import { nested } from '../settings/layers.js';
import { readForm } from '../settings/read-form.js';
import { incomeLevelOf, potOf } from '../settings/segment-terms.js';

/** Keys whose values change the terms of a case that was read, and nothing of what has to be read. */
const variableKeys: readonly string[] = [
  'alpha',
  ...segments.flatMap((segment) => exclusiveOfSegment.flat().map((key) => `segments.${segment}.${key}`)),
];

/** Whether the values of a key are variations; with others a case has to be read anew. */
export function isVariable(key: string): boolean {
  return variableKeys.includes(key);
}

/**
 * What a value of a key changes in a case.
 *
 * @param key one that {@link isVariable}
 * @returns undefined after findings were added
 */
export function variationOf(
  key: string,
  text: string,
  place: Place,
  findings: Finding[],
): Variation | undefined {
  const setting: ScalarSetting = { kind: 'scalar', text, place: { ...place, value: text } };
  const before = findings.length;
  const { entries } = nested(key, setting);
  const [alpha, named] = [entries.get('alpha'), entries.get('segments')];
  const medicalReflection = alpha && readForm(sharedSettings.alpha.form, alpha, findings);
  const settings = named && readForm(sharedSettings.segments.form, named, findings);
  if (findings.length > before) return undefined;
  if (medicalReflection) return { medicalReflection };
  const segment = segments.find((one) => settings?.[one]);
  return segment && { segments: { [segment]: changed(settings?.[segment] ?? {}) } };
}

function changed(settings: SegmentSettings) {
  const [pot, incomeLevel] = [potOf(settings), incomeLevelOf(settings)];
  return { ...(pot && { pot }), ...(incomeLevel && { incomeLevel }) };
}
