import { utf8Bytes } from '../platform/bytes.js';
import { cp932Codes } from './cp932-codes.js';

/** Encodings in which tables are written. */
export const outputEncodings = ['utf-8', 'utf-8-bom', 'cp932'] as const;
export type OutputEncoding = (typeof outputEncodings)[number];
export type UnicodeEncoding = Exclude<OutputEncoding, 'cp932'>;

/** A text in an encoding that holds every character. */
export function encode(text: string, encoding: UnicodeEncoding): Uint8Array {
  return utf8Bytes(encoding === 'utf-8-bom' ? `\ufeff${text}` : text);
}

/** What CP932 has in another form alone: the minus sign, the wave dash and the dash of a range, and the small 0 of C₀. */
const formsInCp932: ReadonlyMap<string, string> = new Map([
  ['\u2212', '\uff0d'],
  ['\u301c', '\uff5e'],
  ['\u2013', '-'],
  ['\u2080', '0'],
]);

const otherForms = new RegExp(`[${[...formsInCp932.keys()].join('')}]`, 'g');

/** A text as it stands in an encoding. */
export function formIn(encoding: OutputEncoding, text: string): string {
  if (encoding !== 'cp932') return text;
  return text.replace(otherForms, (sign) => formsInCp932.get(sign) ?? sign);
}

/** Makes bytes of texts in one encoding, without a mark at the beginning. */
export type Coder = (text: string) => Uint8Array;

/** The coder of an encoding. */
export function codedIn(encoding: OutputEncoding): Coder {
  return encoding === 'cp932' ? cp932().encode : utf8Bytes;
}

/** CP932, the Shift_JIS of Windows, with which its older programs read and write. */
export interface Cp932 {
  /** A `?` where CP932 lacks a character. */
  encode(text: string): Uint8Array;
  /** Whether a text is the same when it is read again. Controls are not: no reader takes a text that has them. */
  holds(text: string): boolean;
}

/** Its table is made when it is asked for. */
export function cp932(): Cp932 {
  const codes = cp932Codes();
  return {
    encode: (text) => encodedBy(codes, text),
    holds: (text) => {
      for (let at = 0; at < text.length; at += 1) if (codes[text.charCodeAt(at)] === 0) return false;
      return true;
    },
  };
}

const questionMark = 0x3f;

function encodedBy(codes: Uint16Array, text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = codes[text.charCodeAt(at)] || questionMark;
    if (code > 0xff) bytes[end++] = code >> 8;
    bytes[end++] = code & 0xff;
  }
  return bytes.subarray(0, end);
}
