import { isUtf8 } from 'node:buffer';

// Masks sentences that people read, so that what remains must be equal, and keeps them for a list.

const mark = '…';

/** A text without its sentences, and the sentences in their order. */
export function withoutSentences(bytes) {
  if (!isUtf8(bytes)) return { masked: bytes, sentences: [] };
  const text = bytes.toString('utf8');
  if (/^\s*\{/.test(text)) return fromJson(text);
  if (text.includes('<sst ')) return fromSharedStrings(text);
  return fromLines(text);
}

/** A key of JSON with its colon, a string, or a bracket; anything else may be passed over. */
const token = /("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\]]/g;

/** Strings whose path is `….message`, `….words…` or `….notes[].text…`; the other bytes stay as they are. */
function fromJson(text) {
  const sentences = [];
  const path = [];
  let key = '';
  const masked = text.replace(token, (found, string, colon) => {
    if (colon !== undefined) key = JSON.parse(string);
    else if (string !== undefined) {
      if (!isSentence([...path, key])) return found;
      sentences.push(JSON.parse(string));
      return `"${mark}"`;
    } else if (found === '{' || found === '[') {
      path.push(key);
      key = '';
    } else key = path.pop();
    return found;
  });
  return { masked: Buffer.from(masked), sentences };
}

/** Whether keys from the outside in lead to a sentence; what is in a list or an object without a name has the key ''. */
function isSentence(path) {
  const keys = path.filter((key) => key !== '');
  const last = keys.at(-1);
  return last === 'message' || keys.includes('words') || (keys.includes('notes') && last === 'text');
}

/** What a workbook says in whole sentences. */
function fromSharedStrings(text) {
  return replaced(text, /(<t(?: [^>]*)?>)([^<]*[.。])(?=<)/g);
}

/**
 * Lines of findings, in reports of JUnit too: `error: file:line column: sentence`. The place is no sentence and stays; it
 * ends at the first colon with a space, unless a whole sentence stands before that.
 */
function fromLines(text) {
  return replaced(text, /((?:^|>)(?:error|warning|エラー|警告): (?:(?:(?!\. |。|: )[^<\n])+: )?)([^<\n]+)/gm);
}

function replaced(text, pattern) {
  const sentences = [];
  const masked = text.replace(pattern, (_, before, sentence) => {
    sentences.push(sentence);
    return before + mark;
  });
  return { masked: Buffer.from(masked), sentences };
}

/** Adds to a list the pairs of sentences that differ; those that are the same but for figures in both count as one. */
export function countPairs(before, after, pairs) {
  before.forEach((sentence, at) => {
    if (sentence === after[at]) return;
    const pair = [sentence, after[at]];
    const [was, now] = pair.map((text) => text.match(figure) ?? []);
    const isSame = was.join(' ') === now.join(' ');
    const key = (isSame ? pair.map((text) => text.replaceAll(figure, '0')) : pair).join('\n');
    pairs.set(key, { pair, ...pairs.get(key), times: (pairs.get(key)?.times ?? 0) + 1 });
  });
}

const figure = /\d[\d,.]*/g;
