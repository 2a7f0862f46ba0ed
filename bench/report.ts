import { holds, type Limit, type Limited, limits, limitText } from './limits.js';

/** Prints a figure, its limit beside it where it has one. */
export function report(name: Limited | (string & {}), value: number): void {
  const limit = (limits as Readonly<Record<string, Limit>>)[name];
  const judged = limit ? `${limitText(limit)}${holds(value, limit) ? '' : ', MISSED'}` : '';
  console.log(`${value.toFixed(2).padStart(8)}  ${name.padEnd(60)}${judged}`.trimEnd());
}
