import {
  Composer,
  type CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  Parser,
} from 'yaml';
import { finding, type Place } from '../domain/finding.js';
import { FindingLog, type Read, refused } from '../domain/finding-log.js';
import type { SectionSetting, Setting } from '../domain/setting.js';

/**
 * What a YAML text says, every scalar as text: in failsafe mode no scalar becomes a number, a date or a truth value.
 * Undefined when the text is broken or no section. Anchors, aliases and merges are refused, since a case is read by
 * people who see one value in one place.
 */
export function readYaml(text: string, file: string): Read<SectionSetting | undefined> {
  return new YamlReader(file).read(text);
}

/** Parts of a text beyond which it is no case: a word, a mark and a line break are one each. */
const mostParts = 50_000;
/** Sections in sections and lists in lists beyond which it is none. */
const deepest = 50;

class YamlReader {
  private readonly log = new FindingLog();
  private readonly lineCounter = new LineCounter();

  constructor(private readonly file: string) {}

  read(text: string): Read<SectionSetting | undefined> {
    const { file, log } = this;
    const tokens = this.tokensOf(text);
    if (!tokens) return log.with(undefined);
    // Whether keys are repeated is asked below: here each would be compared with every other.
    const composer = new Composer({ schema: 'failsafe', prettyErrors: false, uniqueKeys: false });
    const [document, second] = composer.compose(tokens);
    if (!document?.contents) return refused(finding('file-empty', { file }));
    if (second) log.add(finding('yaml-documents', this.placeAt(second.range[0])));
    for (const { pos, message, code } of [...document.errors, ...document.warnings])
      log.add(finding('yaml-broken', this.placeAt(pos[0]), { reason: code, detail: firstLine(message) }));
    if (document.errors.length > 0) return log.with(undefined);
    const root = this.settingOf(document.contents, '');
    if (log.findings.some(({ code }) => code === 'key-repeated')) return log.with(undefined);
    if (root?.kind === 'section') return log.with(root);
    log.add(finding('value-invalid', { file, line: 1 }, { expected: 'section' }));
    return log.with(undefined);
  }

  /** The tokens of a text; undefined after a finding that it has more than any case: reading it would take for ever. */
  private tokensOf(text: string): CST.Token[] | undefined {
    const parser = new Parser(this.lineCounter.addNewLine);
    const tokens: CST.Token[] = [];
    let parts = 0;
    this.lineCounter.addNewLine(0);
    for (const part of new Lexer().lex(text)) {
      tokens.push(...parser.next(part));
      parts += 1;
      if (parts <= mostParts && parser.stack.length <= deepest) continue;
      const reason = parts > mostParts ? 'long' : 'deep';
      this.log.add(finding('yaml-extent', this.placeAt(parser.offset), { reason }));
      return undefined;
    }
    tokens.push(...parser.end());
    return tokens;
  }

  private placeAt(offset: number): Place {
    return { file: this.file, line: this.lineCounter.linePos(offset).line };
  }

  /** The setting of a node, with the dotted key under which it stands. */
  private settingOf(node: Node | null, key: string): Setting | undefined {
    const start = this.placeAt(node?.range?.[0] ?? 0);
    const place: Place = key === '' ? start : { ...start, column: key };
    if (isAlias(node) || hasAnchor(node)) {
      this.log.add(finding('yaml-alias', place));
      return undefined;
    }
    if (isMap(node)) return { kind: 'section', entries: this.entriesOf(node.items as Pair[], key), place };
    if (isSeq(node)) {
      const items = node.items.map((item, at) => this.settingOf(item as Node, `${key}[${at + 1}]`));
      return { kind: 'list', items: items.filter((item) => item !== undefined), place };
    }
    const text = isScalar(node) ? String(node.value ?? '') : '';
    return { kind: 'scalar', text, place: { ...place, value: text } };
  }

  private entriesOf(pairs: readonly Pair[], parent: string): Map<string, Setting> {
    const entries = new Map<string, Setting>();
    for (const pair of pairs) {
      const name = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
      const key = parent === '' ? name : `${parent}.${name}`;
      if (entries.has(name)) {
        const place = this.placeAt((pair.key as Node).range?.[0] ?? 0);
        this.log.add(finding('key-repeated', { ...place, column: name, value: name }, { other: null }));
      }
      const value = this.settingOf((pair.value ?? pair.key) as Node, key);
      if (value) entries.set(name, pair.value ? value : emptied(value));
    }
    return entries;
  }
}

/** `key` without a value stands where the key stands. */
function emptied({ place }: Setting): Setting {
  return { kind: 'scalar', text: '', place: { ...place, value: '' } };
}

function hasAnchor(node: Node | null): boolean {
  return node !== null && 'anchor' in node && node.anchor !== undefined;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}
