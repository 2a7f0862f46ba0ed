import { decimal } from '../../domain/decimal.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import { FindingLog, type Read, sound } from '../../domain/finding-log.js';
import {
  type MethodFigure,
  methodFigures,
  type OwnMethodColumn,
  ownMethodColumns,
  type ShareColumn,
  shareColumns,
} from '../../domain/own-columns.js';
import type { OwnMethod, OwnShares } from '../../domain/own-method.js';
import { rowPlace } from '../../read/place.js';
import type { FramedTable } from '../tables/frame.js';
import { namedColumns } from '../tables/named-columns.js';
import { absentSegments, emptyTable } from './asides.js';
import { repeatedRows } from './repeated.js';
import { type FigureColumn, type OwnContext, type OwnRow, OwnRows } from './rows.js';

const shareNames = Object.keys(shareColumns) as ShareColumn[];

/** A method and where its row stands. */
export interface PlacedMethod extends OwnMethod {
  /** Where a figure stands; without a name the row. */
  placeOf(column?: MethodFigure): Place;
}

/** 各市町村の賦課割合 of a case. Rows without any figure are those of municipalities that have none. */
export function readOwnMethods(table: FramedTable, context: OwnContext): Read<readonly PlacedMethod[]> {
  const log = new FindingLog();
  const optional = ['municipality_name', 'segment', ...methodFigures] as const;
  const header = log.take(
    namedColumns<OwnMethodColumn>(table, ownMethodColumns, { ignored: context.ignored, optional }),
  );
  if (!header) return log.with([]);
  const columns = methodFigures
    .map((name): FigureColumn<MethodFigure> => {
      return { name, grammar: ownMethodColumns[name].grammar, column: header[name] };
    })
    .filter(({ column }) => column.at >= 0);
  if (!columns.some(({ name }) => shareNames.some((share) => share === name)))
    return { value: [], findings: [...log.findings, withoutShares(table)] };
  const rows = new OwnRows(table, header, context);
  const read = table.rows.flatMap((row) => {
    const code = rows.codeOf(row);
    const { segment, isEmpty } = log.take(rows.segmentOf(row, header.segment));
    if (code === undefined) return [];
    const figures = rows.figuresOf(row, code, segment, columns);
    const isUnknown = !isEmpty && segment === undefined;
    return isUnknown || (figures.figures.size === 0 && !figures.isUnfit) ? [] : [figures];
  });
  log.add(rows.findings);
  if (read.length === 0 && log.findings.length === 0) log.add(emptyTable(table, 'own_methods'));
  const { present, findings } = absentSegments(read, context.segments);
  log.add(findings);
  log.add(repeatedRows(present));
  return log.with(present.flatMap((one) => log.take(methodOf(one)) ?? []));
}

function withoutShares(table: FramedTable): Finding {
  const place = rowPlace(table, table.headerLine);
  const japanese = shareNames.map((name) => ownMethodColumns[name].japanese[0]);
  return finding('column-missing', place, { columns: shareNames, japanese, need: null });
}

const zero = decimal('0');
const hundredth = decimal('0.01');

function methodOf(row: OwnRow<MethodFigure>): Read<PlacedMethod | undefined> {
  const { code, segment, figures, isUnfit } = row;
  const log = new FindingLog();
  const income = figures.get('own_income');
  if (income && segment === undefined)
    log.add(finding('own-income-without-segment', row.place('own_income')));
  if (isUnfit) return log.with(undefined);
  log.add(unlikeWhole(row));
  if (log.findings.length > 0) return log.with(undefined);
  const collectionRate = figures.get('own_collection_rate');
  return sound({
    municipalityCode: code,
    ...(segment && { segment }),
    shares: sharesOf(figures),
    ...(income && { income }),
    ...(collectionRate && { collectionRate }),
    placeOf: row.place,
  });
}

function sharesOf(figures: OwnRow<MethodFigure>['figures']): OwnShares {
  const given = shareNames.map((name) => [shareColumns[name], figures.get(name) ?? zero]);
  return Object.fromEntries(given) as OwnShares;
}

/** That a row has no shares, or shares that are not the whole. */
function unlikeWhole(row: OwnRow<MethodFigure>): Finding[] {
  const given = shareNames.flatMap((name) => row.figures.get(name) ?? []);
  if (given.length === 0) return [finding('own-shares-missing', row.place())];
  const sum = given.reduce((total, share) => total.plus(share), zero);
  if (sum.eq(1)) return [];
  const args = { sum: sum.times('100').toFixed(), isRatio: sum.eq(hundredth) };
  return [finding('own-shares-sum', row.place(), args)];
}
