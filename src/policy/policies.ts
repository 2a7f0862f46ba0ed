import { foldWord } from '../domain/folded-word.js';
import { guideline } from './guideline.js';
import { okinawaR6 } from './okinawa.js';
import type { Policy } from './policy.js';
import { tokyoR3, tokyoR6 } from './tokyo.js';

/** The policies that come with `nhi`. */
export const policies: readonly Policy[] = [tokyoR6, tokyoR3, okinawaR6, guideline];

export function policyById(id: string): Policy | undefined {
  return policies.find((policy) => policy.id === foldWord(id));
}

export { type Source, type SourceId, sources } from '../domain/sources.js';
export { holdsIn, type Policy, type PolicyValue, type Status } from './policy.js';
export { type TargetTable, targetTables } from './target-tiers.js';
