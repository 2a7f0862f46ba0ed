import type { Policy } from './policy.js';

const checked = '2026-11-21';

/** What a prefecture without decisions of its own may start from; nothing here is prescribed. */
export const guideline: Policy = {
  id: 'guideline',
  title: '国のガイドラインを参考にした出発点（仮定）',
  titleEn: 'A starting point after the national guideline (assumptions)',
  values: [
    {
      key: 'alpha',
      value: '1',
      unit: '0 to 1',
      from: 2018,
      to: null,
      status: 'assumption',
      source: null,
      checked,
      note: 'The medical cost level is reflected in full. The law allows 0 to 1.',
    },
    {
      key: 'premium.method',
      value: 'three',
      unit: 'two, three or four',
      from: 2018,
      to: null,
      status: 'assumption',
      source: null,
      checked,
      note: '三方式: 所得割, 均等割 and 平等割.',
    },
    {
      key: 'premium.per_insured_weight',
      value: '0.7',
      unit: '0 to 1',
      from: 2018,
      to: null,
      status: 'assumption',
      source: null,
      checked,
      note: '均等割 : 平等割 = 70 : 30.',
    },
  ],
};
