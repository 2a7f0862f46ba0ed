import type { Finding } from '../../domain/finding.js';

/** Characters of a text from a file that a finding shows. */
const longest = 200;
/** Parts of a list that a finding shows. */
const most = 50;

/** A finding that fits on a screen: a cell may hold a whole book, and a workbook thousands of sheets. */
export function shortened(found: Finding): Finding {
  return { ...found, args: fitting(found.args), place: fitting(found.place) } as Finding;
}

function fitting(value: unknown): unknown {
  if (typeof value === 'string') return value.length > longest ? `${cut(value)}…` : value;
  if (Array.isArray(value))
    return value.length > most ? [...value.slice(0, most).map(fitting), '…'] : value.map(fitting);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fitting(one)]));
}

/** The beginning, without half of a character. */
function cut(text: string): string {
  return text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
}
