import { spend, type XmlAllowance, XmlFault } from './xml-fault.js';
import { partText, refuseControls, resolved } from './xml-text.js';

/** Elements in elements beyond which it is no part of a workbook. */
const deepest = 100;
/** Attributes of one element beyond which it is none. */
const mostAttributes = 32;
/** The marks of a comment or a verbatim text: it takes longer than an element, and no spreadsheet writes any. */
const rareMarks = 100;

const [tab, lineFeed, blank] = [0x09, 0x0a, 0x20];
const [exclamation, quote, apostrophe] = [0x21, 0x22, 0x27];
const [slash, colon, less, equals, greater, question] = [0x2f, 0x3a, 0x3c, 0x3d, 0x3e, 0x3f];

/** Which ASCII characters may stand in a name; all others may. */
const isInName = Uint8Array.from({ length: 128 }, (_, code) =>
  /[\w:.-]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/**
 * Reads the XML of one part of a workbook from its first character to its last, strictly: what is not well-formed is a
 * fault, never a guess, and so is a document type. No tree is built. Who asks for the children of an element takes each
 * of them before asking for the next: its children, its text, or `skip`.
 */
export class XmlReader {
  private readonly xml: string;
  private at = 0;
  /** The names of the open elements. */
  private readonly open: string[] = [];
  /** Whether the element that was opened last has no content. */
  private isClosed = false;
  /** The attributes of the element that was opened last; behind `attributeCount` those of others. */
  private readonly names: string[] = [];
  private readonly values: string[] = [];
  private attributeCount = 0;
  /** `x:` where the root is called `x:worksheet`: its elements are the ones that are meant. */
  private readonly prefix: string;

  /** @throws XmlFault where the root is called otherwise */
  constructor(
    bytes: Uint8Array,
    root: string,
    private readonly allowance: XmlAllowance,
  ) {
    this.xml = partText(bytes);
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
    if (this.code(1) === slash) return this.closeTag();
    const name = this.openTag();
    if (this.prefix === '') return name;
    // What another vocabulary has is not confused with what is meant.
    return name.startsWith(this.prefix) ? name.slice(this.prefix.length) : `:${name}`;
  }

  /** Passes over the element that was opened last, with all that is in it. */
  skip(): void {
    const outside = this.open.length - 1;
    if (this.isClosed) this.leave();
    while (this.open.length > outside) {
      this.passText();
      if (this.code(1) === slash) this.closeTag();
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
    const text = this.passText();
    if (this.code(1) !== slash) throw new XmlFault('an element in a text');
    this.closeTag();
    return text;
  }

  /** The value of an attribute of the element that was opened last; asked for before its content. */
  attribute(name: string): string | undefined {
    for (let at = 0; at < this.attributeCount; at++) if (this.names[at] === name) return this.values[at];
    return undefined;
  }

  /** The value of an attribute of another vocabulary, by whatever prefix: `id` for `r:id`. */
  foreignAttribute(name: string): string | undefined {
    const at = this.names.slice(0, this.attributeCount).findIndex((written) => written.endsWith(`:${name}`));
    return at < 0 ? undefined : this.values[at];
  }

  /** Nothing may stand behind the root. */
  end(): void {
    this.between();
    if (this.at < this.xml.length) throw new XmlFault('something behind the root');
  }

  /** The code of the character that stands so many characters further on; NaN behind the last. */
  private code(further = 0): number {
    return this.xml.charCodeAt(this.at + further);
  }

  private starts(text: string): boolean {
    return this.xml.startsWith(text, this.at);
  }

  /** `<?xml … ?>`, which may say no other encoding. */
  private declaration(): void {
    if (!this.starts('<?xml')) return;
    const end = this.xml.indexOf('?>');
    const [, encoding = 'utf-8'] =
      /encoding\s*=\s*["']([^"']*)["']/.exec(this.xml.slice(0, Math.max(end, 0))) ?? [];
    if (end < 0 || !/^(?:utf-?8|us-ascii)$/i.test(encoding)) throw new XmlFault('another encoding');
    this.at = end + 2;
  }

  /** To the next tag, over blanks, comments and instructions; text is a fault. */
  private between(): void {
    for (;;) {
      this.passBlanks();
      if (this.at === this.xml.length && this.open.length === 0) return;
      if (this.code() !== less) throw new XmlFault('a text between elements');
      const next = this.code(1);
      if (next !== exclamation && next !== question) return;
      this.passRare();
    }
  }

  private passBlanks(): void {
    const { xml } = this;
    let at = this.at;
    while (isBlank(xml.charCodeAt(at))) at += 1;
    this.at = at;
  }

  /** Over a comment or an instruction. A document type is refused with all that it could ask for. */
  private passRare(): void {
    spend(this.allowance, rareMarks);
    const isComment = this.starts('<!--');
    if (!isComment && this.code(1) !== question) throw new XmlFault('a declaration');
    const end = this.xml.indexOf(isComment ? '--' : '?>', this.at + (isComment ? 4 : 2));
    if (end < 0) throw new XmlFault('an open comment');
    this.at = end + 2;
    if (isComment) this.passGreater();
  }

  /** To the next tag, over the text before it, and over comments and instructions in the text. */
  private passText(): string {
    let text = this.plainText();
    for (;;) {
      const next = this.code(1);
      if (next === exclamation && this.starts('<![CDATA[')) text += this.verbatim();
      else if (next === exclamation || next === question) this.passRare();
      else return text;
      text += this.plainText();
    }
  }

  private verbatim(): string {
    spend(this.allowance, rareMarks);
    const end = this.xml.indexOf(']]>', this.at);
    if (end < 0) throw new XmlFault('an open text');
    const text = this.xml.slice(this.at + 9, end);
    refuseControls(text);
    this.at = end + 3;
    return text;
  }

  /** Text up to the next `<`. */
  private plainText(): string {
    const end = this.xml.indexOf('<', this.at);
    if (end < 0) throw new XmlFault('an open element');
    const text = this.xml.slice(this.at, end);
    if (text.includes(']]>')) throw new XmlFault('an end of a text');
    this.at = end;
    return resolved(text, this.allowance);
  }

  /** `<name attribute="value">`. */
  private openTag(): string {
    spend(this.allowance, 1);
    this.at += 1;
    const name = this.name();
    if (this.open.length === deepest) throw new XmlFault('too deep');
    this.open.push(name);
    this.attributeCount = 0;
    while (this.hasMore()) this.readAttribute();
    this.isClosed = this.code() === slash;
    if (this.isClosed) this.at += 1;
    this.passGreater();
    return name;
  }

  /** Whether an attribute follows; blanks stand before each. */
  private hasMore(): boolean {
    const from = this.at;
    this.passBlanks();
    const isName = isNamePart(this.code());
    if (isName && this.at === from) throw new XmlFault('an attribute without a blank');
    return isName;
  }

  /** References in a value are resolved, though nobody may ask for it. */
  private readAttribute(): void {
    const name = this.name();
    if (this.code() !== equals) throw new XmlFault('an attribute without a value');
    const mark = this.code(1);
    if (mark !== quote && mark !== apostrophe) throw new XmlFault('a value without quotes');
    const end = this.xml.indexOf(mark === quote ? '"' : "'", this.at + 2);
    const value = this.xml.slice(this.at + 2, end);
    if (end < 0 || value.includes('<')) throw new XmlFault('an open value');
    const at = this.attributeCount;
    this.values[at] = resolved(value, this.allowance);
    if (at === mostAttributes) throw new XmlFault('too many attributes');
    if (this.attribute(name) !== undefined) throw new XmlFault(`${name} twice`);
    this.names[at] = name;
    this.attributeCount = at + 1;
    this.at = end + 1;
  }

  private name(): string {
    const { xml, at: start } = this;
    let at = start;
    while (isNamePart(xml.charCodeAt(at))) at += 1;
    if (at === start || xml.charCodeAt(start) === colon) throw new XmlFault('no name');
    this.at = at;
    return xml.slice(start, at);
  }

  private closeTag(): undefined {
    const name = this.open.pop();
    if (name === undefined) throw new XmlFault('an end without a beginning');
    this.at += 2;
    if (!this.starts(name)) throw new XmlFault('elements across each other');
    this.at += name.length;
    this.passBlanks();
    this.passGreater();
  }

  private passGreater(): void {
    if (this.code() !== greater) throw new XmlFault('an open tag');
    this.at += 1;
  }

  private leave(): undefined {
    this.isClosed = false;
    this.open.pop();
  }
}

function isNamePart(code: number): boolean {
  return code > 0x7f || isInName[code] === 1;
}

/** The blanks of XML; carriage returns are line feeds already. */
function isBlank(code: number): boolean {
  return code === blank || code === lineFeed || code === tab;
}
