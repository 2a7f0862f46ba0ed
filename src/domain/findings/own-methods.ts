import { grouped } from '../grouped.js';
import type { Bilingual, Language } from '../language.js';
import type { OwnTable, ShareColumn } from '../own-columns.js';
import type { RatePart } from '../own-method.js';
import { quantity } from '../quantities/catalogue.js';
import { adultSegments, japaneseList, type Segment, segments } from '../segment.js';
import { error, says, warning } from './definition.js';
import * as ja from './words/ja.js';

/** What the two tables are called. */
const tables = {
  own_methods: { ja: '賦課割合の表（own_methods）', en: 'own_methods' },
  rates_in_force: { ja: '現行保険料率の表（rates_in_force）', en: 'rates_in_force' },
} as const satisfies Record<OwnTable, Bilingual>;

function shareName(language: Language) {
  return (column: ShareColumn) => quantity(column)[language].replace(/\(％\)$/, '');
}

function partName(part: RatePart, language: Language): string {
  return quantity(part)[language].replace(/\(％\)$/, '');
}

function unitOf(part: RatePart, language: Language): string {
  if (quantity(part).unit === 'percent') return language === 'ja' ? '％' : '%';
  return language === 'ja' ? '円' : ' yen';
}

/** 各市町村の賦課割合, and 現行保険料率. */
export const ownMethodFindings = {
  'own-shares-sum': error<{ sum: string; isRatio: boolean }>({
    ja: ({ sum, isRatio }) => says`賦課割合の合計が${sum}％です。
      ${isRatio ? '0.5 ではなく 50 と、％の数値で書いてください。' : '合計が100％になるように直してください。'}
      所得割・資産割・均等割・平等割を合わせて100％`,
    en: ({ sum, isRatio }) => says`The shares add up to ${sum} per cent.
      ${isRatio ? 'Write them in per cent: 50, not 0.5.' : 'Correct them, so that they are 100 together.'}
      income, asset, per-insured and per-household share: 100 per cent together`,
  }),
  'own-shares-missing': error({
    ja: says`この行には賦課割合がありません。
      所得割・資産割・均等割・平等割の割合を書くか、行の値を消してください。`,
    en: says`The row has no shares.
      Write its income, asset, per-insured and per-household share, or clear the row.`,
  }),
  'own-income-without-segment': error({
    ja: says`区分のない行に賦課標準があります。賦課標準は区分ごとに異なります。
      区分（${japaneseList(segments)}）ごとの行に分けて書いてください。`,
    en: says`A row without a segment gives an income base, which is another one in each segment.
      Give each segment (${segments.join(', ')}) a row of its own.`,
  }),
  'own-row-repeated': error<{ line: number }>({
    ja: ({ line }) => says`同じ市町村・区分の行が${line}行目にもあります。
      1行にしてください。`,
    en: ({ line }) => says`Municipality and segment are those of line ${line}.
      Keep one of the rows.`,
  }),
  'own-segment-absent': warning<{ segment: Segment; others: number }>({
    ja: ({ segment, others }) => says`事例に${ja.part(segment)}がないため、この行${
      others > 0 ? `ほか${others}行` : ''
    }の${ja.part(segment)}の値は使いません。
      区分を確かめるか、値を削除してください。`,
    en: ({ segment, others }) => says`
      The case has no ${segment}: its figures in this row${others > 0 ? ` and ${others} more` : ''} have no effect.
      Check the segment, or delete what is not needed.`,
  }),
  'own-table-empty': warning<{ table: OwnTable }>({
    ja: ({ table }) => says`${tables[table].ja}に値のある行がありません。
      値を書くか、${table} を削除してください。`,
    en: ({ table }) => says`No row of the table has a figure.
      Fill it in, or delete ${table}.`,
  }),
  'own-table-other': error<{ table: OwnTable; other: OwnTable }>({
    ja: ({ table, other }) => says`${table} に書かれていますが、${tables[other].ja}のようです。
      ${other} に書いてください。
      ${tables[table].ja}`,
    en: ({ table, other }) => says`The table stands under ${table} and seems to be one for ${other}.
      Name it under ${other}.
      a table for ${table}`,
  }),
  'own-table-without-premium': warning<{ table: OwnTable }>({
    ja: ({ table }) => says`納付金だけを計算する事例なので、${tables[table].ja}は使いません。
      ${table} を削除するか、標準保険料率も計算する設定にしてください。`,
    en: ({ table }) => says`The case calculates levies only, so ${tables[table].en} has no effect.
      Delete it, or ask for premiums.`,
  }),
  'rates-segment-missing': error({
    ja: says`区分がありません。
      ${japaneseList(segments)}のいずれかを書いてください。`,
    en: says`The row names no segment.
      Write one of ${segments.join(', ')}.`,
  }),
  'surcharge-without-adults': error<{ segment: Segment }>({
    ja: ({
      segment,
    }) => says`${ja.part(segment)}に18歳以上均等割額があります。18歳以上均等割額があるのは${japaneseList(adultSegments)}分だけです。
      区分を確かめるか、空欄にしてください。`,
    en: ({
      segment,
    }) => says`${segment} has a surcharge per adult, which only ${adultSegments.join(', ')} has.
      Check the segment, or leave the cell empty.`,
  }),
  'adult-total': error<{ reason: 'alone' | 'disagrees'; sum: string }>({
    ja: ({ value, reason, sum }) =>
      reason === 'alone'
        ? says`18歳以上の均等割額の計だけでは、18歳未満を含む全員の均等割額が分かりません。
            均等割額の列も書いてください。`
        : says`18歳以上の均等割額の計${value}が、均等割額と18歳以上均等割額の和${grouped(sum)}と合いません。
            どれかを直してください。`,
    en: ({ value, reason, sum }) =>
      reason === 'alone'
        ? says`What an adult pays in all does not tell what every insured pays.
            Give the amount per insured, too.`
        : says`${value} per adult is not the sum of the amount per insured and the surcharge, ${grouped(sum)}.
            Correct one of the three.`,
  }),
  'own-method-without-base': warning<{ segment: Segment; shares: readonly ShareColumn[] }>({
    ja: ({
      segment,
      shares,
    }) => says`${ja.part(segment)}の${ja.listed(shares.map(shareName('ja')))}で賦課する相手が0です。この区分の率は求めません。
      賦課割合と、市町村の数値を確かめてください。`,
    en: ({ segment, shares }) => says`
      The ${shares.map(shareName('en')).join(', ')} of ${segment} has nothing to be raised by. No rates are made of this method there.
      Check the shares, and the figures of the municipality.`,
  }),
  'own-income-far': warning<{ segment: Segment; own: string; income: string }>({
    ja: ({
      segment,
      own,
      income,
    }) => says`${ja.part(segment)}の自らの賦課標準${grouped(own)}円は、所得総額${grouped(income)}円と大きく違います。
      単位と桁を確かめてください。`,
    en: ({
      segment,
      own,
      income,
    }) => says`The own income base of ${segment}, ${grouped(own)} yen, is far from its income, ${grouped(income)}.
      Check unit and digits.`,
  }),
  'in-force-far': warning<{ segment: Segment; part: RatePart; given: string; standard: string }>({
    ja: ({
      segment,
      part,
      given,
      standard,
    }) => says`${ja.part(segment)}の現行の${partName(part, 'ja')}${grouped(given)}${unitOf(part, 'ja')}は、標準の${grouped(standard)}${unitOf(part, 'ja')}と大きく違います。
      単位と桁、区分を確かめてください。`,
    en: ({ segment, part, given, standard }) => says`
      The ${partName(part, 'en')} of ${segment} in force, ${grouped(given)}${unitOf(part, 'en')}, is far from the standard one, ${grouped(standard)}${unitOf(part, 'en')}.
      Check unit, digits and segment.`,
  }),
  'in-force-sufficiency': warning<{ segment: Segment; percent: string }>({
    ja: ({
      segment,
      percent,
    }) => says`${ja.part(segment)}の現行保険料率による収納見込額が、保険料総額の${percent}％です。
      区分の取り違え、抜けている率、賦課標準を確かめてください。`,
    en: ({
      segment,
      percent,
    }) => says`The rates in force of ${segment} collect ${percent} per cent of what is required.
      Check whether they are those of another segment, a part is missing, or a base is another.`,
  }),
  'rates-part-missing': warning<{ part: RatePart; others: number }>({
    ja: ({
      part,
      others,
    }) => says`${partName(part, 'ja')}がありません${others > 0 ? `（ほかに${others}行あります）` : ''}。所得割と均等割のない料率はありません。
      値を書いてください。このままなら0として計算します。`,
    en: ({
      part,
      others,
    }) => says`The ${partName(part, 'en')} is missing${others > 0 ? `, and in ${others} more rows` : ''}: no rates are without 所得割 and 均等割.
      Fill it in; the calculation goes on with 0.`,
  }),
  'own-income-of-other': warning<{ segment: Segment; other: Segment }>({
    ja: ({
      segment,
      other,
    }) => says`${ja.part(segment)}の自らの賦課標準が、${ja.part(other)}の所得総額と同じです。
      区分を確かめてください。`,
    en: ({ segment, other }) => says`The own income base of ${segment} is the income of ${other}.
      Check the segment.`,
  }),
} as const;
