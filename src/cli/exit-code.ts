/** What a process tells its caller. */
export const exitCode = {
  done: 0,
  /** `verify`, `audit`, `compare --fail-on-change`. */
  differences: 1,
  wrongCommandLine: 2,
  /** The input is not fit, or a file cannot be read or written. */
  unfit: 3,
  /** A defect in nhi itself. */
  defect: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
