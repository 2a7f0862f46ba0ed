import type { Finding } from './finding.js';

/** A law that the program itself must keep was broken: never the user's fault. The command line exits with 70. */
export class Defect extends Error {
  override readonly name = 'Defect';
}

/**
 * The engine was handed a case that cannot be calculated: no validation would have let it through (a caller's mistake), or
 * only the figures show it, which then is a finding, too.
 */
export class UnfitCase extends Error {
  override readonly name = 'UnfitCase';

  constructor(
    message: string,
    /** What a case that comes from files is told. */
    readonly finding?: Finding,
  ) {
    super(message);
  }
}
