const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A text in UTF-8. */
export function utf8Bytes(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Bytes in UTF-8 as a text, a mark at the beginning too; what is damaged becomes U+FFFD. */
export function utf8Text(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

export function isSame(bytes: Uint8Array, others: ArrayLike<number>): boolean {
  return bytes.length === others.length && bytes.every((byte, at) => byte === others[at]);
}
