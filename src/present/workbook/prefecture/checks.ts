import { columnLetters } from '../../../domain/cell-name.js';
import { quantity } from '../../../domain/quantities/catalogue.js';
import { fixedRange, sheetName } from '../address.js';
import { type BesideLayout, besideRanges } from '../beside/layout.js';
import { type Book, block, blockRows, ofSegment, prefectureRow } from '../book.js';
import { live, number, text } from '../cells.js';
import { allSure, sureFormula } from '../formulas.js';
import type { At } from '../grid.js';
import type { CellModel, RowModel } from '../model.js';
import { ratesCondition } from '../rates/gaps.js';
import { reasonIds, reasonOf, reasons } from '../reasons.js';
import { formats, type Role, style } from '../styles.js';
import { helperHeader } from '../words.js';
import type { PrefectureCells, PrefectureLine } from './line.js';

/** The checks of a segment; the last only where some segment has own methods or rates in force. */
export const checkIds = ['levy_check', 'rates_check', 'own_and_in_force_check'] as const;

export function checkCells(book: Book): PrefectureCells {
  const { word, frames, language } = book;
  const verdict = (isSure: boolean) => text(word(isSure ? 'sure' : 'unsure'));
  return {
    levy_check: {
      width: 11,
      format: formats.general,
      cell: ({ judged, segment }, at) => {
        const rows = allSure(book, [block(book, 'levy', 'check', segment)]);
        const errors = `ISNUMBER(${figures(book, 'levy', segment)})`;
        const whole = `OR(levy_rounding<>${book.quoted('largest-remainder')},${at('residue')}=0)`;
        return live(sureFormula(book, `AND(${errors},${rows},${whole})`), verdict(judged.leviesSure));
      },
    },
    rates_check: {
      width: 11,
      format: formats.general,
      cell: ({ judged, segment }, at) => {
        const rows = allSure(book, [block(book, 'rates', 'check', segment)]);
        const errors = `ISNUMBER(${figures(book, 'rates', segment)})`;
        const condition = `AND(${errors},${rows},${ratesCondition(frames.prefecture.ids, at)})`;
        return live(sureFormula(book, condition), verdict(judged.ratesSure === true));
      },
    },
    own_and_in_force_faults: {
      width: 11,
      format: formats.whole,
      cell: ({ segment }) => {
        const ranges = besideOf(book).flatMap((one) => besideRanges(one, 'input_faults', segment));
        return ranges.length === 0 ? null : live(`SUM(${ranges.join(',')})`, number(0));
      },
    },
    own_and_in_force_check: {
      width: 11,
      format: formats.general,
      cell: ({ judged, segment }) => {
        const ranges = besideOf(book).flatMap((one) => besideRanges(one, 'check', segment));
        if (ranges.length === 0) return null;
        const errors = `ISNUMBER(${besideFigures(book, segment).join('+')})`;
        const formula = sureFormula(book, `AND(${errors},${allSure(book, ranges)})`);
        return live(formula, verdict(judged.besideSure === true));
      },
    },
    reason: {
      width: 44,
      format: formats.general,
      cell: (line, at) => {
        const reason = reasonOf(line.judged, book.rounding);
        return live(reasonFormula(book, line, at), text(reason && reasons[reason][language]));
      },
    },
  };
}

/** Why the check of a segment says unsure: the first reason that holds. */
function reasonFormula(book: Book, { result, segment: index }: PrefectureLine, at: At): string {
  const { quoted, language, frames } = book;
  const { segment } = result;
  const unsure = (id: string) => (frames.prefecture.has(id) ? `${at(id)}=${quoted('unsure')}` : 'FALSE');
  const cutoff = `AND(levy_rounding=${quoted('largest-remainder')},${at('cutoff_gap')}<=0)`;
  const faults = ['input_faults', 'rate_faults', 'own_and_in_force_faults']
    .filter(frames.prefecture.has)
    .map(at);
  const sheets = (['levy', 'rates'] as const).filter((sheet) => frames.prefecture.has(`${sheet}_check`));
  const sums = [...sheets.map((sheet) => figures(book, sheet, index)), ...besideFigures(book, index)];
  const conditions = {
    faults: `OR(${faults.map((cell) => `IFERROR(${cell}>0,FALSE)`).join(',')})`,
    errors: `ISERROR(${sums.join('+')})`,
    longNumbers: `${ofSegment('long_numbers', segment)}>0`,
    inexact: `${at('inexact')}>0`,
    cutoff,
    relief: book.relief?.medical === index ? `relief_check=${quoted('unsure')}` : null,
    levy: unsure('levy_check'),
    rates: unsure('rates_check'),
    beside: frames.prefecture.has('own_and_in_force_check') ? unsure('own_and_in_force_check') : null,
  };
  const first = reasonIds.reduceRight((otherwise, id) => {
    const condition = conditions[id];
    return condition === null ? otherwise : `IF(${condition},"${reasons[id][language]}",${otherwise})`;
  }, '""');
  return `IFERROR(${first},"${reasons.errors[language]}")`;
}

/** The sum of all figures of a segment on a sheet: an error where any of them is one. */
function figures(book: Book, sheet: 'levy' | 'rates', segment: number): string {
  const { first, last } = blockRows(book, segment);
  const { sheet: name, letter, ids } = book.frames[sheet];
  const [from, to] = [letter(sheet === 'levy' ? 'insured' : 'levy'), letter(ids.at(-1)!)];
  return `SUM(${sheetName(name)}!$${from}$${first}:$${to}$${last})`;
}

function besideOf({ beside: { own, inForce } }: Book): BesideLayout[] {
  return [own, inForce].filter((one) => one !== null);
}

/** The same of own methods and rates in force, where the segment has any. */
function besideFigures(book: Book, segment: number): string[] {
  return besideOf(book).flatMap((one) => {
    const columns = [one.frame.ids[4]!, one.frame.ids.at(-1)!];
    const [from, to] = columns.map((id) => besideRanges(one, id, segment));
    return from!.map((range, at) => `SUM(${range}:${to![at]!.replace(/^.*!/, '')})`);
  });
}

/** The checks of own methods and rates in force, which the check of the whole workbook counts beside those of the segments. */
export function besideChecks(book: Book): string[] {
  return besideOf(book).flatMap((one) => besideRanges(one, 'check'));
}

/** The checks of all segments, for the check of the whole workbook. */
export function segmentChecks({ frames, result }: Book): string[] {
  const rows = { first: prefectureRow(0), last: prefectureRow(result.segments.length - 1) };
  return ['levy_check', 'rates_check']
    .filter(frames.prefecture.has)
    .map((id) => fixedRange(frames.prefecture, id, rows));
}

/** What the checks say and why, once more where it is printed: the columns of the checks lie beyond the page. */
export function printedChecks(
  book: Book,
  first: number,
): { readonly rows: readonly RowModel[]; readonly checks: string } {
  const { frames, language, word, result, judgement, rounding } = book;
  const cell = (value: string, look: Role): CellModel => ({ value: text(value), style: style(look) });
  const repeated = (id: string, at: number, value: string | null): CellModel =>
    frames.prefecture.has(id) && (value !== null || id === 'reason')
      ? {
          ...live(`${frames.prefecture.letter(id)}${prefectureRow(at)}`, text(value)),
          style: style(id === 'reason' ? 'label' : 'check'),
        }
      : cell('', 'computed');
  const verdict = (isSure: boolean) => word(isSure ? 'sure' : 'unsure');
  const words = {
    title: { en: 'Check', ja: '判定' }[language],
    whole: { en: 'workbook', ja: '全体' }[language],
  };
  const ids = ([...checkIds, 'reason'] as const).filter(
    (id) => id !== 'own_and_in_force_check' || frames.prefecture.has(id),
  );
  const body = result.segments.map(({ segment }, at): RowModel => {
    const judged = judgement.segments[at]!;
    const reason = reasonOf(judged, rounding);
    const said = {
      levy_check: verdict(judged.leviesSure),
      rates_check: verdict(judged.ratesSure === true),
      own_and_in_force_check: judged.besideSure === null ? null : verdict(judged.besideSure),
      reason: reason && reasons[reason][language],
    };
    return {
      cells: [null, cell(word(segment), 'centred'), ...ids.map((id) => repeated(id, at, said[id]))],
    };
  });
  const whole: CellModel = {
    ...live('workbook_check', text(verdict(judgement.isSure))),
    style: style('check'),
  };
  return {
    rows: [
      { cells: [cell(words.title, 'section')] },
      {
        cells: [
          null,
          ...[quantity('segment')[language], ...ids.map((id) => helperHeader(id, language))].map((one) =>
            cell(one, 'helperHeader'),
          ),
        ],
      },
      ...body,
      { cells: [null, cell(words.whole, 'centred'), whole] },
    ],
    checks: `C${first}:${columnLetters(ids.length)}${first + body.length}`,
  };
}
