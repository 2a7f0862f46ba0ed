import { TextDecoder } from 'node:util';

/** The encodings that inputs may have. */
export type Encoding = 'utf-8' | 'utf-8-bom';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Decodes strictly: undefined when the bytes are not valid in any encoding that is read. */
export function decode(bytes: Uint8Array): DecodedText | undefined {
  const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: hasBom ? 'utf-8-bom' : 'utf-8' };
  } catch {
    return undefined;
  }
}
