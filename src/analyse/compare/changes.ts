import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { Rational, sum } from '../../domain/rational.js';
import type { ComparedSide, Fact } from './side.js';

/** Something given that is not the same on both sides; null on the side that does not have it. */
export type InputChange =
  | {
      readonly kind: 'setting';
      readonly key: string;
      readonly before: Rational | string | null;
      readonly after: Rational | string | null;
    }
  | {
      readonly kind: 'column';
      readonly key: string;
      /** How many municipalities that both sides have changed in it. */
      readonly changed: number;
      readonly of: number;
      /** Sums over the municipalities of each side; null on the side that has no such column. */
      readonly before: Rational | null;
      readonly after: Rational | null;
    };

/** What was given differently, settings first, in the order of `after` and then of `before`. */
export function inputChanges(before: ComparedSide, after: ComparedSide): InputChange[] {
  const keys = new Set([...after.facts, ...before.facts].map(({ kind, key }) => `${kind} ${key}`));
  const of = ({ facts }: ComparedSide, name: string) =>
    facts.find(({ kind, key }) => `${kind} ${key}` === name);
  const changes = [...keys].map((name) => changeOf(of(before, name), of(after, name)));
  const found = changes.filter((change) => change !== null);
  return [
    ...found.filter(({ kind }) => kind === 'setting'),
    ...found.filter(({ kind }) => kind === 'column'),
  ];
}

function changeOf(before: Fact | undefined, after: Fact | undefined): InputChange | null {
  const { kind, key } = (after ?? before)!;
  if (kind === 'setting') {
    const [old, fresh] = [settingOf(before), settingOf(after)];
    return isSame(old, fresh) ? null : { kind, key, before: old, after: fresh };
  }
  const [old, fresh] = [figuresOf(before), figuresOf(after)];
  const common = [...(fresh ?? new Map<string, Rational>())].filter(([code]) => old?.has(code));
  const changed = common.filter(([code, figure]) => !figure.equals(old!.get(code)!)).length;
  const isWhole = old?.size === fresh?.size && common.length === fresh?.size;
  if (changed === 0 && isWhole) return null;
  return {
    kind,
    key,
    changed,
    of: common.length,
    before: old && sum([...old.values()]),
    after: fresh && sum([...fresh.values()]),
  };
}

function settingOf(fact: Fact | undefined): Rational | string | null {
  return fact?.kind === 'setting' ? fact.value : null;
}

function figuresOf(fact: Fact | undefined): ReadonlyMap<MunicipalityCode, Rational> | null {
  return fact?.kind === 'column' ? fact.figures : null;
}

function isSame(one: Rational | string | null, other: Rational | string | null): boolean {
  return one instanceof Rational && other instanceof Rational ? one.equals(other) : one === other;
}
