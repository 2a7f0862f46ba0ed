import { describe, expect, it } from 'vitest';
import { audit } from '../../src/analyse/audit/audit.js';
import { decimal } from '../../src/domain/decimal.js';
import type { PublishedRates } from '../../src/domain/published-rates.js';
import { type PlainRow, segmentOf, standings, suspectsOf, table } from './published.js';

/** Rows of 1.6 per cent per 10,000 yen. */
const honest: readonly PlainRow[] = [
  ['6.42', '40125'],
  ['4.82', '30125'],
  ['8.02', '50125'],
  ['5.64', '35251'],
];
/** The same with 平等割 at 0.65 of 均等割. */
const withHouseholds: readonly PlainRow[] = [
  ['6.42', '40125', '26081'],
  ['4.82', '30125', '19581'],
  ['8.02', '50125', '32581'],
  ['5.64', '35251', '22913'],
];

describe('a row that does not fit', () => {
  const altered = segmentOf(table([...honest, ['7.24', '45013']]));

  it('is named, and no other', () => {
    expect(standings(altered)).toBe('A fits, B fits, C fits, D fits, E off');
  });

  it('二方式: either cell can be wrong, with what would fit beside the other', () => {
    expect(suspectsOf(altered, 'E')).toEqual(['incomeRate 7.2–7.21', 'perInsured 45190–45310']);
  });

  it('says how far off it is', () => {
    expect(altered.rows[4]!.suspects.map(({ off }) => off.toText())).toEqual(['3/10000', '177']);
  });
});

describe('三方式: the cell that is wrong can be told', () => {
  it.each<[string, PlainRow, string]>([
    ['所得割率', ['7.24', '45013', '29258'], 'incomeRate 7.2–7.21'],
    ['均等割額', ['7.20', '46013', '29258'], 'perInsured 45011–45015'],
    ['平等割額', ['7.20', '45013', '29358'], 'perHousehold 29257–29259'],
  ])('%s', (_, row, suspect) => {
    const found = segmentOf(table([...withHouseholds, row]));
    expect(suspectsOf(found, 'E')).toEqual([suspect]);
  });

  it('two wrong cells are held against 均等割額 one by one', () => {
    const found = segmentOf(table([...withHouseholds, ['7.60', '45013', '27009']]));
    expect(found.rows[4]).toMatchObject({ standing: 'off', severalWrong: true });
    expect(suspectsOf(found, 'E').map((one) => one.split(' ')[0])).toEqual(['incomeRate', 'perHousehold']);
  });
});

describe('where no vote can decide', () => {
  it('two rows that disagree are both named', () => {
    const found = segmentOf(table([honest[0]!, ['4.92', '30125']]));
    expect([found.agreement, standings(found)]).toEqual(['undecided', 'A disputed, B disputed']);
    expect(found.constants).toBeNull();
  });

  it('two rows that agree fit', () => {
    expect(standings(segmentOf(table(honest.slice(0, 2))))).toBe('A fits, B fits');
  });

  it('one row alone fits', () => {
    expect(standings(segmentOf(table(honest.slice(0, 1))))).toBe('A fits');
  });

  it('of two largest sets, what only one has cannot all belong', () => {
    // The coarse middle row goes with either of the others.
    const found = segmentOf(
      table([
        ['6.40', '40000'],
        ['0.64', '4000'],
        ['6.42', '40000'],
      ]),
    );
    expect([found.agreement, standings(found)]).toEqual(['most', 'A disputed, B fits, C disputed']);
  });

  it('each of those says what would fit beside the others', () => {
    const found = segmentOf(
      table([
        ['6.40', '40000'],
        ['0.64', '4000'],
        ['6.42', '40000'],
      ]),
    );
    expect(suspectsOf(found, 'A')[0]).toBe('incomeRate 6.41–6.43');
  });
});

describe('rows of zeros and below zero', () => {
  it('a row of zeros fits everything', () => {
    expect(standings(segmentOf(table([...honest, ['0', '0']])))).toMatch(/E fits$/);
  });

  it('a row of small figures that show 0 fits', () => {
    expect(standings(segmentOf(table([...honest, ['0', '12']])))).toMatch(/E fits$/);
    expect(standings(segmentOf(table([...honest, ['0.01', '62']])))).toMatch(/E fits$/);
  });

  it('a 0 that stands for too much does not', () => {
    const found = segmentOf(table([...honest, ['0', '45013']]));
    expect(suspectsOf(found, 'E')[0]).toBe('incomeRate 7.2–7.21');
  });

  it('a negative row is the mirror image', () => {
    expect(standings(segmentOf(table([...honest, ['-7.20', '-45013']])))).toMatch(/E fits$/);
    const found = segmentOf(table([...honest, ['-7.24', '-45013']]));
    expect(suspectsOf(found, 'E')).toEqual(['incomeRate -7.21–-7.2', 'perInsured -45310–-45190']);
  });

  it('signs that contradict each other do not fit', () => {
    const found = segmentOf(table([...honest, ['-7.20', '45013']]));
    expect(suspectsOf(found, 'E')).toEqual(['incomeRate 7.2–7.21', 'perInsured -45060–-44940']);
  });
});

describe('which parts the method has', () => {
  it('a single 平等割 in a table without is what is wrong', () => {
    const found = segmentOf(table([...honest.slice(0, 3), ['5.64', '35251', '1']]));
    expect([found.method, suspectsOf(found, 'D')]).toEqual(['two', ['perHousehold 0–0']]);
  });

  it('a single 0 in a table with 平等割 is what is wrong', () => {
    const found = segmentOf(table([...withHouseholds.slice(0, 3), ['5.64', '35251', '0']]));
    expect([found.method, suspectsOf(found, 'D')]).toEqual(['three', ['perHousehold 22912–22914']]);
  });

  it('資産割 makes 四方式', () => {
    const rows = withHouseholds.map(
      ([x, y, z], at): PlainRow => [x, y, z, ['36.11', '27.11', '45.11', '31.73'][at]!],
    );
    const found = segmentOf(table(rows), {
      perInsuredWeight: decimal('0.7'),
      incomeWeight: decimal('0.9'),
    });
    expect([found.method, found.fitting]).toEqual(['four', 4]);
    // 0.9 ÷ (0.7 × 1.6 per cent per 10,000 yen)
    const { low, high } = found.implied.nationalIncome!;
    expect([low!.value.roundToUnit(1000n, 'half-up'), high!.value.roundToUnit(1000n, 'half-up')]).toEqual([
      803_000n,
      804_000n,
    ]);
  });

  it('without the weight of income nothing is implied for 四方式', () => {
    const rows = withHouseholds.map(
      ([x, y, z], at): PlainRow => [x, y, z, ['36.11', '27.11', '45.11', '31.73'][at]!],
    );
    expect(segmentOf(table(rows), { perInsuredWeight: decimal('0.7') }).implied.nationalIncome).toBeNull();
  });
});

describe('a table of own methods', () => {
  const own: readonly PlainRow[] = [
    ['6.40', '40000'],
    ['7.10', '30000'],
    ['8.00', '42000'],
    ['5.60', '39000'],
    ['9.10', '31000'],
  ];

  it('has no majority', () => {
    expect(audit(table(own)).verdict).toBe('not-uniform');
  });

  it('coarse rates of 子ども that agree do not make it uniform', () => {
    const child = table(
      [
        ['0.27', '1700'],
        ['0.27', '1710'],
        ['0.27', '1690'],
        ['0.27', '1705'],
        ['0.28', '1730'],
      ],
      'child',
    );
    const both = { segments: [...table(own).segments, ...child.segments] };
    const { verdict, segments } = audit(both);
    expect([verdict, ...segments.map(({ agreement }) => agreement)]).toEqual(['not-uniform', 'none', 'all']);
  });

  it('alone, 子ども speaks for the table', () => {
    expect(audit(table(own, 'child')).verdict).toBe('not-uniform');
  });
});

describe('子ども: the parts of what an adult pays', () => {
  const child = (parts: readonly [string, string][], totals: readonly string[]): PublishedRates => {
    const rates = ['0.27', '0.26', '0.28', '0.27'];
    const [segment] = table(
      totals.map((total, at) => [rates[at]!, total]),
      'child',
    ).segments;
    const rows = segment!.rows.map((row, at) => {
      const [base, increment] = parts[at]!;
      return { ...row, parts: { base: decimal(base), increment: decimal(increment) } };
    });
    return { segments: [{ ...segment!, rows }] };
  };
  const parts: [string, string][] = [
    ['1600', '88'],
    ['1550', '75'],
    ['1650', '100'],
    ['1610', '78'],
  ];
  const totals = ['1688', '1625', '1750', '1688'];

  it('a total that is their sum fits', () => {
    expect(standings(segmentOf(child(parts, totals)))).toBe('A fits, B fits, C fits, D fits');
  });

  it('where the total fits and the sum does not, one of the parts is wrong', () => {
    const found = segmentOf(child([['1600', '18'], ...parts.slice(1)], totals));
    expect(found.rows[0]).toMatchObject({ standing: 'off', suspects: [{ fromParts: true }, {}] });
    expect(suspectsOf(found, 'A')).toEqual(['adultBase 1670–1670', 'adultIncrement 88–88']);
  });

  it('where both fit, any of the three can be wrong', () => {
    const found = segmentOf(child([['1600', '89'], ...parts.slice(1)], totals));
    const any = ['perInsured 1689–1689', 'adultBase 1599–1599', 'adultIncrement 88–88'];
    expect(suspectsOf(found, 'A')).toEqual(any);
  });

  it('where the sum fits and the total does not, the total is what is wrong', () => {
    const found = segmentOf(child(parts, ['1888', ...totals.slice(1)]));
    expect(suspectsOf(found, 'A')).toEqual(['perInsured 1688–1688']);
  });
});

describe('one rate for everybody', () => {
  const same = Array.from({ length: 12 }, (): PlainRow => ['9.50', '34990']);

  it('is said of all rows', () => {
    expect(segmentOf(table(same)).unified).toEqual({ rows: 12, others: [] });
  });

  it('a row that differs within rounding is said to', () => {
    const found = segmentOf(table([...same, ['9.50', '34991']]));
    expect(found.unified).toMatchObject({ rows: 12, others: [{ name: 'M' }] });
  });

  it('rows that are alike by chance are none', () => {
    expect(segmentOf(table([...honest, ...honest.slice(0, 2)])).unified).toBeNull();
  });
});
