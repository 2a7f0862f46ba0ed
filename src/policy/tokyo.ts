import type { Policy } from './policy.js';

const checked = '2026-11-21';

/** 東京都 R6–R11: α falls to 0 by R12; two methods; collection targets of the plan. */
export const tokyoR6: Policy = {
  id: 'tokyo-r6',
  title: '東京都国民健康保険運営方針（令和6年度〜令和11年度）',
  titleEn: 'Tokyo operation policy, R6 to R11',
  values: [
    {
      key: 'alpha',
      value: { schedule: { R5: '1', R12: '0' }, between: 'linear' },
      unit: '0 to 1',
      from: 2024,
      to: 2030,
      status: 'assumption',
      source: 'tokyo-plan',
      passage: 'chapter 4',
      checked,
      note: 'The plan lowers α in stages from R6 (it was 1) to 0 by R12. The yearly values are not published; the straight line between R5 and R12 is an assumption.',
    },
    {
      key: 'premium.method',
      value: 'two',
      unit: 'two, three or four',
      from: 2024,
      to: 2029,
      status: 'seed',
      source: 'tokyo-plan',
      passage: 'chapter 4',
      checked,
      note: '二方式: 所得割 and 均等割.',
    },
    {
      key: 'collection.standard',
      value: 'latest',
      unit: 'latest or mean:N',
      from: 2024,
      to: 2029,
      status: 'seed',
      source: 'tokyo-plan',
      passage: 'chapter 4',
      checked,
      note: '標準的な収納率 is set every year from the latest actual rate.',
    },
    {
      key: 'collection.targets',
      value: 'tokyo-r6-r8',
      unit: 'tier table',
      from: 2024,
      to: 2026,
      status: 'seed',
      source: 'tokyo-plan',
      passage: 'chapter 5',
      checked,
      note: 'The tiers of R6 to R8; those of later years are not in the plan.',
    },
  ],
};

/** 東京都 R3–R5: α = 1 and the tiers of those years. */
export const tokyoR3: Policy = {
  id: 'tokyo-r3',
  title: '東京都国民健康保険運営方針（令和3年度〜令和5年度）',
  titleEn: 'Tokyo operation policy, R3 to R5',
  values: [
    {
      key: 'alpha',
      value: '1',
      unit: '0 to 1',
      from: 2021,
      to: 2023,
      status: 'seed',
      source: 'tokyo-plan',
      passage: 'chapter 4',
      checked,
      note: 'The plan for R6 names α = 1 as what holds before it.',
    },
    {
      key: 'collection.targets',
      value: 'tokyo-r3-r5',
      unit: 'tier table',
      from: 2021,
      to: 2023,
      status: 'seed',
      source: 'tokyo-plan',
      passage: 'chapter 5',
      checked,
    },
  ],
};
