import { finding, type Place } from '../../domain/finding.js';
import { FindingLog, type Read, refused, sound } from '../../domain/finding-log.js';
import { type FiscalYear, parseFiscalYear } from '../../domain/fiscal-year.js';
import type { PublishedLevy } from '../../domain/published-levies.js';
import type { Segment } from '../../domain/segment.js';
import type { TextRow } from '../../read/csv.js';
import { cellPlace, type Located } from '../../read/place.js';
import { cellNumber, unfitText, unguarded } from '../tables/cells.js';
import { segmentNamed } from '../tables/columns.js';
import type { NamedColumns } from '../tables/named-columns.js';
import { wholeYen } from '../tables/whole-yen.js';
import type { LevyColumn } from './frame.js';

/** A row of a table of levies, and the year that it is of. */
export interface ReadLevy extends PublishedLevy {
  readonly fiscalYear: FiscalYear;
}

/** What a row says of a municipality; undefined after findings, all of which are told. */
export function readLevy(
  row: TextRow,
  header: NamedColumns<LevyColumn>,
  table: Located,
  municipality: PublishedLevy['municipality'] | undefined,
): Read<ReadLevy | undefined> {
  const log = new FindingLog();
  const text = (name: LevyColumn) => unguarded(row.cells[header[name].at] ?? '');
  const place = (name: LevyColumn): Place => ({
    ...cellPlace(table, row.line, header[name]),
    value: text(name),
    ...(municipality && { municipality: { code: municipality.code, name: municipality.name } }),
  });
  const fiscalYear = log.take(yearOf(text('fiscal_year'), place('fiscal_year')));
  log.add(unfitText(text('municipality_name'), () => place('municipality_name')));
  const segment = log.take(segmentOf(text('segment'), place('segment')));
  const levy = log.take(wholeYen(text('levy'), () => place('levy')));
  const heads = text('insured');
  const insured = heads === '' ? null : log.take(cellNumber(heads, 'count', () => place('insured')));
  if (!municipality || fiscalYear === undefined || !segment || levy === undefined || insured === undefined)
    return log.with(undefined);
  return log.with({ fiscalYear, municipality, segment, levy, insured });
}

function yearOf(text: string, place: Place): Read<FiscalYear | undefined> {
  const year = parseFiscalYear(text);
  return year === undefined ? refused(finding('value-invalid', place, { expected: 'year' })) : sound(year);
}

function segmentOf(text: string, place: Place): Read<Segment | undefined> {
  const segment = segmentNamed(text);
  return segment ? sound(segment) : refused(finding('result-segment', place));
}
