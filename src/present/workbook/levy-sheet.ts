import { caseDefaults } from '../../domain/case.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import { Rational, sum } from '../../domain/rational.js';
import type { SegmentResult, SegmentRow } from '../../domain/result.js';
import { cellOn, localRange } from './address.js';
import { type Book, blockRows, inputRow, ofSegment, segmentInputs } from './book.js';
import { type Content, given, live, number, text } from './cells.js';
import { roundedFormula, sureFormula } from './formulas.js';
import {
  type At,
  bodyRow,
  type ColumnCells,
  columnModels,
  gridColumns,
  headerRow,
  totalRow,
} from './grid.js';
import { checkHighlights } from './highlights.js';
import { indexId } from './input-columns.js';
import { headsFormat } from './inputs-sheet.js';
import { quotientMargin, type RowJudgement } from './judgement.js';
import type { RowModel, SheetModel } from './model.js';
import { drawnFormula, drawnYears } from './series.js';
import { formats } from './styles.js';

/** A municipality in a segment. */
interface LevyLine {
  readonly result: SegmentResult;
  readonly row: SegmentRow;
  readonly judged: RowJudgement;
  /** Place of the segment in the result. */
  readonly segment: number;
  /** Place of the municipality. */
  readonly at: number;
}

type Cells = Readonly<Record<string, ColumnCells<LevyLine>>>;

/** `levy`: from the figures of each municipality to c_i and d_i, one segment below the other. */
export function levySheet(book: Book): SheetModel {
  const { frames, language, result, judgement } = book;
  const columns = gridColumns('levy', frames.levy.ids, language, {
    ...keyCells(book),
    ...shareCells(book),
    ...levyCells(book),
    ...apportionmentCells(book),
  });
  const blocks = result.segments.flatMap((segment, index): RowModel[] => {
    const { first, last } = blockRows(book, index);
    const lines = segment.rows.map((row, at) => {
      const judged = judgement.segments[index]!.rows[at]!;
      return bodyRow(columns, { result: segment, row, judged, segment: index, at }, first + at);
    });
    return [...lines, totalRow(columns, totals(book, index, last + 1))];
  });
  const check = frames.levy.letter('check');
  const lastRow = blocks.length + 1;
  return {
    name: frames.levy.sheet,
    columns: columnModels(columns),
    rows: [headerRow(columns), ...blocks],
    rowHeight: 18,
    frozen: { rows: 1, columns: 4 },
    print: {
      titleRows: 1,
      header: book.title,
      area: `$A$1:$${frames.levy.letter('levy_per_insured')}$${lastRow}`,
      breaks: book.breaks,
    },
    highlights: checkHighlights(book, [`${check}2:${check}${lastRow}`]),
  };
}

function keyCells(book: Book): Cells {
  const { frames, word, result } = book;
  return {
    fiscal_year: {
      width: 7,
      format: formats.general,
      cell: () => given(text(formatFiscalYear(result.fiscalYear))),
    },
    municipality_code: {
      width: 10,
      format: formats.general,
      cell: ({ row, at }) =>
        live(cellOn(frames.inputs, 'municipality_code', inputRow(at)), text(row.municipality.code)),
    },
    municipality_name: {
      width: 14,
      format: formats.general,
      cell: ({ row, at }) =>
        live(cellOn(frames.inputs, 'municipality_name', inputRow(at)), text(row.municipality.name)),
    },
    segment: {
      width: 10,
      format: formats.general,
      cell: ({ result: { segment } }) => given(text(word(segment))),
    },
    insured: {
      width: 13,
      format: headsFormat(book),
      cell: (line) => fromInputs(book, line, 'heads', line.row.base.heads),
    },
    income: {
      width: 19,
      format: formats.yen,
      cell: (line) => fromInputs(book, line, 'income', line.row.base.income),
    },
    households: {
      width: 13,
      format: headsFormat(book),
      cell: (line) => fromInputs(book, line, 'households', line.row.base.households),
    },
    assets: {
      width: 17,
      format: formats.yen,
      cell: (line) => fromInputs(book, line, 'assets', line.row.base.assets),
    },
  };
}

function fromInputs(
  book: Book,
  { result, at }: LevyLine,
  quantity: 'heads' | 'income' | 'households' | 'assets',
  value: Rational | null,
): Content | null {
  const id = segmentInputs(book, result)[quantity];
  return id === undefined ? null : live(cellOn(book.frames.inputs, id, inputRow(at)), number(value));
}

function shareCells(book: Book): Cells {
  return {
    medical_index: { width: 17, format: formats.ratio, cell: (line) => medicalIndex(book, line) },
    alpha: {
      width: 17,
      format: formats.ratio,
      cell: ({ result: { medicalReflection } }) =>
        medicalReflection && live('alpha', number(medicalReflection)),
    },
    medical_factor: {
      width: 17,
      format: formats.ratio,
      cell: ({ result, row }, at) => live(medicalFactor(result, at), number(row.medicalFactor)),
    },
    ability_share: {
      width: 17,
      format: formats.ratio,
      cell: ({ result, row }, at) => live(abilityShare(result, at), number(row.abilityShare)),
    },
    benefit_share: {
      width: 17,
      format: formats.ratio,
      cell: ({ result, row }, at) => live(benefitShare(result, at), number(row.benefitShare)),
    },
    weight: {
      width: 17,
      format: formats.ratio,
      cell: ({ result: { segment }, row }, at) => {
        const beta = ofSegment('beta', segment);
        const shares = `(${beta}*${at('ability_share')}+${at('benefit_share')})/(1+${beta})`;
        const formula = `IF(${at('insured')}+${at('income')}=0,0,${at('medical_factor')}*${shares})`;
        return live(formula, number(row.weight));
      },
    },
  };
}

/** M_i: the mean of the cells of the years that it is drawn from, or the cell where it is given itself. */
function medicalIndex(book: Book, { result, row, at }: LevyLine): Content | null {
  if (result.segment !== 'medical') return null;
  const { case: kase, frames, inputs } = book;
  const basis = kase.medicalIndexBasis ?? caseDefaults.medicalIndexBasis;
  const series = row.municipality.medicalIndices;
  const years = drawnYears(series, inputs.indexYears, basis, kase.fiscalYear);
  const formula = drawnFormula(frames.inputs, inputRow(at), 'medical_index', years.map(indexId));
  return formula === null ? null : live(formula, number(row.medicalIndex));
}

/** An index that is missing is an error that shows, unless α is 0 or there is nothing to weigh. */
function medicalFactor({ segment }: SegmentResult, at: At): string {
  if (segment !== 'medical') return '1';
  const missing = `IF(OR(${at('alpha')}=0,${at('insured')}+${at('income')}=0),1,NA())`;
  return `IF(${at('medical_index')}="",${missing},1+${at('alpha')}*(${at('medical_index')}-1))`;
}

function abilityShare({ segment, method }: SegmentResult, at: At): string {
  const income = `${at('income')}/${ofSegment('total_income', segment)}`;
  if (method !== 'four') return income;
  const weight = ofSegment('income_weight', segment);
  return `${weight}*${income}+(1-${weight})*${at('assets')}/${ofSegment('total_assets', segment)}`;
}

function benefitShare({ segment, method }: SegmentResult, at: At): string {
  const heads = `${at('insured')}/${ofSegment('total_insured', segment)}`;
  if (method === 'two') return heads;
  const weight = ofSegment('per_insured_weight', segment);
  return `${weight}*${heads}+(1-${weight})*${at('households')}/${ofSegment('total_households', segment)}`;
}

function levyCells(book: Book): Cells {
  const { quoted } = book;
  return {
    base_levy: {
      width: 18,
      format: formats.yen,
      cell: ({ row }, at) => {
        const whole = `${at('floor_units')}*levy_unit+${at('extra')}`;
        const each = `${roundedFormula(book, 'levy_rounding', `${at('quota')}/levy_unit`)}*levy_unit`;
        return live(
          `IF(levy_rounding=${quoted('largest-remainder')},${whole},${each})`,
          number(row.baseLevy),
        );
      },
    },
    adjustment: {
      width: 16,
      format: formats.yen,
      cell: ({ row }, at) => {
        const key = `${at('municipality_code')}&" "&${at('segment')}&" "&${quoted('levy')}`;
        return live(`SUMIF(adjustment_keys,${key},adjustment_own)`, number(row.ownAdjustment));
      },
    },
    relief: { width: 10, format: formats.yen, cell: () => null },
    levy: {
      width: 18,
      format: formats.yen,
      cell: ({ row }, at) => live(`${at('base_levy')}+${at('adjustment')}`, number(row.levy)),
    },
    levy_per_insured: {
      width: 13,
      format: formats.yen,
      cell: ({ row }, at) =>
        live(`IF(${at('insured')}=0,"",ROUND(${at('levy')}/${at('insured')},0))`, number(row.levyPerInsured)),
    },
  };
}

function apportionmentCells(book: Book): Cells {
  return {
    quota: {
      width: 21,
      format: formats.exact,
      cell: ({ result: { segment }, row }, at) => {
        const [base, gamma] = [ofSegment('levy_base', segment), ofSegment('gamma', segment)];
        return live(`${base}*${at('weight')}*${gamma}`, number(row.quota));
      },
    },
    floor_units: {
      width: 18,
      format: formats.yen,
      cell: ({ judged }, at) => live(`INT(${at('quota')}/levy_unit)`, number(judged.floorUnits)),
    },
    remainder: {
      width: 14,
      format: '0.0000000000',
      cell: ({ judged }, at) =>
        live(`${at('quota')}/levy_unit-${at('floor_units')}`, number(judged.remainder)),
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
      cell: ({ result: { segment }, judged }, at) => {
        const [missing, part] = [ofSegment('missing_units', segment), ofSegment('part_unit', segment)];
        const next = `IF(${at('rank')}=${missing}+1,${part},0)`;
        return live(`IF(${at('rank')}<=${missing},levy_unit,${next})`, number(judged.extra));
      },
    },
    error_bound: {
      width: 12,
      format: formats.tiny,
      cell: ({ result: { segment }, judged }, at) => {
        const margin = `check_margin*ABS(${ofSegment('levy_base', segment)})`;
        return live(`(error_bound*ABS(${at('quota')})+${margin})/levy_unit`, number(judged.errorBound));
      },
    },
    check: {
      width: 10,
      format: formats.general,
      cell: ({ result, judged }, at) =>
        live(
          sureFormula(book, levyCondition(book, result, at)),
          text(book.word(judged.levySure ? 'sure' : 'unsure')),
        ),
    },
  };
}

/** No long numbers; the order of remainders, or the rounding of the quota, is clear; so is that per insured. */
function levyCondition({ quoted }: Book, { segment }: SegmentResult, at: At): string {
  const rest = at('remainder');
  const distance = `IF(levy_rounding=${quoted('half-up')},ABS(${rest}-0.5),MIN(${rest},1-${rest}))`;
  const each = `OR(${at('quota')}=0,${distance}>${at('error_bound')})`;
  const cutoff = `${ofSegment('cutoff_gap', segment)}>0`;
  const perHead = `${at('levy')}/${at('insured')}`;
  const far = `ABS(${perHead}-INT(${perHead})-0.5)>${quotientMargin}*ABS(${perHead})`;
  return [
    `AND(${ofSegment('inexact', segment)}=0`,
    `IF(levy_rounding=${quoted('largest-remainder')},${cutoff},${each})`,
    `IF(${at('insured')}=0,TRUE,${far}))`,
  ].join(',');
}

/** What a segment adds up to. */
function totals(book: Book, index: number, line: number): Readonly<Record<string, Content | undefined>> {
  const { frames, result, language } = book;
  const segment = result.segments[index]!;
  const rows = blockRows(book, index);
  const of = (id: string) => `SUM(${localRange(frames.levy.letter(id), rows)})`;
  const total = (id: string, value: Rational | bigint | null) => ({ [id]: live(of(id), number(value)) });
  const cell = (id: string) => `${frames.levy.letter(id)}${line}`;
  const sumOf = (value: (row: SegmentRow) => Rational) => sum(segment.rows.map(value));
  const { totals: bases } = segment;
  const perHead = Rational.of(segment.levyTotal).dividedBy(bases.heads).roundToUnit(1n, 'half-up');
  return {
    fiscal_year: given(text(formatFiscalYear(result.fiscalYear))),
    municipality_name: given(text(language === 'ja' ? '合計' : '合計 total')),
    segment: given(text(book.word(segment.segment))),
    ...total('insured', bases.heads),
    ...total('income', bases.income),
    ...(bases.households && total('households', bases.households)),
    ...(bases.assets && total('assets', bases.assets)),
    ...total(
      'ability_share',
      sumOf(({ abilityShare }) => abilityShare),
    ),
    ...total(
      'benefit_share',
      sumOf(({ benefitShare }) => benefitShare),
    ),
    ...total('weight', segment.weightTotal),
    ...total('base_levy', segment.baseLevyTotal),
    ...total('adjustment', segment.pot.ownTotal),
    ...total('levy', segment.levyTotal),
    levy_per_insured: live(`ROUND(${cell('levy')}/${cell('insured')},0)`, number(perHead)),
    ...total(
      'quota',
      sumOf(({ quota }) => quota),
    ),
  };
}
