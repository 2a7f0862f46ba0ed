import type { Files } from '../read/file.js';

/** What the command line asks to be calculated. */
export interface CaseRequest {
  /** Path of a case.yaml, or undefined when plain tables are given. */
  readonly caseFile?: string;
  /** Paths of plain tables; `-` is standard input. */
  readonly tables?: readonly string[];
  /** `KEY=VALUE`. */
  readonly set?: readonly string[];
  /** Whether nothing is asked for but levies: what only rates need is not looked at. */
  readonly leviesOnly?: boolean;
  /** A policy that replaces the one of the case. */
  readonly policy?: string;
  /** Whether the case may name files outside its folder. */
  readonly allowOutside?: boolean;
  /** Where the paths are looked for; default: the disk. */
  readonly files?: Files;
}
