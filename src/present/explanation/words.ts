import type { Claimant, LastUnit, Note } from '../../analyse/explain/index.js';
import type { Authority } from '../../domain/provenance.js';
import type { RoundingMode } from '../../domain/rounding.js';
import type { DisplayNames } from '../names.js';
import { grouped } from '../readable.js';
import { digits } from './value.js';

/** `half-up to 1 yen`, `down to 0.01`. */
export function roundingText(mode: RoundingMode, unit: string): string {
  return `${mode} to ${unit}`;
}

/** What is not in a formula. */
export function noteText(note: Note, names: DisplayNames): string {
  switch (note.kind) {
    case 'last-unit':
      return lastUnitText(note, names);
    case 'empty':
      return 'No heads and no income: the municipality takes no part.';
    case 'index-not-needed':
      return 'α is 0, so the index is not needed.';
    case 'outside-medical':
      return 'The medical cost index counts in medical only.';
    case 'series-short':
      return `${note.given} of ${note.asked} years are given.`;
  }
}

function lastUnitText(note: LastUnit, names: DisplayNames): string {
  const { floor, remainder, rank, count, missingUnits, unit } = note;
  const own = `Floor ${grouped(`${floor}`)}, remainder ${digits(remainder, 6)}${unit === 1n ? '' : ` of ${unit} yen`}, rank ${rank} of ${count}.`;
  if (missingUnits === 0 && note.partUnit === 0n) return `${own} The floors add up to C, nothing is missing.`;
  return `${own} ${givenOut(note, names)} ${verdict(note)}`;
}

/** Who got the missing units. */
function givenOut(
  { missingUnits, unit, partUnit, lastServed, firstUnserved }: LastUnit,
  names: DisplayNames,
): string {
  const missing =
    missingUnits === 1
      ? `1 unit of ${unit} yen is missing and goes`
      : `${missingUnits} units of ${unit} yen are missing and go`;
  const served = lastServed ? `, the last to ${claimantText(lastServed, names)}` : '';
  const next = firstUnserved ? claimantText(firstUnserved, names) : '';
  const isTie = lastServed && firstUnserved && lastServed.remainder.equals(firstUnserved.remainder);
  const tie = isTie ? '; of equal remainders the smaller code comes first' : '';
  if (partUnit !== 0n) {
    return `${missing} by the largest remainders${served}; the part-unit of ${partUnit} yen goes to ${next}${tie}.`;
  }
  const after = next === '' ? '' : `, ${next} comes next`;
  return `${missing} by the largest remainders${served}${after}${tie}.`;
}

function claimantText({ municipality, remainder }: Claimant, names: DisplayNames): string {
  return `${names(municipality.code)} (${digits(remainder, 6)})`;
}

function verdict({ extra, unit }: LastUnit): string {
  if (extra === 0n) return 'None comes here.';
  return extra === unit ? 'One comes here.' : `${extra} yen come here.`;
}

/** Where a value of a policy comes from: `policy tokyo-r6, assumption: source, passage. Note.` */
export function authorityText({ policy, status, source, passage, note }: Authority): string {
  const where = [source ?? 'not stated', passage].filter((part) => part !== null).join(', ');
  return `policy ${policy}, ${status}: ${where}.${note === null ? '' : ` ${note}`}`;
}

/** Told of nodes that are not shown. */
export function moreText(count: number): string {
  return `… ${count} more of them (--depth all)`;
}

export const aboveText = 'derived above';
export const belowText = 'derived below';
/** A value of a default or of a case made in memory has no place. */
export const noPlaceText = 'given';
