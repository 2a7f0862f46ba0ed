const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** What `&name;` stands for; undefined for what XML does not know or may not have. */
export function entityText(name: string): string | undefined {
  const [, hex, digits] = /^#(?:x([0-9A-Fa-f]+)|(\d+))$/.exec(name) ?? [];
  if (hex === undefined && digits === undefined) return named.get(name);
  const code = hex === undefined ? Number.parseInt(digits!, 10) : Number.parseInt(hex, 16);
  return isCharacter(code) ? String.fromCodePoint(code) : undefined;
}

/** The characters of XML 1.0. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code < 0x110000);
}
