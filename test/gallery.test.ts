import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { expectedFile, type GalleryEntry, galleryEntries, galleryFolder } from '../scripts/gallery.js';
import { commandWords } from '../src/cli/words/command-words.js';
import { type Finding, finding } from '../src/domain/finding.js';
import { findingDefinitions } from '../src/domain/findings/definitions.js';
import { type Language, languages } from '../src/domain/language.js';
import * as lines from '../src/present/findings/finding-lines.js';
import { caseFoldersBelow } from '../src/read/folder.js';
import { nhi } from './cli/nhi.js';
import { inCopyOf, stateOf } from './gallery-place.js';
import { withoutWaiting } from './write/waiting.js';

/** The findings that were told since it was last emptied. */
const told: Finding[] = [];

beforeAll(() => {
  // The lock of one entry is of a run that never ends.
  withoutWaiting();
  const { findingLine } = lines;
  vi.spyOn(lines, 'findingLine').mockImplementation((found, ...more) => {
    told.push(found);
    return findingLine(found, ...more);
  });
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

/** What no folder can bring about is told from its arguments; that it is found is for tests with a failing disk to show. */
function injected({ code, command }: GalleryEntry, language: Language): Ran {
  const [file, args] = command.injected!;
  const found = finding(code as 'output-not-restored', { file }, args as { readonly kept: string });
  const label = commandWords(language).severity(found.severity);
  const stderr = `${label}: ${lines.findingLine(found, language)}\n`;
  return { status: 3, stderr, codes: [code], changed: false };
}

/** The last line of `nhi check`. */
const whatWasRead = /^(?:[\d, a-z市町村のうち区分、表]*: )?(?:fit|not fit|計算できます|計算できません)\n$/m;

async function run(entry: GalleryEntry, language: Language): Promise<Ran> {
  if (entry.command.injected !== undefined) return injected(entry, language);
  return await inCopyOf(entry, async (copy) => {
    const { writes } = entry.command;
    const state = () => JSON.stringify(stateOf(copy, writes));
    const before = state();
    const args = [...entry.command.arguments, '--lang', language];
    const { stdin } = entry.command;
    const input = stdin === undefined ? '' : readFileSync(join(copy, stdin), 'utf8');
    told.length = 0;
    const ran = await nhi(args, { cwd: copy, input });
    const { status } = ran;
    return {
      status,
      // What check read is the same for nearly all of them.
      stderr: ran.stderr.replace(whatWasRead, ''),
      codes: [...new Set(told.map(({ code }) => code))].sort(),
      changed: state() !== before,
    };
  });
}

const entries = galleryEntries();
const codes = Object.keys(findingDefinitions).sort();

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
    expect(told.filter((found) => isShort(found, 'ja') !== isShort(found, 'en'))).toEqual([]);
  });
});

/** Whether something short can be said of what was expected; in both languages or in neither. */
function isShort(found: Finding, language: Language): boolean {
  return lines.sentence(found, language).expected !== '';
}
