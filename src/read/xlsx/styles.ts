import type { XmlReader } from '../xml.js';
import { Excess } from '../xml-fault.js';
import { builtInFormat, formatOf, type NumberFormat, plain } from './number-format.js';

/** Styles of cells beyond which a spreadsheet opens no workbook; formats are fewer. */
const mostStyles = 100_000;
/** Characters of a format; a spreadsheet takes 255. */
const longestFormat = 5_000;

/** How cells of a style look. */
export interface Style {
  readonly format: NumberFormat;
  readonly isStruck: boolean;
}

/** The styles of cells by their numbers. */
export type Styles = readonly Style[];

/** Without any styles a cell may have the first one. */
export const noStyles: Styles = [{ format: plain, isStruck: false }];

export function stylesOf(xml: XmlReader): Styles {
  const codes = new Map<string, string>();
  const cells: CellStyle[] = [];
  const struck: boolean[] = [];
  for (let name = xml.child(); name !== undefined; name = xml.child()) {
    if (name === 'numFmts') readFormats(xml, codes);
    else if (name === 'fonts') readFonts(xml, struck);
    else if (name === 'cellXfs') readStyles(xml, cells);
    else xml.skip();
  }
  xml.end();
  const formats = new Map<string, NumberFormat>();
  return cells.map(({ format, font }) => ({
    format: formats.get(format) ?? remembered(formats, format, codes),
    isStruck: struck[Number(font)] ?? false,
  }));
}

interface CellStyle {
  readonly format: string;
  readonly font: string;
}

function remembered(
  formats: Map<string, NumberFormat>,
  id: string,
  codes: ReadonlyMap<string, string>,
): NumberFormat {
  const code = codes.get(id);
  const format = code === undefined ? builtInFormat(Number(id)) : formatOf(code);
  formats.set(id, format);
  return format;
}

function readFormats(xml: XmlReader, codes: Map<string, string>): void {
  for (let name = xml.child(); name !== undefined; name = xml.child()) {
    const [id, code] = [xml.attribute('numFmtId'), xml.attribute('formatCode')];
    if (name === 'numFmt' && id !== undefined && code !== undefined) codes.set(id, code);
    if (codes.size > mostStyles || (code?.length ?? 0) > longestFormat) throw new Excess();
    xml.skip();
  }
}

function readFonts(xml: XmlReader, struck: boolean[]): void {
  for (let name = xml.child(); name !== undefined; name = xml.child()) {
    struck.push(looksOf(xml).isStruck);
    if (struck.length > mostStyles) throw new Excess();
  }
}

function readStyles(xml: XmlReader, cells: CellStyle[]): void {
  for (let name = xml.child(); name !== undefined; name = xml.child()) {
    if (name === 'xf')
      cells.push({ format: xml.attribute('numFmtId') ?? '0', font: xml.attribute('fontId') ?? '0' });
    if (cells.length > mostStyles) throw new Excess();
    xml.skip();
  }
}

/** How a font, or a run of a text, looks. */
export interface Looks {
  readonly isStruck: boolean;
  /** Raised or lowered, as marks of notes are. */
  readonly isRaised: boolean;
}

/** The looks in the element that was opened last. */
export function looksOf(xml: XmlReader): Looks {
  let [isStruck, isRaised] = [false, false];
  for (let name = xml.child(); name !== undefined; name = xml.child()) {
    const value = xml.attribute('val');
    if (name === 'strike') isStruck = value === undefined || /^(?:1|true)$/.test(value);
    if (name === 'vertAlign') isRaised = value === 'superscript' || value === 'subscript';
    xml.skip();
  }
  return { isStruck, isRaised };
}
