import { type CaseKey, keyGroups } from './case-template/keys.js';
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
  return `${[head, ...groups].join('\n')}`;
}

function rowOf({ key, meaning, form }: CaseKey): string[] {
  return [`\`${key}\``, meaning.ja, form.ja, meaning.en, form.en];
}
