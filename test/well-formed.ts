const references = '&(?:amp|lt|gt|quot|#\\d+);';
const tag = new RegExp(`<(/?)([a-z]+)((?: [a-z]+="(?:[^<&"]|${references})*")*)(/?)>`, 'y');
const text = new RegExp(`(?:[^<&]|${references})*`, 'y');

/** Whether a text is a well-formed XML document; comments, sections and entities of its own are none to this reader. */
export function wellFormed(document: string): boolean {
  const [, body] = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n([\s\S]*)$/.exec(document) ?? [];
  if (body === undefined || [...body].some(isForbidden)) return false;
  const open: string[] = [];
  let at = 0;
  do {
    tag.lastIndex = at;
    const [whole, closes, name, , isEmpty] = tag.exec(body) ?? [];
    if (whole === undefined || name === undefined) return false;
    if (closes && open.pop() !== name) return false;
    if (!closes && !isEmpty) open.push(name);
    text.lastIndex = at + whole.length;
    text.exec(body);
    at = text.lastIndex;
  } while (open.length > 0);
  return at === body.length && body.endsWith('>\n');
}

/** Source: XML 1.0, production 2. */
function isForbidden(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return ![0x9, 0xa, 0xd].includes(code);
  return (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
}
