import { visible } from '../../domain/control-characters.js';
import type { Finding, Place } from '../../domain/finding.js';
import { type Sentence, tell, type Words } from '../../domain/findings/definition.js';
import { findingDefinitions } from '../../domain/findings/definitions.js';
import * as en from '../../domain/findings/words/en.js';
import * as ja from '../../domain/findings/words/ja.js';
import { grouped } from '../../domain/grouped.js';
import type { Language } from '../../domain/language.js';
import { shortened } from './shortened.js';

export type { Sentence } from '../../domain/findings/definition.js';
export type { Language } from '../../domain/language.js';

/** A finding in words. */
export function sentence({ code, args, place, home }: Finding, language: Language): Sentence {
  const { quoted, settingsOf } = language === 'ja' ? ja : en;
  const written = place.value ?? '';
  // Arguments last: V8 is fifty times slower where an object begins with what it copies.
  const told = { value: quoted(written), written, place, settings: settingsOf(home), home, ...args };
  return tell(findingDefinitions[code] as Words<unknown>, language, told);
}

/**
 * `insured.csv:14 被保険者数 (千代田区 131016): what is wrong. What to do.`
 *
 * @param others stands behind the place: other places of the same
 */
export function findingLine(finding: Finding, language: Language, others = ''): string {
  const short = shortened(finding);
  const where = `${placeText(short.place, language)}${others}`;
  return visible(`${where === '' ? '' : `${where}: `}${message(short, language)}`);
}

/** What stands for findings of one kind in one file that are too many to be read one by one. */
export function moreLine({ code, place: { file } }: Finding, more: number, language: Language): string {
  const where = file === undefined ? '' : `${file}: `;
  const count = grouped(more);
  return visible(
    language === 'ja'
      ? `${where}同じ種類の問題（${code}）がほかに${count}件あります。すべては --format json で見られます。`
      : `${where}${count} more of this kind (${code}). --format json lists all.`,
  );
}

/** What is wrong and what to do. Japanese sentences follow one another without a blank. */
function message(finding: Finding, language: Language): string {
  const { problem, remedy } = sentence(finding, language);
  return language === 'ja' ? problem + remedy : `${problem} ${remedy}`;
}

/**
 * `insured.csv:14 被保険者数 (千代田区 131016)`; in a workbook `data.xlsx 被保険者!B14 被保険者数 (千代田区 131016)`. In
 * Japanese the brackets are full-width.
 *
 * @param language of the sentence before which it stands; without one keys stay as they are
 */
export function placeText(place: Place, language?: Language): string {
  const { municipality } = place;
  const at = spotText(place);
  const who = [municipality?.name, municipality?.code].filter((part) => part).join(' ');
  const where = [at, columnText(place, language)].filter((part) => part !== '').join(' ');
  if (who === '' || where === '') return where + who;
  return language === 'ja' ? `${where}（${who}）` : `${where} (${who})`;
}

/** A header, or a key; in sentences items of lists as people count them: `pooling, item 1 (高額医療費負担金), ratio`. */
function columnText({ column = '', file = '', item }: Place, language: Language | undefined): string {
  // A key of a receipt counts from 0, as JSON does, and stays as it is.
  const isKey = /^[^\s[\]]+\[\d+\](?:\.|$)/.test(column) && !file.endsWith('.json');
  if (!isKey || language === undefined) return column;
  const [list = '', ...parts] = column.split(/\[(\d+)\]\.?/);
  const steps = parts.map((part, at) => {
    if (at % 2 === 1) return part === '' ? '' : { ja: `の ${part}`, en: `, ${part}` }[language];
    const name = at === 0 ? item : undefined;
    return {
      ja: `（${part}番目${name === undefined ? '' : `：${name}`}）`,
      en: `, item ${part}${name === undefined ? '' : ` (${name})`}`,
    }[language];
  });
  return `${list}${steps.join('')}`;
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
  const { expected } = sentence(short, language);
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
    message: message(short, language),
    municipality_code: municipality?.code ?? null,
  };
}
