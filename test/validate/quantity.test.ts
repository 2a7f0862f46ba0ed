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
  ])('%s is found', (text, id) => {
    expect(found(text)).toBe(id);
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
