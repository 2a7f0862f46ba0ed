import { describe, expect, it } from 'vitest';
import { audit } from '../../src/analyse/audit/audit.js';
import { decimal } from '../../src/domain/decimal.js';
import { ownMethods, type PlainRow, ratesIn, segmentOf, table, uniform } from './published.js';

/** Methods of their own, with real slips of a public table: 97.5 for 9.75, 800 for 8.00. */
const own: readonly PlainRow[] = [
  ['9.6', '25500', '23700'],
  ['97.5', '25200', '22500'],
  ['8.9', '22900', '23000'],
  ['8.5', '25500', '27000'],
  ['8.3', '30200', '26400'],
  ['800', '29100', '21600'],
];

function slipsOf(rows: readonly PlainRow[]): string[] {
  return segmentOf(table(rows)).slips.map(
    ({ row, cell, published, right }) => `${row.name} ${cell} ${published.toText()} ${right.toText()}`,
  );
}

describe('cells that are like their column but for the point', () => {
  it('are told in a table that is not uniform', () => {
    expect(slipsOf(own)).toEqual(['B incomeRate 39/40 39/400', 'F incomeRate 8 2/25']);
  });

  it('are told of amounts too', () => {
    const rows = own.with(1, ['9.75', '252000', '22500']).with(5, ['8.00', '29100', '21600']);
    expect(slipsOf(rows)).toEqual(['B perInsured 252000 25200']);
  });

  it('are not seen in published tables', async () => {
    for (const path of [...uniform, ownMethods])
      expect(audit(await ratesIn(path)).segments.flatMap(({ slips }) => slips)).toEqual([]);
  });

  it('are not told again where what would fit names the cell', () => {
    const rows: readonly PlainRow[] = [
      ['8.09', '34269', '22105'],
      ['8.57', '36298', '23414'],
      ['8.18', '34631', '22339'],
      ['79.2', '33548', '21640'],
    ];
    expect(segmentOf(table(rows)).rows[3]?.suspects.map(({ cell }) => cell)).toEqual(['incomeRate']);
    expect(slipsOf(rows)).toEqual([]);
  });

  it('are no rows that fit: a municipality may be small in all its figures', () => {
    const small: readonly PlainRow[] = [
      ['8.00', '34000'],
      ['8.47', '36000'],
      ['7.53', '32000'],
      ['0.80', '3400'],
    ];
    expect(slipsOf(small)).toEqual([]);
  });
});

describe('rows that are no municipality', () => {
  const rows: readonly PlainRow[] = [
    ['8.00', '50000'],
    ['8.48', '53000'],
    ['7.52', '47000'],
  ];
  const aside = (kind: 'mean' | 'prefecture' | 'nation', incomeRate: string, perInsured: string) => ({
    ...table(rows),
    asides: [
      {
        kind,
        name: 'X',
        segment: 'medical' as const,
        figures: {
          incomeRate: decimal(incomeRate).times('0.01'),
          perInsured: decimal(perInsured),
          assetRate: undefined,
          perHousehold: undefined,
        },
      },
    ],
  });

  it('a mean is between the lowest and the highest figure', () => {
    expect(audit(aside('mean', '8.01', '50100')).verdict).toBe('consistent');
    const { verdict, asides } = audit(aside('mean', '8.01', '60000'));
    expect(verdict).toBe('differences');
    expect(asides[0]?.outside.map(({ cell }) => cell)).toEqual(['perInsured']);
  });

  it('the rate of the prefecture implies a national income, as the rows do or another', () => {
    expect(audit(aside('prefecture', '8.00', '50000')).asides[0]?.agrees).toBe(true);
    const { verdict, asides } = audit(aside('prefecture', '8.00', '60000'));
    expect([verdict, asides[0]?.agrees]).toEqual(['consistent', false]);
  });

  it('nothing tells what those of the nation should be', () => {
    expect(audit(aside('nation', '2', '90000'))).toMatchObject({
      verdict: 'consistent',
      asides: [{ outside: [], agrees: null }],
    });
  });
});

it('a table with columns that were not understood is not wholly audited', () => {
  const rows: readonly PlainRow[] = [['8.00', '50000']];
  expect(audit({ ...table(rows), unread: ['平等割X'] }).verdict).toBe('not-wholly-audited');
});
