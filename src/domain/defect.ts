/** A law that the program itself must keep was broken: never the user's fault. The command line exits with 70. */
export class Defect extends Error {
  override readonly name = 'Defect';
}

/** The engine was handed a case that no validation would have let through (a caller's mistake). */
export class UnfitCase extends Error {
  override readonly name = 'UnfitCase';
}
