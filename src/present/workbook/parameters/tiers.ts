import type { CollectionTier } from '../../../domain/case.js';
import { quantity } from '../../../domain/quantities/catalogue.js';
import { tierName } from '../../tables/collection.js';
import { fixedRange, frame, type Rows } from '../address.js';
import type { Book } from '../book.js';
import { number, percent, text } from '../cells.js';
import type { CellModel, DefinedName, RowModel, Validation } from '../model.js';
import { formats, style } from '../styles.js';

/** The tiers of 目標収納率 on the sheet of parameters. */
const columns = ['tier', 'rule', 'from', 'points_or_rate', 'below'] as const;

const rules = ['raise', 'maintain', 'maintain-either', 'at-least'] as const;

export function tierHeader({ language }: Book): RowModel[] {
  const title = { en: 'Tiers of target collection rates 目標収納率', ja: '目標収納率の区分' };
  const names: Readonly<Record<(typeof columns)[number], string>> = {
    tier: quantity('tier').ja,
    rule: quantity('rule').ja,
    from: '以上(％)',
    points_or_rate: quantity('target_points').ja,
    below: '未満(％)',
  };
  return [
    { cells: [{ value: text(title[language]), style: style('section') }] },
    {
      height: 24,
      cells: columns.map((id) => ({
        value: text(language === 'ja' ? names[id] : id),
        style: style('header'),
      })),
    },
  ];
}

/** One row per tier; a tier ends where the next begins, so only the beginnings can be changed. */
export function tierRows({ case: { collectionTargets }, word }: Book, first: number): RowModel[] {
  const tiers = collectionTargets?.tiers ?? [];
  return tiers.map((tier, at) => {
    const line = first + at + 1;
    const isLast = at === tiers.length - 1;
    const below: CellModel = {
      value: number(percent(tier.below)),
      style: style('computed', formats.general),
      ...(!isLast && { formula: `C${line + 1}` }),
    };
    return {
      cells: [
        { value: text(tierName(tier)), formula: `C${line}&"-"&E${line}`, style: style('computed') },
        { value: text(word(tier.target.rule)), style: style('input') },
        { value: number(percent(tier.from)), style: style('input', formats.general) },
        { value: pointsOf(tier), style: style('input', formats.percent) },
        below,
      ],
    };
  });
}

function pointsOf({ target }: CollectionTier) {
  if (target.rule === 'raise') return number(percent(target.points));
  return target.rule === 'at-least' ? number(percent(target.rate)) : null;
}

export function ruleList({ word }: Book, { first, last }: Rows): Validation {
  return { kind: 'list', range: `B${first}:B${last}`, values: rules.map(word) };
}

export function tierNames(sheet: string, rows: Rows): DefinedName[] {
  const at = frame(sheet, columns);
  return [
    { name: 'tier_names', range: fixedRange(at, 'tier', rows) },
    { name: 'tier_rules', range: fixedRange(at, 'rule', rows) },
    { name: 'tier_from', range: fixedRange(at, 'from', rows) },
    { name: 'tier_values', range: fixedRange(at, 'points_or_rate', rows) },
  ];
}
