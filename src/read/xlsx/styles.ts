import type { XmlReader } from '../xml.js';
import { Excess } from '../xml-fault.js';
import { builtInFormat, formatOf, type NumberFormat, plain } from './number-format.js';

/** Styles of cells beyond which a spreadsheet opens no workbook; formats are fewer. */
const mostStyles = 100_000;
/** Characters of a format; a spreadsheet takes 255. */
const longestFormat = 5_000;

/** The formats of numbers by the style of a cell. */
export type Styles = readonly NumberFormat[];

/** Without any styles a cell may have the first one. */
export const noStyles: Styles = [plain];

export function stylesOf(xml: XmlReader): Styles {
  const codes = new Map<string, string>();
  const ids: string[] = [];
  for (let name = xml.child(); name !== undefined; name = xml.child()) {
    if (name === 'numFmts') readFormats(xml, codes);
    else if (name === 'cellXfs') readStyles(xml, ids);
    else xml.skip();
  }
  xml.end();
  const formats = new Map<string, NumberFormat>();
  return ids.map((id) => formats.get(id) ?? remembered(formats, id, codes));
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

function readStyles(xml: XmlReader, ids: string[]): void {
  for (let name = xml.child(); name !== undefined; name = xml.child()) {
    if (name === 'xf') ids.push(xml.attribute('numFmtId') ?? '0');
    if (ids.length > mostStyles) throw new Excess();
    xml.skip();
  }
}
