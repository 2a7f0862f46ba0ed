import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { Rational, sum } from '../../domain/rational.js';
import { segments } from '../../domain/segment.js';
import type { ComparedSide, Fact } from './side.js';

/** The lowest and the highest figure of a column that has no sum. */
export interface Spread {
  readonly lowest: Rational;
  readonly highest: Rational;
}

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
      /** The municipalities whose figure changed, of those that have one on both sides. */
      readonly changed: readonly MunicipalityCode[];
      readonly of: number;
      /**
       * Municipalities of both sides that have a figure on one side only; of adjustments, which not every municipality
       * has, those of one side too.
       */
      readonly onlyBefore: readonly MunicipalityCode[];
      readonly onlyAfter: readonly MunicipalityCode[];
      /**
       * The figures of the only one that changed, else what the column of each side comes to: its sum, or of rates and
       * indices, which have none, how far they reach. Null on the side that has no such figure.
       */
      readonly before: Rational | Spread | null;
      readonly after: Rational | Spread | null;
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
  // A plain table of levies gives few inputs: one that it lacks is no difference.
  const plain = [after, before].filter(({ hasLeviesOnly }) => hasLeviesOnly);
  const told = plain.length > 0 ? plain : [after, before];
  const keys = new Set(told.flatMap(({ facts }) => facts).map(({ kind, key }) => `${kind} ${key}`));
  const of = ({ facts }: ComparedSide, name: string) =>
    facts.find(({ kind, key }) => `${kind} ${key}` === name);
  const [old, fresh] = [codesOf(before), codesOf(after)];
  const inBoth = new Set([...old].filter((code) => fresh.has(code)));
  const changes = [...keys].map((name) => changeOf(of(before, name), of(after, name), inBoth));
  const found = changes
    .filter((change) => change !== null)
    .filter((change) => !isOfMethod(change, before) && !isOfMethod(change, after))
    .filter((change) => !isUncharged(change, before) && !isUncharged(change, after));
  return [
    ...membersChange(before, after),
    ...policyChange(before, after),
    ...found.filter(({ kind }) => kind === 'setting'),
    ...found.filter(({ kind }) => kind === 'column'),
  ];
}

/** A column that a side has not, and no other of the kind: its method has no use for it, and that is what changed. */
function isOfMethod({ kind, key }: InputChange, { facts }: ComparedSide): boolean {
  const [, column, segment] = /^((?:households|assets)_([a-z]+))(?:_[HR]\d+)?$/.exec(key) ?? [];
  if (kind !== 'column' || !(segments as readonly string[]).includes(segment ?? '')) return false;
  return !facts.some((one) => one.kind === 'column' && `${one.key}_`.startsWith(`${column}_`));
}

/** A share that one side does not name and that is 0 throughout on the other: nobody charges it. */
function isUncharged({ kind, key, ...change }: InputChange, { facts }: ComparedSide): boolean {
  if (kind !== 'column' || !/^own_methods .*_share$/.test(key)) return false;
  if (change.before !== null && change.after !== null) return false;
  const column = facts.find((one) => one.kind === 'column' && one.key === key);
  return column?.kind === 'column' && [...column.figures.values()].every((figure) => figure.isZero);
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
  if (before.policy === after.policy || before.hasLeviesOnly || after.hasLeviesOnly) return [];
  return [{ kind: 'setting', key: 'policy', before: before.policy, after: after.policy }];
}

function changeOf(
  before: Fact | undefined,
  after: Fact | undefined,
  inBoth: ReadonlySet<MunicipalityCode>,
): InputChange | null {
  const { kind, key } = (after ?? before)!;
  if (kind === 'setting') {
    const [old, fresh] = [settingOf(before), settingOf(after)];
    const isSameText = exactly(before) === exactly(after);
    return isSame(old, fresh) && isSameText ? null : { kind, key, before: old, after: fresh };
  }
  const [old, fresh] = [figuresOf(before), figuresOf(after)];
  const common = [...(fresh ?? new Map<string, Rational>())].filter(([code]) => old?.has(code));
  const changed = common
    .filter(
      ([code, figure]) =>
        !figure.equals(old!.get(code)!) || exactlyOf(before)?.get(code) !== exactlyOf(after)?.get(code),
    )
    .map(([code]) => code);
  // Who joined or left is said once.
  const isAdjustment = key.startsWith('adjustments ');
  const lone = (column: FigureColumn, other: FigureColumn) =>
    [...(column?.keys() ?? [])].filter((code) => !other?.has(code) && (isAdjustment || inBoth.has(code)));
  const [onlyBefore, onlyAfter] = [lone(old, fresh), lone(fresh, old)];
  const different = [...changed, ...onlyBefore, ...onlyAfter];
  if (different.length === 0 && old && fresh) return null;
  return {
    kind,
    key,
    changed,
    of: common.length,
    onlyBefore,
    onlyAfter,
    ...figuresShown(key, old, fresh, different.length === 1 && !isAdjustment ? different[0] : undefined),
  };
}

type FigureColumn = ReadonlyMap<MunicipalityCode, Rational> | null;

function figuresShown(
  key: string,
  old: FigureColumn,
  fresh: FigureColumn,
  only: MunicipalityCode | undefined,
): { readonly before: Rational | Spread | null; readonly after: Rational | Spread | null } {
  if (only !== undefined) return { before: old?.get(only) ?? null, after: fresh?.get(only) ?? null };
  const hasSum = !/medical_index|collection_rate|_share$|^rates_in_force /.test(key);
  const shown = (column: FigureColumn) => {
    if (!column) return null;
    return hasSum ? sum([...column.values()]) : spreadOf([...column.values()]);
  };
  return { before: shown(old), after: shown(fresh) };
}

function spreadOf(figures: readonly Rational[]): Spread {
  const ordered = [...figures].sort((a, b) => a.compare(b));
  return { lowest: ordered[0]!, highest: ordered.at(-1)! };
}

function settingOf(fact: Fact | undefined): Rational | string | null {
  return fact?.kind === 'setting' ? fact.value : null;
}

function exactly(fact: Fact | undefined): string | undefined {
  return fact?.kind === 'setting' ? fact.exactly : undefined;
}

function exactlyOf(fact: Fact | undefined): ReadonlyMap<MunicipalityCode, string> | undefined {
  return fact?.kind === 'column' ? fact.exactly : undefined;
}

function figuresOf(fact: Fact | undefined): ReadonlyMap<MunicipalityCode, Rational> | null {
  return fact?.kind === 'column' ? fact.figures : null;
}

function isSame(one: Rational | string | null, other: Rational | string | null): boolean {
  return one instanceof Rational && other instanceof Rational ? one.equals(other) : one === other;
}
