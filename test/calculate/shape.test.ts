import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/domain/case.js';
import { calculate, decimal } from '../../src/index.js';

const town = { code: '472018', name: '那覇市', bases: {} };
const medical = {
  segment: 'medical',
  method: 'two',
  pot: { levyBase: 1n },
  incomeLevel: { beta: decimal('1') },
};

/** What a caller without types may hand over. */
const calculated = (given: unknown) => () => calculate(given as Case);

describe('what is no case is a TypeError that says what is missing', () => {
  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'calculate takes a Case, not undefined'],
    ['null', null, 'calculate takes a Case, not null'],
    ['a path', 'case.yaml', 'calculate takes a Case, not string'],
    [
      'an empty object',
      {},
      'missing: fiscalYear (a number such as 2026), municipalities (an array), segments (an array)',
    ],
    [
      'a year as text',
      { fiscalYear: 'R8', municipalities: [town], segments: [medical] },
      'missing: fiscalYear',
    ],
    [
      'a municipality without bases',
      { fiscalYear: 2026, municipalities: [{ ...town, bases: undefined }], segments: [medical] },
      'missing: municipalities[0].bases',
    ],
    [
      'a municipality that is null',
      { fiscalYear: 2026, municipalities: [town, null], segments: [medical] },
      'missing: municipalities[1] (an object)',
    ],
    [
      'a segment without a levy base',
      { fiscalYear: 2026, municipalities: [town], segments: [{ ...medical, pot: undefined }] },
      'missing: segments[0].pot',
    ],
    [
      'more missing than is named',
      { fiscalYear: 2026, municipalities: Array(9).fill({}), segments: [] },
      'municipalities[1].name, …',
    ],
  ])('%s', (_, given, message) => {
    expect(calculated(given)).toThrow(TypeError);
    expect(calculated(given)).toThrow(message);
  });
});
