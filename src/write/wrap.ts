import type { Measure } from './width.js';

/** Blanks before what goes on on another line. */
const hanging = '  ';

/** A name is not broken; text without blanks that is wider than this is a sentence. */
const widestName = 24;

/** A line in as many lines as a width asks for, broken at blanks and within sentences that have none. */
export function wrapped(text: string, width: number, measure: Measure, indent = hanging): string[] {
  if (text.length * 2 <= width || measure(text) <= width) return [text];
  const start = /^ */.exec(text)![0];
  const lines: string[] = [];
  let line = '';
  for (const { gap, piece } of piecesOf(text.slice(start.length), measure)) {
    const longer = line === '' ? start + piece : `${line}${gap}${piece}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = start + indent + piece;
    } else line = longer;
  }
  return [...lines, line];
}

/** What stays on one line, and what stands before it where it does not begin one. */
interface Piece {
  readonly gap: string;
  readonly piece: string;
}

function piecesOf(text: string, measure: Measure): Piece[] {
  return text.split(' ').flatMap((word) => {
    const pieces = measure(word) > widestName ? word.split(breaks) : [word];
    return pieces.map((piece, at) => ({ gap: at === 0 ? ' ' : '', piece }));
  });
}

/**
 * Where Japanese text may go on on another line 禁則処理: after kana, ideographs and closing marks, but before no closing
 * mark, small kana or long vowel, and not within a word of katakana.
 */
const breaks =
  /(?<=[、。，．・：；？！）」』】〉］％〜ぁ-ゖァ-ヺー々一-鿿])(?!(?<=[ァ-ヺー])[ァ-ヺー])(?=[^、。，．・：；？！）」』】〉］％〜ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ),.])/u;
