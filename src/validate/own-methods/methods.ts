import { decimal } from '../../domain/decimal.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import { FindingLog, type Read, refused, sound } from '../../domain/finding-log.js';
import {
  type MethodFigure,
  methodFigures,
  type OwnMethodColumn,
  ownMethodColumns,
  type ShareColumn,
  shareColumns,
} from '../../domain/own-columns.js';
import type { OwnMethod, OwnShares } from '../../domain/own-method.js';
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
  log.add(repeatedRows(read));
  return log.with(present.flatMap((one) => log.take(methodOf(one)) ?? []));
}

function withoutShares({ file, sheet, headerLine }: FramedTable): Finding {
  const place = { file, ...(sheet !== undefined && { sheet }), line: headerLine };
  const japanese = shareNames.map((name) => ownMethodColumns[name].japanese[0]);
  return finding('column-missing', place, { columns: shareNames, japanese, need: null });
}

const zero = decimal('0');
const hundredth = decimal('0.01');

function methodOf(row: OwnRow<MethodFigure>): Read<PlacedMethod | undefined> {
  const { code, segment, figures, isUnfit } = row;
  if (isUnfit) return sound(undefined);
  const given = shareNames.filter((name) => figures.has(name));
  if (given.length === 0) return refused(finding('own-shares-missing', row.place()));
  const shares = Object.fromEntries(
    shareNames.map((name) => [shareColumns[name], figures.get(name) ?? zero]),
  ) as unknown as OwnShares;
  const log = new FindingLog();
  const sum = given.reduce((total, name) => total.plus(figures.get(name)!), zero);
  if (!sum.eq(1))
    log.add(
      finding('own-shares-sum', row.place(), {
        sum: sum.times('100').toFixed(),
        isRatio: sum.eq(hundredth),
      }),
    );
  const income = figures.get('own_income');
  if (income && segment === undefined)
    log.add(finding('own-income-without-segment', row.place('own_income')));
  if (log.findings.length > 0) return log.with(undefined);
  const collectionRate = figures.get('own_collection_rate');
  return sound({
    municipalityCode: code,
    ...(segment && { segment }),
    shares,
    ...(income && { income }),
    ...(collectionRate && { collectionRate }),
    placeOf: row.place,
  });
}
