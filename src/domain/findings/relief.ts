import { grouped } from '../grouped.js';
import type { Bilingual } from '../language.js';
import { mostRounds } from '../relief.js';
import type { Segment } from '../segment.js';
import { error, says, warning } from './definition.js';
import * as ja from './words/ja.js';

/** 激変緩和・経過措置: what a case asks for, and what only the figures show. */
export const reliefFindings = {
  /** A policy names relief, and nothing of it can be calculated without what the case must say. */
  'relief-of-policy': warning({
    ja: says`運営方針は激変緩和（算定方法の変更による影響への措置）を挙げていますが、割合と財源が公表されていないため、計算していません。
      計算するなら relief.share と relief.funding を、しないなら relief: none を書いてください。`,
    en: says`The policy names relief 激変緩和 for a change of method, but its share and its money are not published: none is calculated.
      Give relief.share and relief.funding, or write relief: none.`,
  }),
  'relief-without-medical': error({
    ja: says`激変緩和は医療分の納付金から差し引きますが、事例に医療分がありません。
      医療分を加えるか、relief を削除してください。`,
    en: says`Relief is taken off the levy of medical, which the case does not have.
      Add medical, or delete relief.`,
  }),
  'relief-segment-absent': error<{ segment: Segment }>({
    ja: ({
      segment,
    }) => says`激変緩和を測る区分に${ja.part(segment)}がありますが、事例にその区分がありません。
      relief.segments から除くか、区分を加えてください。`,
    en: ({ segment }) => says`Relief is measured on ${segment}, which the case does not have.
      Take it out of relief.segments, or add the segment.`,
  }),
  'relief-reference-unused': warning({
    ja: says`relief.reference は基準が method-change のときだけ使います。growth では使いません。
      基準を確かめるか、relief.reference を削除してください。`,
    en: says`relief.reference belongs to method-change; growth does not use it.
      Check the basis, or delete relief.reference.`,
  }),
  'relief-limit-as-percent': error<{ limit: string }>({
    ja: ({ value, limit }) => says`激変緩和の水準が${value}倍です。
      102％の意味であれば、${limit} と書いてください。`,
    en: ({ value, limit }) => says`The limit of relief is ${value} times what a levy is held against.
      Where per cent are meant, write ${limit}.`,
  }),
  'relief-method-same': warning({
    ja: says`変更前の算定方法（α°、p°）が今の算定方法と同じなので、激変緩和は生じません。
      relief.reference の alpha と pooling を確かめてください。`,
    en: says`The method before (α°, p°) is the method of the case: there is nothing to relieve.
      Check relief.reference.`,
  }),
  'relief-old-method': warning({
    ja: says`変更前の算定方法を超える分を全額、納付金算定基礎額から緩和するため、納付金は変更前の算定方法に戻ります。
      relief.share を1より小さくするか、relief.limit を1より大きくするか、relief.funding を external にしてください。`,
    en: says`All that is above the method before is relieved from the levy base, which gives back that method.
      Give a share below 1, a limit above 1, or funding: external.`,
  }),
  'relief-fund-small': warning<{ fund: string; excess: string }>({
    ja: ({
      fund,
      excess,
    }) => says`激変緩和の総額が${grouped(fund)}円で、緩和する額${grouped(excess)}円の1000分の1に足りません。
      単位（円）を確かめてください。`,
    en: ({
      fund,
      excess,
    }) => says`The fund of relief is ${grouped(fund)} yen, less than a thousandth of what it is for, ${grouped(excess)}.
      Check its unit: yen.`,
  }),
  'relief-baseline-level': warning<{ baseline: string; levy: string }>({
    ja: ({
      baseline,
      levy,
    }) => says`基準1人当たり納付金の平均が${grouped(baseline)}円で、この事例の1人当たり納付金${grouped(levy)}円と大きく違います。
      単位と桁、測る区分（relief.segments）を確かめてください。`,
    en: ({
      baseline,
      levy,
    }) => says`The baselines are ${grouped(baseline)} yen per insured on average, far from the levies of this case, ${grouped(levy)}.
      Check unit and digits, and of which segments they are (relief.segments).`,
  }),
  'relief-baseline-far': warning<{ baseline: string; levy: string }>({
    ja: ({
      baseline,
      levy,
    }) => says`基準1人当たり納付金${grouped(baseline)}円が、この事例の1人当たり納付金の平均${grouped(levy)}円と大きく違います。
      単位と桁を確かめてください。`,
    en: ({
      baseline,
      levy,
    }) => says`The baseline is ${grouped(baseline)} yen per insured, far from the levies of this case, ${grouped(levy)} on average.
      Check unit and digits.`,
  }),
  'relief-limit-not-positive': error<{ levy: string; limit: string }>({
    ja: ({
      levy,
      limit,
    }) => says`激変緩和の基準額が${grouped(limit)}円、納付金が${grouped(levy)}円です。0以下の基準額は引き上げられません。
      被保険者数と基準1人当たり納付金を確かめるか、relief.scarcity を pro-rata にしてください。`,
    en: ({
      levy,
      limit,
    }) => says`The limit of relief is ${grouped(limit)} yen, the levy ${grouped(levy)}: a limit of 0 or less cannot be raised.
      Check the insured and the baseline, or write relief.scarcity: pro-rata.`,
  }),
  'relief-below-zero': warning<{ levy: string; relief: string }>({
    ja: ({
      levy,
      relief,
    }) => says`激変緩和${grouped(relief)}円を差し引くと、医療分の納付金が${grouped(levy)}円になります。
      激変緩和の基準（relief.limit）と対象の区分（relief.segments）を確かめてください。`,
    en: ({
      levy,
      relief,
    }) => says`With ${grouped(relief)} yen of relief taken off, the levy of medical is ${grouped(levy)} yen.
      Check the limit and the segments of relief.`,
  }),
  'relief-without-end': error<WithoutEnd>({
    ja: (args) => says`${reliefWhy(args).ja}
      ${reliefRemedy(args.basis).ja}`,
    en: (args) => says`${reliefWhy(args).en}
      ${reliefRemedy(args.basis).en}`,
  }),
} as const;

type WithoutEnd = {
  readonly why: 'rounds' | 'above-base';
  readonly basis: 'growth' | 'method-change' | 'old-method';
  readonly setAside: string;
  readonly levyBase: string;
};

function reliefWhy({ why, basis, setAside, levyBase }: WithoutEnd): Bilingual {
  const reached =
    why === 'rounds'
      ? {
          ja: `${mostRounds}回くり返しても増え続け、${grouped(setAside)}円になります`,
          en: `it still grows after ${mostRounds} rounds, to ${grouped(setAside)} yen`,
        }
      : {
          ja: `増え続けて、医療分の納付金算定基礎額${grouped(levyBase)}円を超えます`,
          en: `it grew beyond the levy base of medical, ${grouped(levyBase)} yen`,
        };
  const cause =
    basis === 'old-method'
      ? {
          ja: '変更前の算定方法を超える分を全額緩和すると、変更前の算定方法に戻るため',
          en: 'to relieve all that is above the method before is to go back to that method',
        }
      : { ja: 'ほとんどの市町村が基準を超えるため', en: 'nearly every municipality is above its limit' };
  return {
    ja: `激変緩和の財源を納付金算定基礎額に含める計算が終わりません。${cause.ja}、緩和額は${reached.ja}。`,
    en: `Relief that is paid from the levy base has no end: ${cause.en}, and ${reached.en}.`,
  };
}

function reliefRemedy(basis: WithoutEnd['basis']): Bilingual {
  return basis === 'old-method'
    ? {
        ja: 'relief.share を1より小さくするか、relief.limit を1より大きくするか、relief.funding を external にしてください。',
        en: 'Give a share below 1, a limit above 1, or funding: external.',
      }
    : {
        ja: 'relief.limit を大きくするか、relief.fund で総額を決めるか、relief.funding を external にしてください。',
        en: 'Give a larger limit, a fund, or funding: external.',
      };
}
