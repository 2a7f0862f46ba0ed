import type { SegmentResult } from '../../../domain/result.js';
import { cellOn, localRange } from '../address.js';
import { type Book, blockRows, inputRow, ofSegment } from '../book.js';
import { live, number, text } from '../cells.js';
import { perHeadCondition, sureFormula } from '../formulas.js';
import type { At } from '../grid.js';
import { municipalColumn } from '../recorded.js';
import { formats } from '../styles.js';
import type { LevyCells, LevyLine } from './line.js';

export function levyCells(book: Book): LevyCells {
  const { quoted } = book;
  return {
    base_levy: {
      width: 18,
      format: formats.yen,
      cell: ({ row }, at) => live(`${at('floor_units')}*levy_unit+${at('extra')}`, number(row.baseLevy)),
    },
    adjustment: {
      width: 16,
      format: formats.yen,
      cell: ({ row }, at) => {
        const key = `${at('municipality_code')}&" "&${at('segment')}&" "&${quoted('levy')}`;
        return live(`SUMIF(adjustment_keys,${key},adjustment_own)`, number(row.ownAdjustment));
      },
    },
    relief: {
      width: 16,
      format: formats.yen,
      cell: ({ row, segment, at: place }) =>
        book.relief?.medical === segment
          ? live(cellOn(book.relief.frame, 'relief', inputRow(place)), number(row.relief))
          : null,
    },
    levy_per_insured: municipalColumn(book, 'levy', 'levy_per_insured', { width: 13 }),
  };
}

export function apportionmentCells(book: Book): LevyCells {
  return {
    quota: municipalColumn(book, 'levy', 'quota', { width: 21 }),
    floor_units: {
      width: 18,
      format: formats.yen,
      cell: ({ judged }, at) => live(`INT(${at('quota')}/levy_unit)`, number(judged.floorUnits)),
    },
    remainder: {
      width: 14,
      format: '0.000000000',
      cell: ({ judged }, at) =>
        live(`ROUND(${at('quota')}/levy_unit-${at('floor_units')},9)`, number(judged.remainder)),
    },
    rank: {
      width: 9,
      format: '0',
      cell: ({ judged, segment }, at) => {
        const own = at('remainder');
        const letter = own.replace(/\d+/, '');
        const rows = blockRows(book, segment);
        const before = `${letter}$${rows.first}:${own}`;
        const formula = `RANK(${own},${localRange(letter, rows)})+COUNTIF(${before},${own})-1`;
        return live(formula, number(judged.rank));
      },
    },
    extra: {
      width: 10,
      format: formats.yen,
      cell: (line, at) => live(extraFormula(book, line, at), number(extraOf(book, line))),
    },
    error_bound: {
      width: 12,
      format: formats.tiny,
      cell: ({ result: { segment }, judged }, at) => {
        const margin = `check_margin*ABS(${ofSegment('levy_base', segment)})`;
        return live(`(error_bound*ABS(${at('quota')})+${margin})/levy_unit+1E-9`, number(judged.errorBound));
      },
    },
    check: {
      width: 10,
      format: formats.general,
      cell: ({ result, judged, segment }, at) =>
        live(
          sureFormula(book, levyCondition(book, result, segment, at)),
          text(book.word(judged.levySure ? 'sure' : 'unsure')),
        ),
    },
  };
}

/**
 * What comes on top of the floor: units by rank with largest remainder, else what rounding the quota by itself asks for.
 * ROUNDUP and ROUNDDOWN would do the latter, but LibreOffice keeps only twelve digits there.
 */
function extraFormula({ quoted }: Book, { result: { segment } }: LevyLine, at: At): string {
  const [missing, part] = [ofSegment('missing_units', segment), ofSegment('part_unit', segment)];
  const [rank, rest, quota] = [at('rank'), at('remainder'), at('quota')];
  const mode = (name: 'largest-remainder' | 'half-up' | 'up' | 'down') => `levy_rounding=${quoted(name)}`;
  const byRank = `IF(${rank}<=${missing},levy_unit,IF(${rank}=${missing}+1,${part},0))`;
  const half = `IF(OR(${rest}>0.5,AND(${rest}=0.5,${quota}>0)),levy_unit,0)`;
  const outward = `OR(AND(${mode('up')},${quota}>0),AND(${mode('down')},${quota}<0))`;
  const whole = `IF(AND(${outward},${rest}>0),levy_unit,0)`;
  return `IF(${mode('largest-remainder')},${byRank},IF(${mode('half-up')},${half},${whole}))`;
}

function extraOf({ rounding: { unit } }: Book, { row, judged }: LevyLine): bigint {
  return row.baseLevy - judged.floorUnits * unit;
}

/** No faults or long numbers among the inputs; the order of remainders, or the rounding of the quota, is clear; so are relief and the levy per insured. */
function levyCondition({ quoted, relief }: Book, { segment }: SegmentResult, index: number, at: At): string {
  const rest = at('remainder');
  const distance = `IF(levy_rounding=${quoted('half-up')},ABS(${rest}-0.5),MIN(${rest},1-${rest}))`;
  const each = `OR(${at('quota')}=0,${distance}>${at('error_bound')})`;
  const cutoff = `${ofSegment('cutoff_gap', segment)}>0`;
  return [
    `AND(${ofSegment('input_faults', segment)}=0,${ofSegment('inexact', segment)}=0`,
    `IF(levy_rounding=${quoted('largest-remainder')},${cutoff},${each})`,
    ...(relief?.medical === index ? [`relief_check=${quoted('sure')}`] : []),
    `${perHeadCondition(at('levy'), at('insured'))})`,
  ].join(',');
}
