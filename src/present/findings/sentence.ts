/** A finding in words. */
export interface Sentence {
  readonly problem: string;
  readonly remedy: string;
  /** What should have stood there; empty when nothing short can be said. */
  readonly expected: string;
}
