/** Encodings in which tables are written. */
export const outputEncodings = ['utf-8', 'utf-8-bom', 'cp932'] as const;
export type OutputEncoding = (typeof outputEncodings)[number];
export type UnicodeEncoding = Exclude<OutputEncoding, 'cp932'>;

/** A text in an encoding that holds every character. */
export function encode(text: string, encoding: UnicodeEncoding): Buffer {
  return Buffer.from(encoding === 'utf-8-bom' ? `\ufeff${text}` : text, 'utf8');
}

/**
 * A text as it stands in an encoding. CP932 has the minus sign and the wave dash in its own, full-width forms alone:
 * － (U+FF0D) for − (U+2212), ～ (U+FF5E) for 〜 (U+301C).
 */
export function formIn(encoding: OutputEncoding, text: string): string {
  return encoding === 'cp932' ? text.replaceAll('\u2212', '\uff0d').replaceAll('\u301c', '\uff5e') : text;
}

/** Makes bytes of texts in one encoding, without a mark at the beginning. */
export type Coder = (text: string) => Buffer;

/** The coder of an encoding. */
export async function codedIn(encoding: OutputEncoding): Promise<Coder> {
  return encoding === 'cp932' ? (await cp932()).encode : (text) => Buffer.from(text, 'utf8');
}

/** CP932, the Shift_JIS of Windows, with which its older programs read and write. */
export interface Cp932 {
  encode(text: string): Buffer;
  /** Whether a text is the same when it is read again. Controls are not: no reader takes a text that has them. */
  holds(text: string): boolean;
}

/** The package that knows the encoding is loaded by those who write in it. */
export async function cp932(): Promise<Cp932> {
  const { default: iconv } = await import('iconv-lite');
  const encodeAll = (text: string) => iconv.encode(text, 'cp932');
  return {
    encode: encodeAll,
    holds: (text) =>
      !/\p{Cc}/u.test(text.replace(/[\t\r\n\f]/g, '')) && iconv.decode(encodeAll(text), 'cp932') === text,
  };
}
