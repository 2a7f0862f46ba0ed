import { Rational } from '../../../domain/rational.js';
import type { CollectionRow } from '../../../domain/result.js';
import { tierName } from '../../tables/collection.js';
import { cellOn } from '../address.js';
import { type Book, inputRow } from '../book.js';
import { live, number, percent, text } from '../cells.js';
import type { ColumnCells } from '../grid.js';
import { rateId } from '../inputs/columns.js';
import { formatOf } from '../inputs/sheet.js';
import { municipalityCells, yearCells } from '../key-cells.js';
import { formats } from '../styles.js';

export interface CollectionLine {
  readonly row: CollectionRow;
  readonly at: number;
}

type TargetCells = Readonly<Record<string, ColumnCells<CollectionLine>>>;

export function targetCells(book: Book): TargetCells {
  const { result } = book;
  const rate = (before: number, value: (row: CollectionRow) => CollectionRow['previousRate']) =>
    rateCells(book, result.fiscalYear - before, value);
  return {
    fiscal_year: yearCells(book, 9),
    ...municipalityCells<CollectionLine>(
      [{ width: 11 }, { width: 16 }],
      ({ row }) => row.municipality,
      (id, { at }) => cellOn(book.frames.inputs, id, inputRow(at)),
    ),
    before_previous_rate: rate(2, ({ beforePreviousRate }) => beforePreviousRate),
    previous_rate: rate(1, ({ previousRate }) => previousRate),
    ...tierCells(book),
    actual_rate: rate(0, ({ actualRate }) => actualRate),
    achieved: achievedCells(book),
    ...weightedCells(book),
  };
}

/** The tier of the previous rate, its rule and the target that it sets. */
function tierCells(book: Book): TargetCells {
  const { word } = book;
  return {
    tier: {
      width: 14,
      format: formats.general,
      isCentred: true,
      cell: ({ row: { tier } }, at) =>
        live(ofTier(at('previous_rate'), 'tier_names'), text(tier && tierName(tier))),
    },
    rule: {
      width: 18,
      format: formats.general,
      isCentred: true,
      cell: ({ row: { tier } }, at) =>
        live(ofTier(at('previous_rate'), 'tier_rules'), text(tier && word(tier.target.rule))),
    },
    target_rate: {
      width: 14,
      format: formats.percent,
      cell: ({ row: { targetRate } }, at) =>
        live(
          targetFormula(book, at('rule'), at('previous_rate'), at('before_previous_rate')),
          number(percent(targetRate)),
        ),
    },
  };
}

function achievedCells({ quoted, word }: Book): ColumnCells<CollectionLine> {
  return {
    width: 11,
    format: formats.general,
    isCentred: true,
    cell: ({ row: { achieved } }, at) => {
      const [target, actual] = [at('target_rate'), at('actual_rate')];
      const verdict = `IF(${actual}>=${target},${quoted('true')},${quoted('false')})`;
      return live(
        `IF(OR(${target}="",${actual}=""),"",${verdict})`,
        text(achieved === null ? null : word(achieved ? 'true' : 'false')),
      );
    },
  };
}

/** Heads and rates times heads of those whose actual rate is known: what the rate of the prefecture is made of. */
function weightedCells({ frames, inputs, municipalities }: Book): TargetCells {
  const insured = inputs.columns.find(({ id }) => id === 'insured');
  return {
    counted_insured: {
      width: 15,
      format: insured ? formatOf(insured, municipalities) : formats.yen,
      cell: ({ row, at: index }, at) => {
        const heads = insured ? `N(${cellOn(frames.inputs, 'insured', inputRow(index))})` : '0';
        return live(`IF(${at('actual_rate')}="",0,${heads})`, number(countedHeads(row)));
      },
    },
    weighted_rate: {
      width: 19,
      format: formats.exact,
      cell: ({ row }, at) =>
        live(
          `IF(${at('actual_rate')}="",0,${at('counted_insured')}*${at('actual_rate')})`,
          number(weightedRate(row)),
        ),
    },
  };
}

export function countedHeads({ actualRate, municipality: { insured } }: CollectionRow): Rational {
  return actualRate && insured ? Rational.fromDecimal(insured) : Rational.zero;
}

export function weightedRate(row: CollectionRow): Rational {
  return countedHeads(row).times(percent(row.actualRate) ?? Rational.zero);
}

function rateCells(
  { frames }: Book,
  year: number,
  value: (row: CollectionRow) => CollectionRow['previousRate'],
): ColumnCells<CollectionLine> {
  const id = rateId(year);
  return {
    width: 14,
    format: formats.percent,
    cell: ({ row, at }) => {
      if (!frames.inputs.has(id)) return null;
      const cell = cellOn(frames.inputs, id, inputRow(at));
      return live(`IF(${cell}="","",${cell})`, number(percent(value(row))));
    },
  };
}

/** What a column of the tier table says for a previous rate; nothing without a rate or below the first tier. */
function ofTier(previous: string, column: string): string {
  return `IF(${previous}="","",IFERROR(INDEX(${column},MATCH(${previous},tier_from,1)),""))`;
}

/** The rule of the tier; sums of decimals are brought back to twelve decimals, so that they compare as written. */
function targetFormula({ quoted }: Book, rule: string, previous: string, before: string): string {
  const value = `INDEX(tier_values,MATCH(${previous},tier_from,1))`;
  const raised = `MIN(100,ROUND(${previous}+${value},12))`;
  const either = `IF(${before}="",${previous},MIN(${previous},${before}))`;
  const rest = `IF(${rule}=${quoted('maintain-either')},${either},${value})`;
  const maintained = `IF(${rule}=${quoted('maintain')},${previous},${rest})`;
  return `IF(${rule}="","",IF(${rule}=${quoted('raise')},${raised},${maintained}))`;
}
