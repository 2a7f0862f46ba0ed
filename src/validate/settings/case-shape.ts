import { levyRoundingWords, methodWords, roundingWords } from '../../contract/setting-words.js';
import { bySegment, segmentTitle } from '../../domain/segment.js';
import {
  basis,
  collectionRate,
  fiscalYear,
  positiveNumber,
  positiveYen,
  prefecture,
  ratio,
  text,
} from './scalars.js';
import { yearValue } from './schedule-shape.js';
import { listOf, offOr, oneOf, oneOrListOf, orNone, section, type ValueOf } from './shape.js';
import { tiersOrName } from './tiers-shape.js';

const method = oneOf(methodWords, '賦課方式: two 所得割+均等割, three +平等割, four +資産割');
const perInsuredWeight = ratio('均等割指数 0 to 1; needed with three and four');
const incomeWeight = ratio('所得割指数 0 to 1; needed with four');

/** Keys of which a segment has exactly one each; the later layer replaces the whole group. */
export const exclusiveKeys = [
  ['levy_base', 'required_total'],
  ['beta', 'national_income_per_insured'],
] as const;

const segment = (description: string) =>
  section(
    {
      levy_base: positiveYen('納付金算定基礎額 C before pooling, yen'),
      required_total: positiveYen('保険料収納必要総額 B, yen'),
      beta: positiveNumber('β 所得係数 itself (or β′)'),
      national_income_per_insured: positiveNumber('National income per insured, yen; makes β'),
      method,
      per_insured_weight: perInsuredWeight,
      income_weight: incomeWeight,
    },
    { description, exclusive: exclusiveKeys },
  );

/** Keys that a policy may set as well as a case. */
export const sharedKeys = {
  alpha: yearValue(ratio('α 医療費指数反映係数, 0 to 1')),
  medical_index: section({ basis }, { description: 'Which yearly indices make M' }),
  segments: section(bySegment((_, one) => segment(segmentTitle(one).en))),
  levy: section({
    rounding: section({
      method: oneOf(levyRoundingWords, 'How c_i is brought to whole units'),
      unit: positiveYen('Yen'),
    }),
  }),
  pooling: orNone(
    listOf(
      section(
        {
          item: text('項目 as in the adjustments'),
          ratio: yearValue(ratio('Part left in the common pot, 0 to 1')),
        },
        { required: ['item', 'ratio'] },
      ),
      '共同負担化',
    ),
  ),
  premium: offOr(
    section(
      {
        method,
        per_insured_weight: perInsuredWeight,
        income_weight: incomeWeight,
        rounding: section({
          income_rate: oneOf(roundingWords, '所得割率 and 資産割率, to two decimals of a per cent'),
          amount: oneOf(roundingWords, '均等割額 and 平等割額'),
          amount_unit: positiveYen('Yen'),
        }),
      },
      { description: '標準保険料率; none calculates levies only' },
    ),
  ),
  collection: section(
    {
      standard: basis,
      targets: orNone(tiersOrName),
      national_average: orNone(collectionRate('全国平均, per cent')),
      prefecture_rate: orNone(collectionRate('k of the 都道府県標準保険料率, per cent')),
    },
    { description: '収納率' },
  ),
};

/** What `nhi` will read in a later version: a case that asks for it is told so. */
export const laterKeys = [
  'relief',
  'deficit',
  'national_costs',
  'medical_costs',
  'high_cost_pooling',
] as const;

const caseKeys = {
  title: text('Title of the case, shown in tables and receipt'),
  run: text('仮係数, 確定係数 … (free text)'),
  prefecture: orNone(prefecture),
  fiscal_year: fiscalYear,
  policy: orNone(text('A built-in policy, or a file of one’s own: ./osaka-r6.yaml')),
  inputs: oneOrListOf(text('A table'), 'Tables, joined on municipality_code'),
  ignore_columns: orNone(oneOrListOf(text('A header'), 'Headers to pass over')),
  adjustments: orNone(text('Table of individual adjustments 個別の加減算')),
  requirement: orNone(
    text('Table of the items of 保険料収納必要総額, instead of levy_base or required_total'),
  ),
  ...sharedKeys,
};

/** case.yaml, whole. */
export const caseShape = section(caseKeys, { required: ['fiscal_year', 'inputs'], later: laterKeys });

/** Whether a key may stand in case.yaml without a section around it. */
export function isKeyOfCase(key: string): boolean {
  return Object.hasOwn(caseKeys, key);
}

export type CaseSettings = ValueOf<typeof caseShape>;
export type SegmentSettings = ValueOf<ReturnType<typeof segment>>;
