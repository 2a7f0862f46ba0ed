import type { Bilingual } from '../language.js';
import { by, error, says } from './definition.js';
import { type MissingKey, missingKey } from './missing-key.js';
import * as en from './words/en.js';
import * as ja from './words/ja.js';

/** The structure of case.yaml, or of what holds the settings instead. */
export const caseYamlFindings = {
  /** The code of the YAML reader, and what it says in English. */
  'yaml-broken': error<{ reason: string; detail: string }>({
    ja: ({ reason }) => says`YAML の書き方に誤りがあります（${japaneseReasons[reason] ?? reason}）。
      この行の前後の字下げ、コロン、引用符を確かめてください。`,
    en: ({ detail }) => says`The YAML is broken: ${detail}.
      Check indentation, colons and quotes around this line.`,
  }),
  'yaml-extent': error<{ reason: 'long' | 'deep' }>({
    ja: ({ reason }) => says`${extents[reason].ja}
      正しいファイルか、かっこや引用符が閉じているかを確かめてください。`,
    en: ({ reason }) => says`${extents[reason].en}
      Check that it is the right file, and that brackets and quotes are closed.`,
  }),
  'yaml-alias': error({
    ja: says`YAML のアンカー（&）、エイリアス（*）、マージ（<<）は使えません。
      使う場所に値をそのまま書いてください。`,
    en: says`Anchors, aliases and merges of YAML are not read.
      Write the value where it is used.`,
  }),
  'yaml-documents': error({
    ja: says`ここから2つ目の文書が始まっています。
      「---」の行を削除してください。`,
    en: says`A second document begins here.
      Delete the line of three hyphens.`,
  }),
  /** The other key that stands for the same setting, where it is written otherwise. */
  'key-repeated': error<{ other: string | null }>({
    ja: ({ value, written, other }) => says`
      ${other === null ? `項目${value}が2回あります` : `項目${value}は${ja.quoted(other)}と重複しています`}。
      ${
        isDigits(written)
          ? '数値は、桁区切りのコンマを付けずに書いてください。'
          : 'どちらか1つにしてください。'
      }`,
    en: ({ value, written, other }) => says`
      ${other === null ? `The key ${value} stands twice` : `The key ${value} repeats ${other}`}.
      ${isDigits(written) ? 'Write numbers without commas.' : 'Keep one of the two.'}`,
  }),
  'setting-without-key': error({
    ja: ({ value }) => says`${value}の横に、項目の名前がありません。
      alpha などの項目の名前を書くか、値を削除してください。
      項目の名前`,
    en: ({ value }) => says`${value} stands beside no key.
      Write the key in front of it, such as alpha, or delete it.
      a key`,
  }),
  'key-unknown': error<{ suggestion: string | null }>({
    ja: ({ suggestion }) => says`この名前の項目はありません。
      ${ja.didYouMean(suggestion, '名前を直すか、削除してください。')}
      ${suggestion ?? '使える項目'}`,
    en: ({ suggestion }) => says`This is not a key that nhi knows.
      ${en.didYouMean(suggestion, 'Correct or delete it.')}
      ${suggestion ?? 'a known key'}`,
  }),
  'key-missing': error<MissingKey>(by(missingKey)),
  'key-not-supported': error({
    ja: says`この項目にはまだ対応していません。
      項目を削除してください。今後の版で読めるようにします。`,
    en: says`This is not supported yet.
      Delete the key; a later version of nhi will read it.`,
  }),
  'keys-exclusive': error<{ other: string }>({
    ja: ({ other }) => says`${other} と同時には指定できません（一方から他方が決まります）。
      どちらか1つにしてください。`,
    en: ({ other }) => says`It stands beside ${other}, and one decides the other.
      Keep one of the two.`,
  }),
};

/** What the usual codes of the YAML reader mean. */
const japaneseReasons: Readonly<Record<string, string>> = {
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

const extents: Readonly<Record<'long' | 'deep', Bilingual>> = {
  deep: {
    ja: 'ここから先の入れ子が、事例としては深すぎます。',
    en: 'From here on the text is nested more deeply than any case.',
  },
  long: {
    ja: '項目が事例としては多すぎるため、ここから先は読んでいません。',
    en: 'Up to here the text has more entries than any case; the rest is not read.',
  },
};

/** Inside of braces the comma of 1,000,000 makes a key of each group of digits. */
function isDigits(key: string): boolean {
  return /^\d+$/.test(key);
}
