import { describe, expect, it } from 'vitest';
import { medical, type SmallCase, small } from './small-case.js';

const header = 'segment,kind,item,amount';

/** The small case whose pot is made of items. */
function withItems(...rows: readonly string[]): SmallCase {
  return small
    .replace('case.yaml', 'levy_base: 1000000, ', '')
    .append('case.yaml', 'requirement: requirement.csv')
    .file('requirement.csv', [header, ...rows]);
}

const file = 'requirement.csv';

describe('B is the costs less the revenues', () => {
  it('of its segment', async () => {
    const made = await withItems(
      'medical,cost,保険給付費,900000',
      'medical,revenue,前期高齢者交付金,250000',
    ).made();
    expect(medical(made).pot).toEqual({
      requiredTotal: 650000n,
      items: [
        { kind: 'cost', item: '保険給付費', amount: 900000n },
        { kind: 'revenue', item: '前期高齢者交付金', amount: 250000n },
      ],
    });
  });

  it('named in Japanese, with thousands and a sum below', async () => {
    const written = withItems().file(file, [
      '区分,種別,項目,金額',
      '医療分,費用,保険給付費,"９００,000"',
      '医療,収入,前期高齢者交付金,250000',
      ',,合計,650000',
    ]);
    expect(medical(await written.made()).pot).toMatchObject({ requiredTotal: 650000n });
  });

  it.each(['一般会計', '特別会計繰入金の推計', '計画事業費'])(
    'counts an item that is no sum: %s',
    async (item) => {
      const written = withItems('medical,cost,保険給付費,900000', `medical,revenue,${item},250000`);
      expect(medical(await written.made()).pot).toMatchObject({ requiredTotal: 650000n });
    },
  );

  it('row-is-sum: a sum that has a segment and a kind would be added once more', async () => {
    const written = withItems('medical,cost,保険給付費,900000', 'medical,cost,費用合計,900000');
    expect(await written.found()).toContainEqual(
      expect.objectContaining({ code: 'row-is-sum', file, line: 3, value: '費用合計' }),
    );
  });

  it.each(['費用計', '差引', '保険料収納必要総額'])('row-is-sum: %s is no item', async (item) => {
    const summed = withItems('medical,cost,x,10', 'medical,revenue,y,1', `medical,cost,${item},9`);
    expect(await summed.found()).toMatchObject([{ code: 'row-is-sum', line: 4, value: item }]);
  });

  it('row-above-header: an item above the headers is found', async () => {
    const [head, ...items] = ['区分,種別,項目,金額', '医療,費用,保険給付費,900000', '医療,収入,繰入,5'];
    const written = withItems().file(file, ['医療,費用,審査支払手数料,100', head, ...items]);
    expect(await written.found()).toMatchObject([{ code: 'row-above-header', line: 1, args: { header: 2 } }]);
  });

  it('or what an upper layer says instead', async () => {
    const items = withItems('medical,cost,保険給付費,900000', 'medical,revenue,繰入,5');
    const made = await items.made({ set: ['segments.medical.levy_base=5'] });
    expect(medical(made).pot).toEqual({ levyBase: 5n });
    const total = await items.made({ set: ['segments.medical.required_total=5'] });
    expect(medical(total).pot).toEqual({ requiredTotal: 5n });
  });

  it('keys-exclusive: in one layer either items or a levy base', async () => {
    const both = withItems('medical,cost,保険給付費,900000', 'medical,revenue,繰入,5').replace(
      'case.yaml',
      'beta',
      'levy_base: 1, beta',
    );
    expect(await both.found()).toMatchObject([
      { code: 'keys-exclusive', file, line: 2, args: { other: 'segments.medical.levy_base' } },
    ]);
  });

  it('a segment without items is still without a pot', async () => {
    const other = withItems('support,cost,x,1').append('case.yaml', '# no items of medical');
    expect((await other.found()).map(({ code }) => code)).toEqual([
      'key-missing',
      'adjustment-segment-absent',
    ]);
  });
});

describe('what is wrong with items', () => {
  it('header-unit: amounts in 千円, while those in 円 are read', async () => {
    const headed = (header: string) =>
      withItems().file(file, [`区分,種別,項目,${header}`, '医療,費用,保険給付費,9', '医療,収入,繰入,5']);
    expect(await headed('金額（円）').found()).toEqual([]);
    expect(await headed('金額（千円）').found()).toMatchObject([
      { code: 'header-unit', file, line: 1, args: { unit: '千円', column: '金額' } },
    ]);
  });

  it.each([
    ['adjustment-segment', 'medicine,cost,x,1', 'segment'],
    ['adjustment-segment-absent', 'support,cost,x,1', 'segment'],
    ['requirement-kind', 'medical,expense,x,1', 'kind'],
    ['adjustment-item-missing', 'medical,cost,,1', 'item'],
    ['adjustment-amount-missing', 'medical,cost,x,', 'amount'],
    ['adjustment-not-whole', 'medical,cost,x,0.5', 'amount'],
    ['number-invalid', 'medical,cost,x,1e5', 'amount'],
    ['cell-error', 'medical,cost,x,#REF!', 'amount'],
  ])('%s', async (code, row, column) => {
    expect(await withItems('medical,cost,保険給付費,9', row).found()).toMatchObject([
      { code, file, line: 3, column },
    ]);
  });

  it('requirement-repeated is a warning, and both count', async () => {
    const twice = withItems('medical,cost,x,5', 'medical,cost,x,7', 'medical,revenue,y,1');
    const { case: made, findings } = await twice.load();
    expect(findings).toMatchObject([
      { code: 'requirement-repeated', severity: 'warning', args: { line: 2 } },
    ]);
    expect(made && medical(made).pot).toMatchObject({ requiredTotal: 11n });
  });

  it.each([
    ['5', '0'],
    ['7', '-2'],
  ])('requirement-not-positive: costs of 5 less revenues of %s', async (revenue, total) => {
    expect(await withItems('medical,cost,x,5', `medical,revenue,y,${revenue}`).found()).toMatchObject([
      { code: 'requirement-not-positive', args: { segment: 'medical', total } },
    ]);
  });

  const withSupport = (...rows: readonly string[]) =>
    withItems(...rows).replace('case.yaml', 'segments:', 'segments:\n  support: { beta: "1.1" }');

  it('requirement-not-positive is told of every segment', async () => {
    const rows = ['medical', 'support'].flatMap((one) => [`${one},cost,x,5`, `${one},revenue,y,7`]);
    expect(await withSupport(...rows).found()).toMatchObject([
      { code: 'requirement-not-positive', args: { segment: 'medical' } },
      { code: 'requirement-not-positive', args: { segment: 'support' } },
    ]);
  });

  it('no amount that faulty rows make is judged', async () => {
    const rows = ['medical', 'support'].flatMap((one) => [`${one},cost,x,5`, `${one},revenue,y,7`]);
    const large = withSupport('medical,expense,z,9', ...rows)
      .replace('people.csv', '100,200000', '100000,60000000000')
      .replace('people.csv', '300,400000', '300000,180000000000')
      .append('case.yaml', 'plausibility: on');
    expect(await large.found()).toMatchObject([{ code: 'requirement-kind' }]);
  });

  it('column-missing', async () => {
    const lacking = withItems().file(file, ['segment,kind,item', 'medical,cost,x']);
    expect(await lacking.found()).toContainEqual({
      code: 'column-missing',
      file,
      line: 1,
      args: { columns: ['amount'], japanese: ['金額'], need: null },
    });
  });

  it('header-unit', async () => {
    const thousands = withItems().file(file, ['区分,種別,項目,金額', ',,,千円', '医療,費用,x,5']);
    expect(await thousands.found()).toMatchObject([{ code: 'header-unit', line: 2, args: { unit: '千円' } }]);
  });

  it('file-missing', async () => {
    expect(await withItems().without(file).found()).toContainEqual(
      expect.objectContaining({ code: 'file-missing', value: file }),
    );
  });
});
