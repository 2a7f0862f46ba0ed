import { tableHeaders } from '../../contract/table-columns.js';
import type { Table } from '../../contract/tables.js';
import { type QuantityFigure, quantityNamed } from '../../domain/quantities/catalogue.js';
import type { Result, SegmentResult } from '../../domain/result.js';
import {
  cellText,
  fiscalYearColumn,
  inCommon,
  municipalityColumns,
  number,
  type ResultColumn,
  tableOf,
  text,
} from './columns.js';
import { type MunicipalRow, municipalRows } from './rows.js';

/** `levy.csv` and `premium-rates.csv`: how the figures of every municipality in every segment come about. */
export function municipalTable(name: 'levy' | 'premium-rates', result: Result): Table {
  const keys = [
    fiscalYearColumn<MunicipalRow>(result.fiscalYear),
    ...municipalityColumns<MunicipalRow>(({ row }) => row.municipality),
    text<MunicipalRow>('segment', ({ segment }) => segment.segment),
  ];
  return tableOf(name, [...keys, ...figureColumns(name, keys, ofMunicipality)], municipalRows(result));
}

/** `prefecture.csv`: the pots, coefficients and 都道府県標準保険料率, one row per segment. */
export function prefectureTable({ fiscalYear, segments }: Result): Table {
  const keys = [
    fiscalYearColumn<SegmentResult>(fiscalYear),
    text<SegmentResult>('segment', ({ segment }) => segment),
  ];
  return tableOf('prefecture', [...keys, ...figureColumns('prefecture', keys, ofAll)], segments);
}

/** The columns of a table behind its keys, as the records of their quantities say. */
function figureColumns<Row>(
  name: Table['name'],
  keys: readonly ResultColumn<Row>[],
  figureOf: (id: string) => (row: Row) => QuantityFigure,
): ResultColumn<Row>[] {
  const named = tableHeaders(name).filter(({ id }) => !keys.some((key) => key.id === id));
  return named.map(({ id }) => {
    const figure = figureOf(id);
    const { form } = quantityNamed(id);
    const written = inCommon((value: QuantityFigure) => cellText(form, value));
    return number(id, (row) => written(figure(row)));
  });
}

function ofMunicipality(id: string): (row: MunicipalRow) => QuantityFigure {
  const { of, all } = quantityNamed(id);
  return of ? ({ row }) => of(row) : ({ segment }) => all?.(segment);
}

function ofAll(id: string): (row: SegmentResult) => QuantityFigure {
  const { all } = quantityNamed(id);
  return (segment) => all?.(segment);
}
