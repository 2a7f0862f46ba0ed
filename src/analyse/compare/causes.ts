import type { Yen } from '../../domain/case.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import type { Making, SegmentSide, ShownPot, SideRow } from './side.js';
import { type Choice, levies, type Pair } from './state.js';

/**
 * Why a levy changed, in the order in which one side is put in the place of the other: first what a prefecture decides
 * (α, β), then what is measured, then how it is shared, the collection rates in γ, the pot, and what is settled afterwards. Source: DECISIONS D35.
 */
export const causes = [
  'one-sided',
  'alpha',
  'beta',
  'medical-index',
  'income-share',
  'benefit-share',
  'method',
  'collection',
  'pot',
  'adjustments',
  'relief',
  'rounding',
  'unexplained',
] as const;
export type Cause = (typeof causes)[number];

/** Yen by cause; they add up to the change of the levy. */
export type ByCause = Readonly<Record<Cause, Yen>>;

export const noCauses: ByCause = Object.fromEntries(causes.map((cause) => [cause, 0n])) as ByCause;

/** What is put in place in each step, one after the other. */
const steps: readonly (readonly [Cause, keyof Choice])[] = [
  ['alpha', 'alpha'],
  ['beta', 'beta'],
  ['medical-index', 'index'],
  ['income-share', 'income'],
  ['benefit-share', 'benefit'],
  ['method', 'method'],
  ['collection', 'collection'],
  ['pot', 'pot'],
  ['adjustments', 'adjustments'],
  ['relief', 'relief'],
  ['rounding', 'rounding'],
];

const allBefore: Choice = {
  alpha: 'before',
  beta: 'before',
  index: 'before',
  income: 'before',
  benefit: 'before',
  method: 'before',
  collection: 'before',
  pot: 'before',
  adjustments: 'before',
  relief: 'before',
  rounding: 'before',
};

/**
 * The change of every levy of a segment by cause. Every step is a whole calculation with whole yen, so the causes add
 * up by themselves, and a redistribution adds up to zero over the municipalities.
 *
 * @returns null where a side does not tell what its levies were made from
 */
export function changesByCause(
  before: SegmentSide,
  after: SegmentSide,
): ReadonlyMap<MunicipalityCode, ByCause> | null {
  if (!before.making || !after.making) return null;
  const pair: Pair = { before: before.making, after: after.making };
  const effects = walk(resolved(pair), [...before.rows.keys()].sort(), [...after.rows.keys()].sort());
  const codes = new Set([...before.rows.keys(), ...after.rows.keys()]);
  return new Map(
    [...codes].map((code) => {
      const [old, fresh] = [before.rows.get(code), after.rows.get(code)];
      return [code, fresh ? settled(effects.get(code) ?? {}, old ?? nobody, fresh) : oneSided(old, fresh)];
    }),
  );
}

/** A municipality missing on the before side starts from 0. */
const nobody = { baseLevy: 0n, ownAdjustment: 0n, relief: 0n, levy: 0n };

/**
 * Tables give B and C, and not which of them the case stated: what both sides have alike was stated. A unit that one
 * side alone shows may be chance.
 */
function resolved({ before, after }: Pair): Pair {
  const isOfTables = before.shown !== null && after.shown !== null;
  if (!isOfTables) return { before, after };
  const isSameTotal = before.shown.requiredTotal === after.shown.requiredTotal;
  const isUnitSure = before.rounding.unit > 1n && after.rounding.unit > 1n;
  const of = (side: Making, { requiredTotal, levyBase }: ShownPot): Making => ({
    ...side,
    pot: isSameTotal ? { requiredTotal } : { levyBase },
    rounding: isUnitSure ? side.rounding : { ...side.rounding, unit: 1n },
  });
  return { before: of(before, before.shown), after: of(after, after.shown) };
}

type Effects = Partial<Record<Cause, Yen>>;

/** From one side to the other, step by step: what each step changes in every base levy. */
function walk(
  pair: Pair,
  before: readonly MunicipalityCode[],
  after: readonly MunicipalityCode[],
): ReadonlyMap<MunicipalityCode, Effects> {
  const effects = new Map<MunicipalityCode, Effects>();
  let state = levies(pair, before, allBefore);
  let choice = allBefore;
  const take = (cause: Cause) => {
    const next = levies(pair, after, choice);
    // A mixture that has nothing to share by gives no levies: its step is taken together with the next one.
    if (!next) return;
    for (const [code, levy] of next) {
      effects.set(code, { ...effects.get(code), [cause]: levy - (state?.get(code) ?? 0n) });
    }
    state = next;
  };
  take('one-sided');
  for (const [cause, part] of steps) {
    choice = { ...choice, [part]: 'after' };
    take(cause);
  }
  return effects;
}

type Settled = Pick<SideRow, 'baseLevy' | 'ownAdjustment' | 'relief' | 'levy'>;

/**
 * What acts after the sharing out: own adjustments and relief, which before was what it adds to the pot. Tables hold rounded figures, so the steps between them
 * may end a yen beside the base levy that stands there: that is rounding too. What a levy has beside its base levy,
 * adjustments and relief, nobody can tell.
 */
function settled(effects: Effects, before: Settled, after: Settled): ByCause {
  const shared = { ...noCauses, ...effects };
  const explained = causes.reduce((total, cause) => total + shared[cause], 0n);
  return {
    ...shared,
    adjustments: shared.adjustments + after.ownAdjustment - before.ownAdjustment,
    relief: shared.relief + before.relief - after.relief,
    rounding: shared.rounding + (after.baseLevy - before.baseLevy - explained),
    unexplained: unexplained(after) - unexplained(before),
  };
}

function unexplained({ levy, baseLevy, ownAdjustment, relief }: Settled): Yen {
  return levy - (baseLevy + ownAdjustment - relief);
}

/** The whole levy of who stands on one side only. */
export function oneSided(before: SideRow | undefined, after: SideRow | undefined): ByCause {
  return { ...noCauses, 'one-sided': (after?.levy ?? 0n) - (before?.levy ?? 0n) };
}
