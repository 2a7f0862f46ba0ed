import { Z_FINISH, Z_STREAM_END, ZStream, zlibInflate, zlibInflateInit2 } from 'pako';

/** Without a header, and with the largest window. */
const raw = -15;

/**
 * Unpacks raw DEFLATE data (RFC 1951), all of it. Unpacking stops with an error at the first byte too many, and takes
 * one piece of memory.
 *
 * @param limit in bytes
 * @throws RangeError where there are more, and where the data are damaged or end too early or late
 */
export function inflate(packed: Uint8Array, limit: number): Uint8Array {
  const stream = new ZStream();
  stream.input = packed;
  stream.avail_in = packed.length;
  stream.output = new Uint8Array(limit + 1);
  stream.avail_out = limit + 1;
  zlibInflateInit2(stream, raw);
  const isWhole = zlibInflate(stream, Z_FINISH) === Z_STREAM_END && stream.avail_in === 0;
  if (!isWhole || stream.total_out > limit) throw new RangeError('another size, or damaged');
  return stream.output.subarray(0, stream.total_out);
}
