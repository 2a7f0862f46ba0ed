import type { Municipality, Yen } from '../../domain/case.js';
import { compareText } from '../../domain/finding.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { Rational } from '../../domain/rational.js';
import { type Segment, segments } from '../../domain/segment.js';
import { type ByCause, causes, changesByCause, noCauses, oneSided } from './causes.js';
import { type InputChange, inputChanges } from './changes.js';
import type { ComparedSide, SegmentSide, SideRow } from './side.js';

export { type ByCause, type Cause, causes } from './causes.js';
export type { InputChange, Spread } from './changes.js';
export type { ComparedSide, Fact } from './side.js';
export { sideOfResult } from './side-of-result.js';
export { sideOfTables, type TablesHead } from './side-of-tables.js';

/** Who pays more and who pays less between two sides, and why. */
export interface Comparison {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly changes: readonly InputChange[];
  /** In the order of all tables; a segment that one side has is there too. */
  readonly segments: readonly ComparedLevies[];
  /** All segments together. */
  readonly total: ComparedLevies;
}

/** The levies of one segment, or of all together. */
export interface ComparedLevies {
  readonly segment: Segment | null;
  /** From the largest rise per insured to the largest fall; who stands on one side only comes last. */
  readonly rows: readonly ComparedLevy[];
  readonly sum: ComparedSum;
  readonly counts: Counts;
}

/** The levy of one municipality on both sides, yen. */
export interface ComparedLevy {
  readonly municipality: Pick<Municipality, 'code' | 'name'>;
  /** Null where the side does not have the municipality (or the segment). */
  readonly before: Yen | null;
  readonly after: Yen | null;
  readonly change: Yen;
  /** Against before; null where that is zero or not there. */
  readonly changeRatio: Rational | null;
  /** Levy ÷ heads of the same side, exact; null without heads. */
  readonly beforePerInsured: Rational | null;
  readonly afterPerInsured: Rational | null;
  /** The difference of both; of a side that is not there, 0 is taken. Null without heads. */
  readonly changePerInsured: Rational | null;
  /** Adds up to the change; null where tables do not tell. */
  readonly causes: ByCause | null;
}

export interface ComparedSum {
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
  const compared = segments.flatMap((segment) => {
    const [old, fresh] = [before, after].map((side) => side.segments.find((one) => one.segment === segment));
    return old || fresh ? [comparedSegment(segment, old, fresh)] : [];
  });
  return {
    before,
    after,
    changes: inputChanges(before, after),
    segments: compared,
    total: total(compared, before, after),
  };
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
  return comparedLevies(segment, rows);
}

function comparedLevies(segment: Segment | null, rows: readonly ComparedLevy[]): ComparedLevies {
  const isPerInsured = rows.some(({ changePerInsured }) => changePerInsured !== null);
  const byChange = [...rows].sort(
    (a, b) =>
      Number(isLone(a)) - Number(isLone(b)) ||
      measureOf(b, isPerInsured).compare(measureOf(a, isPerInsured)) ||
      compareText(a.municipality.code, b.municipality.code),
  );
  return { segment, rows: byChange, sum: sumOf(rows), counts: countsOf(rows) };
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
  const [oldPer, freshPer] = [perHead(old, headsBefore), perHead(fresh, headsAfter)];
  return {
    municipality: (after ?? before)!.municipality,
    before: old,
    after: fresh,
    change,
    changeRatio: ratio(change, old ?? 0n),
    beforePerInsured: oldPer,
    afterPerInsured: freshPer,
    changePerInsured: oldPer || freshPer ? (freshPer ?? Rational.zero).minus(oldPer ?? Rational.zero) : null,
    causes: byCause,
  };
}

/** A rise is positive, also of a levy that was negative. */
function ratio(change: Yen, before: Yen): Rational | null {
  return before === 0n ? null : Rational.of(change, before < 0n ? -before : before);
}

function perHead(levy: Yen | null, heads: Rational | null): Rational | null {
  return levy === null || heads === null || heads.isZero ? null : Rational.of(levy).dividedBy(heads);
}

function sumOf(rows: readonly ComparedLevy[]): ComparedSum {
  const added = (of: (row: ComparedLevy) => Yen | null) =>
    rows.reduce((total, row) => total + (of(row) ?? 0n), 0n);
  const [before, change] = [added((row) => row.before), added((row) => row.change)];
  return {
    before,
    after: added(({ after }) => after),
    change,
    changeRatio: ratio(change, before),
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
