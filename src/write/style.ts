import { Chalk } from 'chalk';
import type { Style } from './terminal.js';

/** Emphasis only where colour is asked for; chalk is never left to guess. */
export function styleFor(color: boolean, width: number): Style {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return { width, bold: (text) => chalk.bold(text), dim: (text) => chalk.dim(text) };
}
