import { inflateRawSync } from 'node:zlib';

/**
 * Unpacks raw DEFLATE data (RFC 1951), all of it. Unpacking stops with an error at the first byte too many, and takes
 * one piece of memory.
 *
 * @param limit in bytes
 * @throws RangeError where there are more, an error of the system where the data are damaged or end too early or late
 */
export function inflate(packed: Uint8Array, limit: number): Uint8Array {
  const { buffer, engine } = inflateRawSync(packed, {
    maxOutputLength: limit + 1,
    chunkSize: Math.max(64, limit + 1),
    info: true,
  }) as unknown as { readonly buffer: Uint8Array; readonly engine: { readonly bytesWritten: number } };
  if (engine.bytesWritten !== packed.length || buffer.length > limit) throw new RangeError('another size');
  return buffer;
}
