import type { XmlElement } from '../present/xml.js';

/** An XML 1.0 document in UTF-8. */
export function toXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '').join('\n')}\n`;
}

/** An element in lines; text stands as it is, since blanks around it would belong to it. */
function lines({ name, attributes, children }: XmlElement, indent: string): string[] {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapedAttribute(value)}"`);
  const tag = `${name}${pairs.join('')}`;
  if (children.length === 0) return [`${indent}<${tag}/>`];
  const [first] = children;
  if (typeof first === 'string') return [`${indent}<${tag}>${escaped(children.join(''))}</${name}>`];
  const inner = children.flatMap((child) => (typeof child === 'string' ? [] : lines(child, `${indent}  `)));
  return [`${indent}<${tag}>`, ...inner, `${indent}</${name}>`];
}

/** What XML 1.0 has no way to write, not even as a reference: most control characters, halves of pairs, U+FFFE, U+FFFF. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text
    .replace(forbidden, '')
    .replace(/[&<>"]/g, (mark) => references[mark] ?? mark)
    .replace(/\r/g, '&#13;');
}

/** Line breaks of an attribute would be read as blanks. */
function escapedAttribute(text: string): string {
  return escaped(text).replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}
