import { lstatSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { journalName } from '../../contract/receipt-names.js';
import { isThere, removeIfThere } from './removal.js';
import { besides } from './run-token.js';

/** What a run is about to do in a folder when all of it lies ready. Whoever finds it brings that to an end. */
export interface Journal {
  readonly token: string;
  /** Towards the new files, or back to the old ones. */
  readonly to: 'new' | 'old';
  /** Files whose new form lies beside them, in the order in which they are put in their places. */
  readonly puts: readonly string[];
  readonly removes: readonly string[];
  /** Names, of both, under which something stood before. */
  readonly stood: readonly string[];
}

/** Bytes; none is larger. */
const largest = 2 ** 20;

/** Writes the journal in one step: it is there as a whole, or not. */
export function writeJournal(folder: string, journal: Journal): void {
  const path = join(folder, besides(journalName, journal.token, 'new'));
  writeFileSync(path, `${JSON.stringify(journal)}\n`);
  renameSync(path, join(folder, journalName));
}

export function removeJournal(folder: string): void {
  removeIfThere(join(folder, journalName));
}

/**
 * Brings to an end what a killed run was doing in a folder, whose lock is ours. Each step may have been done already, by
 * that run or by another one that was killed while it did this.
 */
export function recover(folder: string): void {
  const journal = readJournal(folder);
  if (!journal) return;
  const { token, to, puts, removes, stood } = journal;
  const move = (name: string, kind: 'new' | 'old') => {
    const from = join(folder, besides(name, token, kind));
    if (isThere(from)) renameSync(from, join(folder, name));
  };
  if (to === 'new') {
    for (const name of puts) move(name, 'new');
    for (const name of removes) removeIfThere(join(folder, name));
  } else {
    for (const name of [...puts, ...removes].reverse())
      if (stood.includes(name)) move(name, 'old');
      else removeIfThere(join(folder, name));
  }
  removeJournal(folder);
}

/** The journal of a folder; one that nhi has not written names nothing outside the folder, and nothing hidden. */
function readJournal(folder: string): Journal | undefined {
  const path = join(folder, journalName);
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (!status?.isFile() || status.size > largest) return undefined;
  const journal = parsed(readFileSync(path, 'utf8'));
  const names = [journal?.puts, journal?.removes, journal?.stood].flat();
  const isJournal =
    /^\d+-[0-9a-f]{16}$/.test(`${journal?.token}`) &&
    (journal?.to === 'new' || journal?.to === 'old') &&
    names.every((name) => typeof name === 'string' && !/^\.|[/\\\0]/.test(name));
  return isJournal ? (journal as Journal) : undefined;
}

function parsed(text: string): Partial<Journal> | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
