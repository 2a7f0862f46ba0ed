import { decimal } from '../decimal.js';
import { foldItem } from '../law-items.js';
import type { Segment } from '../segment.js';

/** Parts of a base that the law names for a revenue: 療養給付費等負担金 32 % (法70条1項), 都道府県繰入金 9 % (72条の2). */
const shares = [
  { name: '療養給付費等負担金', share: decimal('0.32') },
  { name: '都道府県繰入金', share: decimal('0.09') },
] as const;

/** An item of B that enters the base of these parts. */
interface BaseItem {
  readonly kind: 'cost' | 'revenue';
  readonly name: string;
}

/**
 * The base of a segment: its items, and in 医療 the benefits less half of 保険基盤安定繰入金. Source: 政令9条2項2号イ・ホ, 10条, 11条, 11条の2;
 * rules, section 12.
 */
const bases: Readonly<Partial<Record<Segment, readonly BaseItem[]>>> = {
  medical: [
    { kind: 'cost', name: '前期高齢者納付金' },
    { kind: 'cost', name: '流行初期医療確保拠出金' },
    { kind: 'revenue', name: '前期高齢者交付金' },
  ],
  support: [{ kind: 'cost', name: '後期高齢者支援金' }],
  care: [{ kind: 'cost', name: '介護納付金' }],
  child: [{ kind: 'cost', name: '子ども・子育て支援納付金' }],
};

/** The part that the law names for an item; undefined where it names none. */
export function lawShareOf(item: string) {
  return shares.find(({ name }) => isNamed(item, name))?.share;
}

/** The items of B that enter the base of a segment. */
export function baseItemsOf(segment: Segment): readonly BaseItem[] {
  return bases[segment] ?? [];
}

/** Whether an item is called so, up to its first bracket, with 等 at its end or not. */
export function isNamed(item: string, name: string): boolean {
  const plain = foldItem(item.replace(/[(（].*$/u, '')).replace(/等$/, '');
  return plain === name.replace(/等$/, '');
}
