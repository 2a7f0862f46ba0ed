/** How many binary digits an integer has that is not negative; 1 for 0. */
export function bitLength(value: bigint): number {
  return value.toString(2).length;
}
