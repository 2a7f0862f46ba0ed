import type { Place } from '../domain/finding.js';
import type { SectionSetting, Setting } from '../domain/setting.js';

/**
 * A case.yaml in the plain forms that most are written in, as `readYaml` reads it. The library takes a quarter of an
 * empty start to load and to read thirty lines; this reads nothing that it is not sure of, and a test holds the two together.
 *
 * Plain are keys of up to 99 ASCII letters, digits, `_`, `-` and `.`; values and lists on one line; texts in quotes without
 * a backslash or the same quote inside; blocks by spaces; comments.
 *
 * @returns undefined for all else, wrong or only rare
 */
export function readPlainYaml(text: string, file: string): SectionSetting | undefined {
  if (text.length > longest || unusual.test(text)) return undefined;
  const reader: Reader = { file, lines: linesOf(text), at: 0 };
  const { lines } = reader;
  const root = lines[0]?.indent === 0 ? blockAt('', 0, reader) : undefined;
  return root?.kind === 'section' && reader.at === lines.length ? root : undefined;
}

/** Characters; far below what `readYaml` calls no case any more. */
const longest = 1 << 14;
/** Blocks in blocks, or lists in lists of one line. */
const deepest = 10;
/** What is neither visible ASCII, blank, line feed nor a visible character beyond; and marks of documents. */
const unusual =
  /[^ -~\n\u00a1-\u1fff\u2010-\u2027\u2030-\u2fff\u3001-\ufefe\uff01-\uffee]|^(?:---|\.\.\.|%)/m;

/** A line that says something. */
interface Line {
  readonly indent: number;
  readonly content: string;
  /** From 1. */
  readonly number: number;
}

/** The lines of a text without blank ones and comments. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let number = 0;
  for (const line of text.split('\n')) {
    const indent = line.search(/[^ ]/);
    number += 1;
    if (indent >= 0 && line[indent] !== '#') lines.push({ indent, content: line.slice(indent), number });
  }
  return lines;
}

interface Reader {
  readonly file: string;
  readonly lines: readonly Line[];
  at: number;
}

/** The lines from here on that stand as far in as the first, as the section or list that they make. */
function blockAt(parent: string, depth: number, reader: Reader): Setting | undefined {
  const first = reader.lines[reader.at]!;
  if (depth > deepest) return undefined;
  return first.content.startsWith('- ')
    ? listAt(first, parent, reader)
    : sectionAt(first, parent, depth, reader);
}

/** `- value`, each on a line. */
function listAt({ indent, number }: Line, parent: string, reader: Reader): Setting | undefined {
  const items: Setting[] = [];
  for (let line = reader.lines[reader.at]; line && line.indent === indent; line = reader.lines[reader.at]) {
    if (!line.content.startsWith('- ')) break;
    const item = inlineValue(line.content.slice(2), line, `${parent}[${items.length + 1}]`, reader);
    if (!item) return undefined;
    items.push(item);
    reader.at += 1;
  }
  return { kind: 'list', items, place: placeOf(number, parent, reader) };
}

/** `key: value`, or `key:` above the block that it has. */
function sectionAt(first: Line, parent: string, depth: number, reader: Reader): Setting | undefined {
  const entries = new Map<string, Setting>();
  for (
    let line = reader.lines[reader.at];
    line && line.indent >= first.indent;
    line = reader.lines[reader.at]
  ) {
    const [, name = '', rest = ''] = /^([\w.-]{1,99}):(?= |$) *(.*)$/.exec(line.content) ?? [];
    if (name === '' || line.indent > first.indent || entries.has(name)) return undefined;
    const key = parent === '' ? name : `${parent}.${name}`;
    reader.at += 1;
    const value =
      rest === '' || rest.startsWith('#')
        ? ownBlock(line, key, depth, reader)
        : inlineValue(rest, line, key, reader);
    if (!value) return undefined;
    entries.set(name, value);
  }
  return { kind: 'section', entries, place: placeOf(first.number, parent, reader) };
}

/** The block under a key: farther in, or a list that begins right below it. */
function ownBlock({ indent }: Line, key: string, depth: number, reader: Reader): Setting | undefined {
  const next = reader.lines[reader.at];
  const isBelow = next && (next.indent > indent || (next.indent === indent && next.content.startsWith('- ')));
  return isBelow ? blockAt(key, depth + 1, reader) : undefined;
}

/** All that stands on a line after its key. */
function inlineValue(text: string, line: Line, key: string, { file }: Reader): Setting | undefined {
  const value: Value = { text, at: 0, depth: 0, line: line.number, file };
  const setting = valueAt(value, key, plainAlone);
  return setting && /^ *(?: #.*)?$/.test(text.slice(value.at)) ? setting : undefined;
}

/** The value of one key, and how far it has been read. */
interface Value {
  readonly text: string;
  at: number;
  /** Brackets that are open. */
  depth: number;
  readonly line: number;
  readonly file: string;
}

/** A text without quotes: with a mark or a comment inside it is left to the library. */
const word = String.raw`[\w./+\u00a1-\uffee]|-(?=[\w.])`;
const plainAlone = new RegExp(`(?:${word})(?:[^:# ]|:(?=[^ ])|#(?<=[^ ]#)| (?=[^ #]))*`, 'y');
const plainInside = new RegExp(`(?:${word})(?:[^:#,{}[\\] ]|:(?=[\\w.])| (?=[^ #:,{}[\\]]))*`, 'y');
const inQuotes = /"([^"\\]*)"|'([^']*)'/y;

function valueAt(value: Value, key: string, plain: RegExp): Setting | undefined {
  const bracket = matched(opening, value)?.[1];
  if (bracket === undefined) return scalarAt(value, key, plain);
  value.depth += 1;
  if (value.depth > deepest) return undefined;
  const setting = bracket === '{' ? inlineSection(value, key) : inlineList(value, key);
  value.depth -= 1;
  return setting;
}

function scalarAt(value: Value, key: string, plain: RegExp): Setting | undefined {
  const [quoted, double, single] = matched(inQuotes, value) ?? [];
  const text = quoted === undefined ? matched(plain, value)?.[0] : (double ?? single);
  return text === undefined
    ? undefined
    : { kind: 'scalar', text, place: { ...placeOf(value.line, key, value), value: text } };
}

/** `{ key: value, key: value }` after its bracket. */
function inlineSection(value: Value, key: string): Setting | undefined {
  const entries = new Map<string, Setting>();
  do {
    const name = matched(inlineKey, value)?.[1];
    const entry = name === undefined ? undefined : valueAt(value, `${key}.${name}`, plainInside);
    if (name === undefined || !entry || entries.has(name)) return undefined;
    entries.set(name, entry);
  } while (matched(comma, value));
  return matched(closingBrace, value) && { kind: 'section', entries, place: placeOf(value.line, key, value) };
}

/** `[value, value]` after its bracket. */
function inlineList(value: Value, key: string): Setting | undefined {
  const items: Setting[] = [];
  do {
    const item = valueAt(value, `${key}[${items.length + 1}]`, plainInside);
    if (!item) return undefined;
    items.push(item);
  } while (matched(comma, value));
  return matched(closingBracket, value) && { kind: 'list', items, place: placeOf(value.line, key, value) };
}

const opening = /([{[]) */y;
const inlineKey = /([\w.-]{1,99}): +/y;
const comma = / *, */y;
const closingBrace = / *\}/y;
const closingBracket = / *\]/y;

/** What stands next, when it has this form; it is read then. */
function matched(form: RegExp, value: Value): RegExpExecArray | undefined {
  form.lastIndex = value.at;
  const match = form.exec(value.text);
  if (!match) return undefined;
  value.at = form.lastIndex;
  return match;
}

function placeOf(line: number, key: string, { file }: { readonly file: string }): Place {
  return key === '' ? { file, line } : { file, line, column: key };
}
