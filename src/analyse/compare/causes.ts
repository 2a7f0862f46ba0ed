import type { Yen } from '../../domain/case.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import type { SegmentSide, SideRow } from './side.js';
import { type Choice, levies, type Pair } from './state.js';

/**
 * Why a levy changed, in the order in which one side is put in the place of the other: first what a prefecture decides
 * (α, β), then what is measured, then how it is shared, the pot, and what is settled afterwards. Source: DECISIONS D35.
 */
export const causes = [
  'one-sided',
  'alpha',
  'beta',
  'medical-index',
  'income-share',
  'benefit-share',
  'method',
  'pot',
  'adjustments',
  'relief',
  'rounding',
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
  ['pot', 'pot'],
  ['adjustments', 'adjustments'],
  ['rounding', 'rounding'],
];

const allBefore: Choice = {
  alpha: 'before',
  beta: 'before',
  index: 'before',
  income: 'before',
  benefit: 'before',
  method: 'before',
  pot: 'before',
  adjustments: 'before',
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
  const effects = walk(pair, [...before.rows.keys()].sort(), [...after.rows.keys()].sort());
  const codes = new Set([...before.rows.keys(), ...after.rows.keys()]);
  return new Map(
    [...codes].map((code) => {
      const [old, fresh] = [before.rows.get(code), after.rows.get(code)];
      return [code, old && fresh ? settled(effects.get(code) ?? {}, old, fresh) : oneSided(old, fresh)];
    }),
  );
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

/**
 * What acts after the sharing out: own adjustments and relief. Tables hold rounded figures, so the steps between them
 * may end a yen beside the levy that stands there: that is rounding too.
 */
function settled(effects: Effects, before: SideRow, after: SideRow): ByCause {
  const shared = { ...noCauses, ...effects };
  const explained = causes.reduce((total, cause) => total + shared[cause], 0n);
  return {
    ...shared,
    adjustments: shared.adjustments + after.ownAdjustment - before.ownAdjustment,
    relief: before.relief - after.relief,
    rounding: shared.rounding + (after.baseLevy - before.baseLevy - explained),
  };
}

/** The whole levy of who stands on one side only. */
export function oneSided(before: SideRow | undefined, after: SideRow | undefined): ByCause {
  return { ...noCauses, 'one-sided': (after?.levy ?? 0n) - (before?.levy ?? 0n) };
}
