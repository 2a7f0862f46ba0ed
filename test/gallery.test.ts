import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { expectedFile, type GalleryEntry, galleryEntries, galleryFolder } from '../scripts/gallery.js';
import { commandWords } from '../src/cli/words/command-words.js';
import { finding } from '../src/domain/finding.js';
import { type Language, languages } from '../src/domain/language.js';
import { findingLine } from '../src/present/findings/finding-lines.js';
import { caseFoldersBelow } from '../src/read/folder.js';
import { nhi } from './cli/nhi.js';
import { runHere } from './gallery-commands.js';
import { inCopyOf, stateOf } from './gallery-place.js';
import { samples } from './present/finding-samples.js';

/** What was told in this process since it was last cleared. */
const told = vi.hoisted(() => ({ stderr: '', codes: [] as string[] }));

vi.mock('../src/write/disk/streams.js', () => ({
  writeOut: () => undefined,
  writeMessage: (text: string) => {
    told.stderr += text;
  },
  isTerminal: () => false,
}));

vi.mock('../src/present/findings/finding-lines.js', async (original) => {
  const actual = await original<typeof import('../src/present/findings/finding-lines.js')>();
  const findingLine: typeof actual.findingLine = (found, language) => {
    told.codes.push(found.code);
    return actual.findingLine(found, language);
  };
  return { ...actual, findingLine };
});

/** How an entry ended. */
interface Ran {
  readonly status: number | null;
  readonly stderr: string;
  /** The codes of what was found, each once. */
  readonly codes: readonly string[];
  /** What the run left changed in the folder. */
  readonly changed: boolean;
}

/** What no folder can bring about is told from its sample; that it is found is for tests with a failing disk to show. */
function injected({ code, command }: GalleryEntry, language: Language): Ran {
  const found = finding(
    code as 'output-not-restored',
    { file: command.injected! },
    samples[code as 'output-not-restored'][0]!,
  );
  const label = commandWords(language).severity(found.severity);
  const stderr = `${label}: ${findingLine(found, language)}\n`;
  return { status: 3, stderr, codes: [code], changed: false };
}

async function run(entry: GalleryEntry, language: Language): Promise<Ran> {
  if (entry.command.injected !== undefined) return injected(entry, language);
  return await inCopyOf(entry, async (copy) => {
    const { writes } = entry.command;
    const state = () => JSON.stringify(stateOf(copy, writes));
    const before = state();
    const args = [...entry.command.arguments, '--lang', language];
    const { stdin } = entry.command;
    const ended = stdin === undefined ? await here(args, copy) : fed(args, copy, stdin);
    const codes = [...new Set(ended.codes)].sort();
    return { ...ended, codes, changed: state() !== before };
  });
}

/** Runs a command line in a folder, in this process. */
async function here(args: readonly string[], folder: string) {
  const home = process.cwd();
  Object.assign(told, { stderr: '', codes: [] });
  process.chdir(folder);
  try {
    return { status: await runHere(args), stderr: told.stderr, codes: told.codes };
  } finally {
    process.chdir(home);
  }
}

/** Runs a command line that reads standard input, which only a process of its own has. */
function fed(args: readonly string[], folder: string, stdin: string) {
  const where = { cwd: folder, input: readFileSync(join(folder, stdin), 'utf8') };
  const { status, stderr } = nhi(args, where);
  const { findings } = JSON.parse(nhi([...args, '--format', 'json'], where).stdout);
  return { status, stderr, codes: (findings as { code: string }[]).map(({ code }) => code) };
}

const entries = galleryEntries();
const codes = Object.keys(samples).sort();

it('every code has one entry, and every entry is a code', () => {
  expect(entries.map(({ code }) => code).sort()).toEqual(codes);
});

it('outside the gallery no fixture is without expected tables, and none of the gallery has any', () => {
  const compared = caseFoldersBelow('fixtures').filter((folder) => existsSync(join(folder, 'expected')));
  expect(compared.filter((folder) => folder.startsWith(galleryFolder))).toEqual([]);
  const others = caseFoldersBelow('fixtures').filter((folder) => !compared.includes(folder));
  expect(others.filter((folder) => !folder.startsWith(galleryFolder))).toEqual([]);
});

describe.each(entries)('$code', (entry) => {
  const { code, command, folder, expected } = entry;
  const { severity } = finding(code as 'row-length', {}, { cells: 0, headers: 0 });

  it.each(languages)('is found with nothing else, and told as expected: %s', async (language) => {
    const ran = await run(entry, language);
    if (process.env.NHI_UPDATE) writeFileSync(join(folder, expectedFile(language)), ran.stderr);
    expect(ran).toEqual({
      status: command.exit ?? (severity === 'error' ? 3 : 0),
      stderr: process.env.NHI_UPDATE ? ran.stderr : expected[language],
      codes: [code, ...command.with].sort(),
      changed: false,
    });
  });
});
