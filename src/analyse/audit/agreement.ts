import { type Bound, product, tighter } from './bound.js';
import { cyclesOf } from './cycles.js';
import { meet, one, type Ratios, tightened, upperBound } from './ratios.js';
import { crowdsOf, type Spans, spanning, spansOf } from './spans.js';

/**
 * The largest sets of rows that have proportions in common, each as row numbers in order; none when all such sets have
 * fewer than `least` rows.
 *
 * With two values there is one proportion, and this is the place that most intervals share. With three or four the
 * search goes on from there: rows that contradict each other in one proportion are parted into the crowds of that
 * proportion, and from rows that contradict each other only around several of them, one of the few that do is taken
 * out. Every set that agrees stays whole in one of the parts, and parts smaller than the best set found are left out,
 * so the result is exact. Each step is a sweep over sorted ends, and few strangers make few steps.
 */
export function largestAgreeing(rows: readonly Ratios[], least: number): number[][] {
  if (rows.length === 0 || rows.length < least) return [];
  const everybody = rows.map((_, row) => row);
  if (tightened(rows.reduce(meet))) return [everybody];
  return rows.length === least ? [] : new Search(rows, least).from(everybody);
}

/** No set that agrees has more rows: so many meet in the proportion in which the fewest do. */
export function mostAgreeing(rows: readonly Ratios[]): number {
  const everybody = rows.map((_, row) => row);
  const sizes = pairsOf(rows).map(({ spans }) => crowdsOf(spans, everybody, 1)[0]!.size);
  return Math.min(rows.length, ...sizes);
}

/** Two of the values and the spans of their proportion, row by row. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly spans: Spans;
}

function pairsOf(rows: readonly Ratios[]): Pair[] {
  const values = Array.from({ length: rows[0]?.size ?? 0 }, (_, at) => at);
  return values.flatMap((a) => values.slice(a + 1).map((b) => ({ a, b, spans: spansOf(rows, a, b) })));
}

class Search {
  private readonly size: number;
  private readonly pairs: readonly Pair[];
  private readonly cycles: readonly (readonly number[])[];
  private readonly seen = new Set<string>();
  private best: (readonly number[])[] = [];

  constructor(
    private readonly rows: readonly Ratios[],
    private least: number,
  ) {
    this.size = rows[0]!.size;
    this.pairs = pairsOf(rows);
    this.cycles = cyclesOf(this.size);
  }

  from(everybody: readonly number[]): number[][] {
    this.visit(everybody);
    return this.best.map((set) => [...set]);
  }

  private visit(rows: readonly number[]): void {
    if (rows.length < this.least || this.isSeen(rows)) return;
    const tightest = this.tightestOf(rows);
    const split = this.pairs.filter(({ a, b, spans: { from, to } }) => {
      return from[tightest[b * this.size + a]!]! > to[tightest[a * this.size + b]!]!;
    });
    if (split.length > 0) {
      this.visitCrowds(split, rows);
      return;
    }
    const contradicting = this.contradictionIn(tightest);
    if (contradicting) for (const one of contradicting) this.visit(rows.filter((row) => row !== one));
    else this.keep(rows);
  }

  /** Parts the rows in the proportion in which the fewest meet. */
  private visitCrowds(split: readonly Pair[], rows: readonly number[]): void {
    const parted = split.map(({ spans }) => ({ spans, crowds: crowdsOf(spans, rows, this.least) }));
    const most = ({ crowds }: (typeof parted)[number]) => crowds[0]?.size ?? 0;
    const { spans, crowds } = parted.reduce((thinnest, one) => (most(one) < most(thinnest) ? one : thinnest));
    for (const { at, size } of crowds) {
      // A larger set may have been found since.
      if (size < this.least) return;
      this.visit(spanning(spans, rows, at));
    }
  }

  /** For every v_a ÷ v_b, at `a * size + b`, the row that bounds it from above the most. */
  private tightestOf(rows: readonly number[]): number[] {
    const tightest = Array.from({ length: this.size * this.size }, () => rows[0]!);
    for (const { a, b, spans } of this.pairs) {
      tightest[a * this.size + b] = rows.reduce((best, row) =>
        spans.to[row]! < spans.to[best]! ? row : best,
      );
      tightest[b * this.size + a] = rows.reduce((best, row) =>
        spans.from[row]! > spans.from[best]! ? row : best,
      );
    }
    return tightest;
  }

  /** Rows whose bounds contradict each other around a cycle of values; undefined when there are none. */
  private contradictionIn(tightest: readonly number[]): number[] | undefined {
    for (const cycle of this.cycles) {
      const steps = cycle.map((a, at) => [a, cycle[(at + 1) % cycle.length]!] as const);
      const rows = steps.map(([a, b]) => tightest[a * this.size + b]!);
      const bounds = steps.map(([a, b], at): Bound => upperBound(this.rows[rows[at]!]!, a, b));
      if (tighter(one, bounds.reduce(product, one)) !== one) return [...new Set(rows)];
    }
    return undefined;
  }

  private keep(rows: readonly number[]): void {
    if (rows.length > this.least) this.best = [];
    this.least = rows.length;
    this.best.push(rows);
  }

  /** The same rows can be reached in several orders. */
  private isSeen(rows: readonly number[]): boolean {
    const key = rows.join();
    return this.seen.has(key) || !this.seen.add(key);
  }
}
