import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  readdirSync,
  readlinkSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { journalName } from '../../contract/receipt-names.js';
import type { Failure } from './failure.js';
import { type Journal, removeJournal, writeJournal } from './journal.js';
import type { OutputFile } from './output-file.js';
import { isThere, removeIfThere, succeeds } from './removal.js';
import { besides, isLeftover } from './run-token.js';

/** How replacing files went. */
export interface Replacement {
  /** Undefined when all new files are in their places. */
  readonly failure?: Failure;
  /** Old files that could not be put back after a failure, and under which names they are kept. */
  readonly unrestored: readonly { readonly path: string; readonly kept: string }[];
  /** Files that were to go and could not be removed. */
  readonly leftovers: readonly string[];
}

/**
 * Puts files in place of old ones, all or none: temporary files first, a second name for everything old, then the
 * renames in order. After a failure the old files are back and no temporary file is left; where the process is killed
 * between two renames, a journal says how the next run ends it.
 *
 * @param stale old files that are to go
 * @param token makes the names of temporary files those of this run alone
 */
export function replaceAll(
  folder: string,
  files: readonly OutputFile[],
  stale: readonly string[],
  token: string,
): Replacement {
  const steps = new Steps(folder, token);
  let at = folder;
  const each = (names: readonly string[], step: (name: string) => void) => {
    for (const name of names) {
      at = join(folder, name);
      step(name);
    }
  };
  const names = files.map(({ name }) => name);
  try {
    each(names, (name) => steps.prepare(files.find((file) => file.name === name)!));
    each([...names, ...stale], (name) => steps.keep(name));
    at = folder;
    steps.commit(names, stale);
    each(names, (name) => steps.put(name));
    each(stale, (name) => steps.remove(name));
    steps.sweep();
  } catch (error) {
    steps.undo();
    return { failure: { path: at, error }, ...steps.tidied() };
  }
  return steps.tidied();
}

/** The steps of one replacement, each with what takes it back. */
class Steps {
  /** Old files by name, each with its second path. */
  private readonly kept = new Map<string, string>();
  /** Everything that must not be left, there or not yet. */
  private readonly temporary = new Set<string>();
  private readonly done: string[] = [];
  private journal: Journal | undefined;
  private readonly unrestored: { readonly path: string; readonly kept: string }[] = [];

  constructor(
    private readonly folder: string,
    private readonly token: string,
  ) {}

  prepare(file: OutputFile): void {
    const path = this.besides(file.name, 'new');
    this.temporary.add(path);
    if ('made' in file) renameSync(file.made.path, path);
    else writeFileSync(path, file.bytes, { flag: 'wx' });
  }

  /** A second name for an old file; a copy where the file system has no links. */
  keep(name: string): void {
    const path = join(this.folder, name);
    const status = lstatSync(path, { throwIfNoEntry: false });
    if (!status) return;
    const second = this.besides(name, 'old');
    this.temporary.add(second);
    try {
      linkSync(path, second);
    } catch {
      if (status.isSymbolicLink()) symlinkSync(readlinkSync(path), second);
      else copyFileSync(path, second, constants.COPYFILE_EXCL);
    }
    this.kept.set(name, second);
  }

  /** From here on all of it happens, or is taken back, whoever does it. */
  commit(puts: readonly string[], removes: readonly string[]): void {
    const { token, kept } = this;
    const journal: Journal = { token, to: 'new', puts, removes, stood: [...kept.keys()] };
    this.temporary.add(join(this.folder, besides(journalName, token, 'new')));
    writeJournal(this.folder, journal);
    this.journal = journal;
  }

  put(name: string): void {
    const path = this.besides(name, 'new');
    renameSync(path, join(this.folder, name));
    this.temporary.delete(path);
    this.done.push(name);
  }

  remove(name: string): void {
    removeIfThere(join(this.folder, name));
    this.done.push(name);
  }

  /** Takes along what runs that were killed have left. */
  sweep(): void {
    succeeds(() => {
      for (const entry of readdirSync(this.folder).filter(isLeftover))
        this.temporary.add(join(this.folder, entry));
    });
  }

  /** Puts back what was replaced, last first. What cannot be put back keeps its second name. */
  undo(): void {
    if (!this.turnsBack()) return;
    for (const name of this.done.reverse()) {
      const path = join(this.folder, name);
      const kept = this.kept.get(name);
      if (kept === undefined) this.temporary.add(path);
      else if (!succeeds(() => renameSync(kept, path))) {
        this.unrestored.push({ path, kept });
        this.temporary.delete(kept);
      }
    }
  }

  /** Whether the journal says that things go back, or nothing any more; else they are left for the next run to end. */
  private turnsBack(): boolean {
    const { journal } = this;
    if (!journal || succeeds(() => writeJournal(this.folder, { ...journal, to: 'old' }))) return true;
    return succeeds(() => removeJournal(this.folder));
  }

  /** Removes everything temporary, and says what is left all the same. */
  tidied(): Replacement {
    const journal = join(this.folder, journalName);
    if (this.journal && !succeeds(() => removeJournal(this.folder)))
      return { unrestored: this.unrestored, leftovers: [journal, ...this.temporary].filter(isThere) };
    const leftovers = [...this.temporary].filter(
      (path) => !succeeds(() => removeIfThere(path)) && isThere(path),
    );
    return { unrestored: this.unrestored, leftovers };
  }

  private besides(name: string, kind: 'new' | 'old'): string {
    return join(this.folder, besides(name, this.token, kind));
  }
}
