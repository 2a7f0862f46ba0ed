import type { FiscalYear } from '../domain/fiscal-year.js';
import { foldWord } from '../domain/folded-word.js';
import type { PlainSetting } from '../domain/setting.js';
import type { SourceId } from '../domain/sources.js';
import guideline from './data/guideline.json' with { type: 'json' };
import okinawaR6 from './data/okinawa-r6.json' with { type: 'json' };
import tiers from './data/target-tiers.json' with { type: 'json' };
import tokyoR3 from './data/tokyo-r3.json' with { type: 'json' };
import tokyoR6 from './data/tokyo-r6.json' with { type: 'json' };
import type { Policy } from './policy.js';

export { type Source, type SourceId, sources } from '../domain/sources.js';
export { holdsIn, type Policy, type PolicyValue, type Status } from './policy.js';

/** The policies that come with `nhi`: dated values, each with its source. A test holds the data to the types. */
export const policies = [tokyoR6, tokyoR3, okinawaR6, guideline] as readonly unknown[] as readonly Policy[];

export function policyById(id: string): Policy | undefined {
  return policies.find((policy) => policy.id === foldWord(id));
}

/** A published table of 目標収納率, written as `collection.targets` of case.yaml would be. Per cent. */
export interface TargetTable {
  readonly id: string;
  readonly from: FiscalYear;
  readonly to: FiscalYear;
  readonly source: SourceId;
  readonly tiers: readonly PlainSetting[];
}

/** Source: 東京都国民健康保険運営方針, chapter 5 (seed). */
export const targetTables = tiers as readonly unknown[] as readonly TargetTable[];
