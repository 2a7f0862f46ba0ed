import { createHash } from 'node:crypto';
import { firstDifference } from './places.js';
import { countPairs, withoutSentences } from './sentences.js';

/** Compares what runs put out and counts it. */
export class Comparison {
  runs = 0;
  files = 0;
  bytes = 0;
  /** How often a run ended with which status before: that not all of them only fail. */
  exits = new Map();
  /** Workbooks that are packed otherwise and hold the same parts. */
  repacked = 0;
  /** Sentences that differ, with how often they do; undefined where a sentence is to be equal too. */
  pairs;

  constructor({ unzipped, isMasked }) {
    this.unzipped = unzipped;
    this.pairs = isMasked ? new Map() : undefined;
  }

  /** What differs between the outcomes of one command: exit status and streams. */
  run(before, after) {
    this.runs += 1;
    this.exits.set(before.exit, (this.exits.get(before.exit) ?? 0) + 1);
    const exit = before.exit === after.exit ? [] : [exitDiffers(before, after)];
    return [
      ...exit,
      ...this.bytesOf('standard output', before.stdout, after.stdout),
      ...this.bytesOf('standard error', before.stderr, after.stderr),
    ];
  }

  /** What differs between the files that one job left, by path. */
  filesOf(before, after) {
    const digests = new Map();
    const paths = [...new Set([...before.keys(), ...after.keys()])].sort(workbooksFirst);
    return paths.flatMap((path) => {
      const [was, now] = [before.get(path), after.get(path)];
      if (!was || !now) return [{ what: path, at: was ? 'only before' : 'only after' }];
      this.files += 1;
      if (path.endsWith('.xlsx')) return this.workbook(path, was, now, digests);
      return this.bytesOf(path, withDigests(path, was, digests), now);
    });
  }

  /** A workbook by its parts. Its receipt holds a digest of its bytes, which count only where the parts differ. */
  workbook(path, was, now, digests) {
    if (was.equals(now)) {
      this.bytes += was.length;
      return [];
    }
    const [before, after] = [was, now].map((bytes) => this.partsOf(bytes));
    if (!before || !after) return this.bytesOf(path, was, now);
    const names = [...new Set([...before.keys(), ...after.keys()])];
    const found = names.flatMap((name) => {
      const what = `${path} ${name}`;
      const parts = [before.get(name), after.get(name)];
      if (parts.includes(undefined)) return [{ what, at: parts[0] ? 'only before' : 'only after' }];
      return this.bytesOf(what, ...parts.map((text) => Buffer.from(text)));
    });
    if (found.length > 0) return found;
    if (names.every((name) => before.get(name) === after.get(name))) this.repacked += 1;
    digests.set(sha256(was), sha256(now));
    return [];
  }

  /** The parts of a workbook; undefined of what is none. */
  partsOf(bytes) {
    try {
      return this.unzipped(bytes);
    } catch {
      return undefined;
    }
  }

  bytesOf(what, was, now) {
    this.bytes += was.length;
    if (was.equals(now)) return [];
    const [before, after] = this.pairs
      ? [was, now].map(withoutSentences)
      : [{ masked: was }, { masked: now }];
    const place = firstDifference(before.masked, after.masked);
    if (place) return [{ what, ...place }];
    // The same sentence in other bytes, escaped in JSON for example.
    if (before.sentences.join('\n') === after.sentences.join('\n'))
      return [{ what, ...firstDifference(was, now) }];
    countPairs(before.sentences, after.sentences, this.pairs);
    return [];
  }
}

const exitDiffers = (before, after) => ({ what: 'exit status', before: before.exit, after: after.exit });

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Receipts come after the workbooks whose digests they hold. */
function workbooksFirst(a, b) {
  const last = (path) => Number(!path.endsWith('.xlsx'));
  return last(a) - last(b) || (a < b ? -1 : 1);
}

/** A receipt with the digests that the repacked workbooks have on the other side. */
function withDigests(path, bytes, digests) {
  if (digests.size === 0 || !path.endsWith('.json')) return bytes;
  let text = bytes.toString('latin1');
  for (const [was, now] of digests) text = text.replaceAll(was, now);
  return Buffer.from(text, 'latin1');
}
