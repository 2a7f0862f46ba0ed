import { compareText, type Finding, finding } from '../domain/finding.js';
import { cp932, encode, type OutputEncoding } from './encoding.js';

/**
 * A CSV text that was made by `nhi`, with LF, in an encoding; or all cells with characters that the encoding lacks. The
 * same text under the same header is told once, where it stands first.
 *
 * @param file the name under which findings speak of it
 */
export function encodedCsv(
  csv: string,
  encoding: OutputEncoding,
  file: string,
): Uint8Array | readonly Finding[] {
  if (encoding !== 'cp932') return encode(csv, encoding);
  const coded = cp932();
  if (coded.holds(csv)) return coded.encode(csv);
  const seen = new Set<string>();
  return [...cellsOf(csv)]
    .filter(({ text }) => !coded.holds(text))
    .filter(({ column, text }) => {
      const key = JSON.stringify([column, text]);
      return seen.has(key) ? false : seen.add(key);
    })
    .map(({ line, column, text }) => {
      const lacking = [...new Set(text)].filter((character) => !coded.holds(character));
      const characters = lacking.sort(compareText).map(named);
      return finding('output-character', { file, line, column, value: text }, { characters });
    });
}

/** `𠮷 U+20BB7`; what cannot be seen by its number alone. */
function named(character: string): string {
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /\p{C}/u.test(character) ? number : `${character} ${number}`;
}

interface CsvCell {
  /** On which it begins. */
  readonly line: number;
  /** The header above it. */
  readonly column: string;
  readonly text: string;
}

/** The cells of a CSV text with LF after every record, headers too. */
function* cellsOf(csv: string): Generator<CsvCell> {
  const headers: string[] = [];
  let [line, at, isHead] = [1, 0, true];
  for (const [written, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))([,\n])/g)) {
    const text = quoted?.replaceAll('""', '"') ?? plain;
    if (isHead) headers.push(text);
    yield { line, column: headers[at] ?? '', text };
    line += written.match(/\r\n|\n|\r/g)?.length ?? 0;
    at = end === '\n' ? 0 : at + 1;
    if (end === '\n') isHead = false;
  }
}
