import { decimalOfDouble, hundredfold, isShortest } from '../double.js';
import type { XmlReader } from '../xml.js';
import { XmlFault } from '../xml-fault.js';
import { dateText } from './date.js';
import type { Mark, MarkedText } from './marks.js';
import { plain, type Shown } from './number-format.js';
import { filled, type RichText, richText, strikeOf, unescaped } from './strings.js';
import type { Styles } from './styles.js';

/** What the cells of all sheets refer to. */
export interface CellContext {
  readonly strings: readonly (string | RichText)[];
  readonly styles: Styles;
  /** Whether days are counted from 1904, as old Macintoshes did. */
  readonly from1904: boolean;
  /** Whether values of formulas may be old. */
  readonly isStale: boolean;
}

/** What stands in a cell. */
interface CellContent {
  readonly type: string;
  readonly style: number;
  readonly value: string | undefined;
  readonly formula: string | undefined;
  readonly inline: string | RichText | undefined;
}

/**
 * The cell that was opened last as a text that the grammar of numbers reads: a number as the shortest decimal that
 * gives its double back, one that is shown in per cent as such, a formula whose value was never stored as the formula
 * itself. A cell that says that it has something and has not is a fault, never empty.
 */
export function cellText(xml: XmlReader, context: CellContext): string | MarkedText {
  const content = contentOf(xml);
  const read = textOf(content, context);
  const isStruck = context.styles[content.style]?.isStruck ?? false;
  const isOld = context.isStale && content.formula !== undefined;
  if (read === '' || (typeof read === 'string' && !isStruck && !isOld)) return read;
  const { text, marks } = marked(read, isStruck);
  return { text, marks: isOld ? [...marks, { kind: 'old' }] : marks };
}

function marked(read: string | RichText | MarkedText, isStruck: boolean): MarkedText {
  const isRich = typeof read === 'object' && 'runs' in read;
  const strike: Mark | undefined = isRich
    ? strikeOf(read, isStruck)
    : isStruck
      ? { kind: 'struck' }
      : undefined;
  const { text, marks } =
    typeof read === 'object' && 'marks' in read ? read : { text: isRich ? read.text : read, marks: [] };
  return { text, marks: strike ? [...marks, strike] : marks };
}

function textOf(content: CellContent, context: CellContext): string | RichText | MarkedText {
  const { type, value, formula } = content;
  if (formula !== undefined && isWithoutValue(type, value)) return `=${formula}`;
  switch (type) {
    case 'n':
      return value === undefined || value.trim() === ''
        ? ''
        : numberText(value.trim(), content.style, context);
    case 's':
      return sharedText(value, context.strings);
    case 'str':
      return filled(unescaped(value ?? ''));
    case 'inlineStr':
      // An empty text of its own: some programs write no more of it than its kind.
      return value === undefined ? (content.inline ?? '') : given(content.inline);
    default:
      return otherText(type, given(value));
  }
}

/** A formula that gives an empty text has a value, which is empty. */
function isWithoutValue(type: string, value: string | undefined): boolean {
  return value === undefined || (value === '' && type !== 'str');
}

function contentOf(xml: XmlReader): CellContent {
  const type = xml.attribute('t') ?? 'n';
  const style = styleNumber(xml.attribute('s'));
  let value: string | undefined;
  let formula: string | undefined;
  let inline: string | RichText | undefined;
  for (let name = xml.child(); name !== undefined; name = xml.child()) {
    if (name === 'v') value = first(value, xml.text());
    else if (name === 'f') formula = first(formula, xml.text());
    else if (name === 'is') inline = first(inline, richText(xml));
    else xml.skip();
  }
  if (inline !== undefined && type !== 'inlineStr') throw new XmlFault('a text of its own');
  return { type, style, value, formula, inline };
}

/** A cell has each part once. */
function first<Text>(before: Text | undefined, text: Text): Text {
  if (before !== undefined) throw new XmlFault('a part twice');
  return text;
}

function styleNumber(text: string | undefined): number {
  if (text === undefined) return 0;
  if (!/^\d{1,6}$/.test(text)) throw new XmlFault('no style');
  return Number(text);
}

function given<Text>(text: Text | undefined): Text {
  if (text === undefined) throw new XmlFault('no value');
  return text;
}

function sharedText(index: string | undefined, strings: CellContext['strings']): string | RichText {
  const text = /^\d{1,8}$/.test(index ?? '') ? strings[Number(index)] : undefined;
  return given(text);
}

/** Truth values, dates as texts, and errors, which are read as they are shown. */
function otherText(type: string, value: string): string {
  const isRight =
    { b: /^(?:[01]|true|false)$/, d: /^[\d-]*\d[\d:T.Z+-]*$/, e: /^#/ }[type]?.test(value) ?? false;
  if (!isRight) throw new XmlFault('another value');
  return type === 'b' ? (/^(?:1|true)$/.test(value) ? 'TRUE' : 'FALSE') : value;
}

/** The form of a double in XML but for infinity and what is no number, which no spreadsheet stores. */
const double = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** With the format 0.00% a spreadsheet shows a hundred times as much. */
function numberText(value: string, style: number, { styles, from1904 }: CellContext): string | MarkedText {
  const format = styles[style]?.format;
  if (format === plain && isShortest(value)) return value;
  const number = Number(value);
  if (!format || !double.test(value) || !Number.isFinite(number)) throw new XmlFault('no number');
  const text = decimalOfDouble(number);
  const shown = format(number);
  if (shown.kind === 'date') return dateText(number, from1904);
  const read = shown.kind === 'percent' ? `${hundredfold(text)}%` : text;
  const mark = markOf(shown, number);
  return mark ? { text: read, marks: [mark] } : read;
}

/** What the format of a number says that the number does not. */
function markOf({ texts, thousands, sign }: Shown, number: number): Mark | undefined {
  if (number !== 0 && sign === 'unseen') return { kind: 'unseen' };
  if (number > 0 && sign === 'minus') return { kind: 'minus' };
  if (number < 0 && sign === 'none') return { kind: 'unsigned' };
  if (texts !== '') return { kind: 'text', text: texts, thousands };
  return thousands > 0 ? { kind: 'scaled', thousands } : undefined;
}
