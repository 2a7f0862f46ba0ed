/** JSON as it is read by people and compared by tools: two blanks, a final line feed. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** More text than this is not held at once. */
const pieceLength = 1_000_000;

/**
 * As {@link toJson}, with every element of the lists at the top on a line of its own, so that long lists stay readable;
 * in pieces, so that the whole never has to be one string.
 */
export function* jsonPieces(value: object): Generator<string> {
  let piece = '{\n';
  const entries = Object.entries(value);
  for (const [at, [key, entry]] of entries.entries()) {
    piece += `  ${JSON.stringify(key)}: `;
    for (const part of lined(entry)) {
      piece += part;
      if (piece.length > pieceLength) {
        yield piece;
        piece = '';
      }
    }
    piece += at === entries.length - 1 ? '\n' : ',\n';
  }
  yield `${piece}}\n`;
}

function* lined(entry: unknown): Generator<string> {
  if (!Array.isArray(entry) || entry.length === 0) {
    yield JSON.stringify(entry);
    return;
  }
  yield '[\n';
  for (const [at, element] of entry.entries()) {
    yield `    ${JSON.stringify(element)}${at === entry.length - 1 ? '\n' : ',\n'}`;
  }
  yield '  ]';
}
