import {
  basisWords,
  betweenWords,
  levyRoundingWords,
  methodWords,
  offWords,
  roundingWords,
  ruleWords,
  statusWords,
  type ValueWords,
} from '../domain/settings/value-words.js';
import type { CaseKey } from './case-template/keys/case-key.js';
import { keyGroups } from './case-template/keys/key-groups.js';
import { markdownTable } from './markdown.js';

const head = `# 設定のキー · Keys of a case

\`case.yaml\` のキー、\`--set KEY=VALUE\` のキー、Excel のブックの「設定」シートのキーは同じです。階層はドット（\`.\`）でつなぎます。
値のないキーは与えていないのと同じです。\`{\` か \`[\` で始まる値は YAML として読みます。この表は \`nhi init\` のひな型と同じデータから作られます。

The keys of \`case.yaml\`, of \`--set KEY=VALUE\` and of the sheet 設定 (\`case\`) of a workbook are the same; levels are joined by dots.
A value that starts with \`{\` or \`[\` is read as YAML. \`case.schema.json\` lets editors complete and check them.
`;

/** docs/case.md: every key of a case with its meaning and its values. */
export function caseDocument(): string {
  const groups = keyGroups.map(({ heading, keys }) => {
    const title = heading.ja === heading.en ? heading.ja : `${heading.ja} · ${heading.en}`;
    return `## ${title}\n\n${markdownTable(['key', '意味', '値', 'meaning', 'value'], keys.map(rowOf))}`;
  });
  return `${[head, ...groups, wordsSection()].join('\n')}`;
}

const wordsHead = `## 値の日本語 · Values in Japanese

決まった語から選ぶ値は、日本語でも書けます。全角・半角、大文字・小文字、空白の違いは問いません（\`ｔｗｏ\`、\`Ｒ８\`、\`ｍｅａｎ：３\` も読めます）。
N は 1 から 9 までの数字です。\`status\` は方針のファイルの \`values\` の下の項目です。

Values that are one of a few may be written in these words; width, case and blanks make no difference. N is a digit from 1 to 9.
\`status\` stands under \`values\` of a policy file.
`;

/** The words of every enumeration, with the keys that take them. */
function wordsSection(): string {
  const rows = enumerations.flatMap(({ keys, words }) =>
    Object.entries<readonly string[]>(words).map(([value, all], at) => [
      at === 0 ? keys.map((key) => `\`${key}\``).join(' ') : '',
      `\`${value}\``,
      all.join('、'),
    ]),
  );
  return `${wordsHead}\n${markdownTable(['key', 'value', '日本語'], rows)}`;
}

const enumerations: readonly { readonly keys: readonly string[]; readonly words: ValueWords }[] = [
  { keys: ['premium.method', 'segments.….method'], words: methodWords },
  { keys: ['levy.rounding.method'], words: levyRoundingWords },
  { keys: ['premium.rounding.income_rate', 'premium.rounding.amount'], words: roundingWords },
  { keys: ['medical_index.basis', 'collection.standard'], words: basisWords },
  { keys: ['between'], words: betweenWords },
  { keys: ['collection.targets[].rule'], words: ruleWords },
  {
    keys: [
      'prefecture',
      'policy',
      'ignore_columns',
      'adjustments',
      'requirement',
      'pooling',
      'premium',
      'collection.targets',
      'collection.national_average',
      'collection.prefecture_rate',
    ],
    words: offWords,
  },
  { keys: ['values.….status'], words: statusWords },
];

function rowOf({ key, meaning, form }: CaseKey): string[] {
  return [`\`${key}\``, meaning.ja, form.ja, meaning.en, form.en];
}
