import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FindingCode } from '../src/domain/finding.js';
import { type Bilingual, type Language, languages } from '../src/domain/language.js';

/** Where the gallery of findings stands: a folder for each code. */
export const galleryFolder = join('fixtures', 'errors');

/** The classes of findings, in the order of the document. */
export const galleryClasses: Readonly<Record<string, Bilingual>> = {
  files: { ja: 'ファイルと文字コード', en: 'Files and encodings' },
  tables: { ja: '表の形', en: 'Shape of tables' },
  headers: { ja: '見出しと列', en: 'Headers and columns' },
  codes: { ja: '団体コードと市町村名', en: 'Codes and names' },
  numbers: { ja: '数値と空欄', en: 'Numbers and empty cells' },
  ranges: { ja: '値の範囲', en: 'Ranges' },
  'cross-table': { ja: '列や表どうしの整合', en: 'Across columns and tables' },
  'index-bands': { ja: '年齢階級別の医療費から求める指数', en: 'The index from age bands' },
  adjustments: {
    ja: '個別の加減算・共同負担化・必要総額の項目',
    en: 'Adjustments, pooling, items of the required total',
  },
  'own-methods': { ja: '賦課割合と現行保険料率', en: 'Own methods and rates in force' },
  'case-yaml': { ja: 'case.yaml の書き方', en: 'Structure of case.yaml' },
  values: { ja: 'case.yaml の値', en: 'Values of case.yaml' },
  schedules: { ja: '年度別の値と収納率区分', en: 'Schedules and tiers' },
  'exclusive-groups': { ja: '同時に指定できない項目', en: 'Exclusive groups' },
  policies: { ja: '運営方針と有効な年度', en: 'Policies and their years' },
  plausibility: { ja: '値の大きさと重複', en: 'Sizes and repeats of figures' },
  figures: { ja: '計算して分かること', en: 'What only the figures show' },
  results: { ja: '結果の表と receipt.json', en: 'Results and receipts' },
  audit: { ja: '公表された料率と納付金の表', en: 'Published tables of rates and levies' },
  'command-line': { ja: 'コマンドの指定', en: 'Command line' },
  writing: { ja: '書き出し', en: 'Writing' },
};

/** One code with the smallest input that is found to have it. */
export interface GalleryEntry {
  readonly class: string;
  readonly code: FindingCode;
  readonly folder: string;
  readonly command: GalleryCommand;
  /** What standard error says; empty where it was not written yet. */
  readonly expected: Bilingual;
}

/** What `command.txt` says: `name: value` lines for what a folder cannot hold, and the arguments after `nhi` last. */
export interface GalleryCommand {
  /** `class: files`: under which heading the document has it. */
  readonly class: string;
  /** `rename: wanted -> expected`: a folder that `nhi verify fixtures` would compare under its own name. */
  readonly renames: readonly (readonly [from: string, to: string])[];
  readonly arguments: readonly string[];
  /** `exit: 2`, where it is not what the severity of the finding makes it: 3 of an error, 0 of a warning. */
  readonly exit: number | undefined;
  /** `stdin: people.csv`: a file of the entry for standard input. */
  readonly stdin: string | undefined;
  /** `folder: people.csv`: an empty folder, which git does not keep. */
  readonly folders: readonly string[];
  /** `link: expected/levy.csv -> ../levy.csv`. */
  readonly links: readonly (readonly [path: string, target: string])[];
  /** `size: receipt.json 20000000`: a file of that many bytes. */
  readonly sizes: readonly (readonly [path: string, bytes: number])[];
  /** `workbook: people.xlsx 被保険者=people.csv 所得=income.csv`: a workbook whose sheets are tables of the entry. */
  readonly workbooks: readonly GalleryWorkbook[];
  /** `repeat: people.csv 200001 131032,港区,5,5`: a line that is added so many times; without a comma no line break. */
  readonly repeats: readonly (readonly [path: string, times: number, text: string])[];
  /** `writes: out`: a folder that the run changes, since a warning stops nothing. */
  readonly writes: string | undefined;
  /** `injected: out/levy.csv {"kept":"out/.levy.csv.old"}`: only a failing disk brings it about; the file and arguments. */
  readonly injected: readonly [file: string, args: object] | undefined;
  /** `with: requirement-negative`: a code that cannot be kept from coming along. */
  readonly with: readonly string[];
  /** `show: people.csv:3`: what the document shows, where the place of the finding does not say it. */
  readonly shows: readonly string[];
}

/** A workbook that is made of tables of its entry. */
export interface GalleryWorkbook {
  readonly path: string;
  readonly sheets: readonly (readonly [sheet: string, file: string])[];
}

/** Every entry of the gallery, in the order of the document. */
export function galleryEntries(): GalleryEntry[] {
  return foldersIn(galleryFolder)
    .map((code) => entryOf(code as FindingCode))
    .sort((a, b) => order(a) - order(b));
}

function order({ class: name, folder }: GalleryEntry): number {
  const at = Object.keys(galleryClasses).indexOf(name);
  if (at < 0) throw new Error(`${folder}: "${name}" is no class of the gallery`);
  return at;
}

function foldersIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function entryOf(code: FindingCode): GalleryEntry {
  const folder = join(galleryFolder, code);
  const text = (name: string) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '';
  const expected = Object.fromEntries(languages.map((language) => [language, text(expectedFile(language))]));
  const command = readCommand(text(commandFile));
  return {
    class: command.class,
    code,
    folder,
    command,
    expected: expected as Record<Language, string>,
  };
}

export const commandFile = 'command.txt';

export function expectedFile(language: Language): string {
  return `expected.${language}.txt`;
}

/** Files of an entry that are no part of the input. */
export function isAboutEntry(name: string): boolean {
  return name === commandFile || languages.some((language) => name === expectedFile(language));
}

function readCommand(text: string): GalleryCommand {
  const lines = text.trim().split('\n');
  const said = lines.slice(0, -1).map((line) => {
    const [, name = '', value = ''] = /^([a-z]+): (.+)$/.exec(line) ?? [];
    if (!known.includes(name)) throw new Error(`"${line}" is nothing that command.txt can say`);
    return { name, value };
  });
  const all = (name: string) => said.filter((one) => one.name === name).map(({ value }) => value);
  const pairs = (name: string, mark: string) =>
    all(name).map((value) => value.split(mark) as [string, string]);
  const [exit] = all('exit');
  return {
    class: all('class')[0] ?? '',
    renames: pairs('rename', ' -> '),
    arguments: (lines.at(-1) ?? '').split(' '),
    exit: exit === undefined ? undefined : Number(exit),
    stdin: all('stdin')[0],
    folders: all('folder'),
    links: pairs('link', ' -> '),
    sizes: pairs('size', ' ').map(([path, bytes]) => [path, Number(bytes)]),
    workbooks: all('workbook').map(readWorkbook),
    repeats: all('repeat').map(readRepeat),
    writes: all('writes')[0],
    injected: all('injected').map(readInjected)[0],
    with: all('with'),
    shows: all('show'),
  };
}

const known = [
  'class',
  'rename',
  'exit',
  'stdin',
  'folder',
  'link',
  'size',
  'workbook',
  'repeat',
  'writes',
  'injected',
  'with',
  'show',
];

function readRepeat(value: string): readonly [string, number, string] {
  const [, path = '', times = '', text = ''] = /^(\S+) (\d+) (.+)$/.exec(value) ?? [];
  return [path, Number(times), text];
}

function readInjected(value: string): readonly [file: string, args: object] {
  const [, file = '', args = '{}'] = /^(\S+) (\{.*\})$/.exec(value) ?? [];
  return [file, JSON.parse(args)];
}

function readWorkbook(value: string): GalleryWorkbook {
  const [path = '', ...sheets] = value.split(' ');
  return { path, sheets: sheets.map((sheet) => sheet.split('=') as [string, string]) };
}
