import { closeSync, openSync, writeSync } from 'node:fs';
import { pieces, SweepCsv } from '../../src/write/sweep-csv.js';
import { prefectures, scenarios, sweeps, variations } from './nation-sweep.js';

/** What stands in front of the figures of each row, as bytes and as texts. */
interface Heads {
  readonly heads: ReturnType<typeof pieces>;
  readonly texts: readonly string[];
}

interface SweptSegment {
  readonly baseLevies: Float64Array;
  readonly added: Float64Array;
  readonly before: Float64Array;
}

type WriteRows = (prefix: string, rows: Heads, segments: readonly SweptSegment[]) => void;

/** As `nhi sweep` runs and writes it, to nowhere. */
export function written(count = scenarios.length): void {
  toNowhere((write) => {
    const csv = new SweepCsv(write);
    eachScenario(count, (prefix, { heads }, segments) =>
      csv.rows(pieces([Buffer.from(prefix)]), heads, segments),
    );
    csv.flush();
  });
}

/** The same rows by template strings. */
export function writtenAsStrings(): void {
  toNowhere((write) => {
    let text = '';
    eachScenario(scenarios.length, (prefix, { texts }, segments) => {
      for (const [row, head] of texts.entries()) {
        const { baseLevies, added, before } = segments[row % segments.length]!;
        const municipality = Math.floor(row / segments.length);
        const base = baseLevies[municipality]!;
        const levy = base + added[municipality]!;
        text += `${prefix}${head}${base},${levy},${levy - before[municipality]!}\n`;
      }
      if (text.length <= 2 ** 18) return;
      write(text);
      text = '';
    });
    write(text);
  });
}

function eachScenario(count: number, write: WriteRows): void {
  for (const [at, sweep] of sweeps.entries()) {
    const texts = sweep.municipalities.flatMap(({ code }) =>
      sweep.segments.map(({ segment }) => `${code},${segment},`),
    );
    const rows = { heads: pieces(texts.map((text) => Buffer.from(text))), texts };
    sweep.calculate([]);
    const segments = sweep.segments.map(({ baseLevies, added }) => ({
      baseLevies,
      added,
      before: baseLevies.slice(),
    }));
    const name = prefectures[at]!.code;
    for (const [place, { alpha, beta }] of scenarios.slice(0, count).entries()) {
      sweep.calculate(variations[place]!);
      write(`${name},R8,${(alpha / 1000).toFixed(13)},${(beta / 10_000).toFixed(4)},`, rows, segments);
    }
  }
}

function toNowhere(run: (write: (bytes: Uint8Array | string) => void) => void): void {
  const nowhere = openSync('/dev/null', 'w');
  run((bytes) => (typeof bytes === 'string' ? writeSync(nowhere, bytes) : writeSync(nowhere, bytes)));
  closeSync(nowhere);
}
