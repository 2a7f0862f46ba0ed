import { type CollectionTier, premiumDefaults, standardCollectionOf } from '../case.js';
import { collectionBasis, noneOr, percent, rate, section, type TiersForm, word } from './form.js';
import { group, nameOf } from './group.js';
import { basisText, ruleWords } from './value-words.js';

/** The tiers of 目標収納率. */
export const tiersForm = {
  kind: 'tiers',
  of: {
    form: section(
      {
        from: {
          form: percent,
          hint: 'Previous rate from which the tier applies, per cent, included',
          example: '95',
        },
        below: {
          form: percent,
          hint: 'Previous rate below which it applies, per cent, excluded; the last tier ends at 100, included',
        },
        rule: {
          form: word(ruleWords),
          hint: 'raise (points), maintain, maintain-either, at-least (rate)',
          example: 'raise',
        },
        points: {
          form: percent,
          hint: 'raise: percentage points above the previous rate',
          example: '0.5',
        },
        rate: { form: rate, hint: 'at-least: the rate to keep, per cent', example: '99' },
      },
      { required: ['from', 'rule'] },
    ),
  },
} as const satisfies TiersForm;

/** A tier as a comparison names it, and what it asks for: `raise 1.5`. */
function givenTier({ from, below, target }: CollectionTier) {
  const by = 'points' in target ? target.points : 'rate' in target ? target.rate : undefined;
  return {
    name: `${from.times(100).toFixed()}-${below.times(100).toFixed()}`,
    value: `${target.rule}${by ? ` ${by.times(100).toFixed()}` : ''}`,
  };
}

export const collectionGroup = group(
  { ja: '収納率', en: 'Collection rates' },
  {
    collection: {
      form: section({
        standard: {
          form: collectionBasis,
          hint: 'latest, mean:N or min:N: the mean or the lowest of the last N given years',
          meaning: { ja: '標準的な収納率のとり方', en: '標準的な収納率' },
          written: {
            ja: 'latest 直近の実績／mean:3 直近3年度の平均／min:3 直近3年度の最低',
            en: 'latest, mean:N or min:N',
          },
          default: basisText(premiumDefaults.standardCollection),
          of: standardCollectionOf,
          name: { ja: '標準的な収納率のとり方', en: 'standard collection rate from' },
          line: {
            note: {
              en: 'for reading; the formulas of the rates sheet say which years',
              ja: '参考。年度の選択は「標準保険料率」シートの数式のとおり',
            },
          },
        },
        targets: {
          form: noneOr(tiersForm),
          meaning: {
            ja: '目標収納率の区分表（[{ from: 0, below: 95, rule: raise, points: 0.5 }, …] とも書けます）',
            en: '目標収納率: a built-in tier table, or [{ from: 0, below: 95, rule: raise, points: 0.5 }, …]',
          },
          written: {
            ja: 'tokyo-r6-r8、tokyo-r3-r5、または区分の並び',
            en: 'tokyo-r6-r8, tokyo-r3-r5, or a list of tiers',
          },
          example: 'tokyo-r6-r8',
          of: ({ collectionTargets }) => collectionTargets?.tiers.map(givenTier),
          name: nameOf('target_rate'),
          lapsed: 'left-out',
          isLast: true,
        },
        national_average: {
          form: noneOr(rate),
          hint: '全国平均, per cent',
          meaning: { ja: '収納率の全国平均', en: '全国平均' },
          example: '94.20',
          of: ({ collectionTargets: targets }) => targets && (targets.nationalAverage ?? null),
          name: { ja: '収納率の全国平均', en: 'national average of collection rates' },
          line: { name: 'national_average' },
          lapsed: 'left-out',
          isLast: true,
        },
        prefecture_rate: {
          form: noneOr(rate),
          hint: 'k of the 都道府県標準保険料率, per cent',
          meaning: { ja: '都道府県標準保険料率に使う収納率', en: 'k of the 都道府県標準保険料率' },
          example: '95.00',
          of: ({ premium }) => premium && (premium.prefectureCollectionRate ?? null),
          name: { ja: '都道府県標準保険料率の収納率', en: 'collection rate of the prefecture' },
          compared: '都道府県の収納率',
          line: {
            name: 'prefecture_rate',
            note: { en: 'empty: what the municipal figures make', ja: '空欄の場合は市町村の積上げによる' },
          },
        },
      }),
      hint: '収納率',
    },
  },
);
