import type { Style } from './terminal.js';

/** Emphasis only where colour is asked for; chalk is never left to guess, and not loaded for plain text. */
export async function styleFor(color: boolean, width: number): Promise<Style> {
  if (!color) return { width, bold: (text) => text, dim: (text) => text };
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return { width, bold: (text) => chalk.bold(text), dim: (text) => chalk.dim(text) };
}
