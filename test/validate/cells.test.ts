import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellNumber } from '../../src/validate/tables/cells.js';

const grammars = ['count', 'yen', 'index', 'rate'] as const;

function read(text: string, grammar: (typeof grammars)[number]) {
  const { value, findings } = cellNumber(text, grammar, () => ({}));
  return [value?.toFixed(), findings.map(({ code }) => code)];
}

/** Digits about the limits of indices and rates, and of any length. */
const digits = fc.oneof(
  fc.constantFrom('0', '0.3', '0.29999', '3', '2.9999', '10', '1.5', '50', '49.99', '50.0', '99.99', '100'),
  fc.tuple(fc.nat({ max: 120 }), fc.nat({ max: 9999 })).map(([whole, part]) => `${whole}.${part}`),
  fc.stringMatching(/^-?\d{1,18}(?:\.\d{1,18})?$/),
);

describe('a cell', () => {
  it.each(grammars)('of plain digits is read as any other number is: %s', (grammar) => {
    fc.assert(
      fc.property(digits, (text) => {
        // With a blank behind it the number has none of the forms that are known at sight.
        expect(read(text, grammar)).toEqual(read(`${text} `, grammar));
      }),
      { numRuns: 2000 },
    );
  });
});
