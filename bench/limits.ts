/** What a figure of the benchmark may be at most, or must be at least. */
export type Limit =
  | { readonly most: number }
  | { readonly least: number }
  | { readonly within: [number, number] };

/** Every figure that is held against a limit, under the name that it is printed with; README.md has the same table. */
export const limits = {
  'nhi --version ÷ node -e 0': { most: 1.8 },
  'nhi --help ÷ node -e 0': { most: 1.8 },
  'nhi calc, 62 municipalities, all tables ÷ node -e 0': { most: 4 },
  '… from the one file ÷ node -e 0': { most: 4 },
  'nhi calc, the nation in one case ÷ a script in plain BigInt': { most: 2.5 },
  'one prefecture: engine ÷ plain BigInt': { most: 4 },
  'one prefecture with rates: engine ÷ plain BigInt': { most: 4 },
  'the nation: engine ÷ plain BigInt': { most: 4 },
  'the nation with rates: engine ÷ plain BigInt': { most: 4 },
  'sweep: kernel ÷ the loop without its tests': { most: 1.5 },
  'sweep: kernel ÷ C++ -O2': { most: 2.2 },
  'sweep: numpy ÷ kernel': { least: 1 },
  'sweep: DuckDB ÷ kernel': { least: 7 },
  'sweep: BigInt ÷ kernel': { least: 15 },
  'sweep: written ÷ kernel': { most: 8 },
  'sweep: template strings ÷ written': { least: 2.5 },
  'growth: time of 10 times the scenarios': { within: [8, 12] },
  'growth: peak memory of 10 times the scenarios': { most: 1.1 },
  'growth: peak memory of nhi sweep, MB': { most: 200 },
} as const satisfies Record<string, Limit>;

export type Limited = keyof typeof limits;

export function holds(value: number, limit: Limit): boolean {
  if ('most' in limit) return value <= limit.most;
  if ('least' in limit) return value >= limit.least;
  return value >= limit.within[0] && value <= limit.within[1];
}

export function limitText(limit: Limit): string {
  if ('most' in limit) return `at most ${limit.most}`;
  if ('least' in limit) return `at least ${limit.least}`;
  return `${limit.within[0]} to ${limit.within[1]}`;
}
