/** Milliseconds of one run. */
export function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Medians of the milliseconds of each way, one run of each after the other: what else goes on meets all of them. */
export function interleaved<Way extends string>(
  ways: Readonly<Record<Way, () => unknown>>,
  runs: number,
): Record<Way, number> {
  const names = Object.keys(ways) as Way[];
  const times = new Map<Way, number[]>(names.map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) for (const name of names) times.get(name)!.push(timed(ways[name]));
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)])) as Record<Way, number>;
}
