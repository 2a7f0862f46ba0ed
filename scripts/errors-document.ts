import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TextDecoder } from 'node:util';
import { type GalleryEntry, galleryClasses, galleryEntries } from './gallery.js';

/** `docs/errors.md`: every finding with a bad input and its words, made from the gallery. */
export function errorsDocument(): string {
  const entries = galleryEntries();
  const classes = Object.entries(galleryClasses)
    .map(([name, title]) => ({ title, entries: entries.filter((entry) => entry.class === name) }))
    .filter((one) => one.entries.length > 0);
  const contents = classes.map(({ title: { ja, en }, entries: own }) => {
    const codes = own.map(({ code }) => `[\`${code}\`](#${code})`);
    return `- [${ja}](#${anchor(`${ja} ${en}`)}) ${en}: ${codes.join(' · ')}`;
  });
  const sections = classes.map(({ title: { ja, en }, entries: own }) =>
    [`## ${ja} ${en}`, ...own.map(entryText)].join('\n\n'),
  );
  return `${head}\n${contents.join('\n')}\n\n${sections.join('\n\n')}\n`;
}

const head = `# エラーと警告 Errors and warnings

\`nhi\` が見つけるすべての問題を、最も小さい悪い例とともに示します。エラーがあると計算も書き出しもしません（終了コード 3。
コマンドの指定の誤りは 2）。警告では止まりません（\`--strict\` を付けると止まります）。問題は一度にすべて、場所、内容、直し方の順に
示します。日本語は \`--lang ja\`、環境変数 \`NHI_LANG=ja\`、または日本語のロケールで表示されます。

Everything that \`nhi\` finds, each with the smallest bad input. Errors stop the run before anything is calculated or written (exit
status 3; 2 for what the command line asks for), warnings do not (\`--strict\` lets them). English comes with \`--lang en\`. The code
is what \`--format json\` gives; it is the same in both languages.

This document is made from \`fixtures/errors\` by \`npm run docs\`. A new code needs its definition in \`src/domain/findings/\`
and a folder \`fixtures/errors/<code>/\` with the input; what \`command.txt\` can say is in \`scripts/gallery.ts\`. Then
\`NHI_UPDATE=1 npx vitest run test/gallery.test.ts\` writes what the entries say now; read it before you commit it. Where
one code has several sentences, \`test/present/finding-variants.ts\` has the others.

## 目次 Contents
`;

/** The anchor that a heading has on the usual hosts. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');
}

function entryText(entry: GalleryEntry): string {
  const told = [entry.expected.ja, entry.expected.en].map(quoted);
  return [`### ${entry.code}`, shown(entry), ...told].join('\n\n');
}

/** What is told as a quotation, safe from being read as markup. */
function quoted(text: string): string {
  const all = text.trimEnd().split('\n');
  // Hundreds of one kind are shown by the first and the last.
  const lines = all.length > 10 ? [all[0]!, '…', all.at(-1)!] : all;
  return lines.map((line) => `> ${line.replace(/[\\*`<]/g, '\\$&')}`).join('<br>\n');
}

/** The command, where it is not the usual one, and what of the input matters. */
function shown({ command, expected, folder }: GalleryEntry): string {
  const line = command.arguments.join(' ');
  const fed = command.stdin === undefined ? '' : ` < ${command.stdin}`;
  const places = command.shows.length > 0 ? command.shows : placesIn(expected.en);
  const lines = [
    ...(line === 'check .' && fed === '' ? [] : [`$ nhi ${line}${fed}`]),
    ...excerpts(folder, places),
    ...command.folders.map((path) => `${path}/`),
    ...command.links.map(([path, target]) => `${path} -> ${target}`),
    ...command.workbooks.map(({ path, sheets }) => `${path}: ${sheets.map(([name]) => name).join(', ')}`),
    ...command.sizes.map(([path, bytes]) => `${path} (${bytes} bytes)`),
  ];
  return `\`\`\`text\n${lines.join('\n')}\n\`\`\``;
}

/** The places that the told findings begin with: `people.csv:3`, or a file alone. */
function placesIn(told: string): string[] {
  const places = told.matchAll(/^\w+: ([^\s:]+\.\w+(?::\d+)?)[ :]/gm);
  return [...places].map((match) => match[1] ?? '');
}

/** Lines of files, each file under its name; without a line the whole file. */
function excerpts(folder: string, places: readonly string[]): string[] {
  const parts = places.map((place) => /^(.+?)(?::(\d+))?$/.exec(place) ?? []);
  const names = [...new Set(parts.map(([, name = '']) => name))];
  return names.flatMap((name) => {
    const numbers = parts.filter(([, one]) => one === name).map(([, , line]) => line);
    return excerpt(folder, name, numbers.includes(undefined) ? undefined : numbers.map(Number));
  });
}

function excerpt(folder: string, name: string, numbers: readonly number[] | undefined): string[] {
  const path = join(folder, name);
  if (!existsSync(path) || !statSync(path).isFile()) return [];
  const bytes = readFileSync(path);
  const lines = bytes.some((byte) => byte < 9) ? undefined : linesOf(bytes);
  if (!lines)
    return [
      name,
      `  ${bytes
        .subarray(0, 12)
        .toString('hex')
        .replace(/..(?=.)/g, '$& ')} …`,
    ];
  if (lines.length === 0) return [`${name} (0 bytes)`];
  const all = lines.map((_, at) => at + 1);
  const wanted = all.filter((line) => !numbers || numbers.includes(line) || isHeader(name, line));
  return [name, ...wanted.map((line) => `  ${line}  ${shortened(lines[line - 1] ?? '')}`)];
}

const longest = 120;

function shortened(line: string): string {
  return line.length > longest ? `${line.slice(0, longest)} …` : line;
}

function isHeader(name: string, line: number): boolean {
  return line === 1 && name.endsWith('.csv');
}

/** Undefined for what is no text. */
function linesOf(bytes: Uint8Array): string[] | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text === '' ? [] : text.trimEnd().split('\n');
  } catch {
    return undefined;
  }
}
