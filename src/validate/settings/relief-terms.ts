import { decimal } from '../../domain/decimal.js';
import { type Finding, finding } from '../../domain/finding.js';
import { FindingLog, type Read, refused, sound } from '../../domain/finding-log.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { ReliefTerms } from '../../domain/relief.js';
import { type Segment, segmentOfAll, segments } from '../../domain/segment.js';
import { settingAt } from '../../domain/setting.js';
import type { CaseSettings } from '../../domain/settings/case-settings.js';
import { lateStart } from './late-start.js';
import { type PlacedSettings, placeOf } from './placed-settings.js';

/**
 * 激変緩和 as a case asks for it. What a built-in policy names without all that it needs is no relief, with a warning, unless the
 * case says something of it.
 *
 * @param ofCase the segments of the case
 */
export function reliefTerms(
  given: PlacedSettings,
  year: FiscalYear,
  ofCase: readonly Segment[],
): Read<ReliefTerms | undefined> {
  const { settings, tree } = given;
  const { relief } = settings;
  if (!relief || relief.isOff) return sound(undefined);
  const place = placeOf(tree, 'relief');
  const isOfPolicy = settingAt(tree, 'relief.basis')?.place.origin === 'built-in policy';
  if (isOfPolicy && Object.keys(relief).length === 1)
    return ofCase.includes(segmentOfAll)
      ? refused(finding('relief-of-policy', placeOf(tree, 'relief.basis')))
      : sound(undefined);
  const log = new FindingLog();
  log.add(missingKeys(given, isOfPolicy));
  log.add(absentSegments(given, ofCase));
  if (!ofCase.includes(segmentOfAll)) log.add(finding('relief-without-medical', place));
  if (relief.basis === 'growth' && settingAt(tree, 'relief.reference'))
    log.add(finding('relief-reference-unused', placeOf(tree, 'relief.reference')));
  log.add(lateStarts(given, year));
  log.add(inPerCent(given));
  return log.with(whole(relief));
}

function lateStarts({ settings, tree }: PlacedSettings, year: FiscalYear): Finding[] {
  return (['limit', 'share'] as const).flatMap((key) => {
    const value = settings.relief?.[key];
    return (value && lateStart(value, year, placeOf(tree, `relief.${key}`))) ?? [];
  });
}

/** From so many times on a limit is one in per cent. */
const leastPercent = decimal('10');

function inPerCent({ settings, tree }: PlacedSettings): Finding[] {
  const { limit } = settings.relief ?? {};
  const values = limit && 'values' in limit ? limit.values.map(({ value }) => value) : limit ? [limit] : [];
  const found = values.find((value) => value.gte(leastPercent));
  if (!found) return [];
  const place = { ...placeOf(tree, 'relief.limit'), value: found.toFixed() };
  return [finding('relief-limit-as-percent', place, { limit: found.times('0.01').toFixed() })];
}

/** Undefined where a key is missing; its finding is made. */
function whole(relief: NonNullable<CaseSettings['relief']>): ReliefTerms | undefined {
  const { basis, funding, limit, reference, segments: measured, ...rest } = relief;
  if (!basis || !funding) return undefined;
  const common = {
    ...rest,
    funding,
    ...(measured && { segments: segments.filter((segment) => measured.includes(segment)) }),
  };
  if (basis === 'growth') return limit && { ...common, basis, limit };
  return { ...common, basis, ...(limit && { limit }), ...(reference && { reference }) };
}

/** The keys that must be said; the share, too, where a built-in policy names relief and no share was published. */
function missingKeys({ settings, tree }: PlacedSettings, isOfPolicy: boolean): Finding[] {
  const { basis } = settings.relief ?? {};
  const needed = [
    'basis',
    'funding',
    ...(basis === 'growth' ? ['limit'] : []),
    ...(isOfPolicy ? ['share'] : []),
  ];
  return needed
    .map((key) => `relief.${key}`)
    .filter((key) => !settingAt(tree, key))
    .map((key) => finding('key-missing', placeOf(tree, 'relief'), { reason: 'always', options: [key] }));
}

function absentSegments({ settings, tree }: PlacedSettings, ofCase: readonly Segment[]): Finding[] {
  const measured = settings.relief?.segments;
  if (!measured) return [];
  const list = settingAt(tree, 'relief.segments');
  const place = placeOf(tree, 'relief.segments');
  if (measured.length === 0 && list?.kind === 'list' && list.items.length === 0)
    return [finding('value-empty', place, {})];
  return measured
    .filter((segment) => !ofCase.includes(segment))
    .map((segment) => finding('relief-segment-absent', place, { segment }));
}
