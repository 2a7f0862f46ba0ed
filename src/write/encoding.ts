/** Encodings in which tables are written. */
export const outputEncodings = ['utf-8', 'utf-8-bom'] as const;
export type OutputEncoding = (typeof outputEncodings)[number];

export function encode(text: string, encoding: OutputEncoding): Buffer {
  return Buffer.from(encoding === 'utf-8-bom' ? `\ufeff${text}` : text, 'utf8');
}
