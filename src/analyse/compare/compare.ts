import type { Municipality, Yen } from '../../domain/case.js';
import { compareText } from '../../domain/finding.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { Rational, sum } from '../../domain/rational.js';
import { type Segment, segments } from '../../domain/segment.js';
import { type ByCause, causes, changesByCause, noCauses, oneSided } from './causes.js';
import { type InputChange, inputChanges } from './changes.js';
import { type ComparedRates, comparedRates } from './rates.js';
import type { ComparedSide, SegmentSide, SideRow } from './side.js';
import { type UntoldSegment, untoldSegments } from './untold.js';

export { type ByCause, type Cause, causes } from './causes.js';
export type { InputChange, Spread } from './changes.js';
export {
  type ComparedRate,
  type ComparedRates,
  hasChangedRate,
  hasRateChange,
  type RateChange,
  ratesInGroup,
} from './rates.js';
export type { ComparedSide, Fact } from './side.js';
export { sideOfLevies } from './side-of-levies.js';
export { sideOfResult } from './side-of-result.js';
export { sideOfTables, type TablesHead } from './side-of-tables.js';
export { type RateGroup, type RateKind, rateGroups, rateKinds } from './side-rates.js';
export type { UntoldSegment } from './untold.js';

/** Who pays more and who pays less between two sides, and why. */
export interface Comparison {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly changes: readonly InputChange[];
  /** In the order of all tables; a segment that one side has is there too. */
  readonly segments: readonly ComparedLevies[];
  /** Segments that a plain table does not give; they are left out of everything else. */
  readonly untold: readonly UntoldSegment[];
  /** All segments together. */
  readonly total: ComparedLevies;
  /** Of the segments of which both sides have rates, and last of all segments together. */
  readonly rates: readonly ComparedRates[];
}

/** The levies of one segment, or of all together. */
export interface ComparedLevies {
  readonly segment: Segment | null;
  /** Whether one side alone has the segment. */
  readonly state: 'new' | 'ended' | null;
  /** From the largest rise per insured to the largest fall; who stands on one side only comes last. */
  readonly rows: readonly ComparedLevy[];
  readonly sum: ComparedSum;
  readonly counts: Counts;
}

/** A levy divided by the heads of the same side, exact; null without heads. */
export interface PerInsured {
  readonly beforePerInsured: Rational | null;
  readonly afterPerInsured: Rational | null;
  /** The difference of both; of a side that is not there 0 is taken, and null where its heads are not known. */
  readonly changePerInsured: Rational | null;
  /** Against before; null where that is zero or not there. */
  readonly changeRatioPerInsured: Rational | null;
}

/** The levy of one municipality on both sides, yen. */
export interface ComparedLevy extends PerInsured {
  readonly municipality: Pick<Municipality, 'code' | 'name'>;
  /** Null where the side does not have the municipality (or the segment). */
  readonly before: Yen | null;
  readonly after: Yen | null;
  readonly change: Yen;
  /** Against before; null where that is zero or not there. */
  readonly changeRatio: Rational | null;
  /** Heads of the segment, medical ones of all segments together; null where they are not known. */
  readonly headsBefore: Rational | null;
  readonly headsAfter: Rational | null;
  /** Adds up to the change; null where tables do not tell. */
  readonly causes: ByCause | null;
}

/** All municipalities together. */
export interface ComparedSum extends PerInsured {
  readonly before: Yen;
  readonly after: Yen;
  readonly change: Yen;
  /** Against before; null where that is zero. */
  readonly changeRatio: Rational | null;
  readonly causes: ByCause | null;
}

/** Municipalities by how their levy per insured changed; by the levy where heads are not known. */
export interface Counts {
  readonly rises: number;
  readonly falls: number;
  readonly unchanged: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
}

/** Compares two sides: what was given differently, every levy, and the change of each by cause, to the yen. */
export function compare(before: ComparedSide, after: ComparedSide): Comparison {
  const untold = untoldSegments(before, after);
  const told = segments.filter((segment) => !untold.some((one) => one.segment === segment));
  const compared = told.flatMap((segment) => {
    const [old, fresh] = [before, after].map((side) => side.segments.find((one) => one.segment === segment));
    return old || fresh ? [comparedSegment(segment, old, fresh)] : [];
  });
  return {
    before,
    after,
    changes: inputChanges(before, after),
    segments: compared,
    untold,
    total: total(compared, before, after),
    rates: comparedRates(before, after),
  };
}

/** The levies of one segment, or of every segment and then of all together. */
export function leviesOf({ segments: all, total }: Comparison, only: Segment | null): ComparedLevies[] {
  return only ? all.filter(({ segment }) => segment === only) : [...all, total];
}

const nothing: Omit<SegmentSide, 'segment'> = { rows: new Map(), making: null };

function comparedSegment(
  segment: Segment,
  before: SegmentSide | undefined,
  after: SegmentSide | undefined,
): ComparedLevies {
  const [old, fresh] = [before ?? { segment, ...nothing }, after ?? { segment, ...nothing }];
  const byCause = before && after ? changesByCause(before, after) : null;
  const isLone = !before || !after;
  const codes = [...new Set([...old.rows.keys(), ...fresh.rows.keys()])];
  const rows = codes.map((code) => {
    const [left, right] = [old.rows.get(code), fresh.rows.get(code)];
    const told = isLone ? oneSided(left, right) : (byCause?.get(code) ?? null);
    return comparedLevy(left, right, left?.heads ?? null, right?.heads ?? null, told);
  });
  return comparedLevies(segment, rows, before ? (after ? null : 'ended') : 'new');
}

function comparedLevies(
  segment: Segment | null,
  rows: readonly ComparedLevy[],
  state: ComparedLevies['state'] = null,
): ComparedLevies {
  const isPerInsured = rows.some(({ changePerInsured }) => changePerInsured !== null);
  const byChange = [...rows].sort(
    (a, b) =>
      Number(isLone(a)) - Number(isLone(b)) ||
      measureOf(b, isPerInsured).compare(measureOf(a, isPerInsured)) ||
      compareText(a.municipality.code, b.municipality.code),
  );
  return { segment, state, rows: byChange, sum: sumOf(rows), counts: countsOf(rows) };
}

/** Who stands on one side only comes after all others. */
function isLone({ before, after }: ComparedLevy): boolean {
  return before === null || after === null;
}

/** The change per insured; the change itself where no heads are known. */
function measureOf({ changePerInsured, change }: ComparedLevy, isPerInsured: boolean): Rational {
  return changePerInsured ?? (isPerInsured ? Rational.zero : Rational.of(change));
}

function comparedLevy(
  before: Pick<SideRow, 'municipality' | 'levy'> | undefined,
  after: Pick<SideRow, 'municipality' | 'levy'> | undefined,
  headsBefore: Rational | null,
  headsAfter: Rational | null,
  byCause: ByCause | null,
): ComparedLevy {
  const [old, fresh] = [before?.levy ?? null, after?.levy ?? null];
  const change = (fresh ?? 0n) - (old ?? 0n);
  return {
    municipality: named(before, after),
    before: old,
    after: fresh,
    change,
    changeRatio: ratio(Rational.of(change), Rational.of(old ?? 0n)),
    headsBefore,
    headsAfter,
    ...perInsured({ levy: old, heads: headsBefore }, { levy: fresh, heads: headsAfter }),
    causes: byCause,
  };
}

/** By its name of the second side; a plain table may have none. */
function named(
  before: Pick<SideRow, 'municipality'> | undefined,
  after: Pick<SideRow, 'municipality'> | undefined,
): SideRow['municipality'] {
  const sides = [after, before].flatMap((side) => (side ? [side.municipality] : []));
  return sides.find(({ name }) => name !== '') ?? sides[0]!;
}

/** What is paid and by how many; null where the side is not there, and where its heads are not known. */
interface Paid {
  readonly levy: Yen | null;
  readonly heads: Rational | null;
}

function perInsured(...sides: readonly [before: Paid, after: Paid]): PerInsured {
  const [before, after] = sides.map(perHead) as [Rational | null, Rational | null];
  const isKnown = (before ?? after) !== null && sides.every(({ levy, heads }) => levy === null || heads);
  const change = isKnown ? (after ?? Rational.zero).minus(before ?? Rational.zero) : null;
  return {
    beforePerInsured: before,
    afterPerInsured: after,
    changePerInsured: change,
    changeRatioPerInsured: change && ratio(change, before ?? Rational.zero),
  };
}

/** A rise is positive, also of a levy that was negative. */
function ratio(change: Rational, before: Rational): Rational | null {
  if (before.isZero) return null;
  return change.dividedBy(before.isNegative ? Rational.zero.minus(before) : before);
}

function perHead({ levy, heads }: Paid): Rational | null {
  return levy === null || heads === null || heads.isZero ? null : Rational.of(levy).dividedBy(heads);
}

function sumOf(rows: readonly ComparedLevy[]): ComparedSum {
  const added = (of: (row: ComparedLevy) => Yen | null) =>
    rows.reduce((total, row) => total + (of(row) ?? 0n), 0n);
  const [before, after] = [added((row) => row.before), added((row) => row.after)];
  const change = after - before;
  const heads = (side: 'before' | 'after', of: (row: ComparedLevy) => Rational | null) => {
    const there = rows.filter((row) => row[side] !== null).map(of);
    return there.includes(null) ? null : sum(there as Rational[]);
  };
  return {
    before,
    after,
    change,
    changeRatio: ratio(Rational.of(change), Rational.of(before)),
    ...perInsured(
      { levy: before, heads: heads('before', ({ headsBefore }) => headsBefore) },
      { levy: after, heads: heads('after', ({ headsAfter }) => headsAfter) },
    ),
    causes: addedCauses(rows.map((row) => row.causes)),
  };
}

/** The sum of causes; null where one of them is not told. */
function addedCauses(all: readonly (ByCause | null)[]): ByCause | null {
  if (all.some((one) => one === null)) return null;
  const sums = causes.map((cause) => [cause, all.reduce((total, one) => total + one![cause], 0n)] as const);
  return { ...noCauses, ...Object.fromEntries(sums) };
}

function countsOf(rows: readonly ComparedLevy[]): Counts {
  const both = rows.filter(({ before, after }) => before !== null && after !== null);
  const signs = both.map(({ changePerInsured, change }) =>
    (changePerInsured ?? Rational.of(change)).compare(Rational.zero),
  );
  return {
    rises: signs.filter((sign) => sign > 0).length,
    falls: signs.filter((sign) => sign < 0).length,
    unchanged: signs.filter((sign) => sign === 0).length,
    onlyBefore: rows.filter(({ after }) => after === null).length,
    onlyAfter: rows.filter(({ before }) => before === null).length,
  };
}

/** Every municipality over all segments, per medical insured (丈比べ). */
function total(
  compared: readonly ComparedLevies[],
  before: ComparedSide,
  after: ComparedSide,
): ComparedLevies {
  const all = new Map<MunicipalityCode, ComparedLevy[]>();
  for (const row of compared.flatMap(({ rows }) => rows)) {
    all.set(row.municipality.code, [...(all.get(row.municipality.code) ?? []), row]);
  }
  const rows = [...all]
    .sort(([a], [b]) => compareText(a, b))
    .map(([code, own]) => {
      const { municipality } = own[0]!;
      const side = (of: (row: ComparedLevy) => Yen | null) =>
        own.some((row) => of(row) !== null)
          ? { municipality, levy: own.reduce((sum, row) => sum + (of(row) ?? 0n), 0n) }
          : undefined;
      return comparedLevy(
        side((row) => row.before),
        side((row) => row.after),
        before.insured.get(code) ?? null,
        after.insured.get(code) ?? null,
        addedCauses(own.map((row) => row.causes)),
      );
    });
  return comparedLevies(null, rows);
}
