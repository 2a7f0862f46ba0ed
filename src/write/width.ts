/** Measures how many columns of a terminal a text takes. */
export type Measure = (text: string) => number;

/** Characters whose width is beyond doubt: one column up to here … */
const narrow =
  /[\u0020-\u007e\u00b0\u00b7\u00d7\u00f7\u0391-\u03c9\u2013\u2026\u2032\u2080\u2212\u2264\u2265\u230a\u230b]/u;
/** … and two columns for kana, ideographs and full-width forms. */
const wide = /[\u3000-\u3029\u3041-\u3096\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60]/u;
const other = new RegExp(`[^${narrow.source.slice(1, -1)}${wide.source.slice(1, -1)}]`, 'u');
const ascii = /^[ -~]*$/;
const wideAll = new RegExp(wide.source, 'gu');

/**
 * A measure for all parts of a text. string-width knows all of Unicode but costs a third of a short run to load, so it is
 * asked only when the text has a character that is not plainly narrow or wide; a test compares the two.
 */
export async function measureFor(text: string): Promise<Measure> {
  return !other.test(text) ? plainWidth : (await import('string-width')).default;
}

/** The width of a text that has only plainly narrow and wide characters. */
export function plainWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  return text.length + (text.match(wideAll)?.length ?? 0);
}
