import type { InForceJudgement } from '../../../analyse/spreadsheet/beside.js';
import { quotientMargin } from '../../../analyse/spreadsheet/distance.js';
import { type RatePart, rateParts } from '../../../domain/own-method.js';
import { isPercent } from '../../../domain/quantities/in-force.js';
import { sum } from '../../../domain/rational.js';
import type { RatesHeld } from '../../../domain/result.js';
import type { Book } from '../book.js';
import { live, number, text } from '../cells.js';
import { halfGapFormula, sureFormula } from '../formulas.js';
import type { At, ColumnCells } from '../grid.js';
import type { Limits, SheetModel } from '../model.js';
import { formats } from '../styles.js';
import { heldCells, standardSheetCell } from './in-force-held.js';
import { leviedCells } from './in-force-levied.js';
import type { BesideLayout } from './layout.js';
import { type BesideCells, type BesideLine, keyCells } from './line.js';
import { partOfHundred } from './own-sheet.js';
import { besideSheet, summedBelow } from './sheet.js';

/** `rates-in-force`: the rates that municipalities charge, held against standard ones, and whether they suffice. */
export function ratesInForceSheet(book: Book, layout: BesideLayout): SheetModel {
  const { frame } = layout;
  const limits = Object.fromEntries(
    (Object.keys(rateParts) as RatePart[]).map((part): [string, Limits] => [
      `in_force_${part}`,
      isPercent(part) ? partOfHundred : { kind: 'at-least', from: '0' },
    ]),
  );
  const exact = (lines: readonly BesideLine[], of: (held: RatesHeld) => RatesHeld['collected']) =>
    sum(lines.flatMap(({ premium }) => of(premium.inForce!) ?? []));
  return besideSheet(book, layout, {
    table: 'rate-comparison',
    cells: { ...keyCells(book), ...heldCells(book), ...leviedCells(book), ...checkCells(book) },
    limits,
    lastPrinted: 'shortage',
    sums: ['premium_requirement', 'shortage'],
    totals: (lines, rows) => {
      const summed = [
        ['levied_at_rates_in_force', 'levied_in_force_exact', exact(lines, ({ levied }) => levied)],
        ['collected', 'collected_exact', exact(lines, ({ collected }) => collected)],
      ] as const;
      return Object.fromEntries(
        summed.flatMap(([id, from, value]) => {
          const rounded = number(value.roundToUnit(1n, 'half-up'));
          return [
            [from, summedBelow(frame, from, rows, value)],
            [id, live(`ROUND(${frame.letter(from)}${rows.last + 1},0)`, rounded)],
          ];
        }),
      );
    },
  });
}

/** How far what is rounded here is from where it changes, and whether all of the row is sure. */
function checkCells(book: Book): BesideCells {
  const gap = (
    formula: (at: At) => string,
    value: (judged: InForceJudgement) => InForceJudgement['levied'],
  ): ColumnCells<BesideLine> => ({
    width: 11,
    format: formats.tiny,
    cell: ({ judged }, at) => live(formula(at), number(value(judged.inForce!))),
  });
  return {
    levied_in_force_gap: gap(
      (at) => halfGapFormula(at('levied_in_force_exact')),
      ({ levied }) => levied,
    ),
    collected_gap: gap(
      (at) => collectedGap(at('collected_exact'), at('premium_requirement')),
      ({ collected }) => collected,
    ),
    sufficiency_gap: gap(
      (at) => `IF(${at('sufficiency_exact')}="",1,${halfGapFormula(`(${at('sufficiency_exact')}*100)`)})`,
      ({ sufficiency }) => sufficiency,
    ),
    check: {
      width: 10,
      format: formats.general,
      cell: (line, at) => {
        const conditions = [
          `${standardSheetCell(book, line, 'check')}=${book.quoted('sure')}`,
          `${at('input_faults')}=0`,
          `${at('levied_in_force_gap')}>${quotientMargin}`,
          `${at('collected_gap')}>${quotientMargin}`,
          `${at('sufficiency_gap')}>check_rate_margin`,
        ];
        const { isSure } = line.judged.inForce!;
        const formula = sureFormula(book, `AND(${conditions.join(',')})`);
        return live(formula, text(book.word(isSure ? 'sure' : 'unsure')));
      },
    },
  };
}

/** Of what is collected from a half, as a part of it and of the requirement, from which it is taken off. */
function collectedGap(collected: string, requirement: string): string {
  const value = `N(${collected})`;
  const size = `(ABS(${requirement})+${value})`;
  return `IF(${size}=0,1,ABS(${value}-INT(${value})-0.5)/${size})`;
}
