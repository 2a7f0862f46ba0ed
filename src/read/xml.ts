import { utf8Text } from '../platform/bytes.js';
import { entityText } from './xml-reference.js';

/** What is no well-formed XML in UTF-8, or more than any part of a workbook has. */
export class XmlFault extends Error {}

/** More elements, references and comments than the parts of a workbook may have together. */
export class XmlExcess extends Error {}

/** How many of them may still be read. All parts of a workbook share it: each takes its time, whatever is made of it. */
export interface XmlAllowance {
  marks: number;
}

/** Elements in elements beyond which it is no part of a workbook. */
const deepest = 100;
/** Attributes of one element beyond which it is none. */
const mostAttributes = 32;
/** What a comment or a verbatim text counts as: it takes longer than an element, and no spreadsheet writes any. */
const rarity = 100;
/** What a reference counts as. */
const referenceCost = 3;

const [tab, lineFeed, carriageReturn, blank] = [0x09, 0x0a, 0x0d, 0x20];
const [exclamation, quote, ampersand, apostrophe] = [0x21, 0x22, 0x26, 0x27];
const [slash, colon, less, equals, greater, question] = [0x2f, 0x3a, 0x3c, 0x3d, 0x3e, 0x3f];
const bracket = 0x5d;

/** Bytes that may stand in a name; above ASCII all do. */
const isNameByte = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte > 0x7f || /[A-Za-z0-9_:.-]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** What a byte is in a text. */
const [ordinary, ending, coded, forbidden, closing] = [0, 1, 2, 3, 4];
const textKinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === less) return ending;
  if (byte === ampersand || byte === carriageReturn || byte > 0x7f) return coded;
  if (byte === greater) return closing;
  return isControl(byte) ? forbidden : ordinary;
});

const singles = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));

/** Bytes up to which a text is put together letter by letter. */
const shortText = 12;

/**
 * Reads the XML of one part of a workbook from its first byte to its last, strictly: what is not well-formed is a
 * fault, never a guess, and so is a document type. Nothing is built, so that a part takes no more memory than its
 * bytes. Who asks for the children of an element takes each of them before asking for the next: its children, its
 * text, or `skip`.
 */
export class XmlReader {
  private at = 0;
  /** Where the names of the open elements begin and end. */
  private readonly open = new Int32Array(2 * (deepest + 1));
  private depth = 0;
  /** Whether the element that was opened last has no content. */
  private isClosed = false;
  /** Where names and values of the attributes of the last element begin and end. */
  private readonly attributes = new Int32Array(4 * mostAttributes);
  private attributeCount = 0;
  /** `x:` where the root is called `x:worksheet`: its elements are the ones that are meant. */
  private prefix = '';

  /** @throws XmlFault where the root is called otherwise */
  constructor(
    private readonly bytes: Uint8Array,
    root: string,
    private readonly allowance: XmlAllowance,
  ) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      throw new XmlFault('no UTF-8');
    }
    if (bytes[0] === 0xef) this.at = 3;
    this.declaration();
    this.between();
    const name = this.openTag();
    this.prefix = name.slice(0, name.indexOf(':') + 1);
    if (name.slice(this.prefix.length) !== root) throw new XmlFault(`no ${root}`);
  }

  /** The name of the next child of the element that is open; undefined when it ends. */
  child(): string | undefined {
    if (this.isClosed) return this.leave();
    this.between();
    if (this.bytes[this.at + 1] === slash) return this.closeTag();
    const name = this.openTag();
    if (this.prefix === '') return name;
    // What another vocabulary has is not confused with what is meant.
    return name.startsWith(this.prefix) ? name.slice(this.prefix.length) : `:${name}`;
  }

  /** Passes over the element that was opened last, with all that is in it. */
  skip(): void {
    if (this.isClosed) {
      this.leave();
      return;
    }
    for (const outside = this.depth - 1; this.depth > outside; ) {
      this.passText(undefined);
      if (this.bytes[this.at + 1] === slash) this.closeTag();
      else {
        this.openTag();
        if (this.isClosed) this.leave();
      }
    }
  }

  /** The text of the element that was opened last, which has no elements in it. */
  text(): string {
    if (this.isClosed) {
      this.leave();
      return '';
    }
    const parts: string[] = [];
    this.passText(parts);
    if (this.bytes[this.at + 1] !== slash) throw new XmlFault('an element in a text');
    this.closeTag();
    return parts.length === 1 ? parts[0]! : parts.join('');
  }

  /** The value of an attribute of the element that was opened last; asked for before its content. */
  attribute(name: string): string | undefined {
    const { attributes, bytes } = this;
    for (let at = 0; at < 4 * this.attributeCount; at += 4) {
      const [start, end] = [attributes[at]!, attributes[at + 1]!];
      if (end - start !== name.length || bytes[start] !== name.charCodeAt(0)) continue;
      if (name.length === 1 || latin1(bytes, start, end) === name)
        return this.valueOf(attributes[at + 2]!, attributes[at + 3]!);
    }
    return undefined;
  }

  /** The value of an attribute of another vocabulary, by whatever prefix: `id` for `r:id`. */
  foreignAttribute(name: string): string | undefined {
    for (let at = 0; at < 4 * this.attributeCount; at += 4) {
      const written = latin1(this.bytes, this.attributes[at]!, this.attributes[at + 1]!);
      if (written.endsWith(`:${name}`))
        return this.valueOf(this.attributes[at + 2]!, this.attributes[at + 3]!);
    }
    return undefined;
  }

  /** Nothing may stand behind the root. */
  end(): void {
    this.between();
    if (this.at < this.bytes.length) throw new XmlFault('something behind the root');
  }

  /** `<?xml … ?>`, which may say no other encoding. */
  private declaration(): void {
    if (latin1(this.bytes, this.at, this.at + 5) !== '<?xml') return;
    const end = indexOf(this.bytes, '?>', this.at);
    const [, encoding = 'utf-8'] =
      /encoding\s*=\s*["']([^"']*)["']/.exec(latin1(this.bytes, this.at, Math.max(end, this.at))) ?? [];
    if (end < 0 || !/^(?:utf-?8|us-ascii)$/i.test(encoding)) throw new XmlFault('another encoding');
    this.at = end + 2;
  }

  /** To the next tag, over blanks, comments and instructions; text is a fault. */
  private between(): void {
    const { bytes } = this;
    for (;;) {
      while (isBlank(bytes[this.at])) this.at += 1;
      if (this.at === bytes.length && this.depth === 0) return;
      if (bytes[this.at] !== less) throw new XmlFault('a text between elements');
      const next = bytes[this.at + 1];
      if (next !== exclamation && next !== question) return;
      this.pass();
    }
  }

  /** Over a comment or an instruction. A document type is refused with all that it could ask for. */
  private pass(): void {
    this.charge(rarity);
    const isComment = latin1(this.bytes, this.at, this.at + 4) === '<!--';
    if (!isComment && this.bytes[this.at + 1] !== question) throw new XmlFault('a declaration');
    const from = this.at + (isComment ? 4 : 2);
    const end = indexOf(this.bytes, isComment ? '--' : '?>', from);
    if (end < 0 || (isComment && this.bytes[end + 2] !== greater)) throw new XmlFault('an open comment');
    this.at = end + (isComment ? 3 : 2);
  }

  /** To the next tag, over text, which goes to `parts` where they are asked for. */
  private passText(parts: string[] | undefined): void {
    for (;;) {
      this.run(parts);
      const next = this.bytes[this.at + 1];
      if (next === question) this.pass();
      else if (next !== exclamation) return;
      else if (latin1(this.bytes, this.at, this.at + 9) === '<![CDATA[') this.verbatim(parts);
      else this.pass();
    }
  }

  private verbatim(parts: string[] | undefined): void {
    this.charge(rarity);
    const [start, end] = [this.at + 9, indexOf(this.bytes, ']]>', this.at)];
    if (end < 0) throw new XmlFault('an open text');
    for (let at = start; at < end; at++)
      if (isControl(this.bytes[at]!)) throw new XmlFault('a control character');
    parts?.push(withLineFeeds(utf8(this.bytes, start, end)));
    this.at = end + 3;
  }

  /** Text up to the next `<`. */
  private run(parts: string[] | undefined): void {
    const { bytes } = this;
    const start = this.at;
    let [at, isPlain] = [start, true];
    for (let kind = textKinds[bytes[at]!]; kind !== ending; kind = textKinds[bytes[++at]!]) {
      if (kind === ordinary) continue;
      if (kind === undefined || kind === forbidden)
        throw new XmlFault('an open element, or a control character');
      if (kind === coded) isPlain = false;
      else if (at - 2 >= start && bytes[at - 1] === bracket && bytes[at - 2] === bracket)
        throw new XmlFault('an end of a text');
    }
    this.at = at;
    const text = isPlain ? parts && this.short(start, at) : this.decoded(utf8(bytes, start, at));
    if (parts && text !== undefined) parts.push(text);
  }

  /** `<name attribute="value">`. */
  private openTag(): string {
    this.charge();
    const { bytes } = this;
    const start = this.at + 1;
    const end = this.nameEnd(start);
    if (this.depth === deepest) throw new XmlFault('too deep');
    this.open[2 * this.depth] = start;
    this.open[2 * this.depth + 1] = end;
    this.depth += 1;
    this.at = end;
    this.attributeCount = 0;
    while (this.hasMore()) this.readAttribute();
    this.isClosed = bytes[this.at] === slash;
    if (this.isClosed) this.at += 1;
    if (bytes[this.at] !== greater) throw new XmlFault('an open tag');
    this.at += 1;
    return end - start === 1 ? singles[bytes[start]! & 0x7f]! : latin1(bytes, start, end);
  }

  /** Whether an attribute follows; blanks stand before each. */
  private hasMore(): boolean {
    const { bytes } = this;
    const from = this.at;
    while (isBlank(bytes[this.at])) this.at += 1;
    const isName = isNameByte[bytes[this.at] ?? 0] === 1;
    if (isName && this.at === from) throw new XmlFault('an attribute without a blank');
    return isName;
  }

  private readAttribute(): void {
    const { bytes, attributes } = this;
    const start = this.at;
    const end = this.nameEnd(start);
    if (bytes[end] !== equals) throw new XmlFault('an attribute without a value');
    const mark = bytes[end + 1];
    if (mark !== quote && mark !== apostrophe) throw new XmlFault('a value without quotes');
    const at = this.valueEnd(end + 2, mark);
    this.refuseSecond(start, end);
    const slot = 4 * this.attributeCount;
    attributes[slot] = start;
    attributes[slot + 1] = end;
    attributes[slot + 2] = end + 2;
    attributes[slot + 3] = at;
    this.attributeCount += 1;
    this.at = at + 1;
  }

  /** Where a value ends. References in it are checked, though nobody may ask for it. */
  private valueEnd(start: number, mark: number): number {
    const { bytes } = this;
    let [at, hasReference] = [start, false];
    for (let byte = bytes[at]; byte !== mark; byte = bytes[++at]) {
      if (byte === undefined || byte === less || isControl(byte)) throw new XmlFault('an open value');
      if (byte === ampersand) hasReference = true;
    }
    if (hasReference) this.decoded(utf8(bytes, start, at));
    return at;
  }

  private refuseSecond(start: number, end: number): void {
    if (this.attributeCount === mostAttributes) throw new XmlFault('too many attributes');
    const { bytes, attributes } = this;
    for (let at = 0; at < 4 * this.attributeCount; at += 4) {
      const length = attributes[at + 1]! - attributes[at]!;
      if (length === end - start && this.isSame(attributes[at]!, start, length))
        throw new XmlFault(`${latin1(bytes, start, end)} twice`);
    }
  }

  private isSame(one: number, other: number, length: number): boolean {
    for (let at = 0; at < length; at++) if (this.bytes[one + at] !== this.bytes[other + at]) return false;
    return true;
  }

  private closeTag(): undefined {
    const { bytes, open } = this;
    const start = this.at + 2;
    this.depth -= 1;
    if (this.depth < 0) throw new XmlFault('an end without a beginning');
    const from = open[2 * this.depth]!;
    const length = open[2 * this.depth + 1]! - from;
    if (!this.isSame(from, start, length)) throw new XmlFault('elements across each other');
    this.at = start + length;
    while (isBlank(bytes[this.at])) this.at += 1;
    if (bytes[this.at] !== greater) throw new XmlFault('an open tag');
    this.at += 1;
  }

  private charge(marks = 1): void {
    this.allowance.marks -= marks;
    if (this.allowance.marks < 0) throw new XmlExcess();
  }

  private leave(): undefined {
    this.isClosed = false;
    this.depth -= 1;
  }

  private nameEnd(start: number): number {
    let at = start;
    while (isNameByte[this.bytes[at] ?? 0] === 1) at += 1;
    if (at === start || this.bytes[start] === colon) throw new XmlFault('no name');
    return at;
  }

  /** Whether there is nothing to decode in a value. */
  private isPlain(start: number, end: number): boolean {
    for (let at = start; at < end; at++) {
      const byte = this.bytes[at]!;
      if (byte === ampersand || byte > 0x7f || byte === carriageReturn) return false;
    }
    return true;
  }

  /** ASCII as a text: what is short is faster made here than by Node. */
  private short(start: number, end: number): string {
    if (end - start > shortText) return latin1(this.bytes, start, end);
    let text = '';
    for (let at = start; at < end; at++) text += singles[this.bytes[at]!]!;
    return text;
  }

  private decoded(text: string): string {
    const lines = withLineFeeds(text);
    let at = lines.indexOf('&');
    if (at < 0) return lines;
    if (lines.length > longestText) throw new XmlFault('a text without end');
    const parts = [lines.slice(0, at)];
    while (at >= 0) {
      this.charge(referenceCost);
      const end = lines.indexOf(';', at);
      const character = end - at > longestReference ? undefined : entityText(lines.slice(at + 1, end));
      if (end < 0 || character === undefined) throw new XmlFault('an unknown reference');
      at = lines.indexOf('&', end);
      parts.push(character, lines.slice(end + 1, at < 0 ? undefined : at));
    }
    return parts.join('');
  }

  private valueOf(start: number, end: number): string {
    if (end - start <= shortText && this.isPlain(start, end)) return this.short(start, end);
    return this.decoded(utf8(this.bytes, start, end));
  }
}

function isBlank(byte: number | undefined): boolean {
  return byte === blank || byte === lineFeed || byte === carriageReturn || byte === tab;
}

/** What no XML may have in it. */
function isControl(byte: number): boolean {
  return byte < blank && !isBlank(byte);
}

/** Characters of a text with references in it; a cell has 32,767. */
const longestText = 1_000_000;

/** `&#x10FFFF;` and a few zeros. */
const longestReference = 16;

/** Line breaks are line feeds, whatever a file has. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Bytes as characters of the same numbers. */
function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to && at < bytes.length; at++) text += singles[bytes[at]!]!;
  return text;
}

function utf8(bytes: Uint8Array, from: number, to: number): string {
  return utf8Text(bytes.subarray(from, to));
}

function indexOf(bytes: Uint8Array, text: string, from: number): number {
  const [first = 0, ...others] = Array.from(text, (character) => character.charCodeAt(0));
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (others.every((code, behind) => bytes[at + 1 + behind] === code)) return at;
  return -1;
}
