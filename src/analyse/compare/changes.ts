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
      /** The municipalities that changed in it, of those that both sides have. */
      readonly changed: readonly MunicipalityCode[];
      readonly of: number;
      /**
       * The figures of the one that changed, else the sums of each side; null on the side that has no such column, and
       * for rates and indices, which have no sum.
       */
      readonly before: Rational | null;
      readonly after: Rational | null;
    }
  | {
      /** Municipalities that stand on one side only. */
      readonly kind: 'municipalities';
      readonly key: 'municipalities';
      readonly before: number;
      readonly after: number;
      readonly onlyBefore: readonly MunicipalityCode[];
      readonly onlyAfter: readonly MunicipalityCode[];
    };

/** What was given differently, settings first, in the order of `after` and then of `before`. */
export function inputChanges(before: ComparedSide, after: ComparedSide): InputChange[] {
  const keys = new Set([...after.facts, ...before.facts].map(({ kind, key }) => `${kind} ${key}`));
  const of = ({ facts }: ComparedSide, name: string) =>
    facts.find(({ kind, key }) => `${kind} ${key}` === name);
  const changes = [...keys].map((name) => changeOf(of(before, name), of(after, name)));
  const found = changes.filter((change) => change !== null);
  return [
    ...membersChange(before, after),
    ...policyChange(before, after),
    ...found.filter(({ kind }) => kind === 'setting'),
    ...found.filter(({ kind }) => kind === 'column'),
  ];
}

function codesOf({ segments }: ComparedSide): Set<MunicipalityCode> {
  return new Set(segments.flatMap(({ rows }) => [...rows.keys()]));
}

function membersChange(before: ComparedSide, after: ComparedSide): InputChange[] {
  const [old, fresh] = [codesOf(before), codesOf(after)];
  const onlyBefore = [...old].filter((code) => !fresh.has(code)).sort();
  const onlyAfter = [...fresh].filter((code) => !old.has(code)).sort();
  if (onlyBefore.length === 0 && onlyAfter.length === 0) return [];
  const kind = 'municipalities';
  return [{ kind, key: kind, before: old.size, after: fresh.size, onlyBefore, onlyAfter }];
}

function policyChange(before: ComparedSide, after: ComparedSide): InputChange[] {
  if (before.policy === after.policy) return [];
  return [{ kind: 'setting', key: 'policy', before: before.policy, after: after.policy }];
}

function changeOf(before: Fact | undefined, after: Fact | undefined): InputChange | null {
  const { kind, key } = (after ?? before)!;
  if (kind === 'setting') {
    const [old, fresh] = [settingOf(before), settingOf(after)];
    return isSame(old, fresh) ? null : { kind, key, before: old, after: fresh };
  }
  const [old, fresh] = [figuresOf(before), figuresOf(after)];
  const common = [...(fresh ?? new Map<string, Rational>())].filter(([code]) => old?.has(code));
  const changed = common.filter(([code, figure]) => !figure.equals(old!.get(code)!)).map(([code]) => code);
  // Who joined or left is said once; a column that a method has no use for is nothing that changed.
  const isAdjustment = key.startsWith('adjustments ');
  if (!isAdjustment && (!old || !fresh) && /^(households|assets)_/.test(key)) return null;
  const isWhole = old?.size === fresh?.size && common.length === fresh?.size;
  if (changed.length === 0 && (isWhole || (old && fresh && !isAdjustment))) return null;
  return {
    kind,
    key,
    changed,
    of: common.length,
    ...figuresShown(key, old, fresh, changed.length === 1 && !isAdjustment ? changed[0] : undefined),
  };
}

type Column = ReadonlyMap<MunicipalityCode, Rational> | null;

function figuresShown(
  key: string,
  old: Column,
  fresh: Column,
  only: MunicipalityCode | undefined,
): { readonly before: Rational | null; readonly after: Rational | null } {
  if (only !== undefined) return { before: old?.get(only) ?? null, after: fresh?.get(only) ?? null };
  const hasSum = !/medical_index|collection_rate/.test(key);
  const total = (column: Column) => (hasSum && column ? sum([...column.values()]) : null);
  return { before: total(old), after: total(fresh) };
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
