import { type Finding, kindOf, type Place } from '../../domain/finding.js';
import { grouped } from '../../domain/grouped.js';
import type { Language } from '../../domain/language.js';
import { findingLine, moreLine } from './finding-lines.js';

/** A line of what is told, and how grave that is. */
export interface ToldLine {
  readonly severity: Finding['severity'];
  readonly line: string;
}

/** Findings of one cause: they are told in one line with their places. */
type Cause = readonly [first: Finding, ...others: readonly Finding[]];

/** So many of one cause are told one by one. */
const few = 3;
/** Lines of one kind in one file that are told. */
const mostOfAKind = 200;

/** Findings in lines: one for each cause, with its places and how many there are, in the order of the first of each. */
export function toldLines(findings: readonly Finding[], language: Language): ToldLine[] {
  const causes = causesOf(findings).flatMap((cause): Cause[] =>
    cause.length > few ? [cause] : cause.map((one): Cause => [one]),
  );
  const counts = new Map<string, number>();
  const lines = causes.flatMap(([first, ...others]): ToldLine[] => {
    const kind = kindOf(first);
    const before = counts.get(kind) ?? 0;
    counts.set(kind, before + 1);
    if (before >= mostOfAKind) return [];
    return [{ severity: first.severity, line: findingLine(first, language, othersText(others, language)) }];
  });
  const untold = causes.filter(([first]) => (counts.get(kindOf(first)) ?? 0) > mostOfAKind);
  const kinds = new Map(untold.map(([first]) => [kindOf(first), first]));
  return [
    ...lines,
    ...[...kinds].map(([kind, first]) => ({
      severity: first.severity,
      line: moreLine(first, counts.get(kind)! - mostOfAKind, language),
    })),
  ];
}

/** What is wrong in cells of one column in one way has one cause most often. */
function causesOf(findings: readonly Finding[]): Cause[] {
  const causes = new Map<string, [Finding, ...Finding[]]>();
  findings.forEach((one, at) => {
    const { line, column, municipality } = one.place;
    const isOfColumn = line !== undefined && (column !== undefined || municipality !== undefined);
    const key = isOfColumn ? JSON.stringify([kindOf(one), one.severity, column]) : `${at}`;
    const known = causes.get(key);
    if (known) known.push(one);
    else causes.set(key, [one]);
  });
  return [...causes.values()];
}

/** ` and 23 more (G21–G43)` behind the place of the first. */
function othersText(others: readonly Finding[], language: Language): string {
  if (others.length === 0) return '';
  const spots = spotsOf(
    others.map(({ place }) => place),
    language,
  );
  const count = grouped(others.length);
  return language === 'ja' ? `ほか${count}か所（${spots}）` : ` and ${count} more (${spots})`;
}

/** Runs of cells or lines that are named. */
const named = 3;

function spotsOf(places: readonly Place[], language: Language): string {
  const runs: { readonly letters: string; readonly from: number; to: number }[] = [];
  for (const { cell = '', line = 0 } of places) {
    const letters = cell.replace(/\d+$/, '');
    const last = runs.at(-1);
    if (last && last.letters === letters && last.to + 1 === line) last.to = line;
    else runs.push({ letters, from: line, to: line });
  }
  const isCells = runs[0]!.letters !== '';
  const [dash, comma] = language === 'ja' ? ['～', '、'] : ['–', ', '];
  const texts = runs.slice(0, named).map(({ letters, from, to }) => {
    const first = `${letters}${from}`;
    return from === to ? first : `${first}${dash}${letters}${to}`;
  });
  const list = [...texts, ...(runs.length > named ? ['…'] : [])].join(comma);
  if (isCells) return list;
  return language === 'ja' ? `${list}行目` : `line ${list}`;
}
