import { exactBelow } from '../../../analyse/spreadsheet/judgement.js';
import { segmentRecord } from '../../../domain/segment.js';
import { type Book, block, ofSegment } from '../book.js';
import { given, live, number } from '../cells.js';
import { gapBehindFormula } from '../formulas.js';
import type { At } from '../grid.js';
import { brokenCosts } from '../index/faults.js';
import { segmentCells, yearCells } from '../key-cells.js';
import { prefectureColumn } from '../recorded.js';
import { totalName } from '../requirement/names.js';
import { formats } from '../styles.js';
import type { PrefectureCells, PrefectureLine } from './line.js';

export function keyCells(book: Book): PrefectureCells {
  return { fiscal_year: yearCells(book, 9), segment: segmentCells(book, 11) };
}

export function potCells(book: Book): PrefectureCells {
  return {
    required_total: {
      width: 19,
      format: formats.yen,
      cell: ({ result: { segment, pot }, segment: index }, at) => {
        const formula = pot.items
          ? totalName('required_total', segment)
          : `${at('levy_base')}+${at('own_total')}${paysForRelief(book, index) ? '-relief_set_aside' : ''}`;
        return live(formula, number(pot.requiredTotal));
      },
    },
    levy_base: {
      width: 19,
      format: formats.yen,
      cell: ({ result: { segment, pot }, segment: index }, at) => {
        const [base, required] = [
          ofSegment('given_levy_base', segment),
          ofSegment('given_required_total', segment),
        ];
        const made = `IF(${required}="",${base}+${at('pooled_total')},${required}-${at('own_total')})`;
        const formula = paysForRelief(book, index) ? `${made}+relief_set_aside` : made;
        return live(pot.items ? totalName('levy_base', segment) : formula, number(pot.levyBase));
      },
    },
    pooled_total: {
      width: 17,
      format: formats.yen,
      cell: ({ result: { pot } }, at) =>
        live(`SUMIF(adjustment_segments,${at('segment')},adjustment_pooled)`, number(pot.pooledTotal)),
    },
    own_total: prefectureColumn(book, 'own_total', { width: 17 }),
  };
}

/** Whether the levy base of a segment is larger by R. */
function paysForRelief({ relief }: Book, segment: number): boolean {
  return relief?.isSetAside === true && relief.medical === segment;
}

/** Σ relief, and what R leaves of it; money from outside leaves nothing. */
export function reliefCells(book: Book): PrefectureCells {
  return {
    relief: prefectureColumn(book, 'relief', { width: 17 }),
    relief_residue: {
      width: 13,
      format: formats.yen,
      cell: ({ result: { relief }, segment }, at) =>
        relief &&
        (paysForRelief(book, segment)
          ? live(`relief_set_aside-${at('relief')}`, number(relief.residue))
          : given(number(relief.residue))),
    },
  };
}

export function levyTotalCells(book: Book): PrefectureCells {
  return {
    base_levy_total: prefectureColumn(book, 'base_levy_total', { width: 19 }),
    residue: prefectureColumn(book, 'residue', { width: 12 }),
    levy_total: prefectureColumn(book, 'levy_total', { width: 19 }),
  };
}

export function apportionmentCells(book: Book): PrefectureCells {
  return {
    whole_units: {
      width: 18,
      format: formats.yen,
      cell: ({ judged }, at) => live(`INT(${at('levy_base')}/levy_unit)`, number(judged.wholeUnits)),
    },
    missing_units: {
      width: 11,
      format: formats.yen,
      cell: ({ judged, segment }, at) => {
        const floors = block(book, 'levy', 'floor_units', segment);
        return live(`${at('whole_units')}-SUM(${floors})`, number(judged.missingUnits));
      },
    },
    part_unit: {
      width: 11,
      format: formats.yen,
      cell: ({ judged }, at) =>
        live(`${at('levy_base')}-${at('whole_units')}*levy_unit`, number(judged.partUnit)),
    },
    cutoff_gap: {
      width: 14,
      format: '0.0000000000;[Red]"△"0.0000000000',
      cell: (line, at) => live(cutoffGap(book, line, at), number(line.judged.cutoffGap)),
    },
    inexact: {
      width: 10,
      format: '0',
      cell: ({ result: { segment, pot }, judged }, at) => {
        const unsure = `SUMPRODUCT((adjustment_segments=${at('segment')})*(adjustment_checks=${book.quoted('unsure')}))`;
        const ofItems = (['costs', 'revenues'] as const).map((id) => totalName(id, segment));
        const sums = [`ABS(${at('levy_base')})`, ...(pot.items ? ofItems : [])];
        const large = `IF(MAX(${sums.join(',')})<${exactBelow},0,1)`;
        const broken = book.index && segmentRecord(segment).isIndexed ? brokenCosts(book.index) : '';
        const formula = `${ofSegment('long_numbers', segment)}+${unsure}+${large}${broken}`;
        return live(formula, number(judged.inexact));
      },
    },
    input_faults: {
      width: 11,
      format: formats.whole,
      cell: ({ result, segment }) => {
        const rows = `SUM(${block(book, 'levy', 'input_faults', segment)})`;
        const ofRelief = book.relief?.medical === segment ? '+relief_faults' : '';
        const terms = ofSegment('term_faults', result.segment);
        return live(`${rows}+${terms}+setting_faults${ofRelief}`, number(0));
      },
    },
  };
}

/** How far apart the remainders on both sides of a cut-off stay when errors are taken off; 1 without a cut-off. */
function cutoffGap(book: Book, { segment }: PrefectureLine, at: At): string {
  const column = (id: string) => block(book, 'levy', id, segment);
  const rank = column('rank');
  const remainders = { rank, rest: column('remainder'), bound: column('error_bound') };
  const behind = (last: string) => gapBehindFormula(remainders, last);
  const missing = at('missing_units');
  const second = `IF(OR(${at('part_unit')}=0,${missing}+2>ROWS(${rank})),1,${behind(`${missing}+1`)})`;
  return `MIN(IF(${missing}<1,1,${behind(missing)}),${second})`;
}
