import type { Axis, AxisValue, Variation } from '../../domain/variation.js';

/** One point of a grid. */
export interface Scenario {
  /** The values of the axes, in their order. */
  readonly values: readonly AxisValue[];
  /** Which reading of the case it needs: its place among all of {@link readings}. */
  readonly reading: number;
  readonly variations: readonly Variation[];
}

/** How many scenarios a grid has. */
export function scenarioCount(axes: readonly Axis[]): number {
  return axes.reduce((count, { values }) => count * values.length, 1);
}

/** All scenarios, the last axis fastest; one at a time. */
export function* scenarios(axes: readonly Axis[]): Generator<Scenario> {
  for (const values of product(axes)) {
    let reading = 0;
    for (const [at, { variation }] of values.entries()) {
      const axis = axes[at]!;
      if (variation === null) reading = reading * axis.values.length + axis.values.indexOf(values[at]!);
    }
    const variations = values.flatMap(({ variation }) => (variation === null ? [] : [variation]));
    yield { values, reading, variations };
  }
}

/** What a case has to be read with for a grid: the values of the axes that change what is read, by key. */
export function readings(axes: readonly Axis[]): ReadonlyMap<string, string>[] {
  const reread = rereadAxes(axes);
  return [...product(reread)].map((values) => new Map(values.map(({ text }, at) => [reread[at]!.key, text])));
}

function* product(axes: readonly Axis[]): Generator<readonly AxisValue[]> {
  const places = axes.map(() => 0);
  for (;;) {
    yield axes.map(({ values }, at) => values[places[at]!]!);
    let axis = axes.length - 1;
    while (axis >= 0 && places[axis] === axes[axis]!.values.length - 1) {
      places[axis] = 0;
      axis -= 1;
    }
    if (axis < 0) return;
    places[axis]! += 1;
  }
}

/** More scenarios than anybody reads; their table would have hundreds of millions of rows. */
export const mostScenarios = 1_000_000;
/** A case is kept in memory in every form in which it has to be read. */
export const mostReadings = 200;

/** The axes for each of whose values a case has to be read anew. */
export function rereadAxes(axes: readonly Axis[]): readonly Axis[] {
  return axes.filter(({ values }) => values.some(({ variation }) => variation === null));
}
