import type { Finding, Place } from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import { segments } from '../../domain/segment.js';
import type { ScalarSetting } from '../../domain/setting.js';
import type { Variation } from '../../domain/variation.js';
import { type SegmentSettings, sharedKeys } from '../settings/case-shape.js';
import { nested } from '../settings/layers.js';
import { incomeLevelOf, potOf } from '../settings/segment-terms.js';

/** Keys whose values change the terms of a case that was read, and nothing of what has to be read. */
const variableKey =
  /^(?:alpha|segments\.(?:medical|support|care|child)\.(?:beta|national_income_per_insured|levy_base|required_total))$/;

/** Whether the values of a key are variations; with others a case has to be read anew. */
export function isVariable(key: string): boolean {
  return variableKey.test(key);
}

/**
 * What a value of a key changes in a case.
 *
 * @param key one that {@link isVariable}
 */
export function variationOf(key: string, text: string, place: Place): Read<Variation | undefined> {
  const setting: ScalarSetting = { kind: 'scalar', text, place: { ...place, value: text } };
  const log = new FindingLog();
  const interim: Finding[] = [];
  const { entries } = nested(key, setting);
  const [alpha, named] = [entries.get('alpha'), entries.get('segments')];
  const medicalReflection = alpha && sharedKeys.alpha.read(alpha, interim);
  const settings = named && sharedKeys.segments.read(named, interim);
  log.add(interim);
  if (log.findings.length > 0) return log.with(undefined);
  if (medicalReflection) return log.with({ medicalReflection });
  const segment = segments.find((one) => settings?.[one]);
  return log.with(segment && { segments: { [segment]: changed(settings?.[segment] ?? {}) } });
}

function changed(settings: SegmentSettings) {
  const [pot, incomeLevel] = [potOf(settings), incomeLevelOf(settings)];
  return { ...(pot && { pot }), ...(incomeLevel && { incomeLevel }) };
}
