import type { Policy } from './policy.js';
import { units } from './units.js';

const checked = '2026-11-21';

/** 沖縄県 R6–: the reflection of the medical cost level is halved. */
export const okinawaR6: Policy = {
  id: 'okinawa-r6',
  title: {
    ja: '沖縄県（令和6年度〜）医療費水準の反映を半分に',
    en: 'Okinawa from R6: the medical cost level is reflected by half',
  },
  values: [
    {
      key: 'alpha',
      value: '0.5',
      unit: units.zeroToOne,
      from: 2024,
      to: 2024,
      status: 'seed',
      source: 'okinawa-alpha',
      checked,
      note: {
        en: 'From R6 the reflection is halved.',
        ja: '令和6年度から医療費水準の反映を半分にしています。',
      },
    },
    {
      key: 'alpha',
      value: '0.5',
      unit: units.zeroToOne,
      from: 2025,
      to: 2029,
      status: 'assumption',
      source: 'okinawa-alpha',
      checked,
      note: {
        en: 'Later steps are not published: the half of R6 is kept until they are. The aim is 0 by R12.',
        ja: '令和7年度以降の値は公表されていないため、公表されるまで令和6年度の半分のままとしています。令和12年度までに0とすることを目指しています。',
      },
    },
  ],
};
