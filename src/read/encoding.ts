/** The encodings of text that is read. */
export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'cp932';

/** How an input was read: as a text, or as a workbook. */
export type Encoding = TextEncoding | 'xlsx';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Why bytes are no text: their encoding can be told but is not read, or there is no text in them. */
export type Undecodable = 'utf-16' | 'utf-32' | 'iso-2022-jp' | 'nul' | 'neither';

/**
 * Decodes strictly: UTF-8 where every byte is, else CP932 (the Shift_JIS of Windows) where every byte is. Text of one is
 * next to never valid in the other; a short text that is both is ASCII.
 */
export function decode(bytes: Uint8Array): DecodedText | Undecodable {
  if (isUtf32(bytes)) return 'utf-32';
  if (isUtf16(bytes)) return 'utf-16';
  if (bytes.includes(0)) return 'nul';
  const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const utf8 = strictly('utf-8', bytes);
  // Written in seven bits, it is valid UTF-8 without one character of what was meant.
  if (utf8?.includes('\u001b$B') || utf8?.includes('\u001b$@')) return 'iso-2022-jp';
  if (utf8 !== undefined) return { text: utf8, encoding: hasBom ? 'utf-8-bom' : 'utf-8' };
  const cp932 = hasBom ? undefined : strictly('shift_jis', bytes);
  return cp932 === undefined || hasControls(cp932) ? 'neither' : { text: cp932, encoding: 'cp932' };
}

function strictly(encoding: 'utf-8' | 'shift_jis', bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A mark at the start, as Excel's “Unicode text” has it. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** The same mark in four bytes; in UTF-16 a NUL would follow it. */
function isUtf32([first, second, third, fourth]: Uint8Array): boolean {
  const isLittle = first === 0xff && second === 0xfe && third === 0 && fourth === 0;
  return isLittle || (first === 0 && second === 0 && third === 0xfe && fourth === 0xff);
}

/** What decodes by chance has control characters, a text of people has none but tabs and line breaks. */
function hasControls(text: string): boolean {
  return /\p{Cc}/u.test(text.replace(/[\t\r\n\f]/g, ''));
}
