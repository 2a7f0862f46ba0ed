import { formatFiscalYear } from '../../domain/fiscal-year.js';
import { type Language, type Text, textIn } from '../../domain/language.js';
import type { Setting } from '../../domain/setting.js';
import type { Block } from '../text-table.js';
import { policyWords } from './words/policy-words.js';

/** One value of a policy as it is shown. */
export interface PolicyRow {
  readonly policy: string;
  readonly key: string;
  readonly value: string;
  readonly unit: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly status: string;
  readonly source: string;
  readonly checked: string | null;
  readonly note: string | null;
}

/** A policy as it is shown: its head and its values. */
export interface ShownPolicy {
  readonly id: string;
  readonly title: Text;
  readonly rows: readonly PolicyRow[];
}

export function policyBlocks(policies: readonly ShownPolicy[], language: Language): Block[] {
  const words = policyWords(language);
  return policies.flatMap(({ id, title, rows }): Block[] => [
    {
      title: `${id} · ${textIn(title, language)}`,
      columns: words.headings.map((heading) => ({ title: heading, align: 'left' as const })),
      rows: rows.map((row) => [
        row.key,
        row.value,
        row.unit ?? '–',
        years(row),
        row.status,
        row.checked ?? '–',
      ]),
      footer: [],
    },
    {
      lines: bySource(rows).flatMap(({ keys, source, note }) => [
        words.source(keys.length === 1 ? keys[0]! : `${keys[0]} … ${keys.at(-1)}`, source),
        ...(note === null ? [] : [`  ${note}`]),
      ]),
    },
  ]);
}

interface Sourced {
  readonly keys: string[];
  readonly source: string;
  readonly note: string | null;
}

/** Rows one below another that say no more than where they are from are said to be from there once. */
function bySource(rows: readonly PolicyRow[]): Sourced[] {
  const sourced: Sourced[] = [];
  for (const { key, source, note } of rows) {
    const last = sourced.at(-1);
    if (last?.source === source && last.note === null && note === null) last.keys.push(key);
    else sourced.push({ keys: [key], source, note });
  }
  return sourced;
}

function years({ from, to }: PolicyRow): string {
  if (from === to && from !== null) return from;
  return `${from ?? ''}–${to ?? ''}`;
}

/** Years as tables name them. */
export function yearOrNull(year: number | null): string | null {
  return year === null ? null : formatFiscalYear(year);
}

/** A setting on one line, in the short form of YAML. */
export function inline(setting: Setting): string {
  switch (setting.kind) {
    case 'scalar':
      return setting.text;
    case 'list':
      return `[${setting.items.map(inline).join(', ')}]`;
    case 'section':
      return `{ ${[...setting.entries].map(([key, value]) => `${key}: ${inline(value)}`).join(', ')} }`;
  }
}
