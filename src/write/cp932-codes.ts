/** One byte each, as in ASCII; other control characters are rejected by every reader. */
const ascii = [...range(0x20, 0x7e), ...[...'\t\n\f\r'].map((character) => character.charCodeAt(0))];
const halfWidth = range(0xa1, 0xdf);
/**
 * First bytes of two. Without ED and EE, where NEC has the extensions of IBM once more, and F0 to F9, which are for
 * characters of one's own: no program of Windows writes these codes.
 */
const leads = [...range(0x81, 0x9f), ...range(0xe0, 0xec), ...range(0xfa, 0xfc)];
const trails = [...range(0x40, 0x7e), ...range(0x80, 0xfc)];

let known: Uint16Array | undefined;

/**
 * The code of every character in CP932 by its number in UTF-16: one byte, or two as one number; 0 where there is none.
 * It is made from the decoder of the platform. Of two codes of a character programs write the first one: the rows of
 * JIS before row 13 of NEC, that before the extensions of IBM.
 */
export function cp932Codes(): Uint16Array {
  known ??= madeCodes();
  return known;
}

function madeCodes(): Uint16Array {
  const table = new Uint16Array(2 ** 16);
  for (const byte of ascii) table[byte] = byte;
  const codes = [...halfWidth, ...leads.flatMap((lead) => trails.map((trail) => 0x100 * lead + trail))];
  const texts = decoded(codes);
  for (const [at, code] of codes.entries()) {
    const text = texts[at]!;
    const character = text.charCodeAt(0);
    const isKnown = text.length === 1 && text !== replacement;
    if (isKnown && table[character] === 0) table[character] = code;
  }
  return table;
}

/** What a decoder gives for no code. */
const replacement = '\ufffd';

/** The texts of codes. Each is a line of its own, so that one that is no code takes nothing from the next. */
function decoded(codes: readonly number[]): string[] {
  const bytes = new Uint8Array(3 * codes.length);
  let end = 0;
  for (const code of codes) {
    if (code > 0xff) bytes[end++] = code >> 8;
    bytes[end++] = code & 0xff;
    bytes[end++] = lineFeed;
  }
  return new TextDecoder('shift_jis').decode(bytes.subarray(0, end)).split('\n');
}

const lineFeed = 0x0a;

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
