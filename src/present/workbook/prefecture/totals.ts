import { areSegmentsSure } from '../../../analyse/spreadsheet/judgement.js';
import { isTotalSure } from '../../../analyse/spreadsheet/per-head.js';
import { columnLetters } from '../../../domain/cell-name.js';
import { formatFiscalYear } from '../../../domain/fiscal-year.js';
import { perInsuredIds } from '../../../domain/quantities/catalogue.js';
import { Rational } from '../../../domain/rational.js';
import type { MunicipalityTotal } from '../../../domain/result.js';
import { segments } from '../../../domain/segment.js';
import { cellOn, localRange } from '../address.js';
import { type Book, blockRows, inputRow } from '../book.js';
import { type Content, given, live, number, text } from '../cells.js';
import { allSure, sureFormula } from '../formulas.js';
import { type At, bodyRow, type ColumnCells, gridColumns, headerRow, totalRow } from '../grid.js';
import { formatOf } from '../inputs/sheet.js';
import { municipalityCells, yearCells } from '../key-cells.js';
import type { RowModel } from '../model.js';
import { columnIds } from '../sheet-columns.js';
import { formats, style } from '../styles.js';
import { segmentChecks } from './checks.js';
import { perInsuredCell, perInsuredConditions } from './per-insured.js';

interface TotalLine {
  readonly total: MunicipalityTotal;
  readonly at: number;
}

/** The levies of each municipality over all segments, below the segments of the prefecture. */
export function totalsTableRows(
  book: Book,
  first: number,
): { readonly rows: readonly RowModel[]; readonly lastRow: number; readonly checks: string } {
  const { result, language } = book;
  const ids = [...columnIds('totals', result), 'check'];
  const columns = gridColumns('totals', ids, language, totalCells(book));
  const body = result.municipalities.map((total, at) =>
    bodyRow<TotalLine>(columns, { total, at }, first + at),
  );
  const last = first + body.length - 1;
  const letter = columnLetters(ids.indexOf('check'));
  const title = { en: 'Levies of all segments', ja: '納付金の合計（全区分）' }[language];
  return {
    rows: [
      { cells: [{ value: text(title), style: style('section') }] },
      headerRow(columns),
      ...body,
      totalRow(columns, sums(book, ids, first, last)),
    ],
    lastRow: last + 1,
    checks: `${letter}${first}:${letter}${last + 1}`,
  };
}

function totalCells(book: Book): Readonly<Record<string, ColumnCells<TotalLine>>> {
  const { frames, inputs, result, municipalities } = book;
  const insured = inputs.columns.find(({ id }) => id === 'insured');
  const levies = segments.map((segment) => {
    const index = result.segments.findIndex((one) => one.segment === segment);
    const cell = ({ total, at }: TotalLine): Content | null =>
      index < 0
        ? null
        : live(
            cellOn(frames.levy, 'levy', blockRows(book, index).first + at),
            number(total.levies[segment] ?? null),
          );
    return [`levy_${segment}`, { width: 18, format: formats.yen, cell }] as const;
  });
  return {
    fiscal_year: yearCells(book, 9),
    ...municipalityCells<TotalLine>(
      [{ width: 14 }, { width: 14 }],
      ({ total }) => total.municipality,
      (id, { at }) => cellOn(frames.inputs, id, inputRow(at)),
    ),
    insured: {
      width: 15,
      format: insured ? formatOf(insured, municipalities) : formats.yen,
      cell: ({ total, at }) => {
        if (!insured) return null;
        const cell = cellOn(frames.inputs, 'insured', inputRow(at));
        return live(`IF(${cell}="","",${cell})`, number(total.insured));
      },
    },
    ...Object.fromEntries(levies),
    levy_total: {
      width: 19,
      format: formats.yen,
      cell: ({ total }, at) => live(leviesOf(at), number(total.levyTotal)),
    },
    ...perInsuredCells(book),
    relief: {
      width: 16,
      format: formats.yen,
      cell: ({ total, at }) =>
        book.relief && live(cellOn(book.relief.frame, 'relief', inputRow(at)), number(total.relief)),
    },
    check: { width: 11, format: formats.general, cell: ({ at: place }, at) => checkOf(book, place, at) },
  };
}

function perInsuredCells(book: Book): Readonly<Record<string, ColumnCells<TotalLine>>> {
  const columns = perInsuredIds.map((id) => {
    const cell = ({ total, at: place }: TotalLine, at: At) => perInsuredCell(book, id, total, place, at);
    return [id, { width: 13, format: formats.yen, cell }] as const;
  });
  return Object.fromEntries(columns);
}

function leviesOf(at: At): string {
  return `SUM(${at(`levy_${segments[0]}`)}:${at(`levy_${segments.at(-1)}`)})`;
}

/**
 * What is divided here, and the checks of all segments: this table is printed, and nothing on the page may say sure
 * while the segments that it adds up do not.
 */
function checkOf(book: Book, place: number | null, at: At): Content {
  const heads = at('insured');
  const counted = `OR(${heads}="",N(${heads})>0,${heads}=0)`;
  const segmentsSure = allSure(book, segmentChecks(book));
  const condition = `AND(${[segmentsSure, counted, ...perInsuredConditions(book, place, at)].join(',')})`;
  const isSure = areSegmentsSure(book.judgement) && isTotalSure(book.result, place);
  return live(sureFormula(book, condition), text(book.word(isSure ? 'sure' : 'unsure')));
}

function sums(
  book: Book,
  ids: readonly string[],
  first: number,
  last: number,
): Readonly<Record<string, Content>> {
  const { result, municipalities } = book;
  const { total } = result;
  const letter = (id: string) => columnLetters(ids.indexOf(id));
  const at: At = (id) => `${letter(id)}${last + 1}`;
  const sumOf = (id: string) => `SUM(${localRange(letter(id), { first, last })})`;
  const heads = localRange(letter('insured'), { first, last });
  const insured = live(
    `IF(COUNT(${heads})<${municipalities.length},"",SUM(${heads}))`,
    number(total.insured ?? null),
  );
  const levies = result.segments.map(({ segment }) => {
    const id = `levy_${segment}`;
    return [id, live(sumOf(id), number(total.levies[segment] ?? Rational.zero))] as const;
  });
  const perInsured = perInsuredIds.flatMap((id) => {
    const cell = perInsuredCell(book, id, total, null, at);
    return cell ? [[id, cell] as const] : [];
  });
  return {
    municipality_name: given(text('合計')),
    fiscal_year: given(text(formatFiscalYear(result.fiscalYear))),
    insured,
    ...Object.fromEntries(levies),
    levy_total: live(leviesOf(at), number(total.levyTotal)),
    ...(total.relief !== null && { relief: live(sumOf('relief'), number(total.relief)) }),
    ...Object.fromEntries(perInsured),
    check: checkOf(book, null, at),
  };
}
