import { segments } from '../domain/segment.js';
import { caseForm } from '../domain/settings/case-settings.js';
import { innerForm } from '../domain/settings/form.js';
import { japaneseKey } from '../domain/settings/japanese-key.js';
import { wordsOf, writtenOf } from '../domain/settings/unit.js';
import {
  adultWords,
  basisWords,
  betweenWords,
  collectionBasisWords,
  gammaWords,
  levyRoundingWords,
  methodWords,
  offWords,
  roundingWords,
  ruleWords,
  scopeWords,
  statusWords,
  switchWords,
  type ValueWords,
  variantWords,
} from '../domain/settings/value-words.js';
import { settingsOf } from '../domain/settings/walk.js';
import { type ShownSetting, shownSettings } from './case-template/shown-settings.js';
import { markdownTable } from './markdown.js';

const head = `# 設定のキー · Keys of a case

\`case.yaml\` のキー、\`--set KEY=VALUE\` のキー、Excel のブックの「設定」シートのキーは同じです。階層はドット（\`.\`）でつなぎます。
「設定」シートには、日本語のキーも書けます（\`年度\`、\`医療.納付金算定基礎額\`）。区分の名前は \`医療分\` や \`支援\` でもよく、全角・半角、空白の違いは問いません。年度別の値は \`医療費指数反映係数(R6)\`、
共同負担の項目は \`共同負担割合.高額医療費負担金\` のように1行ずつ書けます。納付金だけを算定するときは \`標準保険料率の算定\` を「なし」とします。同じ項目を英語と日本語のキーで2回書くと誤りです。
値のないキーは、\`case.yaml\` と \`--set\` では誤りとして知らせ、「設定」シートでは与えていないのと同じです。\`{\` か \`[\` で始まる値は YAML として読みます。この表は \`nhi init\` のひな型と同じデータから作られます。

The keys of \`case.yaml\`, of \`--set KEY=VALUE\` and of the sheet 設定 (\`case\`) of a workbook are the same; levels are joined by dots.
The sheet takes Japanese keys, too: 年度, 医療.納付金算定基礎額 (the segment by any of its names), 医療費指数反映係数(R6) for a year of a schedule, 共同負担割合.ITEM for an item of pooling, 標準保険料率の算定 for \`premium\`.
Both keys of one setting are an error.
A key without a value is an error in \`case.yaml\` and with \`--set\`; in the sheet it is not given. A value that starts with \`{\` or \`[\` is read as YAML. \`case.schema.json\` lets editors complete and check them.
`;

const headers = ['key', '「設定」シートのキー', '意味', '値', 'meaning', 'value'];

/** docs/case.md: every key of a case with its meaning and its values. */
export function caseDocument(lists = shownSettings()): string {
  const groups = lists.map(({ heading, settings }) => {
    const title = heading.ja === heading.en ? heading.ja : `${heading.ja} · ${heading.en}`;
    return `## ${title}\n\n${markdownTable(headers, settings.map(rowOf))}`;
  });
  return `${[head, ...groups, wordsSection()].join('\n')}`;
}

function rowOf(setting: ShownSetting): string[] {
  const { key, record } = setting;
  const { meaning, default: fallback } = record;
  const written = writtenOf(record);
  const [ja, en] =
    fallback === undefined ? ['', ''] : [`（省略すると ${fallback}）`, `; default ${fallback}`];
  const japanese = japaneseKey(setting);
  return [
    `\`${key}\``,
    japanese === undefined ? '' : `\`${japanese}\``,
    meaning.ja,
    `${written.ja}${ja}`,
    meaning.en,
    `${written.en}${en}`,
  ];
}

const wordsHead = `## 値の日本語 · Values in Japanese

決まった語から選ぶ値は、日本語でも書けます。全角・半角、大文字・小文字、空白の違いは問いません（\`ｔｗｏ\`、\`Ｒ８\`、\`ｍｅａｎ：３\` も読めます）。
N は 1 から 9 までの数字です。\`status\` は方針のファイルの \`values\` の下の項目です。

Values that are one of a few may be written in these words; width, case and blanks make no difference. N is a digit from 1 to 9.
\`status\` stands under \`values\` of a policy file.
`;

/** In the order of the document. */
const enumerations: readonly ValueWords[] = [
  methodWords,
  gammaWords,
  levyRoundingWords,
  roundingWords,
  adultWords,
  basisWords,
  collectionBasisWords,
  betweenWords,
  ruleWords,
  variantWords,
  scopeWords,
  switchWords,
  offWords,
  statusWords,
];

/** The words of every enumeration, with the keys that take them. */
function wordsSection(): string {
  const rows = enumerations.flatMap((words) => {
    const keys = keysOf(words).map((key) => `\`${key}\``);
    return Object.entries(words).map(([value, all], at) => [
      at === 0 ? keys.join(' ') : '',
      `\`${value}\``,
      all.join('、'),
    ]);
  });
  return `${wordsHead}\n${markdownTable(['key', 'value', '日本語'], rows)}`;
}

/** The keys that take some words; of all segments as one, behind the others. */
function keysOf(words: ValueWords): readonly string[] {
  if (words === betweenWords) return ['between'];
  if (words === statusWords) return ['values.….status'];
  const taking = settingsOf(caseForm).filter(({ record: { form } }) =>
    words === offWords ? innerForm(form) !== form : wordsOf(innerForm(form)) === words,
  );
  const keys = taking.map(({ key }) => key);
  const isOfSegment = (key: string) => key.startsWith('segments.');
  const ofSegments = keys
    .filter((key) => key.startsWith(`segments.${segments[0]}.`))
    .map((key) => key.replace(`${segments[0]}`, '…'));
  return [...keys.filter((key) => !isOfSegment(key)), ...ofSegments];
}
