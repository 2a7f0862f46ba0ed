import { type Finding, finding, kindOf } from '../domain/finding.js';

/** More findings than this are listed by nobody. */
export const mostFindings = 100_000;
/** Findings of one kind in one file that are kept; no table of one prefecture has as many rows. */
export const mostOfKind = 1000;

/** How often a kind was found, and the finding that says so where not all are kept. */
interface Kind {
  kept: number;
  readonly surplus: { code: Finding['code']; more: number };
}

/**
 * The findings of a run as they are made. Of one kind in one file so many are kept that a person can mend, and the rest
 * is counted: a table of junk must fill neither the memory nor the time of those who sort and tell findings.
 */
export class FindingList extends Array<Finding> {
  // A list is compared by what is in it: nobody else sees these.
  readonly #kinds = new Map<string, Kind>();

  /** What is made of a list, such as a part of it, is a plain one. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  override push(...found: Finding[]): number {
    for (const one of found) this.add(one);
    return this.length;
  }

  private add(one: Finding): void {
    const kind = this.kind(one);
    if (kind.kept === mostOfKind) {
      if (kind.surplus.more === 0) super.push(this.surplus(one, kind));
      kind.surplus.more += 1;
      return;
    }
    if (this.length === mostFindings)
      super.push(finding('findings-more', {}, { listed: mostFindings, of: null }));
    if (this.length > mostFindings) return;
    super.push(one);
    kind.kept += 1;
  }

  private kind(one: Finding): Kind {
    const key = kindOf(one);
    const known = this.#kinds.get(key);
    if (known) return known;
    const kind = { kept: 0, surplus: { code: one.code, more: 0 } };
    this.#kinds.set(key, kind);
    return kind;
  }

  /** Its count goes on growing. What stops a run is not more than what it counts. */
  private surplus({ place: { file, sheet }, severity }: Finding, { surplus }: Kind): Finding {
    const place = { ...(file !== undefined && { file }), ...(sheet !== undefined && { sheet }) };
    return { ...finding('findings-more', place, { listed: mostOfKind, of: surplus }), severity };
  }
}
