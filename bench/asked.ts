/** What bench/run.js gives a part: a folder to write into, and how many runs where the command line says so. */
export const folder = process.argv[2]!;

export function runsOr(usual: number): number {
  return Number(process.argv[3] ?? usual);
}
