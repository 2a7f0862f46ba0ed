import { expect, it } from 'vitest';
import { decimal } from '../src/domain/decimal.js';
import { baseApart, incomePerHead, indexApart, indexRange, lowestRate } from '../src/domain/limits.js';
import { municipalitiesOf } from '../src/domain/official-list.js';
import { type Segment, segmentRecord, segments } from '../src/domain/segment.js';
import { records } from './fixtures.js';
import { small } from './validate/small-case.js';

/** What docs/plausibility.md says of published data, measured. */
const indices = records('fixtures/official/regional-index-r4-r5.csv').map((row) =>
  [row.regional_index_fy2022, row.regional_index_fy2023].map((text) => decimal(text!)),
);
const yamaguchi = records('fixtures/official/yamaguchi-r5.csv');

it('all 514 published indices are within the limits, from 0.5808 to 1.4892', () => {
  const sorted = indices.flat().sort((a, b) => a.comparedTo(b));
  expect([sorted.length, sorted[0]?.toFixed(), sorted.at(-1)?.toFixed()]).toEqual([514, '0.5808', '1.4892']);
  expect(sorted.filter((one) => one.lt(indexRange[0]) || one.gt(indexRange[1]))).toEqual([]);
});

it('no index went from one year to the next as far as is told: at most 1.352 times', () => {
  const apart = indices.map(([a, b]) => (a!.gt(b!) ? a!.div(b!) : b!.div(a!)));
  const most = apart.reduce((larger, one) => (one.gt(larger) ? one : larger));
  expect(most.toFixed(3)).toBe('1.352');
  expect(most.lt(indexApart.others)).toBe(true);
});

/** 均等割額 of a table with its 均等割指数, doubled for β = 1; of 子ども that of adults. */
const tables: readonly (readonly [file: string, ofSegment: (segment: Segment) => 'two' | 'three'])[] = [
  ['ibaraki_2method', () => 'two'],
  ['miyagi', () => 'three'],
  ['fukushima', () => 'three'],
  ['osaka', (segment) => (segment === 'care' || segment === 'child' ? 'two' : 'three')],
  ['yamaguchi_4', () => 'three'],
];

it.each(segments)('what published standard rates of R8 imply per head of %s is the yardstick', (segment) => {
  const column = segment === 'child' ? 'child_per_capita_adult_total_yen' : `${segment}_per_capita_yen`;
  const implied = tables.map(([name, methodOf]) => {
    const amounts = records(`fixtures/official/r8_standard_rates_${name}.csv`).flatMap((row) =>
      row[column] ? [decimal(row[column]!)] : [],
    );
    amounts.sort((a, b) => a.comparedTo(b));
    const middle = amounts[Math.floor((amounts.length - 1) / 2)]!.plus(
      amounts[Math.floor(amounts.length / 2)]!,
    ).div('2');
    return middle.times('2').div(methodOf(segment) === 'two' ? '1' : '0.7');
  });
  implied.sort((a, b) => a.comparedTo(b));
  const [least, most] = segmentRecord(segment).perHead.map(decimal);
  // Rounded by less than half a per cent.
  const isNear = (rounded: typeof least, exact: typeof least) =>
    rounded!.minus(exact!).abs().lt(exact!.times('0.005'));
  expect([implied[0]?.toFixed(0), isNear(least, implied[0])]).toEqual([implied[0]?.toFixed(0), true]);
  expect([implied.at(-1)?.toFixed(0), isNear(most, implied.at(-1))]).toEqual([
    implied.at(-1)?.toFixed(0),
    true,
  ]);
  expect(decimal(baseApart).gt('2')).toBe(true);
});

it('incomes and rates of 山口県 are within the limits', () => {
  const incomes = yamaguchi.map((row) => decimal(row.taxable_base_per_insured_thousand_yen!).times('1000'));
  expect(incomes.filter((one) => one.lt(incomePerHead[0]) || one.gt(incomePerHead[1]))).toEqual([]);
  const rates = yamaguchi.map((row) => decimal(row.collection_rate_pct!).div('100'));
  expect(rates.filter((one) => one.lt(lowestRate))).toEqual([]);
});

it('the published indices of whole prefectures draw no remark', async () => {
  for (const prefecture of ['13', '47', '08', '14', '29', '32', '35']) {
    const rows = records('fixtures/official/regional-index-r4-r5.csv').filter(({ code6 }) =>
      code6?.startsWith(prefecture),
    );
    expect(rows).toHaveLength(municipalitiesOf(prefecture).length);
    const made = small
      .file('case.yaml', [
        'fiscal_year: R7',
        'inputs: [index.csv]',
        'alpha: 1',
        'medical_index: { basis: mean:2 }',
        'premium: none',
        'segments: { medical: { levy_base: 1000000, beta: 1 } }',
        'municipalities: all',
        'plausibility: on',
      ])
      .file('index.csv', [
        '団体コード,市町村名,被保険者数,所得総額,医療費指数(R4),医療費指数(R5)',
        ...rows.map(({ code6, municipality, regional_index_fy2022: r4, regional_index_fy2023: r5 }, at) =>
          [code6, municipality, 5 + at / 2, 3000000 + at * 300001, r4, r5].join(),
        ),
      ]);
    expect([prefecture, await made.found()]).toEqual([prefecture, []]);
  }
});
