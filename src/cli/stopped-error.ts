/** Findings that were reported stop a run that had begun to print. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}
