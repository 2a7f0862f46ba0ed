import { foldWord } from '../domain/folded-word.js';
import guideline from './data/guideline.json' with { type: 'json' };
import okinawaR6 from './data/okinawa-r6.json' with { type: 'json' };
import tokyoR3 from './data/tokyo-r3.json' with { type: 'json' };
import tokyoR6 from './data/tokyo-r6.json' with { type: 'json' };
import type { Policy, TargetTable } from './policy.js';

export { type Source, type SourceId, sources } from '../domain/sources.js';
export { holdsIn, type Policy, type PolicyValue, type Status, type TargetTable } from './policy.js';

/** The policies that come with `nhi`: dated values, each with its source. A test holds the data to the types. */
export const policies = [tokyoR6, tokyoR3, okinawaR6, guideline] as readonly unknown[] as readonly Policy[];

export function policyById(id: string): Policy | undefined {
  return policies.find((policy) => policy.id === foldWord(id));
}

/** The tables of 目標収納率 of all policies; a case may name one without its policy. */
export const targetTables: readonly TargetTable[] = policies.flatMap(({ targetTables: own = [] }) => own);
