import type { SegmentBase } from '../case.js';
import type { Bilingual } from '../language.js';
import type { PartBase } from '../own-method.js';
import { quantity } from '../quantities/catalogue.js';
import type { Segment } from '../segment.js';
import * as ja from './words/ja.js';

/** What a column or a cell is needed for. */
export type Need =
  | {
      readonly kind: keyof SegmentBase;
      readonly segment: Segment;
    }
  | { readonly kind: 'medical-index' | 'index-bands' | 'baseline' }
  /** What a part of the rates by the own method of a municipality, or of its rates in force, is raised by. */
  | { readonly kind: 'own-part'; readonly base: PartBase; readonly segment: Segment }
  | { readonly kind: 'collection-rate'; readonly of: 'rates' | 'levy' };

const bases = {
  heads: 'insured',
  income: 'income',
  households: 'households',
  specialHouseholds: 'households_special',
  continuedHouseholds: 'households_continued',
  assets: 'assets',
} as const;

export function needed(need: Need): Bilingual {
  switch (need.kind) {
    case 'medical-index':
      return { ja: 'αによる医療費水準の反映', en: 'the medical factor (α is not 0)' };
    case 'index-bands':
      return { ja: '医療費指数の算定', en: 'the medical index' };
    case 'baseline':
      return { ja: '一人当たり納付金の伸びによる激変緩和', en: 'relief by growth' };
    case 'collection-rate':
      return need.of === 'rates'
        ? { ja: '標準保険料率の算定', en: 'the standard premium rates' }
        : {
            ja: '収納率による納付金の按分',
            en: 'the levy, whose γ goes by collection',
          };
    case 'own-part': {
      const { ja: base, en } = quantity(bases[need.base]);
      return {
        ja: `${ja.part(need.segment)}の賦課割合又は現行保険料率のうち、${base}による部分`,
        en: `the part by ${en} of own methods or rates in force of ${need.segment}`,
      };
    }
    case 'under18':
      return {
        ja: `${ja.part(need.segment)}の所得割合と標準保険料率の算定`,
        en: `the income share and the rates of ${need.segment}`,
      };
    case 'childReductions':
      return { ja: `${ja.part(need.segment)}の標準保険料率の算定`, en: `the rates of ${need.segment}` };
    default:
      return {
        ja: `${ja.part(need.segment)}の${quantity(bases[need.kind]).ja}`,
        en: `the ${need.kind === 'heads' ? need.kind : quantity(bases[need.kind]).en} of ${need.segment}`,
      };
  }
}

/** An index or a rate of zero would be refused too. */
export function canBeZero(need: Need): boolean {
  return need.kind !== 'medical-index' && need.kind !== 'collection-rate';
}
