import type { Policy } from './policy.js';
import { units } from './units.js';

const checked = '2026-11-21';

/** What a prefecture without decisions of its own may start from; nothing here is prescribed. */
export const guideline: Policy = {
  id: 'guideline',
  title: {
    ja: '国のガイドラインを参考にした出発点（仮定）',
    en: 'A starting point after the national guideline (assumptions)',
  },
  values: [
    {
      key: 'alpha',
      value: '1',
      unit: units.zeroToOne,
      from: 2018,
      to: null,
      status: 'assumption',
      source: null,
      checked,
      note: {
        en: 'The medical cost level is reflected in full. The law allows 0 to 1.',
        ja: '医療費水準をすべて反映します。法令上は0〜1です。',
      },
    },
    {
      key: 'premium.method',
      value: 'three',
      unit: units.method,
      from: 2018,
      to: null,
      status: 'assumption',
      source: null,
      checked,
      note: { en: '三方式: 所得割, 均等割 and 平等割.', ja: '三方式（所得割・均等割・平等割）です。' },
    },
    {
      key: 'premium.per_insured_weight',
      value: '0.7',
      unit: units.zeroToOne,
      from: 2018,
      to: null,
      status: 'assumption',
      source: null,
      checked,
      note: { en: '均等割 : 平等割 = 70 : 30.', ja: '均等割：平等割＝70：30です。' },
    },
  ],
};
