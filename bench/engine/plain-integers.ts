import type { Decimal } from '../../src/domain/decimal.js';

/** Decimals as integers, and what stands for 1 among them. */
export function integers(values: readonly Decimal[]): { readonly units: bigint[]; readonly one: bigint } {
  const places = values.reduce((most, value) => Math.max(most, value.decimalPlaces()), 0);
  const units = values.map((value) => BigInt(value.toFixed(places).replace('.', '')));
  return { units, one: 10n ** BigInt(places) };
}

/** The quotient of two integers that are not negative, half-up. */
export function halfUp(above: bigint, below: bigint): bigint {
  return (2n * above + below) / (2n * below);
}

export function total(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}
