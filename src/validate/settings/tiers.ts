import type { CollectionTier, TargetRule } from '../../domain/case.js';
import { type Decimal, decimal } from '../../domain/decimal.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
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
  read: (item: Setting) => TierValues | undefined,
  findings: Finding[],
): readonly CollectionTier[] | undefined {
  const before = findings.length;
  const values = items.map((item) => read(item) ?? {});
  const tiers = items.map((item, at) => tierOf(item, values[at] ?? {}, values[at + 1]?.from, findings));
  if (findings.length > before) return undefined;
  const complete = tiers.filter((tier) => tier !== undefined);
  checkGaps(complete, items, place, findings);
  return findings.length > before ? undefined : complete;
}

/** The key that a rule needs and no other rule knows. */
const ownKeys = { raise: 'points', 'at-least': 'rate' } as const;

function tierOf(
  item: Setting,
  { from, below, rule, points, rate }: TierValues,
  next: Decimal | undefined,
  findings: Finding[],
): CollectionTier | undefined {
  if (item.kind !== 'section') return undefined;
  const needed = ['from', 'rule', ...(rule === 'raise' || rule === 'at-least' ? [ownKeys[rule]] : [])];
  for (const key of needed.filter((one) => !has(item, one))) {
    findings.push(finding('key-missing', item.place, { reason: 'always', options: [key] }));
  }
  for (const key of Object.values(ownKeys)) {
    const idle = rule && !needed.includes(key) ? settingAt(item, key) : undefined;
    if (idle) findings.push(finding('key-unknown', idle.place, { suggestion: null }));
  }
  const target = rule && targetRule(rule, points, rate);
  return from && target ? { from, below: below ?? next ?? whole, target } : undefined;
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

function checkGaps(
  tiers: readonly CollectionTier[],
  items: readonly Setting[],
  place: Place,
  findings: Finding[],
): void {
  let expected = zero;
  tiers.forEach(({ from, below }, at) => {
    if (!from.eq(expected) || below.lte(from)) {
      const [found, wanted] = [from, expected].map((rate) => rate.times(100).toFixed());
      findings.push(finding('tiers-gap', items[at]?.place ?? place, { from: found!, expected: wanted! }));
    }
    expected = below;
  });
  if (!expected.eq(whole))
    findings.push(finding('tiers-end', place, { below: expected.times(100).toFixed() }));
}
