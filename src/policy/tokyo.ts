import type { Policy } from './policy.js';
import { units } from './units.js';

const checked = '2026-11-21';

/** 東京都 R6–R11: α falls to 0 by R12; two methods; collection targets of the plan. */
export const tokyoR6: Policy = {
  id: 'tokyo-r6',
  title: {
    ja: '東京都国民健康保険運営方針（令和6年度〜令和11年度）',
    en: 'Tokyo operation policy, R6 to R11',
  },
  values: [
    {
      key: 'alpha',
      value: { schedule: { R5: '1', R12: '0' }, between: 'linear' },
      unit: units.zeroToOne,
      from: 2024,
      to: 2030,
      status: 'assumption',
      source: 'tokyo-plan',
      passage: 'chapter 4',
      checked,
      note: {
        en: 'The plan lowers α in stages from R6 (it was 1) to 0 by R12. The yearly values are not published; the straight line between R5 and R12 is an assumption.',
        ja: '運営方針は、1であったαを令和6年度から段階的に引き下げ、令和12年度までに0とします。年度ごとの値は公表されておらず、令和5年度と令和12年度を直線で結んだ値は仮定です。',
      },
    },
    {
      key: 'premium.method',
      value: 'two',
      unit: units.method,
      from: 2024,
      to: 2029,
      status: 'seed',
      source: 'tokyo-plan',
      passage: 'chapter 4',
      checked,
      note: { en: '二方式: 所得割 and 均等割.', ja: '二方式（所得割・均等割）です。' },
    },
    {
      key: 'collection.standard',
      value: 'latest',
      unit: units.standard,
      from: 2024,
      to: 2029,
      status: 'seed',
      source: 'tokyo-plan',
      passage: 'chapter 4',
      checked,
      note: {
        en: '標準的な収納率 is set every year from the latest actual rate.',
        ja: '標準的な収納率は、毎年度、直近の実績から定めます。',
      },
    },
    {
      key: 'collection.targets',
      value: 'tokyo-r6-r8',
      unit: units.tiers,
      from: 2024,
      to: 2026,
      status: 'seed',
      source: 'tokyo-plan',
      passage: 'chapter 5',
      checked,
      note: {
        en: 'The tiers of R6 to R8; those of later years are not in the plan.',
        ja: '令和6〜8年度の区分です。その後の区分は運営方針にありません。',
      },
    },
  ],
};

/** 東京都 R3–R5: α = 1 and the tiers of those years. */
export const tokyoR3: Policy = {
  id: 'tokyo-r3',
  title: { ja: '東京都国民健康保険運営方針（令和3年度〜令和5年度）', en: 'Tokyo operation policy, R3 to R5' },
  values: [
    {
      key: 'alpha',
      value: '1',
      unit: units.zeroToOne,
      from: 2021,
      to: 2023,
      status: 'seed',
      source: 'tokyo-plan',
      passage: 'chapter 4',
      checked,
      note: {
        en: 'The plan for R6 names α = 1 as what holds before it.',
        ja: '令和6年度からの運営方針が、それまでの値をα＝1としています。',
      },
    },
    {
      key: 'collection.targets',
      value: 'tokyo-r3-r5',
      unit: units.tiers,
      from: 2021,
      to: 2023,
      status: 'seed',
      source: 'tokyo-plan',
      passage: 'chapter 5',
      checked,
    },
  ],
};
