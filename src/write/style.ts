/** Emphasis only where colour is asked for; chalk is never left to guess, and not loaded for plain text. */
export async function styleFor(color: boolean, width: number): Promise<Style> {
  if (!color) return { width, bold: (text) => text, dim: (text) => text };
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return { width, bold: (text) => chalk.bold(text), dim: (text) => chalk.dim(text) };
}

/** How text is set: the width that lines may have, and the marks for emphasis. */
export interface Style {
  readonly width: number;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}
