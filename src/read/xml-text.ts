import { spend, type XmlAllowance, XmlFault } from './xml-fault.js';

const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/** The marks of a reference. */
const referenceMarks = 3;
/** `&#x10FFFF;` and a few zeros. */
const longestReference = 16;
/** Characters of a text with references in it; a cell has 32,767. */
const longestText = 1_000_000;

/** A control character, or the `&` of a reference. */
const special = /[^\t\n -%'-\uffff]/;
/** A control character, which XML may not have. */
const control = /[^\t\n -\uffff]/;

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * The text of a part, with line feeds for all line breaks.
 *
 * @throws XmlFault where it is no UTF-8
 */
export function partText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(withLineFeeds(bytes));
  } catch {
    throw new XmlFault('no UTF-8');
  }
}

/** Works on bytes, because replacing millions of line breaks in a string takes gigabytes. */
function withLineFeeds(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(carriageReturn)) return bytes;
  const copy = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === carriageReturn && bytes[at + 1] === lineFeed) continue;
    copy[length++] = byte === carriageReturn ? lineFeed : byte;
  }
  return copy.subarray(0, length);
}

/** @throws XmlFault */
export function refuseControls(text: string): void {
  if (control.test(text)) throw new XmlFault('a control character');
}

/**
 * A text or a value with the characters that its references stand for.
 *
 * @throws XmlFault for control characters, unknown references, and references in a text longer than any cell; Excess
 */
export function resolved(text: string, allowance: XmlAllowance): string {
  if (!special.test(text)) return text;
  refuseControls(text);
  if (text.length > longestText) throw new XmlFault('a text without end');
  const [first = '', ...others] = text.split('&');
  return first + others.map((rest) => withCharacter(rest, allowance)).join('');
}

/** The text behind a `&`, up to the next one. */
function withCharacter(rest: string, allowance: XmlAllowance): string {
  spend(allowance, referenceMarks);
  const end = rest.indexOf(';');
  const character = end < 0 || end >= longestReference ? undefined : characterOf(rest.slice(0, end));
  if (character === undefined) throw new XmlFault('an unknown reference');
  return character + rest.slice(end + 1);
}

/** What `&name;` stands for; undefined for what XML does not know or may not have. */
function characterOf(name: string): string | undefined {
  const [, hex, digits] = /^#(?:x([0-9A-Fa-f]+)|(\d+))$/.exec(name) ?? [];
  if (hex === undefined && digits === undefined) return named.get(name);
  const code = hex === undefined ? Number.parseInt(digits!, 10) : Number.parseInt(hex, 16);
  return isCharacter(code) ? String.fromCodePoint(code) : undefined;
}

/** The characters of XML 1.0. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code < 0x110000);
}
