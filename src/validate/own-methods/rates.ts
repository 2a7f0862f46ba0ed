import { tableHeaders } from '../../contract/table-columns.js';
import type { Decimal } from '../../domain/decimal.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import { FindingLog, type Read, refused, sound } from '../../domain/finding-log.js';
import { longRateColumns, type WideFigure, wideRateColumns } from '../../domain/own-columns.js';
import type { RatesInForce } from '../../domain/own-method.js';
import { type RatePart, rateParts } from '../../domain/own-method.js';
import { type Segment, segmentRecord, segments } from '../../domain/segment.js';
import type { TextRow } from '../../read/csv.js';
import { type CellColumn, rowPlace } from '../../read/place.js';
import { headerName } from '../audit/names.js';
import { unlikelyScales } from '../audit/scales.js';
import { ratesInTwoRows } from '../audit/two-rows.js';
import type { FramedTable } from '../tables/frame.js';
import { namedColumns } from '../tables/named-columns.js';
import { absentSegments, emptyTable } from './asides.js';
import { longNamed, ratesNamed, wideNamed, wideRecords } from './frames.js';
import { repeatedRows } from './repeated.js';
import { type FigureColumn, type OwnContext, type OwnRow, OwnRows } from './rows.js';

const figureNames = Object.keys(rateParts) as RatePart[];

/** Rates and where each of them stands. */
export interface PlacedRates extends RatesInForce {
  placeOf(column?: RatePart): Place;
}

type Row = OwnRow<RatePart>;

/** What a shape reads: its rows, and which column has a figure of a segment. */
interface Shape {
  readonly rows: readonly Row[];
  columnOf(segment: Segment, figure: RatePart): CellColumn | undefined;
}

/** 現行保険料率 of a case, in either shape. A pair of municipality and segment without any figure is not named. */
export function readRatesInForce(table: FramedTable, context: OwnContext): Read<readonly PlacedRates[]> {
  const log = new FindingLog();
  const twoRows = ratesInTwoRows(table);
  if (twoRows) return { value: [], findings: [twoRows] };
  const named = table.headers.map(ratesNamed);
  // A table with neither figures of segments nor a segment lacks the segment.
  const isLong =
    named.includes('segment') || !named.some((name) => wideRateColumns.some((one) => one.name === name));
  const shape = log.take(isLong ? longRows(table, context) : wideRows(table, context));
  if (!shape) return log.with([]);
  if (shape.rows.length === 0 && log.findings.length === 0) log.add(emptyTable(table, 'rates_in_force'));
  const { present, findings } = absentSegments(shape.rows, context.segments);
  log.add(findings);
  log.add(repeatedRows(present));
  log.add(present.flatMap(surchargeOfNone));
  if (context.isJudged) log.add([...scales(table, present, shape), ...withoutPart(present)]);
  return log.with(present.filter(({ isUnfit }) => !isUnfit).map(placed));
}

function placed({ code, segment, figures, place }: Row): PlacedRates {
  const given = figureNames.flatMap((name) => {
    const value = figures.get(name);
    return value ? [[rateParts[name], value] as const] : [];
  });
  return { municipalityCode: code, segment: segment!, ...Object.fromEntries(given), placeOf: place };
}

/** What `premium-rates.csv` has beside the rates, by either header: as a table of rates in force it is known. */
const besideRates = tableHeaders('premium-rates')
  .filter(({ id }) => !Object.hasOwn(longRateColumns, id))
  .flatMap(({ id, ja }) => [id, ja]);

/** A row for every municipality and segment. */
function longRows(table: FramedTable, context: OwnContext): Read<Shape | undefined> {
  const log = new FindingLog();
  const ignored = [...context.ignored, ...besideRates];
  const options = { ignored, optional: ['municipality_name', ...figureNames] as const, named: longNamed };
  const header = log.take(namedColumns(table, longRateColumns, options));
  if (!header) return log.with(undefined);
  const columns = figureNames
    .map((name): FigureColumn<RatePart> => {
      return { name, grammar: longRateColumns[name].grammar, column: header[name] };
    })
    .filter(({ column }) => column.at >= 0);
  if (columns.length === 0) return refused(...log.findings, withoutRates(table));
  const reader = new OwnRows(table, header, context);
  const rows = table.rows.flatMap((row) => {
    const code = reader.codeOf(row);
    const { segment, isEmpty } = log.take(reader.segmentOf(row, header.segment));
    if (code === undefined) return [];
    const read = reader.figuresOf(row, code, segment, columns);
    if (!isNamed(read)) return [];
    if (isEmpty) log.add(finding('rates-segment-missing', read.place()));
    return segment ? [read] : [];
  });
  log.add(reader.findings);
  return log.with({ rows, columnOf: (_, figure) => columns.find(({ name }) => name === figure)?.column });
}

/** What published tables have beside codes and rates. */
const besideWide = ['code5', 'prefecture', '都道府県', '都道府県名'];

/**
 * The figures of a row with the parts of what an adult pays: where the surcharge is not given it follows from the total, and
 * where both are they must agree.
 */
function withoutTotal(row: OwnRow<WideFigure>): Read<Row> {
  const name = 'adult_total';
  const figures = new Map<RatePart, Decimal>();
  for (const [figure, value] of row.figures) if (figure !== name) figures.set(figure, value);
  const total = row.figures.get(name);
  const [base, surcharge] = [figures.get('per_insured'), figures.get('per_adult_surcharge')];
  const read = { ...row, figures };
  if (!total) return sound(read);
  if (!base)
    return { value: read, findings: [finding('adult-total', row.place(name), { reason: 'alone', sum: '' })] };
  if (!surcharge) {
    figures.set('per_adult_surcharge', total.minus(base));
    return sound({ ...read, place: (figure) => row.place(figure === 'per_adult_surcharge' ? name : figure) });
  }
  const sum = base.plus(surcharge);
  if (sum.eq(total)) return sound(read);
  const args = { reason: 'disagrees', sum: sum.toFixed() } as const;
  return { value: read, findings: [finding('adult-total', row.place(name), args)] };
}

/** A row for every municipality, the figures of its segments side by side. */
function wideRows(table: FramedTable, context: OwnContext): Read<Shape | undefined> {
  const log = new FindingLog();
  const optional = Object.keys(wideRecords).filter((name) => name !== 'municipality_code');
  const options = { ignored: [...context.ignored, ...besideWide], optional, named: wideNamed };
  const header = log.take(namedColumns<string>(table, wideRecords, options));
  if (!header) return log.with(undefined);
  const columnsOf = (segment: Segment) =>
    wideRateColumns
      .filter((one) => one.segment === segment && header[one.name]!.at >= 0)
      .map(({ name, figure, record: { grammar } }): FigureColumn<WideFigure> => {
        return { name: figure, grammar, column: header[name]! };
      });
  const columns = new Map(segments.map((segment) => [segment, columnsOf(segment)] as const));
  if ([...columns.values()].every((own) => own.length === 0))
    return refused(...log.findings, withoutRates(table));
  const identity = {
    municipality_code: header.municipality_code!,
    municipality_name: header.municipality_name!,
  };
  const reader = new OwnRows(table, identity, context);
  const rows = table.rows.flatMap((row: TextRow) => {
    const code = reader.codeOf(row);
    if (code === undefined) return [];
    return segments
      .map((segment) => reader.figuresOf(row, code, segment, columns.get(segment)!))
      .filter(isNamed)
      .map((one) => log.take(withoutTotal(one)));
  });
  log.add(reader.findings);
  return log.with({
    rows,
    columnOf: (segment, figure) => columns.get(segment)!.find(({ name }) => name === figure)?.column,
  });
}

function isNamed({ figures, isUnfit }: OwnRow<string>): boolean {
  return figures.size > 0 || isUnfit;
}

function withoutRates(table: FramedTable): Finding {
  const isEnglish = table.headers.some((header) => headerName(header) === header.trim());
  const japanese = figureNames.map((name) => longRateColumns[name].japanese[0]);
  const columns = isEnglish ? figureNames : japanese;
  return finding('column-missing', rowPlace(table, table.headerLine), { columns, japanese, need: null });
}

/** Only where those under 18 pay nothing do adults pay something on top. */
function surchargeOfNone({ segment, figures, place }: Row): Finding[] {
  const value = figures.get('per_adult_surcharge');
  if (!value || value.isZero() || !segment || segmentRecord(segment).hasAdults) return [];
  return [finding('surcharge-without-adults', place('per_adult_surcharge'), { segment })];
}

/** Rates without 所得割 or 均等割, which no ordinance has: once for each of the two. */
function withoutPart(rows: readonly Row[]): Finding[] {
  return (['income_rate_percent', 'per_insured'] as const).flatMap((part) => {
    const lacking = rows.filter(({ figures, isUnfit }) => !isUnfit && !figures.has(part));
    const [first] = lacking;
    const args = { part, others: lacking.length - 1 };
    return first ? [finding('rates-part-missing', first.place(part), args)] : [];
  });
}

/** Whole columns in another scale: ratios for per cent, thousands of yen. */
function scales(table: FramedTable, rows: readonly Row[], { columnOf }: Shape): Finding[] {
  const found = rows.map(({ code, segment, figures, row }) => ({
    code,
    name: '',
    segment: segment!,
    incomeRate: figures.get('income_rate_percent'),
    assetRate: figures.get('asset_rate_percent'),
    perInsured: figures.get('per_insured'),
    perHousehold: figures.get('per_household'),
    parts: null,
    row,
  }));
  return unlikelyScales(table, found, {
    columnOf: (segment, cell) => columnOf(segment, nameOfCell[cell]),
  });
}

const nameOfCell = {
  incomeRate: 'income_rate_percent',
  assetRate: 'asset_rate_percent',
  perInsured: 'per_insured',
  perHousehold: 'per_household',
} as const;
