import type { Bilingual } from '../domain/language.js';

/** What the values of policies may be. */
export const units = {
  zeroToOne: { en: '0 to 1', ja: '0〜1' },
  method: { en: 'two, three or four', ja: 'two・three・four' },
  standard: { en: 'latest or mean:N', ja: 'latest・mean:N' },
  tiers: { en: 'tier table', ja: '収納率区分の表' },
} as const satisfies Record<string, Bilingual>;
