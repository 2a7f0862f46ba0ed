import { medicalBasisOf, standardCollectionOf } from '../../../domain/case.js';
import type { SegmentResult } from '../../../domain/result.js';
import { segmentRecord } from '../../../domain/segment.js';
import { lawLags } from '../../../domain/series.js';
import { cellOn } from '../address.js';
import { type Book, inputRow } from '../book.js';
import { type Content, live, number } from '../cells.js';
import { collectionFaults, indexFaults } from '../faults.js';
import type { At } from '../grid.js';
import { bandFaults } from '../index/faults.js';
import { meanFormula } from '../index/layout.js';
import { indexId, rateId } from '../inputs/columns.js';
import { alphaCells, municipalityCells, segmentCells, yearCells } from '../key-cells.js';
import { isByCollection } from '../methods.js';
import { type DrawnCells, drawnCells, drawnFormula, drawnYears } from '../series.js';
import { formats } from '../styles.js';
import { plainFormula } from '../term-formula.js';
import { baseCells, baseFaults } from './bases.js';
import type { LevyCells, LevyLine } from './line.js';

export function keyCells(book: Book): LevyCells {
  return {
    fiscal_year: yearCells(book, 7),
    ...municipalityCells<LevyLine>(
      [{ width: 10, isCentred: true }, { width: 14 }],
      ({ row }) => row.municipality,
      (id, { at }) => cellOn(book.frames.inputs, id, inputRow(at)),
    ),
    segment: segmentCells(book, 10),
    ...baseCells(book),
  };
}

export function shareCells(book: Book): LevyCells {
  return {
    medical_index: { width: 17, format: formats.ratio, cell: (line) => medicalIndex(book, line) },
    alpha: alphaCells,
    medical_factor: {
      width: 17,
      format: formats.ratio,
      cell: ({ result, row }, at) => live(medicalFactor(result, at), number(row.medicalFactor)),
    },
    collection_factor: {
      width: 17,
      format: formats.ratio,
      cell: (line) => collectionFactor(book, line),
    },
  };
}

/** κ_i: k_i as a fraction, in segments whose γ goes by collection. */
function collectionFactor(book: Book, line: LevyLine): Content | null {
  if (!isByCollection(line.result)) return null;
  const formula = drawnFormula(rateCells(book, line), standardCollectionOf(book.case)!);
  return formula === null ? null : live(`IFERROR(${formula}/100,"")`, number(line.row.collectionFactor));
}

function rateCells({ case: kase, frames, inputs }: Book, { row, at }: LevyLine): DrawnCells {
  const basis = standardCollectionOf(kase)!;
  const years = drawnYears(row.municipality.collectionRates, inputs.rateYears, basis, kase.fiscalYear);
  return drawnCells(frames.inputs, inputRow(at), 'standard_collection_rate', years.map(rateId));
}

/** M_i: the mean of the cells of the years that it is drawn from, or the cell where it is given itself. */
function medicalIndex(book: Book, line: LevyLine): Content | null {
  const { result, row } = line;
  if (!segmentRecord(result.segment).isIndexed) return null;
  if (book.index) {
    const member = book.index.places.get(row.municipality.code);
    return member === undefined || !row.medicalIndex
      ? null
      : live(meanFormula(book.index, member), number(row.medicalIndex));
  }
  const formula = drawnFormula(indexCells(book, line), medicalBasisOf(book.case));
  return formula === null ? null : live(formula, number(row.medicalIndex));
}

function indexCells({ case: kase, frames, inputs }: Book, { row, at }: LevyLine): DrawnCells {
  const basis = medicalBasisOf(kase);
  const { medicalIndices } = row.municipality;
  const { fiscalYear } = kase;
  const years = drawnYears(medicalIndices, inputs.indexYears, basis, fiscalYear, lawLags.medicalIndex);
  return drawnCells(frames.inputs, inputRow(at), 'medical_index', years.map(indexId));
}

function faultsOfIndex(book: Book, line: LevyLine, at: At): string {
  return book.index
    ? bandFaults(book.index, book.index.places.get(line.row.municipality.code), at)
    : indexFaults(indexCells(book, line), at);
}

/** How many of the figures of a municipality are empty, text or out of range. */
export function faultCells(book: Book): LevyCells {
  return {
    input_faults: {
      width: 11,
      format: formats.whole,
      cell: (line, at) => {
        const base = `N(${at('insured')})+N(${at('income')})`;
        const faults = [
          baseFaults(book, line),
          ...(segmentRecord(line.result.segment).isIndexed ? [faultsOfIndex(book, line, at)] : []),
          ...(isByCollection(line.result) ? [collectionFaults(rateCells(book, line), base, '0')] : []),
        ];
        return live(faults.join('+'), number(0));
      },
    },
  };
}

/** An index that is missing is an error that shows, unless α is 0 or there is nothing to weigh. */
function medicalFactor({ segment }: SegmentResult, at: At): string {
  if (!segmentRecord(segment).isIndexed) return '1';
  const missing = `IF(OR(${at('alpha')}=0,${at('insured')}+${at('income')}=0),1,NA())`;
  return `IF(${at('medical_index')}="",${missing},${plainFormula('medical_factor', at)})`;
}
