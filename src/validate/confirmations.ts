import { type Finding, type FindingCode, finding } from '../domain/finding.js';
import { findingDefinitions } from '../domain/findings/definitions.js';
import { formatFiscalYear, parseFiscalYear } from '../domain/fiscal-year.js';
import { foldWord } from '../domain/folded-word.js';
import { indexColumns } from '../domain/index-columns.js';
import { columnName, itemColumns } from '../domain/input-columns.js';
import { isCodeOf, type MunicipalityCode } from '../domain/municipality-code.js';
import type { Place } from '../domain/place.js';
import { prefectureName } from '../domain/prefectures.js';
import { japaneseSegments, type Segment } from '../domain/segment.js';
import { itemsOf, type SectionSetting, settingAt } from '../domain/setting.js';
import type { CaseSettings } from '../domain/settings/case-settings.js';
import { bandNamed } from './index-bands/age-cell.js';
import { mergedIn } from './merged-findings.js';
import { keyNamed } from './settings/key-named.js';
import { placeOf } from './settings/placed-settings.js';
import { suggest } from './suggest.js';
import { nameOf, readHeader } from './tables/columns.js';
import { isNameOf } from './tables/official-names.js';

/** A warning that was looked at, as the case puts it down. */
export interface Confirmation {
  readonly finding: string;
  /** A municipality code and a column, or a key. */
  readonly at: string;
  readonly reason: string;
  /** Where it stands. */
  readonly place: Place;
}

/** A warning that is not told, and why. */
export interface ConfirmedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/** Findings of which some were confirmed. */
export interface Settled {
  readonly told: readonly Finding[];
  readonly confirmed: readonly ConfirmedFinding[];
  /** The confirmations that met a finding. */
  readonly used: ReadonlySet<Confirmation>;
}

/** What a case confirms; what is incomplete was found where it was read. */
export function confirmationsOf({ confirm = [] }: CaseSettings, tree: SectionSetting): Confirmation[] {
  const written = itemsOf(settingAt(tree, 'confirm'));
  return confirm.flatMap(({ finding: code, at, reason }, index) => {
    if (code === undefined || at === undefined || reason === undefined) return [];
    return [{ finding: code, at, reason, place: written[index]?.place ?? placeOf(tree, 'confirm') }];
  });
}

/** Takes the warnings that were confirmed out of findings. Errors are never confirmed. */
export function settled(findings: readonly Finding[], confirmations: readonly Confirmation[]): Settled {
  const used = new Set<Confirmation>();
  const confirmed: ConfirmedFinding[] = [];
  const told = findings.filter((one) => {
    const met = confirmations.filter((confirmation) => isConfirmed(one, confirmation));
    const [first] = met;
    if (!first) return true;
    // Two that say the same are both met.
    for (const confirmation of met) used.add(confirmation);
    confirmed.push({ finding: one, reason: first.reason });
    return false;
  });
  return { told, confirmed, used };
}

/** Whether a confirmation is of a warning. */
export function isConfirmed(one: Finding, { finding: code, at }: Confirmation): boolean {
  if (one.severity !== 'warning' || foldWord(code) !== one.code) return false;
  const { municipality } = one.place;
  const said = withoutMerged(at.normalize('NFKC').trim(), mergedIn(one));
  if (said === undefined) return false;
  if (municipality?.code === undefined) return namesOf(one).includes(foldedName(said));
  // A column alone, or a file, would confirm the next slip as well.
  const rest = withoutMunicipality(said, municipality.code, municipality.name);
  if (rest === undefined) return false;
  return (rest === '' && rowOf(one) === undefined) || namesOf(one).includes(foldedName(rest));
}

/** What a row of a table of an index is of beside its municipality, R4 or R4 5-9: one confirmation is of one year. */
function rowOf({ place: { column, item } }: Finding): string | undefined {
  return column !== undefined && nameOf(column, indexColumns) !== undefined ? item : undefined;
}

/** What a text says beside what a finding merges; undefined where it does not name all of that. */
function withoutMerged(at: string, merged: readonly string[]): string | undefined {
  let words = at.split(between);
  if (merged.length === 0) return at;
  for (const one of merged) {
    const found = words.findIndex((word) => foldedName(word) === foldedName(one));
    if (found < 0) return undefined;
    words = words.toSpliced(found, 1);
  }
  return words.join(' ');
}

/** What a place says beside the code, or the name, of a municipality; undefined where it does not say it. */
function withoutMunicipality(at: string, code: MunicipalityCode, name = ''): string | undefined {
  const words = at.split(between);
  const isOwn = (word: string) => isCodeOf(word, code) || isMunicipalityNamed(word, code, name);
  if (isOwn(words[0]!)) return at.slice(words[0]!.length).replace(leading, '');
  const last = words.at(-1)!;
  return isOwn(last) ? at.slice(0, -last.length).replace(trailing, '') : undefined;
}

const between = /[\s,、:/]+/;
const leading = /^[\s,、:/]+/;
const trailing = /[\s,、:/]+$/;

function isMunicipalityNamed(text: string, code: MunicipalityCode, name: string): boolean {
  return name !== '' && isNameOf(text, name, code);
}

/** What a finding may be called by where it stands: its column or key, its segment, its text, its sheet or file. */
function namesOf(one: Finding): string[] {
  const { place, args } = one;
  const row = rowOf(one);
  if (row !== undefined) return namesInRow(row, place.column!);
  const { segment, prefecture } = args as { readonly segment?: Segment; readonly prefecture?: string };
  const ofWhole = prefecture === undefined ? [] : [prefecture, prefectureName(prefecture) ?? ''];
  const ofSegment = segment === undefined ? [] : [segment, japaneseSegments[segment] ?? ''];
  const { column, value, sheet, file } = place;
  const named =
    column === undefined
      ? [value, sheet, file]
      : isOfAllSegments(column, segment)
        ? [value]
        : [column, value];
  return [...named, ...ofSegment, ...ofWhole].flatMap((name) =>
    name === undefined ? [] : [foldedName(name)],
  );
}

/** The row alone, and with its column. */
function namesInRow(row: string, column: string): string[] {
  return [row, `${row} ${column}`, `${column} ${row}`].map(foldedName);
}

const { item, amount } = itemColumns;

/** Whether a column stands for all segments, so that naming it would confirm the next slip in another one: 項目, 金額. */
function isOfAllSegments(column: string, segment: Segment | undefined): boolean {
  return segment !== undefined && nameOf(column, { item, amount }) !== undefined;
}

/** A year or an age as rows are told: R5 for 令和5年度, 30-34 for 30〜34歳. */
function yearOrAge(name: string): string | undefined {
  const year = parseFiscalYear(name);
  return year === undefined ? bandNamed(name) : formatFiscalYear(year);
}

/** A column by any of its headers, a key by any of its names. */
function foldedName(name: string): string {
  const words = name.split(/\s+/);
  if (words.length > 1) return words.map(foldedName).join(' ');
  const inRow = yearOrAge(name);
  if (inRow !== undefined) return inRow;
  const inIndex = nameOf(name, indexColumns);
  if (inIndex !== undefined) return inIndex;
  const column = readHeader(name);
  return foldWord(column ? columnName(column) : (keyNamed(name) ?? name));
}

/**
 * Confirmations that met no warning: the figure was mended, or the warning is another one.
 *
 * @param open the warnings that are told
 */
export function unmetConfirmations(
  confirmations: readonly Confirmation[],
  used: ReadonlySet<Confirmation>,
  open: readonly Finding[],
): Finding[] {
  return confirmations
    .filter((one) => !used.has(one))
    .map((one) => {
      const { finding: code, at, place } = one;
      const known = Object.hasOwn(findingDefinitions, foldWord(code));
      const isError = known && findingDefinitions[foldWord(code) as FindingCode].severity === 'error';
      return finding(
        'confirm-unmet',
        { ...place, value: code },
        {
          at,
          why: isError ? 'error' : known ? 'no-such' : 'unknown',
          suggestion: known ? nearestAt(one, open) : suggest(foldWord(code), Object.keys(findingDefinitions)),
        },
      );
    });
}

/** Where a warning of the code that is confirmed stands: of the municipality that is named, or the only one. */
function nearestAt({ finding: code, at }: Confirmation, open: readonly Finding[]): string | null {
  const same = open.filter((one) => one.code === foldWord(code) && one.severity === 'warning');
  const named = same.find(({ place: { municipality } }) => {
    if (municipality?.code === undefined) return false;
    return (
      withoutMunicipality(at.normalize('NFKC').trim(), municipality.code, municipality.name) !== undefined
    );
  });
  const meant = named ?? (same.length === 1 ? same[0] : undefined);
  return meant ? atOf(meant) : null;
}

/** How a case would say where a warning is: as {@link Confirmation} has it. */
export function atOf(one: Finding): string {
  return [ownAt(one), ...mergedIn(one)].join(' ');
}

function ownAt(one: Finding): string {
  const { place, args } = one;
  const { segment, prefecture } = args as { readonly segment?: Segment; readonly prefecture?: string };
  const { column, municipality, value, sheet, file } = place;
  const named = column === undefined ? undefined : readHeader(column);
  const isNoName = column === undefined || isOfAllSegments(column, segment);
  const what = named ? columnName(named) : isNoName ? undefined : (keyNamed(column) ?? column);
  const row = rowOf(one);
  if (municipality?.code) return [municipality.code, row, what ?? segment].filter((part) => part).join(' ');
  if (row !== undefined) return `${row} ${what}`;
  return what ?? segment ?? prefecture ?? value ?? sheet ?? file ?? '';
}
