import { type Finding, finding } from '../domain/finding.js';

/** More findings than this are listed by nobody. */
export const mostFindings = 100_000;

/**
 * The findings of a run as they are made. Beyond a limit that no table of municipalities comes near to, one finding says
 * that there are more: a table of junk must not fill the memory.
 */
export class FindingList extends Array<Finding> {
  /** What is made of a list, such as a part of it, is a plain one. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  override push(...found: Finding[]): number {
    for (const one of found) {
      if (this.length === mostFindings) super.push(finding('findings-more', {}, { listed: mostFindings }));
      if (this.length < mostFindings) super.push(one);
    }
    return this.length;
  }
}
