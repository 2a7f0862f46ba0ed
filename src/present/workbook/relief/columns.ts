import {
  aboveMargin,
  mostDecimals,
  quotaMargin,
  type ReliefRowJudgement,
} from '../../../analyse/spreadsheet/relief.js';
import type { ReliefRow } from '../../../domain/result.js';
import { cellOn, localRange } from '../address.js';
import { type Book, blockRows, inputRow, segmentInputs } from '../book.js';
import { given, live, number, text } from '../cells.js';
import { perHeadCondition, sureFormula } from '../formulas.js';
import type { At, ColumnCells } from '../grid.js';
import { countFormat } from '../inputs/sheet.js';
import { municipalityCells, yearCells } from '../key-cells.js';
import { formats } from '../styles.js';
import type { ReliefLayout } from './layout.js';

/** A municipality on the sheet of relief. */
export interface ReliefLine {
  readonly row: ReliefRow;
  readonly judged: ReliefRowJudgement;
  /** Place of the municipality. */
  readonly at: number;
}

export type ReliefCells = Readonly<Record<string, ColumnCells<ReliefLine>>>;

const gapFormat = '0.0000000000;[Red]"△"0.0000000000';

/** The columns of `relief.csv`. */
export function reliefCells(book: Book, layout: ReliefLayout): ReliefCells {
  const { frames, result } = book;
  const yen = { width: 18, format: formats.yen };
  const { heads } = segmentInputs(book, result.segments[layout.medical]!).columns;
  return {
    fiscal_year: yearCells(book, 9),
    ...municipalityCells<ReliefLine>(
      [{ width: 10, isCentred: true }, { width: 14 }],
      ({ row }) => row.municipality,
      (id, { at }) => cellOn(frames.inputs, id, inputRow(at)),
    ),
    insured: {
      width: 13,
      format: countFormat(book, 'insured'),
      cell: ({ row, at }) => live(cellOn(frames.inputs, heads!, inputRow(at)), number(row.insured)),
    },
    before_relief: {
      ...yen,
      cell: ({ row, at }) => live(measuredLevies(book, layout, at), number(row.before)),
    },
    limit: {
      ...yen,
      format: formats.exact,
      cell: ({ row }, at) => {
        const held =
          layout.relief.basis === 'growth'
            ? `${at('relief_baseline')}*${at('insured')}`
            : at('reference_levy');
        return live(`relief_limit*${held}`, number(row.limit));
      },
    },
    excess: { ...yen, cell: ({ row }, at) => live(excessFormula(at), number(row.excess)) },
    relief: { ...yen, cell: ({ row }, at) => live(reliefFormula(layout, at), number(row.relief)) },
    after_relief: {
      ...yen,
      cell: ({ row }, at) => live(`${at('before_relief')}-${at('relief')}`, number(row.after)),
    },
    after_relief_per_insured: {
      width: 15,
      format: formats.yen,
      cell: ({ row }, at) => {
        const quotient = `ROUND(${at('after_relief')}/${at('insured')},0)`;
        return live(`IF(${at('insured')}=0,"",${quotient})`, number(row.afterPerInsured));
      },
    },
  };
}

/** Base levies and own adjustments of the measured segments. */
function measuredLevies(book: Book, { measured }: ReliefLayout, place: number): string {
  const parts = measured.flatMap((index) =>
    ['base_levy', 'adjustment'].map((id) =>
      cellOn(book.frames.levy, id, blockRows(book, index).first + place),
    ),
  );
  return parts.join('+');
}

/** Floored; on a grid of decimals the nearest whole number is meant where it is nearer than half a step. */
function excessFormula(at: At): string {
  const nearest = `ROUND(${at('above')},0)`;
  return `IF(ABS(${at('above')}-${nearest})<${at('step')}/2,${nearest},INT(${at('above')}))`;
}

function reliefFormula({ isRaising }: ReliefLayout, at: At): string {
  const scarce = isRaising
    ? `INT(${at('raised_above')})`
    : `${at('floor_units')}+IF(${at('rank')}<=relief_missing,1,0)`;
  return `IF(relief_scarce=0,${at('excess')},${scarce})`;
}

/** From levy and limit to what is floored, and how near that is to a whole number. */
export function aboveCells({ relief: { basis } }: ReliefLayout): ReliefCells {
  const gap = (value: string, bound: string, step: string) => {
    const distance = `ABS(${value}-ROUND(${value},0))-${bound}`;
    return `IF(OR(${value}<0.5,${step}>4*${bound}),1,${distance})`;
  };
  const bound = (at: At, raise: string) =>
    `${aboveMargin}*(ABS(${at('before_relief')})+${raise}ABS(${at('limit')}))`;
  return {
    step: {
      width: 12,
      format: '0.00000',
      cell: ({ judged }, at) => {
        const factors = [
          'relief_limit',
          'relief_share',
          ...(basis === 'growth' ? [at('relief_baseline'), at('insured')] : []),
        ];
        const decimals = factors.map(decimalsOf).join('+');
        return live(`IF(${decimals}<${mostDecimals},10^-(${decimals}),0)`, number(judged.step));
      },
    },
    above: {
      width: 21,
      format: formats.exact,
      cell: ({ judged }, at) =>
        live(`relief_share*MAX(0,${at('before_relief')}-${at('limit')})`, number(judged.above)),
    },
    above_gap: {
      width: 14,
      format: gapFormat,
      cell: ({ judged }, at) => live(gap(at('above'), bound(at, ''), at('step')), number(judged.gap)),
    },
    raised_above: {
      width: 21,
      format: formats.exact,
      cell: ({ judged }, at) => {
        const formula = `relief_share*MAX(0,${at('before_relief')}-relief_raise*${at('limit')})`;
        return live(formula, number(judged.raised));
      },
    },
    raised_gap: {
      width: 14,
      format: gapFormat,
      cell: ({ judged }, at) => {
        const most = `(${bound(at, 'relief_raise*')}+2*relief_tolerance)`;
        return live(gap(at('raised_above'), most, '0'), number(judged.raisedGap));
      },
    },
  };
}

/** How many of 0 to 5 decimals are too few for a figure. */
function decimalsOf(cell: string): string {
  const places = Array.from({ length: mostDecimals }, (_, at) => at).join(',');
  return `SUMPRODUCT(--(ROUND(${cell},{${places}})<>${cell}))`;
}

/** The fund by excess, by largest remainder. */
export function fundCells({ rows }: ReliefLayout): ReliefCells {
  const column = (cell: string) => localRange(cell.replace(/\d+/, ''), rows);
  return {
    relief_quota: {
      width: 21,
      format: formats.exact,
      cell: ({ judged }, at) => {
        const quota = `relief_fund*${at('excess')}/SUM(${column(at('excess'))})`;
        return live(`IF(relief_scarce=0,0,${quota})`, number(judged.quota));
      },
    },
    floor_units: {
      width: 18,
      format: formats.yen,
      cell: ({ judged }, at) => live(`INT(${at('relief_quota')})`, number(judged.floorUnits)),
    },
    remainder: {
      width: 14,
      format: '0.000000000',
      cell: ({ judged }, at) =>
        live(`ROUND(${at('relief_quota')}-${at('floor_units')},9)`, number(judged.remainder)),
    },
    rank: {
      width: 9,
      format: '0',
      cell: ({ judged }, at) => {
        const own = at('remainder');
        const before = `${own.replace(/\d+/, '')}$${rows.first}:${own}`;
        const formula = `RANK(${own},${column(own)})+COUNTIF(${before},${own})-1`;
        return live(formula, number(judged.rank));
      },
    },
    error_bound: {
      width: 12,
      format: formats.tiny,
      cell: ({ judged }, at) => live(`${quotaMargin}*${at('relief_quota')}+1E-9`, number(judged.errorBound)),
    },
  };
}

/** What R was found for. */
export function foundCells({ result }: Book, { medical }: ReliefLayout): ReliefCells {
  const { rows } = result.segments[medical]!;
  return {
    relief_found: { width: 18, format: formats.yen, cell: ({ row }) => given(number(row.relief)) },
    quota_found: { width: 21, format: formats.exact, cell: ({ at }) => given(number(rows[at]!.quota)) },
  };
}

export function checkCells(book: Book, layout: ReliefLayout): ReliefCells {
  return {
    input_faults: {
      width: 11,
      format: formats.whole,
      cell: (_, at) => live(rowFaults(layout, at), number(0)),
    },
    check: {
      width: 10,
      format: formats.general,
      cell: ({ judged }, at) => {
        const perHead = perHeadCondition(at('after_relief'), at('insured'));
        const condition = `AND(relief_check=${book.quoted('sure')},${perHead})`;
        return live(sureFormula(book, condition), text(book.word(judged.isSure ? 'sure' : 'unsure')));
      },
    },
  };
}

/** A figure that limits are made of and that is none, or a limit that cannot be raised. */
function rowFaults({ relief: { basis }, isRaising }: ReliefLayout, at: At): string {
  const [held, isHeld] =
    basis === 'growth'
      ? [at('relief_baseline'), `N(${at('relief_baseline')})>=0`]
      : [at('reference_levy'), `N(${at('reference_levy')})=INT(N(${at('reference_levy')}))`];
  const ofHeld = `IF(AND(COUNT(${held})=1,${isHeld}),0,1)`;
  const ofLimit = `IF(AND(relief_scarce=1,${at('above')}>0,${at('limit')}<=0),1,0)`;
  return isRaising ? `${ofHeld}+${ofLimit}` : ofHeld;
}
