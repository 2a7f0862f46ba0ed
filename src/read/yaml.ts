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
import { type Finding, finding, type Place } from '../domain/finding.js';
import type { SectionSetting, Setting } from '../domain/setting.js';

/** What a YAML text says, every scalar as text, and what is wrong with it. */
export interface ReadYaml {
  /** Undefined when the text is broken or no section. */
  readonly root: SectionSetting | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Reads YAML in failsafe mode: no scalar becomes a number, a date or a truth value. Anchors, aliases and merges are
 * refused, since a case is read by people who see one value in one place.
 */
export function readYaml(text: string, file: string): ReadYaml {
  const lineCounter = new LineCounter();
  const reading: Reading = { file, lineCounter, findings: [] };
  const tokens = tokensOf(text, reading);
  if (!tokens) return { root: undefined, findings: reading.findings };
  // Whether keys are repeated is asked below: here each would be compared with every other.
  const composer = new Composer({ schema: 'failsafe', prettyErrors: false, uniqueKeys: false });
  const [document, second] = composer.compose(tokens);
  if (!document?.contents) return { root: undefined, findings: [finding('file-empty', { file })] };
  if (second) reading.findings.push(finding('yaml-documents', placeAt(reading, second.range[0])));
  for (const { pos, message, code } of [...document.errors, ...document.warnings]) {
    const detail = firstLine(message);
    reading.findings.push(finding('yaml-broken', placeAt(reading, pos[0]), { reason: code, detail }));
  }
  if (document.errors.length > 0) return { root: undefined, findings: reading.findings };
  const root = settingOf(document.contents, '', reading);
  if (reading.findings.some(({ code }) => code === 'key-repeated'))
    return { root: undefined, findings: reading.findings };
  if (root?.kind === 'section') return { root, findings: reading.findings };
  reading.findings.push(finding('value-invalid', { file, line: 1 }, { expected: 'section' }));
  return { root: undefined, findings: reading.findings };
}

/** Parts of a text beyond which it is no case: a word, a mark and a line break are one each. */
const mostParts = 50_000;
/** Sections in sections and lists in lists beyond which it is none. */
const deepest = 50;

/** The tokens of a text; undefined after a finding that it has more than any case: reading it would take for ever. */
function tokensOf(text: string, reading: Reading): CST.Token[] | undefined {
  const { lineCounter, findings } = reading;
  const parser = new Parser(lineCounter.addNewLine);
  const tokens: CST.Token[] = [];
  let parts = 0;
  lineCounter.addNewLine(0);
  for (const part of new Lexer().lex(text)) {
    tokens.push(...parser.next(part));
    parts += 1;
    if (parts <= mostParts && parser.stack.length <= deepest) continue;
    const reason = parts > mostParts ? 'long' : 'deep';
    findings.push(finding('yaml-extent', placeAt(reading, parser.offset), { reason }));
    return undefined;
  }
  tokens.push(...parser.end());
  return tokens;
}

interface Reading {
  readonly file: string;
  readonly lineCounter: LineCounter;
  readonly findings: Finding[];
}

function placeAt({ file, lineCounter }: Reading, offset: number): Place {
  return { file, line: lineCounter.linePos(offset).line };
}

/** The setting of a node, with the dotted key under which it stands. */
function settingOf(node: Node | null, key: string, reading: Reading): Setting | undefined {
  const start = node?.range?.[0] ?? 0;
  const place: Place = key === '' ? placeAt(reading, start) : { ...placeAt(reading, start), column: key };
  if (isAlias(node) || hasAnchor(node)) {
    reading.findings.push(finding('yaml-alias', place));
    return undefined;
  }
  if (isMap(node)) return { kind: 'section', entries: entriesOf(node.items as Pair[], key, reading), place };
  if (isSeq(node)) {
    const items = node.items.map((item, at) => settingOf(item as Node, `${key}[${at + 1}]`, reading));
    return { kind: 'list', items: items.filter((item) => item !== undefined), place };
  }
  const text = isScalar(node) ? String(node.value ?? '') : '';
  return { kind: 'scalar', text, place: { ...place, value: text } };
}

function entriesOf(pairs: readonly Pair[], parent: string, reading: Reading): Map<string, Setting> {
  const entries = new Map<string, Setting>();
  for (const pair of pairs) {
    const name = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
    const key = parent === '' ? name : `${parent}.${name}`;
    if (entries.has(name)) {
      const place = placeAt(reading, (pair.key as Node).range?.[0] ?? 0);
      reading.findings.push(finding('key-repeated', { ...place, column: name, value: name }));
    }
    const value = settingOf((pair.value ?? pair.key) as Node, key, reading);
    if (value) entries.set(name, pair.value ? value : emptied(value));
  }
  return entries;
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
