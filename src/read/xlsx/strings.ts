import type { XmlReader } from '../xml.js';
import { Excess } from '../xml-fault.js';

/** Texts of a workbook beyond which they are no tables of municipalities. */
const mostTexts = 1_000_000;

/** The texts that cells share, in their order; what is blank is empty, so that nobody trims it for every cell. */
export function sharedStrings(xml: XmlReader): readonly string[] {
  const texts: string[] = [];
  for (let name = xml.child(); name !== undefined; name = xml.child()) {
    if (name === 'si') texts.push(richText(xml));
    else xml.skip();
    if (texts.length > mostTexts) throw new Excess();
  }
  xml.end();
  return texts;
}

/** The text of an element in one piece or in runs of different looks; how it is pronounced is no part of it. */
export function richText(xml: XmlReader): string {
  let text = '';
  for (let name = xml.child(); name !== undefined; name = xml.child()) {
    if (name === 't') text += xml.text();
    else if (name === 'r') text += runText(xml);
    else xml.skip();
  }
  return filled(unescaped(text));
}

function runText(xml: XmlReader): string {
  let text = '';
  for (let name = xml.child(); name !== undefined; name = xml.child()) {
    if (name === 't') text += xml.text();
    else xml.skip();
  }
  return text;
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
