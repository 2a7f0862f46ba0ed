/** All ways through at least three of the values 0 … size − 1 and back, each once, from its smallest value on. */
export function cyclesOf(size: number): number[][] {
  const values = Array.from({ length: size }, (_, at) => at);
  return values.flatMap((first) => longer([first], values));
}

function longer(path: readonly number[], values: readonly number[]): number[][] {
  const next = values.filter((value) => value > path[0]! && !path.includes(value));
  const paths = next.map((value) => [...path, value]);
  return [...paths.filter(({ length }) => length > 2), ...paths.flatMap((one) => longer(one, values))];
}
