import { compareText } from '../../domain/finding.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import type { Rational } from '../../domain/rational.js';
import { type Segment, segments } from '../../domain/segment.js';
import type { ComparedSide } from './side.js';
import {
  type RateGroup,
  type RateKind,
  type Rates,
  rateGroups,
  rateKinds,
  type SegmentRates,
} from './side-rates.js';

/** The rates of one segment on both sides, or of all together. */
export interface ComparedRates {
  /** Null for what is levied per insured over all segments. */
  readonly segment: Segment | null;
  /** Those that one of the sides has. */
  readonly kinds: readonly RateKind[];
  /** By code; the last row is the prefecture, without a code. */
  readonly rows: readonly ComparedRate[];
}

export interface ComparedRate {
  readonly code: MunicipalityCode | null;
  readonly rates: ReadonlyMap<RateKind, RateChange>;
}

export interface RateChange {
  readonly before: Rational | null;
  readonly after: Rational | null;
  /** Null where one of the two is not there. */
  readonly change: Rational | null;
}

/** The rates of all segments that both sides have rates of, and last what is levied over all of them. */
export function comparedRates(before: ComparedSide, after: ComparedSide): ComparedRates[] {
  return [...segments, null].flatMap((segment) => {
    const [old, fresh] = [before, after].map((side) => ratesIn(side, segment));
    return old && fresh ? [ratesOfBoth(segment, old, fresh)] : [];
  });
}

function ratesIn({ segments: all, totalRates }: ComparedSide, segment: Segment | null) {
  return segment ? all.find((one) => one.segment === segment)?.rates : totalRates;
}

const none: Rates = new Map();

function ratesOfBoth(segment: Segment | null, before: SegmentRates, after: SegmentRates): ComparedRates {
  const told = before.told
    .filter((group) => after.told.includes(group))
    .flatMap((group): readonly RateKind[] => rateGroups[group]);
  const codes = [...new Set([...before.municipalities.keys(), ...after.municipalities.keys()])];
  const rows = codes.sort(compareText).map((code) => ({
    code,
    rates: changes(told, before.municipalities.get(code) ?? none, after.municipalities.get(code) ?? none),
  }));
  const prefecture = { code: null, rates: changes(told, before.prefecture, after.prefecture) };
  const all: ComparedRate[] = [...rows, ...(prefecture.rates.size > 0 ? [prefecture] : [])];
  return { segment, kinds: rateKinds.filter((kind) => all.some(({ rates }) => rates.has(kind))), rows: all };
}

function changes(told: readonly RateKind[], before: Rates, after: Rates): Map<RateKind, RateChange> {
  return new Map(
    told.flatMap((kind) => {
      const [old, fresh] = [before.get(kind) ?? null, after.get(kind) ?? null];
      if (!old && !fresh) return [];
      return [[kind, { before: old, after: fresh, change: old && (fresh?.minus(old) ?? null) }] as const];
    }),
  );
}

/** The same of one group of rates alone, and of those who have any of it. */
export function ratesInGroup({ segment, kinds, rows }: ComparedRates, group: RateGroup): ComparedRates {
  const own = kinds.filter((kind) => rateGroups[group].some((one) => one === kind));
  const of = rows.map(({ code, rates }) => ({
    code,
    rates: new Map([...rates].filter(([kind]) => own.includes(kind))),
  }));
  return { segment, kinds: own, rows: of.filter(({ rates }) => rates.size > 0) };
}

/** Whether any rate of a segment differs. */
export function hasRateChange({ rows }: ComparedRates): boolean {
  return rows.some(hasChangedRate);
}

/** Whether any rate of a municipality differs. */
export function hasChangedRate({ rates }: ComparedRate): boolean {
  return [...rates.values()].some(({ before, after, change }) =>
    change ? !change.isZero : before !== after,
  );
}
