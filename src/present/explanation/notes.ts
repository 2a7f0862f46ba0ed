import type { Claimant, LastUnit, Note } from '../../analyse/explain/explain.js';
import { grouped } from '../../domain/grouped.js';
import { textIn } from '../../domain/language.js';
import type { Authority } from '../../domain/provenance.js';
import type { DisplayNames } from '../names.js';
import { digits } from './value.js';
import type { ExplanationWords } from './words/explanation-words.js';

/** What is not in a formula. */
export function noteText(note: Note, names: DisplayNames, words: ExplanationWords): string {
  switch (note.kind) {
    case 'last-unit':
      return lastUnitText(note, names, words);
    case 'empty':
      return words.empty;
    case 'of-total':
      return words.ofTotal;
    case 'listed-by-law':
      return words.listedByLaw(note.articles);
    case 'national-unknown':
      return words.nationalUnknown;
    case 'by-default':
      return words.byDefault;
    case 'standard-kept':
      return words.standardKept;
    case 'solved':
      return words.solved(note.rounds);
    case 'index-not-needed':
      return words.indexNotNeeded;
    case 'outside-medical':
      return words.outsideMedical;
    case 'series-short':
      return words.seriesShort(note.given, note.asked);
  }
}

function lastUnitText(note: LastUnit, names: DisplayNames, words: ExplanationWords): string {
  const { floor, remainder, rank, count, missingUnits, partUnit, unit } = note;
  const own = words.ownRemainder(grouped(`${floor}`), digits(remainder, 6), unit, rank, count);
  if (missingUnits === 0 && partUnit === 0n) return words.sentences([own, words.nothingMissing]);
  return words.sentences([own, givenOut(note, names, words), verdict(note, words)]);
}

/** Who got the missing units. */
function givenOut(
  { missingUnits, unit, partUnit, lastServed, firstUnserved }: LastUnit,
  names: DisplayNames,
  words: ExplanationWords,
): string {
  const claimant = ({ municipality, remainder }: Claimant) =>
    words.claimant(names(municipality.code), digits(remainder, 6));
  return words.missing({
    count: missingUnits,
    unit,
    partUnit,
    last: lastServed ? claimant(lastServed) : null,
    next: firstUnserved ? claimant(firstUnserved) : null,
    isTie: Boolean(lastServed && firstUnserved && lastServed.remainder.equals(firstUnserved.remainder)),
  });
}

function verdict({ extra, unit }: LastUnit, words: ExplanationWords): string {
  if (extra === 0n) return words.noneHere;
  return extra === unit ? words.oneHere : words.partHere(extra);
}

/** Where a value of a policy comes from: `policy tokyo-r6, assumption: source, passage. Note.` */
export function authorityText(
  { policy, status, source, passage, note }: Authority,
  words: ExplanationWords,
): string {
  const where = [source ?? words.notStated, passage === null ? null : words.passage(passage)];
  return words.authority(
    policy,
    words.status(status),
    words.list(where.filter((part) => part !== null)),
    note && textIn(note, words.language),
  );
}
