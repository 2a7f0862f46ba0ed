import { readFileSync } from 'node:fs';
import type { Case, Municipality } from '../../src/domain/case.js';
import { decimal, scaled } from '../../src/domain/decimal.js';
import { bySegment, type Segment, segmentOfAll, segments } from '../../src/domain/segment.js';

/** What one municipality has, in whole numbers: persons, yen, and the index in units of 10⁻¹³. */
export interface Drawn {
  readonly code: string;
  readonly name: string;
  readonly heads: Readonly<Record<Segment, number>>;
  readonly under18: number;
  readonly income: number;
  readonly index: number;
}

/** A prefecture: real municipalities with figures that are drawn, the same in every run. */
export interface Prefecture {
  readonly code: string;
  readonly municipalities: readonly Drawn[];
  /** C of each segment, yen. */
  readonly pots: Readonly<Record<Segment, number>>;
}

/** Yen per insured, about those of the country. */
const known: Readonly<Partial<Record<Segment, number>>> = {
  medical: 95_000,
  support: 36_000,
  care: 34_000,
  child: 3_000,
};
const potPerHead = bySegment((_, segment) => known[segment] ?? 10_000);

/** All 1,741 municipalities in their 47 prefectures. */
export function nation(): Prefecture[] {
  const draw = drawer(20_260_401);
  const rows = readFileSync('fixtures/official/codes_national_r6.csv', 'utf8').trim().split('\n').slice(1);
  const byPrefecture = new Map<string, Drawn[]>();
  for (const row of rows) {
    const [code = '', , , name = ''] = row.replace('\ufeff', '').split(',');
    if (name === '' || isNorthern(code)) continue;
    const prefecture = code.slice(0, 2);
    byPrefecture.set(prefecture, [...(byPrefecture.get(prefecture) ?? []), drawn(code, name, draw)]);
  }
  return [...byPrefecture].map(([code, municipalities]) => ({
    code,
    municipalities,
    pots: potsOf(municipalities),
  }));
}

/** The six villages of 北方領土 have codes, but no insurer. */
function isNorthern(code: string): boolean {
  return code >= '016950' && code < '017010';
}

function drawn(code: string, name: string, draw: () => number): Drawn {
  const insured = Math.floor(300 + draw() ** 5 * 400_000);
  const [some, under18] = [Math.floor(insured * (0.3 + draw() * 0.1)), Math.floor(insured * 0.08)];
  return {
    code,
    name,
    heads: bySegment(({ part, hasAdults }) => (part ? some : hasAdults ? insured - under18 : insured)),
    under18,
    income: Math.floor(insured * (350_000 + draw() * 500_000)),
    index: 8_500_000_000_000 + Math.floor(draw() * 3_500_000_000_000),
  };
}

function potsOf(municipalities: readonly Drawn[]): Prefecture['pots'] {
  return bySegment((_, segment) => {
    const heads = municipalities.reduce((sum, one) => sum + one.heads[segment], 0);
    return heads * potPerHead[segment] + 7;
  });
}

/** A prefecture as the engine takes it. */
export function caseOf({ municipalities, pots }: Prefecture): Case {
  return {
    fiscalYear: 2026,
    municipalities: municipalities.map(municipalityOf),
    segments: segments.map((segment) => ({
      segment,
      method: 'two',
      pot: { levyBase: BigInt(pots[segment]) },
      incomeLevel: { beta: decimal('1.1') },
    })),
    medicalReflection: decimal('1'),
  };
}

function municipalityOf({ code, name, heads, income, index }: Drawn): Municipality {
  const bases = segments.map((segment) => [
    segment,
    { heads: decimal(`${heads[segment]}`), income: decimal(`${income}`) },
  ]);
  return {
    code,
    name,
    insured: decimal(`${heads[segmentOfAll]}`),
    medicalIndex: scaled(BigInt(index), 13),
    bases: Object.fromEntries(bases),
  };
}

/** 0 to 1, the same row of numbers in every run. */
function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
