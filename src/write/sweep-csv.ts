import { longestInteger, putInteger } from './digits.js';

/** Texts that rows are put together from, one after the other. */
export interface Pieces {
  /** With room behind, so that the last can be copied eight bytes at a time. */
  readonly view: DataView;
  /** Where each begins, and where the last ends. */
  readonly starts: Int32Array;
}

/** The figures of one segment, by municipality: whole yen. */
export interface SweptFigures {
  /** c_i. */
  readonly baseLevies: Float64Array;
  /** d_i − c_i. */
  readonly added: Float64Array;
  /** d_i of the case as it stands, NaN where it has none. */
  readonly before: Float64Array;
}

const comma = 44;
const lineFeed = 10;
/** How many bytes a copy takes at a time; it may write as many behind its end. */
const stride = 8;
/** Three figures with what parts them. */
const longestFigures = 3 * longestInteger + 4;

/**
 * Writes the long table of a sweep: bytes into one piece of memory, handed on whenever it is full. The figures of the
 * rows go around the CSV library, which takes some hundred times as long; a test compares.
 */
export class SweepCsv {
  private view = new DataView(new ArrayBuffer(2 ** 18));
  private end = 0;

  /** @param put takes bytes that are valid until it returns */
  constructor(private readonly put: (bytes: Uint8Array) => void) {}

  /** Something that stands as it is, such as the line of headers. */
  text(bytes: Uint8Array): void {
    this.makeRoom(bytes.length);
    new Uint8Array(this.view.buffer).set(bytes, this.end);
    this.end += bytes.length;
  }

  /**
   * The rows of a scenario: of every municipality one for each segment.
   *
   * @param prefix the cells of the scenario, as every row begins
   * @param heads what follows in each row, as far as the figures
   */
  rows(prefix: Pieces, { view: heads, starts }: Pieces, segments: readonly SweptFigures[]): void {
    const prefixEnd = prefix.starts[1]!;
    const rows = starts.length - 1;
    for (let row = 0; row < rows; row += 1) {
      const [from, to] = [starts[row]!, starts[row + 1]!];
      this.makeRoom(prefixEnd + to - from + longestFigures);
      const { view } = this;
      let at = copied(prefix.view, 0, prefixEnd, view, this.end);
      at = copied(heads, from, to, view, at);
      const municipality = (row / segments.length) | 0;
      this.end = putFigures(view, at, segments[row % segments.length]!, municipality);
    }
  }

  /** Hands on what is left. */
  flush(): void {
    if (this.end > 0) this.put(new Uint8Array(this.view.buffer, 0, this.end));
    this.end = 0;
  }

  private makeRoom(needed: number): void {
    if (this.end + needed + stride <= this.view.byteLength) return;
    this.flush();
    if (needed + stride > this.view.byteLength)
      this.view = new DataView(new ArrayBuffer(2 * needed + stride));
  }
}

/** Copies bytes, and what follows them as far as the last eight go. Returns where they end. */
function copied(source: DataView, from: number, to: number, target: DataView, at: number): number {
  let end = at;
  for (let next = from; next < to; next += stride, end += stride)
    // As doubles, none of them NaN: behind a byte of 0xF0 or more stands no 0x7F in UTF-8, nor in CP932, in which controls
    // are refused, and 0xFF is in neither.
    target.setFloat64(end, source.getFloat64(next, true), true);
  return at + to - from;
}

/** `base_levy,levy,change` and the end of the line. */
function putFigures(
  view: DataView,
  from: number,
  { baseLevies, added, before }: SweptFigures,
  row: number,
): number {
  const baseLevy = baseLevies[row]!;
  const more = added[row]!;
  const afterBase = putInteger(view, from, baseLevy);
  view.setUint8(afterBase, comma);
  let at = afterBase + 1;
  // Most have no own part: the same digits again.
  if (more === 0) at = copied(view, from, afterBase, view, at);
  else at = putInteger(view, at, baseLevy + more);
  view.setUint8(at, comma);
  at += 1;
  const change = baseLevy + more - before[row]!;
  if (!Number.isNaN(change)) at = putInteger(view, at, change);
  view.setUint8(at, lineFeed);
  return at + 1;
}

/** Texts one after the other. */
export function pieces(texts: readonly Uint8Array[]): Pieces {
  const starts = new Int32Array(texts.length + 1);
  let end = 0;
  for (const [at, { length }] of texts.entries()) {
    end += length;
    starts[at + 1] = end;
  }
  const bytes = new Uint8Array(end + stride);
  for (const [at, text] of texts.entries()) bytes.set(text, starts[at]!);
  return { view: new DataView(bytes.buffer), starts };
}
