import { type Finding, finding, type Place } from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import { type CellColumn, cellPlace, rowPlace } from '../../read/place.js';
import { suggest } from '../suggest.js';
import { type Headers, isInsurerNumber, nameOf } from './columns.js';
import { foldHeader } from './fold.js';
import type { FramedTable } from './frame.js';
import { headerless } from './headers.js';
import { splitUnit, units } from './units.js';
import { unitsBeside } from './units-beside.js';
import { shownInUnit, unitsInFormats } from './units-in-formats.js';

/** The columns of a table by their English names. */
export type NamedColumns<Name extends string> = Readonly<Record<Name, CellColumn>>;

interface NamedOptions<Name extends string> {
  readonly ignored: readonly string[];
  readonly optional: readonly Name[];
  /** What is said of a header that no column has; default: that a case can ignore it. */
  readonly unknown?: (place: Place, suggestion: string | null) => Finding;
  /** The column that a header names; default: one of whose names it is. */
  readonly named?: (header: string) => Name | undefined;
}

/**
 * The columns of a table that is no table of municipalities, such as adjustments; undefined after findings when one is
 * missing that is not optional. An optional one that is not there stands at -1.
 */
export function namedColumns<Name extends string>(
  table: FramedTable,
  headers: Headers<Name>,
  {
    ignored,
    optional,
    unknown = unknownHeader,
    named = (header) => nameOf(header, headers),
  }: NamedOptions<Name>,
): Read<NamedColumns<Name> | undefined> {
  const log = new FindingLog();
  const passedOver = new Set(ignored.map(foldHeader));
  const found = new Map<Name, CellColumn>();
  table.headers.forEach((written, at) => {
    const header = written.trim();
    const name = named(header);
    const place = { ...cellPlace(table, table.headerLine, { header, at }), value: header };
    const first = name && found.get(name);
    if (first) log.add(finding('header-repeated', place, { first: first.header }));
    else if (name) {
      found.set(name, { header, at });
      log.add(foreignUnits(table, { header, at }, place, units[headers[name].grammar]));
    } else if (header === '') log.add(headerless(table, at));
    else if (passedOver.has(foldHeader(header))) return;
    else if (isInsurerNumber(header)) log.add(finding('header-insurer-number', place));
    else {
      const suggestion = suggest(foldHeader(header), known(headers));
      log.add(unknown(place, suggestion));
    }
  });
  const names = Object.keys(headers) as Name[];
  const missing = names.filter((name) => !found.has(name) && !optional.includes(name));
  for (const name of missing) {
    if (name === 'municipality_code' && table.headers.some(isInsurerNumber)) continue;
    const place = rowPlace(table, table.headerLine);
    const args = { columns: [name], japanese: headers[name].japanese.slice(0, 1), need: null };
    log.add(finding('column-missing', place, args));
  }
  const all = names.map((name) => [name, found.get(name) ?? { header: name, at: -1 }]);
  return log.with(missing.length === 0 ? (Object.fromEntries(all) as NamedColumns<Name>) : undefined);
}

function unknownHeader(place: Place, suggestion: string | null): Finding {
  return finding('header-unknown', place, { suggestion });
}

/** Behind the header of a column, and in rows of their own, units in which its cells are not read. */
function foreignUnits(
  table: FramedTable,
  column: CellColumn,
  place: Place,
  read: readonly string[],
): Finding[] {
  const { name, unit } = splitUnit(foldHeader(column.header));
  const said = { unit: unit ?? '', column: name };
  const behind =
    unit === undefined || read.includes(unit)
      ? []
      : [shownInUnit(table, column, said) ?? finding('header-unit', place, said)];
  return [...behind, ...unitsBeside(table, column, read), ...unitsInFormats(table, column)];
}

/** Every header that is read. */
function known(headers: Headers<string>): string[] {
  return Object.entries(headers).flatMap(([name, { japanese }]) => [name, ...japanese]);
}
