import type { Measure } from './width.js';

/** Blanks before what goes on on another line. */
const hanging = '  ';

/** A line in as many lines as a width asks for, broken at blanks only. */
export function wrapped(text: string, width: number, measure: Measure): string[] {
  if (text.length * 2 <= width || measure(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = hanging + word;
    } else line = longer;
  }
  return [...lines, line];
}
