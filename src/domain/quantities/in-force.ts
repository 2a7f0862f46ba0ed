import { type RatePart, rateParts } from '../own-method.js';
import { Rational } from '../rational.js';
import type { SegmentRow } from '../result-figures.js';
import type { RateParts, RatesHeld } from '../result-own-method.js';
import { percent } from './premium.js';
import { ours, type QuantityFigure, type QuantityRecord } from './quantity.js';
import { rateQuantities } from './rates.js';
import { minus, own, rounded } from './term.js';

export type InForceQuantity = keyof typeof inForceQuantities;

/** A part of rates as a figure: a rate in per cent. */
function partFigure(part: RatePart, { [rateParts[part]]: value }: RateParts) {
  return isPercent(part) ? percent(value) : value;
}

/** Whether a part is a rate in per cent, where the others are amounts. */
export function isPercent(part: RatePart): boolean {
  return rateQuantities[part].figure.unit === 'percent';
}

function ofHeld(of: (held: RatesHeld) => QuantityFigure) {
  return ({ premium }: SegmentRow) => premium?.inForce && of(premium.inForce);
}

const sources = [ours('D105')] as const;

const words = {
  standard: { ja: '標準', en: 'standard' },
  inForce: { ja: '現行', en: 'current' },
  difference: { ja: '現行−標準の', en: 'difference of' },
} as const;

function named(part: RatePart, { ja, en }: { readonly ja: string; readonly en: string }) {
  const { name } = rateQuantities[part];
  return { symbol: `${ja}${name.symbol}`, ja: `${ja}${name.ja}`, en: `${en} ${name.en}` };
}

/** A part of the standard rates as published. */
function standard(part: RatePart) {
  const { name, figure } = rateQuantities[part];
  return {
    name: named(part, words.standard),
    figure,
    formula: { en: `${name.symbol}°, or ${name.symbol}`, ja: `${name.symbol}°、なければ${name.symbol}` },
    words: {
      en: `${name.en} as published: by the own method where the municipality has one, else the standard one of all`,
      ja: `公表する${name.ja}（自らの賦課割合があればそれによる率、なければ市町村標準保険料率）`,
    },
    from: [`own_${part}`, part],
    of: ofHeld((held) => partFigure(part, held.standard)),
    sources,
  } as const satisfies QuantityRecord;
}

/** The same of the rates in force, as given. */
function inForce(part: RatePart) {
  const { name } = rateQuantities[part];
  return {
    name: named(part, words.inForce),
    figure: given(part),
    words: { en: `${name.en} that the municipality charges`, ja: `現に賦課している${name.ja}` },
    of: ofHeld((held) => partFigure(part, held.inForce)),
    given: { columns: [part] },
    sources,
  } as const satisfies QuantityRecord;
}

/** What those in force are above the standard ones. */
function difference(part: RatePart) {
  const { name } = rateQuantities[part];
  return {
    name: named(part, words.difference),
    figure: given(part),
    formula: `${named(part, words.inForce).symbol} − ${named(part, words.standard).symbol}`,
    words: {
      en: `${name.en} in force less the standard one; what is not there counts 0 where the other is`,
      ja: `${name.ja}の現行と標準の差（一方だけがあるとき、ない方は0）`,
    },
    from: [`in_force_${part}`, `standard_${part}`],
    of: ofHeld(({ inForce: current, standard: published }) => {
      const [one, other] = [partFigure(part, current), partFigure(part, published)];
      return one || other ? (one ?? Rational.zero).minus(other ?? Rational.zero) : null;
    }),
    sources,
  } as const satisfies QuantityRecord;
}

/** Rates and amounts as ordinances write them. */
function given(part: RatePart) {
  return isPercent(part)
    ? ({ unit: 'percent', form: 'percent' } as const)
    : ({ unit: 'yen', form: 'plain' } as const);
}

/** 現行保険料率 against the standard ones, and whether they suffice. Source: rules, section 8. */
export const inForceQuantities = {
  basis: {
    name: { symbol: '', ja: '比較する標準', en: 'held against' },
    figure: { unit: 'text', form: 'text' },
    words: {
      en: 'own-method: the rates by the own method of the municipality; uniform: its standard rates by the method of all',
      ja: '自らの賦課割合による率（own-method）か、市町村標準保険料率（uniform）か',
    },
    sources,
  },
  standard_income_rate_percent: standard('income_rate_percent'),
  in_force_income_rate_percent: inForce('income_rate_percent'),
  difference_income_rate_percent: difference('income_rate_percent'),
  standard_asset_rate_percent: standard('asset_rate_percent'),
  in_force_asset_rate_percent: inForce('asset_rate_percent'),
  difference_asset_rate_percent: difference('asset_rate_percent'),
  standard_per_insured: standard('per_insured'),
  in_force_per_insured: inForce('per_insured'),
  difference_per_insured: difference('per_insured'),
  standard_per_household: standard('per_household'),
  in_force_per_household: inForce('per_household'),
  difference_per_household: difference('per_household'),
  standard_per_adult_surcharge: standard('per_adult_surcharge'),
  in_force_per_adult_surcharge: inForce('per_adult_surcharge'),
  difference_per_adult_surcharge: difference('per_adult_surcharge'),
  levied_at_rates_in_force: {
    name: { symbol: 'L_i', ja: '現行保険料率による賦課総額', en: 'levied at the rates in force' },
    figure: { unit: 'yen', form: 'nearest' },
    formula: {
      en: 'L_i = Σ rate × base; in 子ども (均等割額 + 18歳以上均等割額) × N_i + R_i in place of 均等割額 × N_i',
      ja: 'L_i = Σ 率 × 賦課標準（子どもは均等割額 × N_i に代えて（均等割額＋18歳以上均等割額）× N_i + R_i）',
    },
    words: {
      en: 'what the rates in force come to on the bases of the own method, exact; half-up to the yen for reading',
      ja: '現行の料率を自らの賦課標準に掛けた額（表では円未満四捨五入）',
    },
    from: [
      'in_force_income_rate_percent',
      'own_income',
      'income',
      'in_force_asset_rate_percent',
      'assets',
      'in_force_per_insured',
      'in_force_per_adult_surcharge',
      'insured',
      'child_reductions',
      'in_force_per_household',
      'households',
    ],
    of: ofHeld(({ levied }) => levied),
    isSummed: true,
    sources,
  },
  collected: {
    name: { symbol: 'L_i k_i', ja: '現行保険料率による収納見込額', en: 'collected at the rates in force' },
    figure: { unit: 'yen', form: 'nearest' },
    formula: {
      en: 'L_i × k°_i with a method of its own, else L_i × k_i',
      ja: 'L_i × k°_i（自らの賦課割合があるとき）、なければ L_i × k_i',
    },
    words: {
      en: 'what of it is collected, exact; half-up to the yen for reading',
      ja: '賦課総額×収納率（表では円未満四捨五入）',
    },
    from: ['levied_at_rates_in_force', 'own_collection_rate', 'collection_rate'],
    of: ofHeld(({ collected }) => collected),
    isSummed: true,
    sources,
  },
  sufficiency_percent: {
    name: { symbol: '充足率', ja: '充足率(％)', en: 'sufficiency' },
    figure: { unit: 'percent', form: 'published' },
    formula: { en: 'L_i k_i ÷ e_i, half-up to 0.01 %', ja: 'L_i k_i ÷ e_i（％、小数第3位四捨五入）' },
    words: {
      en: 'what part of the required premium the rates in force collect; none where nothing is required',
      ja: '現行保険料率による収納見込額が保険料総額の何％か（保険料総額が0以下なら空欄）',
    },
    from: ['collected', 'premium_requirement'],
    of: ofHeld(({ sufficiency }) => percent(sufficiency?.published)),
    sources,
  },
  shortage: {
    name: { symbol: '不足額', ja: '不足額', en: 'shortage' },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: 'required premium that the rates in force do not collect; below 0 they collect more',
      ja: '保険料総額に対して現行保険料率による収納見込額が不足する額（負なら余剰）',
    },
    of: ofHeld(({ shortage }) => shortage),
    term: rounded('yen', minus(own('premium_requirement'), own('collected'))),
    isSummed: true,
    sources,
  },
} as const satisfies Record<string, QuantityRecord>;
