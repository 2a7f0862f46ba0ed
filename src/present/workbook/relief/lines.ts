import { toleranceFormula } from '../../../analyse/spreadsheet/relief.js';
import { fixedRange, localRange } from '../address.js';
import { type Book, block, ofSegment, prefectureRow } from '../book.js';
import { type Content, given, live, number } from '../cells.js';
import { reliefFaults } from '../faults.js';
import { gapBehindFormula } from '../formulas.js';
import { formats } from '../styles.js';
import type { Wording } from '../words.js';
import type { ReliefLayout } from './layout.js';

/** A line below the table: what holds for all municipalities. */
export interface WholeLine {
  readonly id: string;
  readonly term: Wording;
  /** What stands behind its check. */
  readonly note?: Wording;
  readonly value?: Content;
  readonly format?: string;
  /** May be changed. */
  readonly isInput?: true;
  /** What it was when nhi calculated. */
  readonly found?: Content;
  /** The condition under which it is sure, over the cells of the line. */
  check?(found: string): string;
  /** Whether it is as nhi calculates it; sure unless it is said. */
  readonly isSure?: boolean;
}

/** Some cells of a column of the sheet, on it. */
type Column = (id: string) => string;

/** R, λ and what else relief needs of all municipalities, with their checks. */
export function wholeLines(book: Book, layout: ReliefLayout): WholeLine[] {
  const column: Column = (id) => localRange(layout.frame.letter(id), layout.rows);
  return [
    ...(layout.isSetAside ? setAsideLines(book, layout, column) : []),
    ...scarceLines(book, layout, column),
    ...(layout.relief.basis === 'method-change' ? [referenceLine(book, column)] : []),
    {
      id: 'levies',
      term: { en: 'levies on which it is measured', ja: '測る区分の納付金' },
      check: () => leviesSure(book, layout),
      isSure: book.judgement.relief!.areLeviesSure,
    },
    {
      id: 'faults',
      term: { en: 'faults', ja: '入力の誤り' },
      note: {
        en: 'cells that are empty, text or out of range, or limits that cannot be raised',
        ja: '空欄・文字・範囲外のセル、又は引き上げられない基準額の数',
      },
      value: live(reliefFaults(layout, column('input_faults')), number(0)),
      format: formats.yen,
    },
  ];
}

/**
 * R was found round by round: the workbook does not look for it, but sees whether it was found for what is there now. Σ relief
 * alone would not tell: where all are above their limits it does not depend on α.
 */
function setAsideLines(book: Book, { relief, frame, medical }: ReliefLayout, column: Column): WholeLine[] {
  const asked = `SUM(${column('relief')})`;
  const quota = block(book, 'levy', 'quota', medical);
  const found = frame.has('quota_found') ? column('quota_found') : quota;
  const isFound = [
    `SUMPRODUCT(--(${column('relief')}<>${column('relief_found')}))=0`,
    `SUMPRODUCT(--(ABS(${quota}-${found})>error_bound*ABS(${found})))=0`,
    roundedAsFound(book),
  ];
  return [
    {
      id: 'set_aside',
      term: { en: 'R, set aside for relief', ja: 'R（激変緩和の財源）' },
      note: foundByNhi,
      value: given(number(relief.setAside)),
      format: formats.yen,
      isInput: true,
      found: given(number(relief.setAside)),
      check: (found) => `AND(relief_set_aside=${found},relief_asked<=relief_set_aside)`,
    },
    {
      id: 'asked',
      term: { en: 'what relief asks for: Σ relief', ja: '激変緩和に要る額 Σr' },
      value: live(asked, number(relief.total)),
      format: formats.yen,
      found: given(number(relief.total)),
      check: () => `AND(${isFound.join(',')})`,
    },
  ];
}

const foundByNhi: Wording = {
  en: 'found by nhi; where it no longer agrees, calculate the case anew',
  ja: 'nhi が求めた値。一致しなくなったら事例を計算し直す',
};

/** What is done where the fund does not suffice. */
function scarceLines(book: Book, layout: ReliefLayout, column: Column): WholeLine[] {
  const judged = book.judgement.relief!;
  const suffices = `SUM(${column('excess')})<=relief_fund`;
  const scarce: WholeLine = {
    id: 'scarce',
    term: { en: 'fund does not suffice (1) or does (0)', ja: '総額の不足(1：足りない)' },
    value: live(`IF(relief_fund="",0,IF(${suffices},0,1))`, number(judged.isScarce ? 1 : 0)),
    format: formats.whole,
  };
  return [scarce, ...(layout.isRaising ? raiseLines : fundLines)(book, layout, column)];
}

/** λ is given; what raised limits leave must add up to the fund. */
function raiseLines(book: Book, { rows }: ReliefLayout, column: Column): WholeLine[] {
  const { raise, tolerance, isFlooredSure } = book.judgement.relief!;
  const sizes = `(ABS(${column('before_relief')})+relief_raise*ABS(${column('limit')}))`;
  const claimed = `SUMPRODUCT((${column('above')}>0)*${sizes})`;
  return [
    {
      id: 'raise',
      term: { en: 'λ, by which limits are raised', ja: 'λ（基準の引上げ）' },
      note: foundByNhi,
      value: given(number(raise)),
      format: formats.ratio,
      isInput: true,
      check: () => {
        const sum = `SUM(${column('raised_above')})`;
        return `IF(relief_scarce=0,TRUE,ABS(${sum}-relief_fund)<=relief_tolerance)`;
      },
    },
    {
      id: 'tolerance',
      term: { en: 'by how much their sum may miss the fund', ja: '総額との差の上限' },
      value: live(toleranceFormula(`ROWS(${localRange('A', rows)})`, claimed), number(tolerance)),
      format: formats.tiny,
    },
    {
      id: 'raised',
      term: { en: 'flooring beyond raised limits', ja: '引上げ後の切捨て' },
      check: () => `IF(relief_scarce=0,TRUE,MIN(${column('raised_gap')})>0)`,
      isSure: isFlooredSure,
    },
  ];
}

function fundLines(book: Book, _: ReliefLayout, column: Column): WholeLine[] {
  const { missing, cutoffGap, isCutoffSure } = book.judgement.relief!;
  const [rank, rest, bound] = ['rank', 'remainder', 'error_bound'].map(column) as [string, string, string];
  const gap = gapBehindFormula({ rank, rest, bound }, 'relief_missing');
  return [
    {
      id: 'missing',
      term: { en: 'yen of the fund that floors leave', ja: '総額のうち切捨てで残る額' },
      value: live(`IF(relief_scarce=0,0,relief_fund-SUM(${column('floor_units')}))`, number(missing)),
      format: formats.yen,
    },
    {
      id: 'cutoff',
      term: { en: 'gap at the cut-off of remainders', ja: '順位の境界の余裕' },
      value: live(`IF(relief_missing<1,1,${gap})`, number(cutoffGap)),
      format: '0.0000000000;[Red]"△"0.0000000000',
      check: () => 'relief_cutoff>0',
      isSure: isCutoffSure,
    },
  ];
}

/** Levies by the method before change with everything but α and the ratios of pooling. */
function referenceLine(book: Book, column: Column): WholeLine {
  const [now, found] = [column('reference_quota'), column('reference_found')];
  const moved = `SUMPRODUCT(--(ABS(${now}-${found})>0.001+1E-12*ABS(${found})))`;
  return {
    id: 'moved',
    term: { en: 'levies by the method before that moved', ja: 'd°が動いた市町村数' },
    note: {
      en: 'what they are made of has changed; where any moved, calculate the case anew',
      ja: '変更前の方法の元が変わった数。あれば事例を計算し直す',
    },
    value: live(moved, number(0)),
    format: formats.whole,
    check: () => `AND(relief_moved=0,${roundedAsFound(book)})`,
  };
}

/** What nhi finds depends on how levies are rounded. */
function roundedAsFound({ rounding, quoted }: Book): string {
  return `AND(levy_unit=${rounding.unit},levy_rounding=${quoted(rounding.method)})`;
}

/** Nothing of what relief is measured on is in doubt; of the levies that it is taken off, before it. */
function leviesSure(book: Book, { measured, medical }: ReliefLayout): string {
  const { frames, result, quoted } = book;
  const conditions = measured.map((index) => {
    const { segment } = result.segments[index]!;
    const named = (name: string) => ofSegment(name, segment);
    if (index !== medical) {
      const line = prefectureRow(index);
      return `${fixedRange(frames.prefecture, 'levy_check', { first: line, last: line })}=${quoted('sure')}`;
    }
    const [quota, rest, bound] = ['quota', 'remainder', 'error_bound'].map((id) =>
      block(book, 'levy', id, index),
    );
    const near = (condition: string) => `SUMPRODUCT((${quota}<>0)*(${condition}))=0`;
    const each = `IF(levy_rounding=${quoted('half-up')},${near(`ABS(${rest}-0.5)<=${bound}`)},${near(`(${rest}<=${bound})+(1-${rest}<=${bound})`)})`;
    const decided = `IF(levy_rounding=${quoted('largest-remainder')},${named('cutoff_gap')}>0,${each})`;
    return `${named('input_faults')}=0,${named('inexact')}=0,${decided}`;
  });
  const long = ofSegment('long_numbers', result.segments[medical]!.segment);
  return `AND(${long}=0,${conditions.join(',')})`;
}
