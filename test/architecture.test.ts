import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { namesIn, page, rowsBelow } from './architecture-page.js';
import { circles, type SourceFile, sourceFiles } from './source-files.js';

/** Who may import whom; a room may always import itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  rowsBelow('Rooms').map(([room = '', , rooms = '']) => [namesIn(room)[0], rooms.split(', ')]),
);

/** Each outside package has one door. */
const doors: Readonly<Record<string, string>> = Object.fromEntries(
  rowsBelow('Doors').map(([name = '', door = '']) => [name, namesIn(door)[0]!]),
);

/** Rooms that are pure: no clock, no locale, no chance, nothing of a process. */
const pure = ['domain', 'contract', 'policy', 'calculate', 'analyse', 'present', 'index.ts'];

/** Where Node may be asked: the doors, and what needs files, locks, streams and signals. The rest runs in a browser. */
const mayAskNode = /^src\/(?:platform\/(?!browser)|cli\/|write\/disk\/)/;

/** Where figures must stay exact and a number of JavaScript is made nevertheless, with what it counts. */
const madeNumbers: Readonly<Record<string, string>> = {
  'src/domain/municipality-code.ts': 'digits of a code and the number of a prefecture',
  'src/domain/prefectures.ts': 'the number of a prefecture',
  'src/domain/fiscal-year.ts': 'years',
  'src/domain/day.ts': 'the year, the month and the day of a date',
  'src/domain/setting.ts': 'the position in a list',
  'src/domain/apportionment.ts': 'units that are missing: fewer than there are parts',
  'src/calculate/relief/quick-shares.ts': 'units that are missing: fewer than there are municipalities',
  'src/analyse/audit/bound.ts': 'whether an end of an interval belongs to it, for an order',
  'src/analyse/compare/compare.ts': 'whether a municipality stands alone, for an order',
  'src/present/comparison/levy-tables.ts': 'the length of a bar in characters',
  'src/domain/cell-name.ts': 'the letters of a column',
  'src/domain/common-divisor.ts': 'leading bits, which tell steps that are taken exactly',
  'src/domain/decimal.ts': 'groups of digits',
  'src/analyse/audit/consensus.ts': 'how many rows are a majority',
  'src/analyse/audit/unit.ts': 'how many rows may be exceptions',
  'src/analyse/audit/rounding.ts': 'how many rows are a half',
  'src/analyse/sweep/exactly.ts': 'units that are missing: fewer than there are municipalities',
  'src/analyse/sweep/kernel.ts': 'the kernel of sweeps, which proves what it gives (D74)',
  'src/analyse/sweep/ratio.ts': 'what the kernel takes, with a bound of its error (D74)',
  'src/analyse/sweep/segment-sweep.ts': 'whole yen below 2⁵⁰, which doubles hold exactly (D74)',
};

/** What Node alone has. */
const ofProcess = /\b(?:Buffer|NodeJS|process|setImmediate|__dirname|__filename)\b(?!['-])/;

/** What gives another answer at another time, in another place or process. */
const impure = /\bDate\b|\bIntl\b|toLocale|localeCompare|Math\.random|\b(?:performance|console|globalThis)\b/;

/** A source without what is written in it: comments, texts and patterns. */
function withoutWords(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'/g, '');
}

function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function isOurs(name: string): boolean {
  return name.startsWith('src/') || name === 'package.json';
}

/** The imports of all files that are not as they should be, each with who asks for it. */
function wrongImports(isWrong: (name: string, file: SourceFile) => boolean): string[] {
  return sourceFiles.flatMap((file) =>
    file.imports.filter((name) => isWrong(name, file)).map((name) => `${file.path} → ${name}`),
  );
}

/** Places in files of some rooms that are not as they should be. */
function wrongText(rooms: readonly string[], pattern: RegExp): string[] {
  return sourceFiles
    .filter(({ path }) => rooms.includes(roomOf(path)))
    .filter(({ text }) => pattern.test(text))
    .map(({ path, text }) => `${path}: ${pattern.exec(text)?.[0]}`);
}

describe('docs/architecture.md', () => {
  it('names every room', () => {
    const rooms = [...new Set(sourceFiles.map(({ path }) => roomOf(path)))];
    expect(Object.keys(mayImport).sort()).toEqual(rooms.sort());
  });

  it('names files, folders and tests that exist', () => {
    const names = namesIn(page).filter((name) => /^(?:src|test|docs|fixtures)\//.test(name));
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => !existsSync(name))).toEqual([]);
  });

  it('names every kind of record', () => {
    const kinds = rowsBelow('Records').map(([, where = '']) => namesIn(where)[0]!);
    const folders = readdirSync('src/domain', { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(folders.map(({ name }) => `src/domain/${name}/`).filter((one) => !kinds.includes(one))).toEqual(
      [],
    );
  });

  it('names a test that holds each of its promises', () => {
    const held = rowsBelow('To add …').map(([what, , tests = '']) => [what, namesIn(tests).length > 0]);
    expect(held.length).toBeGreaterThan(8);
    expect(held.filter(([, isHeld]) => !isHeld)).toEqual([]);
  });
});

describe('one way data flows', () => {
  it('a file imports only from rooms that its room may know', () => {
    const isWrong = (name: string, { path }: SourceFile) =>
      name.startsWith('src/') &&
      roomOf(name) !== roomOf(path) &&
      !mayImport[roomOf(path)]?.includes(roomOf(name));
    expect(wrongImports(isWrong)).toEqual([]);
  });

  it('no files import each other in a circle, not for types either', () => {
    expect(circles(sourceFiles)).toEqual([]);
  });

  it('outside packages are asked for only at their doors', () => {
    const isWrong = (name: string, { path }: SourceFile) =>
      !isOurs(name) && !name.startsWith('node:') && !path.startsWith(doors[packageOf(name)] ?? 'nowhere');
    expect(wrongImports(isWrong)).toEqual([]);
  });

  it('modules of Node are asked for only by what needs files, locks, streams and signals', () => {
    expect(wrongImports((name, { path }) => name.startsWith('node:') && !mayAskNode.test(path))).toEqual([]);
    const ofNode = sourceFiles
      .filter(({ text }) => ofProcess.test(withoutWords(text)))
      .map(({ path }) => path);
    expect(ofNode.filter((path) => !mayAskNode.test(path))).toEqual([]);
  });

  it('pure rooms know no clock, no locale, no chance and no process', () => {
    expect(wrongText(pure, impure)).toEqual([]);
  });

  const exact = ['domain', 'contract', 'calculate', 'analyse', 'present'];

  it('no figure passes through a float', () => {
    const floats = /parseFloat|parseInt|valueOf\(|toNumber\(|toPrecision|\.toFixed\(\d+\)\s*\*/;
    expect(wrongText(exact, floats)).toEqual([]);
  });

  it('numbers of JavaScript are made only where they count something, or prove what they give', () => {
    const makes = sourceFiles
      .filter(({ path }) => exact.includes(roomOf(path)))
      // Neither `Number(x)` and `.map(Number)` nor the signs that do the same.
      .filter(({ text }) =>
        /\bNumber\b(?!\.|<)|[=(,:?]\s*\+[a-z]|Math\.(?:round|floor|trunc|fround|pow|sqrt)/.test(
          withoutWords(text),
        ),
      )
      .map(({ path }) => path);
    expect(makes.sort()).toEqual(Object.keys(madeNumbers).sort());
  });
});

describe('what is found is given back', () => {
  it('nobody is handed a list of findings, or a log of them, to add to', () => {
    // A parameter or an entry of a context; a list of one's own has its first value beside it.
    const handed = /\b\w+\??: (?:Finding\[\]|FindingLog)(?=\s*[,;)])/;
    expect(wrongText(Object.keys(mayImport), handed)).toEqual([]);
  });
});

it('nothing is exported that no other file asks for', () => {
  const others = ['test', 'scripts', 'bench', 'bin'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.[jt]s$/.test(file))
      .map((file) => ({ path: join(folder, file), text: readFileSync(join(folder, file), 'utf8') })),
  );
  const words = [...sourceFiles, ...others].map(
    ({ path, text }) => [path, new Set(text.match(/\b\w+\b/g) ?? [])] as const,
  );
  const unasked = sourceFiles
    .filter(({ path }) => path !== join('src', 'index.ts'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)].flatMap(([, name = '']) =>
        words.some(([other, known]) => other !== path && known.has(name)) ? [] : [`${path}: ${name}`],
      ),
    );
  expect(unasked).toEqual([]);
});

describe('files and functions that can be read at once', () => {
  it('no file is above 300 lines', () => {
    const long = sourceFiles.filter(({ lines }) => lines > 300);
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it('no function is above 60 lines', () => {
    const long = sourceFiles.flatMap(({ path, functions }) =>
      functions
        .filter(({ lines }) => lines > 60)
        .map(({ name, line, lines }) => `${path}:${line} ${name}: ${lines}`),
    );
    expect(long).toEqual([]);
  });
});

/** `csv-parse` of `csv-parse/sync`. */
function packageOf(name: string): string {
  return name.split('/')[0] ?? '';
}
