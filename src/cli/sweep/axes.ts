import { mostReadings, mostScenarios, rereadAxes, scenarioCount } from '../../analyse/sweep/grid.js';
import type { Finding } from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import type { Axis } from '../../domain/variation.js';
import {
  looksLikeRange,
  type RangeProblem,
  type RangeReading,
  readRange,
  readYears,
} from '../../validate/sweep/range.js';
import { axisOf } from '../../validate/sweep/variation.js';
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
  /** Ranges whose steps pass over their ends, each with its last value. */
  readonly cut: readonly { readonly asked: string; readonly last: string }[];
}

/** With more decimals α could not be told apart in the tables. */
const decimalsOfAlpha = 13;

/** An axis as it was asked for. */
interface Asked {
  readonly option: string;
  readonly key: string;
  readonly range: string;
}

/** The grid of the options. @throws UsageError where a range cannot be read, or a key has two. */
export function gridOf({ alpha, years, set }: SweepOptions): Grid {
  const pairs = set.map((text) => ({ text, key: keyOf(text), range: text.slice(text.indexOf('=') + 1) }));
  const ranges = pairs.filter(isRange);
  const asked: Asked[] = [
    ...(years === undefined ? [] : [{ option: '--years', key: 'fiscal_year', range: years }]),
    ...(alpha === undefined ? [] : [{ option: '--alpha', key: 'alpha', range: alpha }]),
    ...ranges.map(({ key, range }) => ({ option: '--set', key, range })),
  ];
  const fixed = pairs.filter((pair) => !isRange(pair));
  const twice = asked.find(({ key }, at) =>
    [...asked.slice(0, at), ...fixed].some((one) => setsSame(one.key, key)),
  );
  if (twice) throw new UsageError((words) => words.axisTwice(twice.key));
  const log = new FindingLog();
  const read = asked.sort((a, b) => rank(a) - rank(b)).map((one) => log.take(rangeOf(one)));
  const axes = read.map(({ axis }) => axis);
  checkSize(axes);
  const cut = read.flatMap((one) => one.cut);
  return { axes, fixed: fixed.map(({ text }) => text), findings: log.findings, cut };
}

/** Keys that hold a text, which may be a time: `title=10:30:00`. */
const texts = ['title', 'run'];

function isRange({ key, range }: Pick<Asked, 'key' | 'range'>): boolean {
  return looksLikeRange(range) && !texts.includes(key);
}

/** Whether two keys set the same: one is the other, or a part of it, as `alpha.schedule.R8` of `alpha`. */
function setsSame(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}

function checkSize(axes: readonly Axis[]): void {
  const count = scenarioCount(axes);
  if (count > mostScenarios) throw new UsageError((words) => words.gridTooLarge(count, mostScenarios));
  const reread = rereadAxes(axes);
  const readings = scenarioCount(reread);
  if (readings <= mostReadings) return;
  const keys = reread.map(({ key }) => key);
  throw new UsageError((words) => words.tooManyReadings(keys, readings, mostReadings));
}

function keyOf(assignment: string): string {
  return assignment.slice(0, assignment.indexOf('=')).trim();
}

function rank({ key }: Asked): number {
  return key === 'fiscal_year' ? 0 : key === 'alpha' ? 1 : 2;
}

function rangeOf({ option, key, range }: Asked): Read<{ readonly axis: Axis; readonly cut: Grid['cut'] }> {
  const reading: RangeReading = key === 'fiscal_year' ? readYears(range) : readRange(range);
  const asked = option === '--set' ? `--set ${key}=${range}` : `${option} ${range}`;
  const refused = (problem: RangeProblem) =>
    new UsageError((words) => words.range(asked, problem, key === 'fiscal_year'));
  if (!reading.ok) throw refused(reading.problem);
  if (key === 'alpha' && reading.values.some(isTooFine)) throw refused('too-fine');
  const place = { file: option, ...(option === '--set' && { column: key }) };
  const { value: axis, findings } = axisOf(key, reading.values, place);
  const last = reading.values.at(-1)!;
  const cut = reading.reachesEnd ? [] : [{ asked, last }];
  return { value: { axis, cut }, findings };
}

function isTooFine(text: string): boolean {
  return (text.split('.')[1]?.length ?? 0) > decimalsOfAlpha;
}
