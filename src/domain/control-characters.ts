import type { FindingArguments } from './finding.js';

/**
 * What moves the cursor of a terminal or changes its title and colours (Cc), parts lines, and what nobody sees although it
 * is there (default ignorable), marks of direction among it. Selectors of old forms of 漢字 are none of these.
 */
const unseen = '(?![\\ufe00-\\ufe0d\\u{e0100}-\\u{e01ef}])[\\p{Cc}\\p{DI}\\u2028\\u2029]';
const each = new RegExp(unseen, 'gu');
/** A tab and a line break are typed into cells; the others are not. */
const untyped = new RegExp(`(?![\\t\\r\\n])${unseen}`, 'u');

/** A name or a note is shorter; a cell of a workbook, in which several may stand, holds 32,767 characters. */
const longest = 10_000;

/** Why a text cannot go into results; undefined where it can. */
export function unfitness(text: string): FindingArguments['text-unfit'] | undefined {
  if (hasControl(text)) return { reason: 'control' };
  return text.length > longest ? { reason: 'long', most: longest } : undefined;
}

/** Whether a text has what nobody types, and nobody sees or a terminal would obey. */
function hasControl(text: string): boolean {
  return untyped.test(text);
}

/** A text as a terminal may get it: what it would obey is written out, `\u001b`. */
export function visible(text: string): string {
  return text.replace(each, (character) => {
    const number = character.codePointAt(0)!.toString(16).padStart(4, '0');
    return escapes[character] ?? `\\u${number.length > 4 ? `{${number}}` : number}`;
  });
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
