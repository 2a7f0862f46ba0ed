import type { FiscalYear } from '../domain/fiscal-year.js';
import type { Bilingual } from '../domain/language.js';
import type { PlainSetting } from '../domain/setting.js';
import type { SourceId } from '../domain/sources.js';

/** How well founded a value is. */
export type Status = 'law' | 'seed' | 'guideline' | 'assumption' | 'not stated';

/** How well founded something is, who says it, and when that was last read. */
export interface Cited {
  readonly status: Status;
  /** Null: not stated anywhere. */
  readonly source: SourceId | null;
  /** The place in the source: chapter, article. */
  readonly passage?: string;
  /** Day on which the source was last read, YYYY-MM-DD. */
  readonly checked: string;
}

/** One value of a policy: what it sets, for which years, and who says so. */
export interface PolicyValue extends Cited {
  /** Key of case.yaml, with dots. */
  readonly key: string;
  readonly value: PlainSetting;
  readonly unit: Bilingual;
  /** First and last fiscal year in which it holds; null: open. */
  readonly from: FiscalYear | null;
  readonly to: FiscalYear | null;
  readonly note?: Bilingual;
}

/** A named set of values under a case. One key may stand several times for different years. */
export interface Policy {
  readonly id: string;
  readonly title: Bilingual;
  readonly values: readonly PolicyValue[];
  /** The tables of 目標収納率 that it has. */
  readonly targetTables?: readonly TargetTable[];
}

/** A published table of 目標収納率 and the years in which it holds. */
export interface TargetTable {
  readonly id: string;
  readonly from: FiscalYear;
  readonly to: FiscalYear;
  /** Each row as `collection.targets` of case.yaml has it, per cent, with its source. */
  readonly tiers: readonly (Cited & { readonly tier: PlainSetting })[];
}

/** Whether a value holds in a year. */
export function holdsIn({ from, to }: Pick<PolicyValue, 'from' | 'to'>, year: FiscalYear): boolean {
  return (from === null || from <= year) && (to === null || year <= to);
}
