import type { Policy } from './policy.js';

const checked = '2026-11-21';

/** 沖縄県 R6–: the reflection of the medical cost level is halved. */
export const okinawaR6: Policy = {
  id: 'okinawa-r6',
  title: '沖縄県（令和6年度〜）医療費水準の反映を半分に',
  titleEn: 'Okinawa from R6: the medical cost level is reflected by half',
  values: [
    {
      key: 'alpha',
      value: '0.5',
      unit: '0 to 1',
      from: 2024,
      to: 2024,
      status: 'seed',
      source: 'okinawa-alpha',
      checked,
      note: 'From R6 the reflection is halved.',
    },
    {
      key: 'alpha',
      value: '0.5',
      unit: '0 to 1',
      from: 2025,
      to: 2029,
      status: 'assumption',
      source: 'okinawa-alpha',
      checked,
      note: 'Later steps are not published: the half of R6 is kept until they are. The aim is 0 by R12.',
    },
  ],
};
