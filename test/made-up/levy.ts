import { levyQuantities as quantitiesOfTheHouse } from '../../src/domain/quantities/levy.js';
import type { QuantityRecord } from '../../src/domain/quantities/quantity.js';
import { each, own, times } from '../../src/domain/quantities/term.js';

/** The quantities of the house and one that does not exist: what the engine keeps for it is made here. */
export const levyQuantities = {
  ...quantitiesOfTheHouse,
  levy_of_two_years: {
    name: { symbol: 'z_i', totalSymbol: 'Σz', ja: '二年分の納付金', en: 'levy of two years' },
    figure: { unit: 'yen', form: 'whole' },
    words: { en: 'a base levy and another one', ja: '納付金基礎額の二年分' },
    of: ({ baseLevy }) => baseLevy * 2n,
    all: ({ baseLevyTotal }) => baseLevyTotal * 2n,
    isSummed: true,
    term: times({ op: 'number', value: 2n }, own('base_levy')),
    allTerm: each('levy_of_two_years'),
    sources: [],
  },
} as const satisfies Record<string, QuantityRecord>;
