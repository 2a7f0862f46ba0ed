/** The encodings of text that is read. */
export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'cp932';

/** How an input was read: as a text, or as a workbook. */
export type Encoding = TextEncoding | 'xlsx';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Why bytes are no text: their encoding can be told but is not read, or there is no text in them. */
export type Undecodable = 'utf-16' | 'utf-32' | 'iso-2022-jp' | 'euc-jp' | 'nul' | 'neither';

/**
 * Decodes strictly: UTF-8 where every byte is, else CP932 (the Shift_JIS of Windows) where every byte is. Text of one is
 * next to never valid in the other; a short text that is both is ASCII.
 */
export function decode(whole: Uint8Array): DecodedText | Undecodable {
  const bytes = withoutEndMark(whole);
  if (isUtf32(bytes)) return 'utf-32';
  if (isUtf16(bytes)) return 'utf-16';
  if (bytes.includes(0)) return 'nul';
  const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const utf8 = strictly('utf-8', bytes);
  // Written in seven bits, it is valid UTF-8 without one character of what was meant.
  if (utf8?.includes('\u001b$B') || utf8?.includes('\u001b$@')) return 'iso-2022-jp';
  if (utf8 !== undefined) return { text: utf8, encoding: hasBom ? 'utf-8-bom' : 'utf-8' };
  const cp932 = hasBom ? undefined : strictly('shift_jis', bytes);
  if (!hasBom && isEucJp(bytes, cp932)) return 'euc-jp';
  return cp932 === undefined || hasControls(cp932) ? 'neither' : { text: cp932, encoding: 'cp932' };
}

/** Host computers and MS-DOS end a text with 0x1A, editors set a line break behind it. */
function withoutEndMark(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  for (let at = end; at > 0 && isEnd(bytes[at - 1]!); at -= 1) if (bytes[at - 1] === endMark) end = at - 1;
  return end === bytes.length ? bytes : bytes.subarray(0, end);
}

const endMark = 0x1a;

function isEnd(byte: number): boolean {
  return byte === endMark || byte === 0x0d || byte === 0x0a;
}

/**
 * Whether bytes are EUC-JP, most of which are CP932, too: names become half-width katakana then. The one is right in which
 * more characters of words for municipalities and years and of hiragana stand.
 */
function isEucJp(bytes: Uint8Array, cp932: string | undefined): boolean {
  const euc = strictly('euc-jp', bytes);
  if (euc === undefined || hasControls(euc)) return false;
  return ordinaryIn(euc) > (cp932 === undefined ? 0 : ordinaryIn(cp932));
}

function ordinaryIn(text: string): number {
  return text.match(/[ぁ-ん市区町村都道府県計年度円人率数額]/gu)?.length ?? 0;
}

function strictly(encoding: 'utf-8' | 'shift_jis' | 'euc-jp', bytes: Uint8Array): string | undefined {
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
