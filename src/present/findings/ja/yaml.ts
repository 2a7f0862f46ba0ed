import type { FindingArguments } from '../../../domain/finding.js';
import { type Sentence, says } from '../sentence.js';

/** What the usual codes of the YAML reader mean. */
const reasons: Readonly<Record<string, string>> = {
  BAD_COLLECTION_TYPE: '値の種類が合いません',
  BAD_DQ_ESCAPE: '二重引用符の中の「\\」の使い方が違います',
  BAD_INDENT: '字下げがそろっていません',
  BAD_SCALAR_START: '値に使えない記号で始まっています',
  BLOCK_AS_IMPLICIT_KEY: '1行にコロンが2つ以上あります',
  BLOCK_IN_FLOW: '括弧の中に、字下げによる書き方があります',
  MISSING_CHAR: 'コロン、括弧、引用符などが足りません',
  MULTILINE_IMPLICIT_KEY: 'コロンのない行があるようです',
  TAB_AS_INDENT: '字下げにタブが使われています',
  TAG_RESOLVE_FAILED: '「!」で始まるタグは使えません',
  UNEXPECTED_TOKEN: '余分な文字があります',
};

export function brokenYaml({ reason }: FindingArguments['yaml-broken']): Sentence {
  return says(
    `YAML の書き方に誤りがあります（${reasons[reason] ?? reason}）。`,
    'この行の前後の字下げ、コロン、引用符を確かめてください。',
  );
}
