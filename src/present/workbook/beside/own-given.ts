import { columnMeaning } from '../../../contract/column-meaning.js';
import { type ShareColumn, shareColumns } from '../../../domain/own-columns.js';
import {
  type OwnMethod,
  ownMethodsIn,
  type RateBase,
  type RatePart,
  rateParts,
  shareBases,
} from '../../../domain/own-method.js';
import { ownPremiumOf } from '../../../domain/own-premium.js';
import type { QuantityId } from '../../../domain/quantities/catalogue.js';
import type { OwnPremium } from '../../../domain/result.js';
import { cellOn } from '../address.js';
import type { Book } from '../book.js';
import { type Content, given, live, number, percent } from '../cells.js';
import { ownFaults } from '../faults.js';
import type { At, ColumnCells } from '../grid.js';
import { hasPart } from '../methods.js';
import { levyCell } from '../rates/line.js';
import { type Figure, figureIn } from '../recorded.js';
import { formats, style } from '../styles.js';
import { type BesideCells, type BesideLine, hasBase } from './line.js';

export const shareIds = Object.keys(shareColumns) as ShareColumn[];

/** What a share is raised by. */
export function shareBase(id: ShareColumn): RateBase {
  return shareBases[shareColumns[id]];
}

/** What the own method of a line makes; null where 子ども keeps its standard rate. */
export function ownOf({ premium }: BesideLine): OwnPremium | null {
  return ownPremiumOf(premium);
}

/** A figure of the line as its table has it: by the own method, or the standard one. */
export function ownFigure(line: BesideLine, id: string): Figure {
  const { quantity: own } = columnMeaning('own-method-rates', id);
  const of = ownOf(line) ? own : (id as QuantityId);
  return figureIn(line.row, of);
}

/** What is the same as on the sheet of rates. */
export function standardCells(book: Book): BesideCells {
  const linked = (id: string, width: number): ColumnCells<BesideLine> => ({
    width,
    format: formats.yen,
    cell: (line) => standardCell(book, line, id),
  });
  return {
    levy: linked('levy', 18),
    premium_adjustment: linked('premium_adjustment', 16),
    premium_requirement: linked('premium_requirement', 18),
    collection_rate: {
      width: 12,
      format: formats.percent,
      cell: (line, at) => live(collectionRate(book, line, at), number(ownFigure(line, 'collection_rate'))),
    },
  };
}

/** The cell of a figure on the sheet of rates; null where that has none of the part. */
export function standardCell({ frames }: Book, line: BesideLine, id: string): Content | null {
  if (id in rateParts && !hasPart(line.result, id as RatePart)) return null;
  return live(cellOn(frames.rates, id, line.line), number(figureIn(line.row, id as QuantityId)));
}

/** k° as given, else k_i; a cell that is empty there is no zero. */
function collectionRate({ frames }: Book, line: BesideLine, at: At): string {
  const cell = cellOn(frames.rates, 'collection_rate', line.line);
  const standard = `IF(${cell}="","",${cell})`;
  return ownOf(line)
    ? `IF(${at('given_collection_rate')}="",${standard},${at('given_collection_rate')})`
    : standard;
}

/** What may be changed, and the income that it makes. */
export function givenCells(book: Book): BesideCells {
  const methodOf = methodsOf(book);
  const shares = shareIds.map((id): [string, ColumnCells<BesideLine>] => [
    id,
    { width: 10, format: formats.percent, cell: (line) => share(line, id) },
  ]);
  const chosen = (
    width: number,
    format: string,
    of: (method: OwnMethod | undefined) => Content['value'],
  ): ColumnCells<BesideLine> => ({
    width,
    format,
    cell: (line) => ownOf(line) && { value: of(methodOf(line)), style: style('input', format) },
  });
  return {
    ...Object.fromEntries(shares),
    given_income: chosen(19, formats.yen, (method) => number(method?.income ?? null)),
    given_collection_rate: chosen(13, formats.percent, (method) =>
      number(percent(method?.collectionRate ?? null)),
    ),
    income_base: {
      width: 19,
      format: formats.yen,
      cell: (line, at) => {
        const own = ownOf(line);
        const formula = `IF(${at('given_income')}="",${levyCell(book, 'income', line.line)},${at('given_income')})`;
        return own && live(formula, number(own.income));
      },
    },
    input_faults: {
      width: 11,
      format: formats.whole,
      cell: (line, at) => {
        const without = shareIds.filter((id) => !hasBase(shareBase(id), line));
        return live(ownFaults(at, ownOf(line) ? without : null), number(0));
      },
    },
  };
}

/** A share of which there is nothing that it could be raised by stays 0. */
function share(line: BesideLine, id: ShareColumn): Content | null {
  if (!ownOf(line)) return null;
  const content = given(number(figureIn(line.row, id)));
  return hasBase(shareBase(id), line) ? { ...content, style: style('input', formats.percent) } : content;
}

/** The methods of the case, by which what is given is told from what is counted with. */
function methodsOf({ case: kase, result }: Book): (line: BesideLine) => OwnMethod | undefined {
  const methods = new Map(
    result.segments.map(({ segment }) => [segment, ownMethodsIn(kase.ownMethods ?? [], segment)]),
  );
  return ({ result: { segment }, row }) => {
    const method = methods.get(segment)?.get(row.municipality.code);
    return method === 'standard' ? undefined : method;
  };
}
