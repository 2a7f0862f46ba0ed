import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may import whom; a room may always import itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  policy: ['domain'],
  calculate: ['domain'],
  analyse: ['domain', 'calculate'],
  read: ['domain'],
  validate: ['domain', 'policy', 'read'],
  present: ['domain', 'analyse'],
  write: ['domain', 'present'],
  cli: ['domain', 'policy', 'calculate', 'analyse', 'read', 'validate', 'present', 'write'],
  'index.ts': ['domain', 'policy', 'calculate', 'analyse'],
};

/** Each outside package has one door. */
const doors: Readonly<Record<string, string | readonly string[]>> = {
  'decimal.js': 'src/domain/decimal.ts',
  'csv-parse': 'src/read/csv.ts',
  yaml: 'src/read/yaml.ts',
  hucre: 'src/write/xlsx.ts',
  'iconv-lite': 'src/write/encoding.ts',
  'csv-stringify': 'src/write/csv.ts',
  chalk: 'src/write/style.ts',
  'string-width': 'src/write/width.ts',
  leven: 'src/validate/suggest.ts',
  commander: 'src/cli/',
};

/** Rooms that are pure know no module of Node. */
const pure = ['domain', 'policy', 'calculate', 'analyse', 'present', 'index.ts'];

/** Where figures must stay exact and a number of JavaScript is made nevertheless, with what it counts. */
const madeNumbers: Readonly<Record<string, string>> = {
  'src/domain/municipality-code.ts': 'digits of a code and the number of a prefecture',
  'src/domain/prefectures.ts': 'the number of a prefecture',
  'src/domain/fiscal-year.ts': 'years',
  'src/domain/setting.ts': 'the position in a list',
  'src/domain/apportionment.ts': 'units that are missing: fewer than there are parts',
  'src/analyse/audit/bound.ts': 'whether an end of an interval belongs to it, for an order',
  'src/analyse/compare/compare.ts': 'whether a municipality stands alone, for an order',
  'src/present/comparison/comparison-blocks.ts': 'the length of a bar in characters',
  'src/analyse/sweep/exactly.ts': 'units that are missing: fewer than there are municipalities',
  'src/analyse/sweep/kernel.ts': 'the kernel of sweeps, which proves what it gives (D74)',
  'src/analyse/sweep/ratio.ts': 'what the kernel takes, with a bound of its error (D74)',
  'src/analyse/sweep/segment-sweep.ts': 'whole yen below 2⁵⁰, which doubles hold exactly (D74)',
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ path: join('src', file), imports: importsOf(join('src', file)) }));

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const statements = text.matchAll(/^(?:import|export)\b[^;']*?from '([^']+)'|\bimport\('([^']+)'\)/gm);
  return [...statements].map((match) => match[1] ?? match[2] ?? '');
}

/** A source without what is written in it: comments, texts and patterns. */
function withoutWords(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'/g, '');
}

function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

describe('one way data flows', () => {
  it.each(files)('$path imports only from rooms that its room may know', ({ path, imports }) => {
    const rooms = imports
      .filter((name) => name.startsWith('.'))
      .map((name) => roomOf(normalize(join(dirname(path), name))))
      .filter((room) => room !== roomOf(path) && room !== '..' && room !== undefined);
    const allowed = mayImport[roomOf(path)] ?? [];
    expect(rooms.filter((room) => !allowed.includes(room) && room !== '')).toEqual([]);
  });

  it.each(files)('$path asks for outside packages only at their doors', ({ path, imports }) => {
    const outside = imports.filter((name) => !name.startsWith('.') && !name.startsWith('node:'));
    const strangers = outside.filter((name) => {
      const door = doors[name.split('/')[0] ?? ''];
      return ![door ?? []].flat().some((one) => path.startsWith(one));
    });
    expect(strangers).toEqual([]);
  });

  it.each(files.filter(({ path }) => pure.includes(roomOf(path))))('$path is pure', ({ path, imports }) => {
    const text = readFileSync(path, 'utf8');
    expect(imports.filter((name) => name.startsWith('node:'))).toEqual([]);
    expect(text).not.toMatch(/\bprocess\.|\bDate\b|toLocale|Math\.random|console\./);
  });

  const exact = files.filter(({ path }) =>
    ['domain', 'calculate', 'analyse', 'present'].includes(roomOf(path)),
  );

  it.each(exact)('no figure passes through a float in $path', ({ path }) => {
    const text = readFileSync(path, 'utf8');
    expect(text).not.toMatch(/parseFloat|parseInt|valueOf\(|toNumber\(|toPrecision|\.toFixed\(\d+\)\s*\*/);
    // Neither `Number(x)` and `.map(Number)` nor the signs that do the same.
    const makesNumber = /\bNumber\b(?!\.|<)|[=(,:?]\s*\+[a-z]/.test(withoutWords(text));
    expect([path, makesNumber]).toEqual([path, madeNumbers[path] !== undefined]);
  });
});
