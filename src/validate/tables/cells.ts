import { rateBounds } from '../../domain/bounds.js';
import { unfitness } from '../../domain/control-characters.js';
import { checkedDecimal, type Decimal, decimal } from '../../domain/decimal.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import { type Read, refused, sound } from '../../domain/finding-log.js';
import type { Grammar } from '../../domain/input-columns.js';
import { hasPointsAsSeparators, type NumberProblem, readNumber } from '../../domain/number-text.js';

const highestRate = decimal(rateBounds.to);
const hundredth = decimal('0.01');
/** The highest number that is refused as a rate in per cent, since it was surely meant as a ratio. */
const highestRatio = decimal(rateBounds.ratio);

/** The lowest number that is refused as an index, since it was surely meant with the nation as 100. */
const lowestPercent = decimal('10');

/** What is written in per cent: collection rates, and rates of premiums and parts of them, which may be of any size. */
function isInPercent(grammar: Grammar): boolean {
  return grammar === 'rate' || grammar === 'percent';
}

/** The number of a cell that is not empty. What is written in per cent becomes 0 to 1. */
export function cellNumber(text: string, grammar: Grammar, placeOf: () => Place): Read<Decimal | undefined> {
  if (ordinary[grammar].test(text)) return sound(checkedDecimal(isInPercent(grammar) ? asRatio(text) : text));
  const place = placeOf();
  if (grammar === 'yen' && hasPointsAsSeparators(text))
    return refused(notANumber(text, 'point-as-separator', place));
  const reading = readNumber(text);
  if (!reading.ok || (reading.percent && !isInPercent(grammar)))
    return refused(notANumber(text, reading.ok ? 'percent' : reading.problem, place));
  const problem = outOfRange(reading.value, grammar, place);
  if (problem) return refused(problem);
  return sound(isInPercent(grammar) ? reading.value.times(hundredth) : reading.value);
}

/** Plain digits of any number that is not negative. */
const unsigned = /^\d{1,15}(?:\.\d{1,14})?$/;

/** Plain digits that no finding could be about: indices from 0.3 to 3, rates from 50 to 100. Most cells have these forms. */
const ordinary: Readonly<Record<Grammar, RegExp>> = {
  code: unsigned,
  name: unsigned,
  word: unsigned,
  count: unsigned,
  // Three digits behind the point may be thousands.
  yen: /^\d{1,15}(?:\.(?:\d{1,2}|\d{4,14}))?$/,
  index: /^(?:[12]\.\d{1,14}|0\.[3-9]\d{0,14})$/,
  rate: /^[5-9]\d\.\d{1,14}$/,
  percent: /^\d\d\.\d{1,14}$/,
};

/** `93.45` per cent as `0.9345`. */
function asRatio(rate: string): string {
  return `0.${rate.slice(0, 2)}${rate.slice(3)}`;
}

function outOfRange(value: Decimal, grammar: Grammar, place: Place): Finding | undefined {
  switch (grammar) {
    case 'rate':
    case 'percent':
      if (value.isNegative()) return finding('number-negative', place);
      return percentOutOfRange(value, grammar, place);
    case 'index':
      if (value.gte(lowestPercent))
        return finding('index-as-percent', place, { index: value.times(hundredth).toFixed() });
      return value.isPositive() && !value.isZero() ? undefined : finding('index-not-positive', place);
    default:
      return value.isNegative() ? finding('number-negative', place) : undefined;
  }
}

/** Hardly anything of a collection is not collected; a rate of premiums may be small. */
function percentOutOfRange(value: Decimal, grammar: 'rate' | 'percent', place: Place): Finding | undefined {
  if (grammar === 'rate' && value.lte(highestRatio)) return finding('rate-as-ratio', place);
  return value.gt(highestRate) ? finding('rate-above-100', place) : undefined;
}

/** A text cell as it was before a writer guarded it against formulas: a leading `'` before `=` and the like goes. */
export function unguarded(text: string): string {
  return (text.startsWith("'") ? text.replace(/^'(?=[=+\-@＝＋－＠\t\r])/, '') : text).trim();
}

/**
 * Of a text that goes into results: that it holds what a terminal would obey, or more than a cell takes; or that a
 * spreadsheet left an error in it.
 */
export function unfitText(text: string, place: () => Place): Finding | undefined {
  const problem = unfitness(text);
  if (problem) return finding('text-unfit', place(), problem);
  return spreadsheetError.test(text) ? finding('cell-error', place()) : undefined;
}

/** Why a cell is no number: what a spreadsheet left in it has findings of its own. */
export function notANumber(text: string, problem: NumberProblem, place: Place): Finding {
  return leftBySpreadsheet(text, place) ?? finding('number-invalid', place, { problem });
}

/** That a cell holds an error, or a formula whose value was never stored. */
export function leftBySpreadsheet(text: string, place: Place): Finding | undefined {
  const written = text.trim();
  if (spreadsheetError.test(written)) return finding('cell-error', place);
  return /^=/.test(written) ? finding('cell-formula', place) : undefined;
}

const spreadsheetError = /^(?:#(?:REF!|DIV\/0!|VALUE!|NAME\?|NULL!|NUM!|N\/A|SPILL!|CALC!)|Err:\d+)$/i;
