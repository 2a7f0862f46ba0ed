import { type Finding, finding } from '../../domain/finding.js';

/** A step that failed, and on which file. */
export interface Failure {
  readonly path: string;
  readonly error: unknown;
}

/** That the system refused to write. */
export function failedOutput({ path, error }: Failure): Finding {
  const reason = (error as NodeJS.ErrnoException).code ?? String(error);
  return finding('output-failed', { file: path }, { reason });
}
