import { type Finding, finding, kindOf, type Place } from './finding.js';

/** What was read, and everything that was found on the way. */
export interface Read<Value> {
  readonly value: Value;
  readonly findings: readonly Finding[];
}

/** No findings: all that is as it should be shares one list. */
export const none: readonly Finding[] = Object.freeze([]);

/** A value in which nothing was found. */
export function sound<Value>(value: Value): Read<Value> {
  return { value, findings: none };
}

/** No value, because of what was found, or was found before. */
export function refused(...findings: readonly Finding[]): Read<undefined> {
  return { value: undefined, findings };
}

/** More findings than this are listed by nobody. */
export const mostFindings = 100_000;
/** Findings of one kind in one file that are kept; no table of one prefecture has as many rows. */
export const mostOfKind = 1000;

/** How often a kind was found, and what counts those that are not kept. */
interface Kind {
  kept: number;
  readonly surplus: { readonly code: string; more: number };
}

/**
 * What one reading found, in order; its parts have logs of their own, whose findings it takes over. Of one kind in one
 * file so many are kept that a person can mend, and the rest is counted: a table of junk must fill neither the memory nor
 * the time of those who sort and tell findings.
 */
export class FindingLog {
  // Most logs stay empty, and there are several for every row.
  private kept: Finding[] | undefined;
  private kinds: Map<string, Kind> | undefined;

  get findings(): readonly Finding[] {
    return this.kept ?? none;
  }

  /** The value of a part, whose findings are added. */
  take<Value>({ value, findings }: Read<Value>): Value {
    if (findings.length > 0) this.add(findings);
    return value;
  }

  /** A value with all that was found on the way to it: the last word of a reading. */
  with<Value>(value: Value): Read<Value> {
    return { value, findings: this.findings };
  }

  add(found: Finding | readonly Finding[] | undefined): void {
    if (!found) return;
    for (const one of 'code' in found ? [found] : found) {
      if (one.code === 'findings-more' && one.args.of) this.count(one, one.args.of.code, one.args.of.more);
      else this.keep(one);
    }
  }

  private keep(one: Finding): void {
    const kind = this.kind(one);
    this.kept ??= [];
    if (kind.kept === mostOfKind) this.count(one, one.code, 1);
    else if (this.kept.length < mostFindings) {
      this.kept.push(one);
      kind.kept += 1;
    } else if (this.kept.length === mostFindings)
      this.kept.push(finding('findings-more', {}, { listed: mostFindings, of: null }));
  }

  /** Counts more of a kind of which enough are kept. What stops a run is not more than what it counts. */
  private count({ place, severity }: Finding, code: string, more: number): void {
    const { surplus } = this.kind({ code, place });
    if (surplus.more === 0) {
      const { file, sheet } = place;
      const whole = { ...(file !== undefined && { file }), ...(sheet !== undefined && { sheet }) };
      this.kept ??= [];
      this.kept.push({ ...finding('findings-more', whole, { listed: mostOfKind, of: surplus }), severity });
    }
    surplus.more += more;
  }

  private kind(one: { readonly code: string; readonly place: Place }): Kind {
    const key = kindOf(one);
    this.kinds ??= new Map();
    const known = this.kinds.get(key);
    if (known) return known;
    const kind = { kept: 0, surplus: { code: one.code, more: 0 } };
    this.kinds.set(key, kind);
    return kind;
  }
}
