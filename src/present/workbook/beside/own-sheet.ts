import { rateBounds } from '../../../domain/bounds.js';
import { cellOn } from '../address.js';
import { type Book, ofSegment } from '../book.js';
import { live, number, text } from '../cells.js';
import { sureFormula } from '../formulas.js';
import type { At } from '../grid.js';
import type { Limits, SheetModel } from '../model.js';
import { rateLimits } from '../parameters/parameter.js';
import { gapCells, ratesCondition } from '../rates/gaps.js';
import { levyCell } from '../rates/line.js';
import { formats } from '../styles.js';
import type { BesideLayout } from './layout.js';
import { type BesideCells, type BesideLine, keyCells } from './line.js';
import { leviedBy, ownRateCells } from './own-exact.js';
import { givenCells, ownOf, shareIds, standardCells } from './own-given.js';
import { besideSheet, summedBelow } from './sheet.js';

/** A part of 100 per cent. */
export const partOfHundred: Limits = { kind: 'decimal', from: '0', to: rateBounds.to };

/** `own-method`: what e_i makes by the shares of each municipality that has a method of its own. */
export function ownMethodSheet(book: Book, layout: BesideLayout): SheetModel {
  const { frame } = layout;
  const cells: BesideCells = {
    ...keyCells(book),
    ...standardCells(book),
    ...givenCells(book),
    ...ownRateCells(book, frame.has),
    ...gapCells<BesideLine>(book, ({ judged }) => judged.own!.gaps),
    ...checkCells(book, layout),
  };
  const limits = Object.fromEntries<Limits>([
    ...shareIds.map((id) => [id, partOfHundred] as const),
    ['given_income', { kind: 'at-least', from: '0' }],
    ['given_collection_rate', rateLimits],
  ]);
  return besideSheet(book, layout, {
    table: 'own-method-rates',
    cells,
    limits,
    lastPrinted: 'given_collection_rate',
    sums: ['levy', 'premium_adjustment', 'premium_requirement'],
    totals: (lines, rows) => {
      const exact = summedBelow(frame, 'levied_total_exact', rows, leviedBy(lines));
      const rounded = leviedBy(lines).roundToUnit(1n, 'half-up');
      return {
        levied_total_exact: exact,
        levied_total: live(`ROUND(${frame.letter('levied_total_exact')}${rows.last + 1},0)`, number(rounded)),
      };
    },
  });
}

function checkCells(book: Book, { frame }: BesideLayout): BesideCells {
  const condition = (line: BesideLine, at: At) => {
    const sure = `=${book.quoted('sure')}`;
    const given = `${at('input_faults')}=0`;
    if (!ownOf(line)) return `AND(${cellOn(book.frames.rates, 'check', line.line)}${sure},${given})`;
    const levy = `${levyCell(book, 'check', line.line)}${sure}`;
    const terms = `${ofSegment('rate_faults', line.result.segment)}=0`;
    return `AND(${levy},${terms},${given},${ratesCondition(frame.ids, at)})`;
  };
  return {
    check: {
      width: 10,
      format: formats.general,
      cell: (line, at) => {
        const isSure = line.judged.own!.isSure;
        return live(sureFormula(book, condition(line, at)), text(book.word(isSure ? 'sure' : 'unsure')));
      },
    },
  };
}
