const clip = 70;

/** Where two texts first differ, with what stands there on both sides; undefined where they do not. */
export function firstDifference(before, after) {
  if (before.equals(after)) return undefined;
  const length = Math.min(before.length, after.length);
  let at = 0;
  while (at < length && before[at] === after[at]) at += 1;
  const lineStart = before.lastIndexOf(10, at - 1) + 1;
  const start = Math.max(at === 0 ? 0 : lineStart, characterStart(before, at - clip));
  const line = before.subarray(0, at).filter((byte) => byte === 10).length + 1;
  return {
    at: `line ${line}, byte ${at - lineStart + 1} of it`,
    before: excerpt(before, start, at),
    after: excerpt(after, start, at),
  };
}

function excerpt(bytes, start, at) {
  const lineEnd = bytes.indexOf(10, at);
  const end = Math.min(lineEnd < 0 ? bytes.length : lineEnd, characterStart(bytes, at + clip));
  const text = decoded(bytes.subarray(start, Math.max(start, end)));
  return at >= bytes.length ? `${text}(end)` : text;
}

/** The position of a whole character of UTF-8 at or before a byte. */
function characterStart(bytes, near) {
  let at = Math.min(Math.max(near, 0), bytes.length);
  while (at > 0 && (bytes[at] & 0xc0) === 0x80) at -= 1;
  return at;
}

function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}
