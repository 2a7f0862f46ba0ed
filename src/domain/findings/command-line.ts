import { type QuantityId, quantity } from '../quantities/catalogue.js';
import type { Segment } from '../segment.js';
import { error, says } from './definition.js';
import * as en from './words/en.js';
import * as ja from './words/ja.js';

/** What the command line asks for. */
export const commandLineFindings = {
  'municipality-unknown': error<{ suggestion: string | null }>({
    ja: ({ value, suggestion }) => says`団体コードや名称が${value}である市町村は、この事例にありません。
      ${ja.didYouMean(suggestion, '団体コード、市町村名、または市町村名の一部を指定してください。')}
      ${suggestion ?? 'この事例の市町村'}`,
    en: ({ value, suggestion }) => says`No municipality of the case has the code or name ${value}.
      ${en.didYouMean(suggestion, 'Give its code, its name, or a part of its name.')}
      ${suggestion ?? 'a municipality of the case'}`,
  }),
  /** The candidates that are named, and how many more there are. */
  'municipality-ambiguous': error<{ candidates: readonly string[]; more: number }>({
    ja: ({ value, candidates, more }) => says`
      ${value}に当てはまる市町村が${candidates.length + more}団体あります（${ja.listed(candidates)}${more > 0 ? ' …' : ''}）。
      団体コードか、もう少し長い名称を指定してください。
      ${ja.listed(candidates)}`,
    en: ({ value, candidates, more }) => says`
      ${value} fits ${candidates.length + more} municipalities: ${candidates.join(', ')}${more > 0 ? ' …' : ''}.
      Give the code, or more of the name.
      ${candidates.join(', ')}`,
  }),
  'quantity-unknown': error<{ suggestion: string | null }>({
    ja: ({ value, suggestion }) => says`${value}という数量は結果にありません。
      ${ja.didYouMean(
        suggestion,
        'levy、per_insured など結果の表の列名か、日本語の用語を指定してください。一覧は docs/quantities.md にあります。',
      )}
      ${suggestion ?? quantity('levy').ja}`,
    en: ({ value, suggestion }) => says`${value} is no quantity of a result.
      ${en.didYouMean(
        suggestion,
        'Take a column of the result tables such as levy or per_insured, or its Japanese term; docs/quantities.md lists all.',
      )}
      ${suggestion ?? 'levy'}`,
  }),
  'segment-absent': error<{ options: readonly Segment[] }>({
    ja: ({ value, options }) => says`${value}はこの事例の区分ではありません。
      指定できるのは${ja.segmentOptions(options)}です。
      ${ja.segmentOptions(options)}`,
    en: ({ value, options }) => says`${value} is not a segment of the case.
      Give one of ${options.join(', ')}.
      ${options.join(', ')}`,
  }),
  'figure-absent': error<{ quantity: QuantityId }>({
    ja: ({ quantity: id }) => says`この事例のここには、${ja.quoted(quantity(id).ja)}の数値がありません。
      この事例の結果の表にある数値を指定してください。数値の内訳は、その下に示します。`,
    en: ({ quantity: id }) => says`The case has no figure ${quantity(id).en} here.
      Ask for a number of the result tables that the case has; what a number is made of is shown under it.`,
  }),
  'set-invalid': error({
    ja: ({ value }) => says`${value}では項目を設定できません。
      --set alpha=0.5 のように、「項目=値」の形で書いてください。
      項目=値`,
    en: ({ value }) => says`${value} does not set a key.
      Write --set KEY=VALUE, such as --set alpha=0.5.
      KEY=VALUE`,
  }),
  'case-not-found': error({
    ja: ({ value }) => says`${value}は事例でも、事例を含むフォルダーでもありません。
      case.yaml のあるフォルダー、case.yaml、ブック、または事例を含むフォルダー（nhi verify では expected/ のある事例）を指定してください。
      事例`,
    en: ({ value }) => says`${value} is neither a case nor a folder of cases.
      Give a folder with a case.yaml, a case.yaml, a workbook, or a folder of cases; nhi verify takes those with expected/.
      a case`,
  }),
};
