import type { FiscalYear } from '../domain/fiscal-year.js';
import type { PlainSetting } from '../domain/setting.js';
import type { SourceId } from '../domain/sources.js';

/** A published table of 目標収納率, written as `collection.targets` of case.yaml would be. Per cent. */
export interface TargetTable {
  readonly id: string;
  readonly from: FiscalYear;
  readonly to: FiscalYear;
  readonly source: SourceId;
  readonly tiers: readonly PlainSetting[];
}

const below97 = [
  { from: '0', below: '85', rule: 'raise', points: '1.50' },
  { from: '85', below: '90', rule: 'raise', points: '1.00' },
  { from: '90', below: '95', rule: 'raise', points: '0.50' },
  { from: '95', below: '97', rule: 'raise', points: '0.10' },
];

/** Source: 東京都国民健康保険運営方針, chapter 5 (seed). */
export const targetTables: readonly TargetTable[] = [
  {
    id: 'tokyo-r6-r8',
    from: 2024,
    to: 2026,
    source: 'tokyo-plan',
    tiers: [
      ...below97,
      { from: '97', below: '99', rule: 'maintain-either' },
      { from: '99', rule: 'at-least', rate: '99' },
    ],
  },
  {
    id: 'tokyo-r3-r5',
    from: 2021,
    to: 2023,
    source: 'tokyo-plan',
    tiers: [...below97, { from: '97', rule: 'maintain' }],
  },
];
