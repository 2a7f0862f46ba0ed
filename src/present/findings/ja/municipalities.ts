import type { FindingArguments, Place } from '../../../domain/finding.js';
import { prefectureName } from '../../../domain/prefectures.js';
import { type Sentence, says } from '../sentence.js';
import { listed } from './words.js';

export function ambiguousMunicipality(
  { candidates, more }: FindingArguments['municipality-ambiguous'],
  value: string,
): Sentence {
  const named = listed(candidates);
  return says(
    `${value}に当てはまる市町村が${candidates.length + more}団体あります（${named}${more > 0 ? ' …' : ''}）。`,
    '団体コードか、もう少し長い名称を指定してください。',
    named,
  );
}

/** Codes that a code can be: 131024とも013102とも読めます. */
export function candidatesOf(value: string, candidates: readonly string[]): string {
  return `${value}は${candidates.map((code) => `${code}とも`).join('')}読めます`;
}

/** The six digits that a code was read as, where it was written in another form. */
export function readAs(code: string, { value }: Place): string {
  return code === value ? '' : `（${code}）`;
}

/** 東京都（13）. */
export function prefecture(code: string): string {
  const name = prefectureName(code);
  return name === undefined ? `都道府県コード${code}` : `${name}（${code}）`;
}

/** （ほかに34行あります）. */
export function alsoIn(others: number): string {
  return others === 0 ? '' : `（ほかに${others}行あります）`;
}
