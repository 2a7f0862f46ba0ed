import type { Finding, FindingCode, Place } from '../domain/finding.js';
import { columnName, itemColumns } from '../domain/input-columns.js';
import { keyNamed } from './settings/key-named.js';
import { isOfPolicy } from './settings/policy-layer.js';
import { readHeader } from './tables/columns.js';

/**
 * What is missing because of something reported already: a misspelt header or key, a policy outside its years.
 *
 * @param isSettled whether a warning is confirmed: it explains nothing any more
 */
export function withoutConsequences(
  findings: readonly Finding[],
  isSettled: (one: Finding) => boolean,
): Finding[] {
  const meant = new Set(findings.flatMap(meantBy));
  const open = findings.filter((one) => !isSettled(one));
  return findings
    .filter(
      (one) =>
        !isConsequence(one, meant) &&
        !isOfItems(one, open) &&
        !isOfUnfit(one, findings) &&
        !isOfAll(one, open),
    )
    .map((one) => withoutMeant(one, meant));
}

/** Columns of years that are missing, without those that stand under a misspelt header. */
function withoutMeant(one: Finding, meant: ReadonlySet<string>): Finding {
  if (one.code !== 'year-column-missing') return one;
  const columns = one.args.columns.filter(({ en }) => !isMeant(en, meant));
  return { ...one, args: { ...one.args, columns } };
}

/** What is wrong with items of 保険料収納必要総額, whose total is wrong with them. */
const ofItems: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'item-kind',
  'item-is-part',
  'item-segment',
  'row-is-sum',
  'requirement-negative-amount',
]);

/** Whether a levy base per head is out of line that is made of such items, or of a segment without revenue. */
function isOfItems(one: Finding, others: readonly Finding[]): boolean {
  if (one.code !== 'pot-implausible') return false;
  const { file, sheet } = one.place;
  return others.some((other) =>
    other.code === 'requirement-without-revenue'
      ? other.args.segment === one.args.segment
      : ofItems.has(other.code) && other.place.file === file && other.place.sheet === sheet,
  );
}

/** Whether a segment seems to be left out that lacks a key: others of it are given. */
function isOfUnfit(one: Finding, findings: readonly Finding[]): boolean {
  if (one.code !== 'segment-left-out') return false;
  const key = `segments.${one.args.segment}`;
  return findings.some(({ code, place }) => code === 'key-missing' && place.column === key);
}

/** Whether β of a segment is out of line because it has the incomes of all. */
function isOfAll(one: Finding, others: readonly Finding[]): boolean {
  if (one.code !== 'income-level-implausible' || one.place.column?.endsWith('.beta')) return false;
  return others.some((other) => other.code === 'care-of-all' && other.args.segment === one.args.segment);
}

/** What a misspelt header of the segments may be meant for; its column then seems not to be there. */
const segmentHeaders = ['segment', ...itemColumns.segment.japanese];

function isConsequence(one: Finding, meant: ReadonlySet<string>): boolean {
  switch (one.code) {
    case 'column-missing':
      return one.args.columns.some((column) => isMeant(column, meant));
    case 'care-of-all':
      return isMeant(`${one.args.own}_R…`, meant);
    case 'year-column-missing':
      return one.args.columns.every(({ en }) => isMeant(en, meant));
    case 'key-missing':
      // What a policy would have given, where it is the policy that is not understood.
      if (meant.has('policy') && isOfPolicy(one)) return true;
      return one.args.options.some((key) => isKeyMeant(key, one.place, meant));
    case 'pooled-item-unused':
      return meant.has('adjustments');
    case 'adjustment-segment-absent':
      return meant.has(`segments.${one.args.segment}`);
    case 'adjustment-segment-missing':
      return one.place.column === undefined && segmentHeaders.some((header) => meant.has(header));
    default:
      return false;
  }
}

/** The columns and keys that a finding is about, which are not missing besides. */
function meantBy(one: Finding): string[] {
  switch (one.code) {
    case 'header-unknown':
      return one.args.suggestion === null ? [] : [columnMeant(one.args.suggestion)];
    case 'header-unit':
    case 'header-unit-shown':
      return [columnMeant(one.args.column)];
    case 'key-unknown':
      return one.args.suggestion === null ? [] : keysMeant(one.args.suggestion);
    case 'value-invalid':
      return one.args.expected === 'section' ? [one.place.column ?? ''] : [];
    case 'requirement-not-positive':
      return [`segments.${one.args.segment}.required_total`];
    case 'policy-validity':
    case 'yaml-alias':
    case 'cell-error':
    case 'cell-formula':
    case 'value-empty':
      return [keyNamed(one.place.column ?? '') ?? one.place.column ?? ''];
    case 'policy-unknown':
      return ['policy'];
    default:
      return [];
  }
}

/** What a suggestion gives; a Japanese key also the sections that it would stand in. */
function keysMeant(suggestion: string): string[] {
  const key = keyNamed(suggestion);
  if (key === undefined) return [suggestion];
  const parts = key.split('.');
  return parts.map((_, at) => parts.slice(0, at + 1).join('.'));
}

/**
 * A key that is missing in a section is named without it, one that two sections may have with one of them; nothing is
 * missing in what is no section.
 */
function isKeyMeant(key: string, { column }: Place, meant: ReadonlySet<string>): boolean {
  const isTotal = key === 'levy_base' || key === 'required_total';
  return (
    meant.has(key) ||
    meant.has(column ?? '') ||
    meant.has(`${column}.${key}`) ||
    meant.has(key.slice(key.lastIndexOf('.') + 1)) ||
    (isTotal && meant.has('requirement'))
  );
}

/** A series is missing as `collection_rate_R…`, whichever year was meant. */
function isMeant(column: string, meant: ReadonlySet<string>): boolean {
  const series = column.endsWith('…') ? column.slice(0, -1) : undefined;
  return (
    meant.has(column) || (series !== undefined && [...meant].some((one) => `${one}_R`.startsWith(series)))
  );
}

function columnMeant(header: string): string {
  const column = readHeader(header);
  return column ? columnName(column) : header;
}
