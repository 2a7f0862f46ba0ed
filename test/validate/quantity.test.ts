import { describe, expect, it } from 'vitest';
import { findQuantity } from '../../src/validate/quantity.js';

function found(text: string) {
  const one = findQuantity(text, '--of');
  return 'quantity' in one ? one.quantity : one.args;
}

describe('a quantity that is asked for', () => {
  it.each([
    ['按分率', 'weight'],
    ['１人当たり納付金', 'levy_per_insured'],
    ['γ', 'gamma'],
    ['per_insured', 'per_insured'],
    ['own_income_rate_percent', 'own_income_rate_percent'],
    ['所得割の賦課割合', 'income_share'],
    ['予定収納率', 'own_collection_rate'],
    ['不足額', 'shortage'],
    ['現行平等割額', 'in_force_per_household'],
    ['所得割', 'income_rate_percent'],
  ])('%s is found', (text, id) => {
    expect(found(text)).toBe(id);
  });

  it('a column of rates in force in the wide shape is found with its segment', () => {
    expect(findQuantity('child_per_capita_base_yen', '--of')).toEqual({
      quantity: 'in_force_per_insured',
      segment: 'child',
    });
  });

  it.each([
    ['按文率', '按分率'],
    ['按分', '按分率'],
    ['調整係数', '基礎額調整係数'],
    ['weigth', 'weight'],
    ['levi', 'levy'],
    ['アルファ', null],
  ])('quantity-unknown: for %s is suggested %s', (text, suggestion) => {
    expect(found(text)).toEqual({ suggestion });
  });
});
