import type { CollectionTier, TargetRule } from '../../domain/case.js';
import { type Decimal, decimal } from '../../domain/decimal.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import { FindingLog, type Read, refused, sound } from '../../domain/finding-log.js';
import { type ListSetting, type Setting, settingAt } from '../../domain/setting.js';
import type { tiersForm } from '../../domain/settings/collection.js';
import type { ValueOf } from '../../domain/settings/form.js';

const zero = decimal('0');
const whole = decimal('1');

/** What a tier says under its keys. */
type TierValues = ValueOf<(typeof tiersForm)['of']['form']>;

/** Tiers in ascending order that leave no gap between 0 and 100. */
export function readTiers(
  { items, place }: ListSetting,
  read: (item: Setting) => Read<TierValues | undefined>,
): Read<readonly CollectionTier[] | undefined> {
  const log = new FindingLog();
  const values = items.map((item) => log.take(read(item)) ?? {});
  const tiers = items.map((item, at) => log.take(tierOf(item, values[at] ?? {}, values[at + 1]?.from)));
  if (log.findings.length > 0) return log.with(undefined);
  const complete = tiers.filter((tier) => tier !== undefined);
  const gaps = gapsIn(complete, items, place);
  return gaps.length > 0 ? refused(...gaps) : sound(complete);
}

/** The key that a rule needs and no other rule knows. */
const ownKeys = { raise: 'points', 'at-least': 'rate' } as const;

function tierOf(
  item: Setting,
  { from, below, rule, points, rate }: TierValues,
  next: Decimal | undefined,
): Read<CollectionTier | undefined> {
  if (item.kind !== 'section') return refused();
  const log = new FindingLog();
  const needed = ['from', 'rule', ...(rule === 'raise' || rule === 'at-least' ? [ownKeys[rule]] : [])];
  for (const key of needed.filter((one) => !has(item, one)))
    log.add(finding('key-missing', item.place, { reason: 'always', options: [key] }));
  for (const key of Object.values(ownKeys)) {
    const idle = rule && !needed.includes(key) ? settingAt(item, key) : undefined;
    if (idle) log.add(finding('key-unknown', idle.place, { suggestion: null }));
  }
  const target = rule && targetRule(rule, points, rate);
  return log.with(from && target ? { from, below: below ?? next ?? whole, target } : undefined);
}

function has(setting: Setting, key: string): boolean {
  return setting.kind === 'section' && setting.entries.has(key);
}

function targetRule(
  rule: TargetRule['rule'],
  points: Decimal | undefined,
  rate: Decimal | undefined,
): TargetRule | undefined {
  switch (rule) {
    case 'raise':
      return points && { rule, points };
    case 'at-least':
      return rate && { rule, rate };
    default:
      return { rule };
  }
}

function gapsIn(tiers: readonly CollectionTier[], items: readonly Setting[], place: Place): Finding[] {
  const gaps = tiers.flatMap(({ from, below }, at) => {
    const expected = tiers[at - 1]?.below ?? zero;
    if (from.eq(expected) && below.gt(from)) return [];
    const args = { from: from.times(100).toFixed(), expected: expected.times(100).toFixed() };
    return [finding('tiers-gap', items[at]?.place ?? place, args)];
  });
  const end = tiers.at(-1)?.below ?? zero;
  return end.eq(whole) ? gaps : [...gaps, finding('tiers-end', place, { below: end.times(100).toFixed() })];
}
