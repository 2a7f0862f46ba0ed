import type { Case } from '../case.js';
import { decimal } from '../decimal.js';
import { type ReliefTerms, reliefDefaults } from '../relief.js';
import { japaneseList, segments } from '../segment.js';
import { type Given, listOf, noneOr, positive, ratio, section, word, yearly, yen } from './form.js';
import { group, nameOf } from './group.js';
import { fundingWords, reliefBasisWords, scarcityWords, segmentWords } from './value-words.js';

/** What the relief of a case was given; what it has no relief for does not matter to it. */
function ofRelief(of: (relief: ReliefTerms) => Given | null | undefined) {
  return ({ relief }: Case) => relief && of(relief);
}

/** The same of a limit by the method before. */
function ofReference(key: 'alpha' | 'pooling') {
  return ofRelief((relief) =>
    relief.basis === 'method-change' ? (relief.reference?.[key] ?? decimal(reliefDefaults[key])) : undefined,
  );
}

export const reliefGroup = group(
  { ja: '激変緩和・経過措置', en: 'Relief 激変緩和・経過措置' },
  {
    relief: {
      form: noneOr(
        section({
          basis: {
            form: word(reliefBasisWords),
            hint: 'growth (of the levy per insured) or method-change (against α and pooling of before)',
            meaning: {
              ja: '激変緩和の基準（growth は一人当たり納付金の伸び、method-change は変更前の算定方法による納付金）',
              en: 'what a levy is held against: growth of the levy per insured, or the levy by the method before',
            },
            example: 'method-change',
            of: ofRelief(({ basis }) => basis),
            name: { ja: '激変緩和の基準', en: 'relief by' },
            line: {},
          },
          limit: {
            form: yearly(positive),
            hint: 'L: above L times what it is held against a levy is relieved; method-change: 1 unless given',
            meaning: {
              ja: '緩和する水準 L（基準の L 倍を超える分。method-change では省略すると1）',
              en: 'L, above which a levy is relieved; method-change: 1 unless given',
            },
            example: '1.02',
            of: ofRelief(({ limit }) => limit ?? decimal(reliefDefaults.limit)),
            name: nameOf('relief_limit_factor'),
            line: { name: 'relief_limit' },
          },
          segments: {
            form: listOf({ form: word(segmentWords) }),
            hint: 'On the levies of which segments it is measured; default all of the case',
            meaning: {
              ja: '測る区分（省略すると事例のすべて）',
              en: 'on the levies of which segments it is measured; default all of the case',
            },
            written: { ja: '区分の並び', en: 'a list of segments' },
            example: `[${segments.slice(0, 3).join(', ')}]`,
            of: ofRelief(({ segments: measured }) => measured && japaneseList(measured)),
            name: { ja: '激変緩和を測る区分', en: 'relief measured on' },
            line: {},
          },
          reference: {
            form: section({
              alpha: {
                form: ratio,
                hint: 'α of the method before; default 1',
                meaning: { ja: '変更前の医療費指数反映係数 α', en: 'α of the method before' },
                example: reliefDefaults.alpha,
                of: ofReference('alpha'),
                name: { ja: '変更前の医療費指数反映係数', en: 'α of the method before' },
                symbol: 'α°',
                line: {},
              },
              pooling: {
                form: ratio,
                hint: 'Part left in the common pot before, for all pooled items; default 0',
                meaning: {
                  ja: '変更前の共同負担割合（すべての項目に同じ）',
                  en: 'part left in the common pot before, for all pooled items',
                },
                example: reliefDefaults.pooling,
                of: ofReference('pooling'),
                name: { ja: '変更前の共同負担割合', en: 'pooling of the method before' },
                symbol: 'p°',
                line: {},
              },
            }),
            hint: 'method-change: the method before',
          },
          share: {
            form: yearly(ratio),
            hint: 'Part of what is above the limit that is taken off, 0 to 1; over years a schedule',
            meaning: {
              ja: '超える分のうち緩和する割合（年度ごとに減らすなら { schedule: { R6: 1, R11: 0.2 } }）',
              en: 'part of what is above the limit that is taken off; over years { schedule: { R6: 1, R11: 0.2 } }',
            },
            example: reliefDefaults.share,
            of: ofRelief(({ share }) => share ?? decimal(reliefDefaults.share)),
            name: nameOf('relief_share'),
            line: { name: 'relief_share' },
          },
          fund: {
            form: noneOr(yen),
            hint: 'All that there is for it, yen',
            meaning: { ja: '緩和に使える総額', en: 'all that there is for it' },
            example: '1200000000',
            of: ofRelief(({ fund }) => fund ?? null),
            name: nameOf('relief_fund'),
            line: { name: 'relief_fund' },
          },
          scarcity: {
            form: word(scarcityWords),
            hint: 'pro-rata or raise-limit, where the fund does not suffice',
            meaning: {
              ja: '総額が足りないとき（pro-rata は超過額で按分、raise-limit は基準を引き上げ）',
              en: 'where the fund does not suffice: shared by excess, or the limits are raised',
            },
            example: reliefDefaults.scarcity,
            of: ofRelief((relief) =>
              relief.fund === undefined ? undefined : (relief.scarcity ?? reliefDefaults.scarcity),
            ),
            name: { ja: '激変緩和の総額が足りないとき', en: 'relief beyond its fund' },
            line: {},
          },
          funding: {
            form: word(fundingWords),
            hint: 'levy-base: the money is missing in C and all share it; external: it comes from elsewhere',
            meaning: {
              ja: '財源（levy-base は納付金算定基礎額に含めて全体で負担、external は算定の外から）',
              en: 'where the money comes from: levy-base, all share it; external, outside the formula',
            },
            example: 'levy-base',
            of: ofRelief(({ funding }) => funding),
            name: { ja: '激変緩和の財源', en: 'relief paid from' },
            line: {},
          },
        }),
      ),
      hint: '激変緩和・経過措置; none leaves out that of a policy',
      name: { ja: '激変緩和', en: 'relief' },
    },
  },
);
