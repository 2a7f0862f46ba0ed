import type { XmlReader } from '../xml.js';
import { Excess } from '../xml-fault.js';
import type { Mark } from './marks.js';
import { type Looks, looksOf } from './styles.js';

/** Texts of a workbook beyond which they are no tables of municipalities. */
const mostTexts = 1_000_000;

/** The texts that cells share, in their order; what is blank is empty, so that nobody trims it for every cell. */
export function sharedStrings(xml: XmlReader): readonly (string | RichText)[] {
  const texts: (string | RichText)[] = [];
  for (let name = xml.child(); name !== undefined; name = xml.child()) {
    if (name === 'si') texts.push(richText(xml));
    else xml.skip();
    if (texts.length > mostTexts) throw new Excess();
  }
  xml.end();
  return texts;
}

/** A text in runs, of which some are struck through by themselves and some look as their cell does. */
export interface RichText {
  readonly text: string;
  readonly runs: number;
  readonly struck: number;
  readonly asCell: number;
}

/** Whether a text in runs is struck through, in a cell that is or is not. */
export function strikeOf({ runs, struck, asCell }: RichText, isCellStruck: boolean): Mark | undefined {
  const all = struck + (isCellStruck ? asCell : 0);
  if (all === 0) return undefined;
  return { kind: all === runs ? 'struck' : 'partly-struck' };
}

/**
 * The text of an element in one piece or in runs of different looks; how it is pronounced is no part of it, and raised
 * marks of notes are none where something else stands beside them.
 */
export function richText(xml: XmlReader): string | RichText {
  const runs: Run[] = [];
  for (let name = xml.child(); name !== undefined; name = xml.child()) {
    if (name === 't') runs.push({ text: xml.text(), isStruck: false, isRaised: false, isAsCell: true });
    else if (name === 'r') runs.push(runOf(xml));
    else xml.skip();
  }
  const level = runs.filter(({ isRaised }) => !isRaised);
  const read = level.some(isWritten) ? level : runs;
  const text = filled(unescaped(read.map((run) => run.text).join('')));
  const written = read.filter(isWritten);
  const struck = written.filter(({ isStruck }) => isStruck).length;
  const asCell = written.filter(({ isAsCell }) => isAsCell).length;
  return asCell === written.length ? text : { text, runs: written.length, struck, asCell };
}

interface Run extends Looks {
  readonly text: string;
  /** Whether it has no looks of its own. */
  readonly isAsCell: boolean;
}

function isWritten({ text }: Run): boolean {
  return text.trim() !== '';
}

function runOf(xml: XmlReader): Run {
  let text = '';
  let looks: Looks | undefined;
  for (let name = xml.child(); name !== undefined; name = xml.child()) {
    if (name === 't') text += xml.text();
    else if (name === 'rPr') looks = looksOf(xml);
    else xml.skip();
  }
  return { text, isAsCell: !looks, ...(looks ?? { isStruck: false, isRaised: false }) };
}

/** `_x000D_` is how spreadsheets write a character that XML cannot have, and `_x005F_` an underscore before such. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}

/** What is blank is empty. */
export function filled(text: string): string {
  return text.trim() === '' ? '' : text;
}
