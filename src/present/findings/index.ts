import type { Finding, Place } from '../../domain/finding.js';
import { grouped } from '../readable.js';
import { english } from './en.js';
import type { Sentence } from './sentence.js';
import { shortened, visible } from './shortened.js';

/** Languages of findings and summaries. Japanese wording is not there yet: its readers get English. */
export type Language = 'en' | 'ja';

/** A finding in words. */
export function sentence(finding: Finding, _language: Language): Sentence {
  return english(finding);
}

/** `insured.csv:14 被保険者数 (千代田区 131016): what is wrong. What to do.` */
export function findingLine(finding: Finding, language: Language): string {
  const short = shortened(finding);
  const { problem, remedy } = sentence(short, language);
  const where = placeText(short.place);
  return visible(`${where === '' ? '' : `${where}: `}${problem} ${remedy}`);
}

/** What stands for findings of one kind in one file that are too many to be read one by one. */
export function moreLine({ code, place: { file } }: Finding, more: number, _language: Language): string {
  const where = file === undefined ? '' : `${file}: `;
  return visible(`${where}${grouped(String(more))} more of this kind (${code}). --format json lists all.`);
}

/** `insured.csv:14 被保険者数 (千代田区 131016)`; in a workbook `data.xlsx 被保険者!B14 被保険者数 (千代田区 131016)`. */
export function placeText(place: Place): string {
  const { column, municipality } = place;
  const at = spotText(place);
  const who = [municipality?.name, municipality?.code].filter((part) => part).join(' ');
  const inBrackets = who === '' ? '' : at === '' && !column ? who : `(${who})`;
  return [at, column ?? '', inBrackets].filter((part) => part !== '').join(' ');
}

function spotText({ file, sheet, line, cell }: Place): string {
  if (file === undefined) return '';
  if (sheet === undefined) return line === undefined ? file : `${file}:${line}`;
  const spot = cell ?? line;
  return spot === undefined ? `${file} ${sheet}` : `${file} ${sheet}!${spot}`;
}

/** A finding as JSON: what a script needs to find the place again. */
export interface FindingRecord {
  readonly code: string;
  readonly severity: string;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly expected: string | null;
  readonly message: string;
  readonly municipality_code: string | null;
}

export function findingRecord(finding: Finding, language: Language): FindingRecord {
  const short = shortened(finding);
  const { file, sheet, cell, line, column, value, municipality } = short.place;
  const { problem, remedy, expected } = sentence(short, language);
  return {
    code: finding.code,
    severity: finding.severity,
    file: file ?? null,
    sheet: sheet ?? null,
    cell: cell ?? null,
    line: line ?? null,
    column: column ?? null,
    value: value ?? null,
    expected: expected === '' ? null : expected,
    message: `${problem} ${remedy}`,
    municipality_code: municipality?.code ?? null,
  };
}
