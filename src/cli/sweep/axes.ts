import type { Finding } from '../../domain/finding.js';
import type { Axis, AxisValue } from '../../domain/grid.js';
import { looksLikeRange, type RangeReading, readRange, readYears } from '../../validate/sweep/range.js';
import { isVariable, variationOf } from '../../validate/sweep/variation.js';
import type { SweepOptions } from '../options.js';
import { UsageError } from '../usage-error.js';

/** What the command line asks a sweep for. */
export interface Grid {
  /** Years, α, then every other key in the order of the command line: the order of the columns. */
  readonly axes: readonly Axis[];
  /** `KEY=VALUE` that all scenarios have. */
  readonly fixed: readonly string[];
  /** What is wrong with values of the axes. */
  readonly findings: readonly Finding[];
}

/** An axis as it was asked for. */
interface Asked {
  readonly option: string;
  readonly key: string;
  readonly range: string;
}

/** The grid of the options. @throws UsageError where a range cannot be read, or a key has two. */
export function gridOf({ alpha, years, set }: SweepOptions): Grid {
  const pairs = set.map((text) => ({ text, key: keyOf(text), range: text.slice(text.indexOf('=') + 1) }));
  const ranges = pairs.filter(({ range }) => looksLikeRange(range));
  const asked: Asked[] = [
    ...(years === undefined ? [] : [{ option: '--years', key: 'fiscal_year', range: years }]),
    ...(alpha === undefined ? [] : [{ option: '--alpha', key: 'alpha', range: alpha }]),
    ...ranges.map(({ key, range }) => ({ option: '--set', key, range })),
  ];
  const twice = asked.find(({ key }, at) => asked.findIndex((one) => one.key === key) < at);
  if (twice) throw new UsageError((words) => words.axisTwice(twice.key));
  const findings: Finding[] = [];
  const axes = asked.sort((a, b) => rank(a) - rank(b)).map((one) => axisOf(one, findings));
  const fixed = pairs.filter(
    ({ range, key }) => !looksLikeRange(range) && !asked.some((one) => one.key === key),
  );
  return { axes, fixed: fixed.map(({ text }) => text), findings };
}

function keyOf(assignment: string): string {
  return assignment.slice(0, assignment.indexOf('=')).trim();
}

function rank({ key }: Asked): number {
  return key === 'fiscal_year' ? 0 : key === 'alpha' ? 1 : 2;
}

function axisOf({ option, key, range }: Asked, findings: Finding[]): Axis {
  const reading: RangeReading = key === 'fiscal_year' ? readYears(range) : readRange(range);
  if (!reading.ok) {
    const asked = option === '--set' ? `--set ${key}=${range}` : `${option} ${range}`;
    throw new UsageError((words) => words.range(asked, reading.problem, key === 'fiscal_year'));
  }
  const values: AxisValue[] = [];
  for (const text of reading.values) {
    if (!isVariable(key)) {
      values.push({ text, variation: null });
      continue;
    }
    const variation = variationOf(key, text, { file: option, column: key }, findings);
    // One value that is wrong says enough of the range.
    if (!variation) break;
    values.push({ text, variation });
  }
  return { key, values };
}
