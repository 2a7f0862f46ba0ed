import { type Finding, fileOf, finding } from '../../domain/finding.js';
import type { SectionSetting, Setting } from '../../domain/setting.js';
import { exclusiveKeys } from './case-shape.js';
import { withPooledItems } from './pooled-items.js';
import { isOff } from './shape.js';

/**
 * One section over another: sections merge, everything else (lists and schedules too) is replaced whole, but for pooled
 * items that `--set` names. Of an exclusive group of a segment the upper layer replaces the whole group.
 */
export function overlaid(lower: SectionSetting, upper: SectionSetting, path = ''): SectionSetting {
  const entries = new Map(lower.entries);
  if (isSegment(path)) dropReplacedGroups(entries, upper);
  for (const [key, value] of upper.entries)
    entries.set(key, over(entries.get(key), value, joined(path, key)));
  return { kind: 'section', entries, place: upper.place, ...(upper.off && { off: upper.off }) };
}

function over(lower: Setting | undefined, upper: Setting, path: string): Setting {
  if (path === 'pooling' && upper.kind === 'section' && upper.place.origin === 'command-line')
    return withPooledItems(lower, upper);
  if (lower?.kind !== 'section') return upper;
  // Levies only: the method that a policy states still shapes the shares.
  if (path === 'premium' && isOff(upper)) return { ...lower, off: upper.place };
  const merges = upper.kind === 'section' && !isSchedule(lower) && !isSchedule(upper);
  return merges ? overlaid(lower, upper, path) : upper;
}

function dropReplacedGroups(entries: Map<string, Setting>, upper: SectionSetting): void {
  for (const group of exclusiveKeys) {
    if (group.some((key) => upper.entries.has(key))) for (const key of group) entries.delete(key);
  }
}

/** Two keys of one exclusive group in the same layer. */
export function exclusiveFindings(layer: SectionSetting): Finding[] {
  const segments = layer.entries.get('segments');
  if (segments?.kind !== 'section') return [];
  return [...segments.entries].flatMap(([name, segment]) =>
    segment.kind !== 'section'
      ? []
      : exclusiveKeys.flatMap(([first, second]) => {
          const other = segment.entries.get(second);
          if (!segment.entries.has(first) || !other) return [];
          return [finding('keys-exclusive', other.place, { other: `segments.${name}.${first}` })];
        }),
  );
}

/** A section with one setting under a dotted key. */
export function nested(key: string, value: Setting, parent = ''): SectionSetting {
  const [first = '', ...rest] = key.split('.');
  const inner = rest.length === 0 ? value : nested(rest.join('.'), value, joined(parent, first));
  const place = { ...fileOf(value.place), ...(parent !== '' && { column: parent }) };
  return { kind: 'section', entries: new Map([[first, inner]]), place, keyPlace: value.keyPlace };
}

function isSchedule({ entries }: SectionSetting): boolean {
  return entries.has('schedule');
}

function isSegment(path: string): boolean {
  return /^segments\.[^.]+$/.test(path);
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
