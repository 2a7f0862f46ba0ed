import type { FindingArguments } from './finding.js';

/** What moves the cursor of a terminal, or changes its title or colours: the control characters (Cc) of Unicode. */
const moving = '\\x00-\\x1f\\x7f-\\x9f';
/** What parts lines, or turns the direction of text around. */
const turning = '\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069';
const each = new RegExp(`[${moving}${turning}]`, 'g');
/** A tab and a line break are typed into cells; the others are not. */
const untyped = new RegExp(`(?![\\t\\r\\n])[${moving}${turning}]`);

/** A name or a note is shorter; a cell of a workbook, in which several may stand, holds 32,767 characters. */
const longest = 10_000;

/** Why a text cannot go into results; undefined where it can. */
export function unfitness(text: string): FindingArguments['text-unfit'] | undefined {
  if (hasControl(text)) return { reason: 'control' };
  return text.length > longest ? { reason: 'long', most: longest } : undefined;
}

/** Whether a text has what nobody types and a terminal would obey. */
function hasControl(text: string): boolean {
  return untyped.test(text);
}

/** A text as a terminal may get it: what it would obey is written out, `\u001b`. */
export function visible(text: string): string {
  return text.replace(each, (character) => {
    const number = character.charCodeAt(0).toString(16).padStart(4, '0');
    return escapes[character] ?? `\\u${number}`;
  });
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
